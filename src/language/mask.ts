import type { Roster } from '../domain/duty/roster.ts'
import { onceFor } from '../domain/once-for.ts'

const LONGEST = 100

/** The longest first. */
const namesIn = onceFor((roster: Roster): readonly string[] => {
  const names = roster.units.flatMap(({ contacts }) => contacts.flatMap(({ name, userId }) => [name, userId]))
  const people = [...names, ...roster.admins].filter((name) => name.length >= 2)
  return [...new Set(people)].sort((a, b) => b.length - a.length)
})

/** A sentence without what tells who said it or of whom: names, mentions, addresses and long numbers. */
export function masked(text: string, roster: Roster): string {
  const without = namesIn(roster).reduce((rest, name) => rest.replaceAll(name, '某人'), text)
  return without
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '***')
    .replace(/[@＠][^\s@＠]{1,20}/g, '@某人')
    .replace(/\d(?:[\s-]?\d){4,}[xX]?/g, '***')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
}
