import type { Roster } from '../domain/duty/roster.ts'

/** The name of a person, with the unit; the user id of somebody whom the roster does not name. */
export function whoIs(roster: Roster, userId: string): string {
  for (const unit of roster.units) {
    const contact = unit.contacts.find((one) => one.userId === userId)
    if (contact) return `${contact.name}（${unit.name}）`
  }
  return userId
}

export function unitsOfChat(roster: Roster, chat: string): string[] {
  return roster.units.filter((unit) => unit.chat === chat).map((unit) => unit.name)
}
