/** Something under the rules in force and under others. */
export interface BeforeAfter<T> {
  before: T
  after: T
}

/** What is of the same key in both, in the order of the first; undefined where one has none. */
export function paired<T>(
  { before, after }: BeforeAfter<readonly T[]>,
  keyOf: (one: T) => string,
): (BeforeAfter<T | undefined> & { either: T })[] {
  const ofAfter = new Map(after.map((one) => [keyOf(one), one]))
  const pairs = before.map((one) => ({ either: one, before: one, after: ofAfter.get(keyOf(one)) }))
  const known = new Set(before.map(keyOf))
  const others = after.filter((one) => !known.has(keyOf(one)))
  return [...pairs, ...others.map((one) => ({ either: one, before: undefined, after: one }))]
}

/** Whether the two are not the same as JSON. */
export function differs({ before, after }: BeforeAfter<unknown>): boolean {
  return JSON.stringify(before) !== JSON.stringify(after)
}
