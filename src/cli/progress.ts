/** Long enough that somebody at a terminal or behind a script wonders whether it still goes on. */
const PATIENCE_MS = 2000

/**
 * How far a long command is, a line a step on stderr: at once on a terminal, elsewhere only once it has taken its time, so
 * that scripts find nothing there after a short run.
 */
export function progress(): (step: string) => void {
  const begun = performance.now()
  return (step) => {
    const waited = performance.now() - begun > PATIENCE_MS
    if (process.stderr.isTTY || waited) process.stderr.write(`${step}\n`)
  }
}
