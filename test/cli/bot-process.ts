import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ROOT } from '../guards/source-files.ts'

export const DIRECT: readonly string[] = [join(ROOT, 'node_modules/.bin/node'), join(ROOT, 'src/main.js')]
export const THROUGH_NPM: readonly string[] = ['npm', 'run', '-s', 'duban', '--']

export interface BotProcess {
  child: ChildProcess
  /** First line of its stdout, as it came. */
  line: string
  url: string
  /** What it has written so far. */
  stdout(): string
  stderr(): string
  /** Status and signal with which it ended. */
  ended: Promise<[number | null, NodeJS.Signals | null]>
  /** To the process that was launched, or to all of its group, as a terminal does. */
  signal(name: NodeJS.Signals, to?: 'process' | 'group'): void
}

/** Processes that a test has left running are killed, with their groups. */
const running = new Set<ChildProcess>()
export function killLeftovers(): void {
  for (const child of running) signalGroup(child, 'SIGKILL')
  running.clear()
}

/** Runs a command of the bot in a process group of its own; does not wait for anything. */
export function launch(how: readonly string[], args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const [command = '', ...first] = how
  const child = spawn(command, [...first, ...args], {
    cwd: ROOT,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  void ended.then(() => running.delete(child))
  return { child, ended, stdout: collect(child.stdout), stderr: collect(child.stderr) }
}

/** The bot on a free port of a home, once it is ready. */
export async function startBot(
  home: string,
  {
    how = DIRECT,
    args = [],
    env = {},
  }: { how?: readonly string[]; args?: string[]; env?: NodeJS.ProcessEnv } = {},
): Promise<BotProcess> {
  const launched = launch(how, ['start', '--port', '0', '--home', home, ...args], env)
  const { child, ended, stdout, stderr } = launched
  await Promise.race([once(child.stdout, 'data'), ended])
  const [line = ''] = stdout().split('\n')
  const url = /http:[^"\s]+/.exec(line)?.[0]
  if (url === undefined) throw new Error(`did not start: ${stderr()}`)
  const signal = (name: NodeJS.Signals, to: 'process' | 'group' = 'process') =>
    to === 'group' ? signalGroup(child, name) : void child.kill(name)
  return { ...launched, line, url, signal }
}

function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
    process.kill(-child.pid, name)
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString()
}
