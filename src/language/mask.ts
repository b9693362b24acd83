import type { Roster } from '../domain/duty/roster.ts'

const LONGEST = 100

/** A sentence without what tells who said it or of whom: names, mentions, addresses and long numbers. */
export function masked(text: string, roster: Roster): string {
  const names = roster.units.flatMap(({ contacts }) => contacts.flatMap(({ name, userId }) => [name, userId]))
  const people = [...names, ...roster.admins].filter((name) => name.length >= 2)
  const without = [...new Set(people)]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, '某人'), text)
  return without
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '***')
    .replace(/[@＠][^\s@＠]{1,20}/g, '@某人')
    .replace(/\d(?:[\s-]?\d){4,}[xX]?/g, '***')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
}
