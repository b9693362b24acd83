import { spawn, type ChildProcess } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const SCRIPT = fileURLToPath(new URL('store-child.ts', import.meta.url))

/** Starts store-child.ts on a folder. */
export function startStoreChild(dir: string, more: string[] = []): ChildProcess {
  return spawn(process.execPath, [SCRIPT, dir, ...more], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** The lines that store-child.ts prints before it ends; `fileBlocks` limits its files to so many kilobytes. */
export async function runStoreChild(dir: string, { fileBlocks }: { fileBlocks: number }): Promise<string[]> {
  const script = `ulimit -f ${fileBlocks} && exec "$@"`
  const child = spawn('bash', ['-c', script, 'bash', process.execPath, SCRIPT, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return wholeLines(await text(child.stdout))
}

/** Without a last line that was cut short. */
export function wholeLines(printed: string): string[] {
  return printed.split('\n').slice(0, -1)
}
