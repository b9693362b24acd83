import { sameUser } from '../duty/unit-names.ts'
import { peopleCalled } from './accounts.ts'
import type { ConfirmMembers } from './command.ts'
import type { MembersConfirmed } from './order.ts'
import type { Outlook } from './outlook.ts'
import type { KnownContact } from './persons.ts'
import type { MembersRefusal } from './refusal.ts'

/** 本群成员: only an administrator's word, and only in the group itself. */
export function confirmMembers(
  view: Outlook,
  { actor, chat, people, others }: ConfirmMembers,
): { events: MembersConfirmed[]; refusals: MembersRefusal[] } {
  const refuse = (reason: MembersRefusal['reason'], name: string | null = null, units: string[] = []) => ({
    events: [],
    refusals: [{ reason, members: true as const, name, units }],
  })
  if (!actor.admin) return refuse('only-admins-confirm')
  if (chat === null) return refuse('not-in-group')
  if (people === 'all') {
    const contacts = contactsOfChat(view, chat)
    return contacts.length > 0 ? confirmed(chat, contacts, others) : refuse('no-units')
  }
  const found = people.map(({ name, unit }) => ({ name, all: meant(view, chat, name, unit) }))
  const unclear = found.find(({ all }) => all.length > 1)
  if (unclear)
    return refuse(
      'several-people',
      unclear.name,
      unclear.all.flatMap((one) => one.units),
    )
  const contacts = found.flatMap(({ all }) => all)
  return confirmed(chat, contacts, others + found.length - contacts.length)
}

function confirmed(chat: string, contacts: readonly KnownContact[], others: number) {
  const event: MembersConfirmed = {
    type: 'members-confirmed',
    chat,
    contacts: [...new Set(contacts.map(({ contact }) => contact))],
    others,
  }
  return { events: [event], refusals: [] }
}

/** Of several of one name those of the group's own units are meant. */
function meant(view: Outlook, chat: string, name: string, unit: string | null): KnownContact[] {
  const all = peopleCalled(view, name, unit)
  const own = all.filter(({ units }) => units.some((of) => unitsOfChat(view, of, chat)))
  return all.length > 1 && own.length > 0 ? own : all
}

function unitsOfChat({ roster }: Outlook, unit: string, chat: string): boolean {
  return roster.units.some((one) => one.name === unit && one.chat === chat)
}

/** Everybody of the units whose group it is. */
function contactsOfChat(view: Outlook, chat: string): KnownContact[] {
  return view.roster.units
    .filter((unit) => unit.chat === chat)
    .flatMap(({ name, contacts }) =>
      contacts.flatMap((contact) =>
        peopleCalled(view, contact.name, name).filter(({ userId }) => sameUser(userId, contact.userId)),
      ),
    )
}
