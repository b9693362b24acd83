/** Runs one piece of work after the other, beginning behind `first`; a failed one does not hold up the next. */
export function inTurn(first: Promise<unknown>): <T>(work: () => Promise<T>) => Promise<T> {
  let last = first
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}
