import type { CivilDay } from '../calendar/civil-day.ts'
import { wallTime } from '../calendar/zone.ts'
import type { Contact, Unit } from '../duty/roster.ts'
import { sameUser } from '../duty/unit-names.ts'
import { peopleCalled } from '../obligation/accounts.ts'
import type { Outlook } from '../obligation/outlook.ts'
import { addresseesOf } from './addressees.ts'

/** A contact beside the unit that they are one of. */
export interface Member {
  name: string
  unit: string
  role: Contact['role']
}

/** Who is in a group, as far as the bot can know: it hears those who speak to it, and an administrator tells it the rest. */
export interface ChatMembers {
  chat: string
  /** The units whose group it is. */
  units: string[]
  /** When an administrator last said who is in it; null for never. */
  confirmedOn: CivilDay | null
  /** Contacts of these units who are in it. */
  present: (Member & { heard: boolean })[]
  /** Those who are rung in it, and of whom nothing shows that they are in it. */
  missing: Member[]
  /** Heads and leaders, who are rung when something stays undone, of whom nothing shows it either. */
  missingSuperiors: Member[]
  /** Contacts of other units who are in it. */
  visitors: Member[]
  /** Accounts that have spoken in it and are in no roster, and people who were named and are in none. */
  strangers: { heard: number; named: number }
}

export function chatMembers(view: Outlook, chat: string): ChatMembers {
  const { roster, state, policy } = view
  const heard = state.heardMembers.get(chat) ?? []
  const latest = state.members.get(chat)?.at(-1) ?? null
  const confirmed = new Set(latest?.event.contacts ?? [])
  const isHeard = ({ userId }: Contact) => heard.some((other) => sameUser(other, userId))
  const isIn = (unit: Unit, contact: Contact) =>
    isHeard(contact) || confirmed.has(contactKey(view, unit, contact))
  const all = roster.units.flatMap((unit) => unit.contacts.map((contact) => ({ unit, contact })))
  const own = all.filter(({ unit }) => unit.chat === chat)
  const absent = own.filter(({ unit, contact }) => !isIn(unit, contact))
  const isRung = ({ unit, contact }: (typeof own)[number]) =>
    addresseesOf(view, unit.name).some(({ mentions }) => mentions.includes(contact.userId))
  const visitors = all.filter(({ unit, contact }) => unit.chat !== chat && isIn(unit, contact))
  return {
    chat,
    units: [...new Set(own.map(({ unit }) => unit.name))],
    confirmedOn: latest && wallTime(latest.at, policy.zone).day,
    present: own
      .filter(({ unit, contact }) => isIn(unit, contact))
      .map(({ unit, contact }) => ({ ...member(unit, contact), heard: isHeard(contact) })),
    missing: absent.filter(isRung).map(({ unit, contact }) => member(unit, contact)),
    missingSuperiors: absent
      .filter((one) => !isRung(one) && one.contact.role !== 'liaison')
      .map(({ unit, contact }) => member(unit, contact)),
    visitors: visitors
      .filter(({ contact }) => !own.some((one) => sameUser(one.contact.userId, contact.userId)))
      .map(({ unit, contact }) => member(unit, contact)),
    strangers: {
      heard: heard.filter(
        (userId) =>
          !all.some(({ contact }) => sameUser(contact.userId, userId)) &&
          !roster.admins.some((admin) => sameUser(admin, userId)),
      ).length,
      named: latest?.event.others ?? 0,
    },
  }
}

/** What administrators have begun to confirm: who is missing in groups with a word on them, and which groups have none. */
export function membersToReport(view: Outlook): { missing: Member[]; unconfirmed: string[] } {
  const chats = [...new Set(view.roster.units.flatMap(({ chat }) => chat ?? []))]
  const known = chats.map((chat) => chatMembers(view, chat))
  const confirmed = known.filter(({ confirmedOn }) => confirmedOn !== null)
  if (confirmed.length === 0) return { missing: [], unconfirmed: [] }
  return {
    missing: confirmed.flatMap(({ missing }) => missing),
    unconfirmed: known.filter(({ confirmedOn }) => confirmedOn === null).map(({ units }) => units.join('、')),
  }
}

function contactKey(view: Outlook, unit: Unit, { name, userId }: Contact): string {
  const all = peopleCalled(view, name, unit.name)
  return all.find((one) => sameUser(one.userId, userId))?.contact ?? userId.toLowerCase()
}

function member({ name: unit }: Unit, { name, role }: Contact): Member {
  return { name, unit, role }
}
