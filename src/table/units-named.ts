import type { DutyReading } from '../domain/duty/duty.ts'
import { firstName } from '../domain/duty/second-name.ts'

/**
 * Names of single units in the order in which the duties first name them. 县委农办 here and 县委农办（县农业农村局） there are
 * one unit, by the fuller name.
 */
export function unitsNamed(duties: readonly DutyReading[]): string[] {
  const found = new Map<string, string>()
  for (const { name, kind } of duties.flatMap(({ assignments }) => assignments)) {
    if (kind !== 'unit') continue
    const first = firstName(name)
    const known = found.get(first)
    if (known === undefined || name.length > known.length) found.set(first, name)
  }
  return [...found.values()]
}
