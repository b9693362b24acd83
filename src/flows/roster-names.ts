import type { Roster } from '../domain/duty/roster.ts'
import { personName, sameUser } from '../domain/duty/unit-names.ts'

/** The name of a person, with the unit; the user id of somebody whom the roster does not name. */
export function whoIs(roster: Roster, userId: string): string {
  for (const unit of roster.units) {
    const contact = unit.contacts.find((one) => sameUser(one.userId, userId))
    if (contact) return `${contact.name}（${unit.name}）`
  }
  return personName(roster, userId)
}

/** Who recorded something where no person is named. */
const NOBODY: Readonly<Record<string, string>> = {
  web: '管理员（网页）',
  console: '管理员（服务器）',
  system: '督办',
}

/** The name of who recorded something, as it is shown in the record. */
export function nameOfRecorder(roster: Roster, by: string): string {
  return NOBODY[by] ?? personName(roster, by)
}

export function unitsOfChat(roster: Roster, chat: string): string[] {
  return roster.units.filter((unit) => unit.chat === chat).map((unit) => unit.name)
}
