import { EMPTY_ROSTER } from '../duty/roster.ts'
import { sameUser, unitsOfUser } from '../duty/unit-names.ts'
import type { PersonEvent } from './order.ts'
import type { Outlook } from './outlook.ts'
import { accountNow, contactsCalled, type KnownContact } from './persons.ts'

/** The contacts of that name, in every unit for null. */
export function peopleCalled(view: Outlook, name: string, unit: string | null): KnownContact[] {
  return contactsCalled(importedRoster(view), view.roster, name, unit)
}

/** The contact that it is about, as they are known now. */
export function contactOf(
  view: Outlook,
  { contact, name }: Pick<PersonEvent, 'contact' | 'name'>,
): KnownContact | null {
  return peopleCalled(view, name, null).find((one) => one.contact === contact) ?? null
}

/** Whose something is that was recorded by a user id: it goes with the contact to the account that they go by now. */
export function whoseIs(view: Outlook): (by: string) => string {
  return accountNow(importedRoster(view), view.state.persons)
}

/** Whether it is a contact's, by the roster or by a binding. */
export function isContacts(view: Outlook, userId: string): boolean {
  return [view.roster, importedRoster(view)].some((roster) => unitsOfUser(roster, userId).length > 0)
}

/** Whether somebody has spoken to the bot alone by this account, or has had something recorded. */
export function isUsed({ state }: Outlook, userId: string): boolean {
  const address = `user:${userId}`
  const hasSpoken = [...state.heardChats.values()].some((chat) => sameUser(chat, address))
  return hasSpoken || [...state.changes.values()].some(({ by }) => sameUser(by, userId))
}

function importedRoster({ state }: Outlook) {
  return state.rosters.at(-1)?.roster ?? EMPTY_ROSTER
}
