import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../guards/source-files.ts'

export const SEED = join(ROOT, 'seeds/task-table.txt')
export const ROSTER_FILE = join(ROOT, 'test/support/roster.json')
export const NOW = '2026-11-24T10:00:00+08:00'

export interface Run {
  status: number | null
  stdout: string
  stderr: string
}

/** Runs the command line as a user would, in a process of its own. */
export async function duban(home: string, ...args: string[]): Promise<Run> {
  const child = launch(home, args)
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)]
  const [status] = (await once(child, 'close')) as [number | null]
  return { status, stdout: stdout(), stderr: stderr() }
}

/** The same, with the JSON that it printed. */
export async function dubanJson(home: string, ...args: string[]): Promise<unknown> {
  const run = await duban(home, ...args, '--json', '--now', NOW)
  if (run.status !== 0) throw new Error(`exit status ${run.status}: ${run.stderr}`)
  return JSON.parse(run.stdout) as unknown
}

export interface Running {
  url: string
  child: ChildProcess
  /** Asks it to stop; answers its exit status. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** Starts the bot on a free port and waits until it is ready. */
export async function startBot(home: string, ...args: string[]): Promise<Running> {
  const child = launch(home, ['start', '--port', '0', '--json', ...args])
  const stderr = collect(child.stderr)
  const ended = once(child, 'close') as Promise<[number | null]>
  const ready = once(child.stdout!, 'data') as Promise<[Buffer]>
  const first = await Promise.race([ready, ended])
  if (!Buffer.isBuffer(first[0])) throw new Error(`did not start: ${stderr()}`)
  const { url } = JSON.parse(first[0].toString()) as { url: string }
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    return (await ended)[0]
  }
  return { url, child, stop }
}

function launch(home: string, args: string[]): ChildProcess {
  const environment = { ...process.env, DUBAN_HOME: home }
  return spawn(process.execPath, [join(ROOT, 'src/main.js'), ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: Buffer[] = []
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString()
}

/** An empty home folder, removed when `remove` is called. */
export function freshHome(): { home: string; remove: () => void } {
  const home = mkdtempSync(join(tmpdir(), 'duban-'))
  return { home, remove: () => rmSync(home, { recursive: true, force: true }) }
}
