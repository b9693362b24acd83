import type { DubanError } from '../errors.ts'

// Whoever reads our output may stop early (… | head): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

export function printLine(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** One line of JSON for scripts, or text for people. */
export function print(json: boolean, value: unknown, text: () => string): void {
  printLine(json ? JSON.stringify(value) : text())
}

/** One clear sentence on stderr, and for scripts the same as JSON on stdout; never a stack trace. */
export function printFailure({ code, message, at }: DubanError, json: boolean): void {
  process.stderr.write(`${message}\n`)
  if (json) printLine(JSON.stringify({ error: { code, message, at: at ?? '' } }))
}
