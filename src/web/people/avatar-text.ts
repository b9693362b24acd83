import type { Person } from '../../adapters/web/api.ts'

const COLOURS = ['#3b82c4', '#4c8f6b', '#8a6fc2', '#c07a3a', '#b2607a', '#4f7f94', '#7a8450', '#6478b8']

/** Two characters for the avatar: of the unit where a contact is called by it (安全站联络员), else of the name. */
export function avatarText(person: Person): string {
  const unit = person.units.find((name) => person.name.startsWith(name))
  if (unit !== undefined) return unit.slice(0, 2)
  return person.units.length === 0 ? person.name.slice(0, 2) : person.name.slice(-2)
}

/** Always the same colour for the same person or room. */
export function colourOf(id: string): string {
  const sum = Array.from(id).reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7)
  return COLOURS[sum % COLOURS.length] ?? '#3b82c4'
}
