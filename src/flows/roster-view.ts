import type { Contact, Roster, Unit } from '../domain/duty/roster.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { leavesAhead } from '../language/zh/wording/leave.ts'
import { whoIs } from './roster-names.ts'

/** A roster for people to look at: nobody's whole telephone number is in it. */
export interface RosterView {
  units: {
    name: string
    aliases: string[]
    chat: string | null
    contacts: {
      name: string
      role: Contact['role']
      userId: string
      mobile: string | null
      /** Leaves that are not over, a sentence each. */
      leaves: string[]
    }[]
  }[]
  groups: { name: string; units: string[] }[]
  admins: { userId: string; name: string }[]
}

/** With the leaves of a view's record; without one it is a roster that is not in force. */
export function rosterView(roster: Roster, view: Outlook | null = null): RosterView {
  return {
    units: roster.units.map(({ name, aliases, chat, contacts }) => ({
      name,
      aliases,
      chat,
      contacts: contacts.map((one) => ({
        ...one,
        mobile: one.mobile === null ? null : masked(one.mobile),
        leaves: view ? leavesAhead(view, one.userId) : [],
      })),
    })),
    groups: roster.groups,
    admins: roster.admins.map((userId) => ({ userId, name: whoIs(roster, userId) })),
  }
}

/** 13812345678 → 138****5678; a short number shows nothing. */
function masked(mobile: string): string {
  return mobile.length < 8 ? '****' : `${mobile.slice(0, 3)}****${mobile.slice(-4)}`
}

const ROLES = { liaison: '联络员', head: '负责人', leader: '分管领导' } as const

/** What a new roster changes, a Chinese sentence each; none for the first. */
export function rosterChanges(before: Roster, after: Roster): string[] {
  const [unitsBefore, unitsAfter] = [byName(before.units), byName(after.units)]
  const changes = [
    ...listed(
      '新增单位',
      [...unitsAfter.keys()].filter((name) => !unitsBefore.has(name)),
    ),
    ...listed(
      '不再有的单位',
      [...unitsBefore.keys()].filter((name) => !unitsAfter.has(name)),
    ),
  ]
  for (const [name, unit] of unitsAfter) {
    const known = unitsBefore.get(name)
    if (known) changes.push(...unitChanges(known, unit))
  }
  const [groupsBefore, groupsAfter] = [byName(before.groups), byName(after.groups)]
  for (const name of new Set([...groupsBefore.keys(), ...groupsAfter.keys()])) {
    const [was, is] = [groupsBefore.get(name)?.units ?? [], groupsAfter.get(name)?.units ?? []]
    if (sorted(was) !== sorted(is)) changes.push(`统称“${name}”：${is.length > 0 ? is.join('、') : '不再有'}`)
  }
  if (sorted(before.admins) !== sorted(after.admins))
    changes.push(`管理员：${after.admins.map((userId) => whoIs(after, userId)).join('、') || '（没有）'}`)
  return changes
}

function unitChanges(before: Unit, after: Unit): string[] {
  const [was, is] = [byUser(before.contacts), byUser(after.contacts)]
  const changes = [
    ...listed(
      `${after.name}新增联系人`,
      [...is].filter(([id]) => !was.has(id)).map(([, one]) => named(one)),
    ),
    ...listed(
      `${after.name}不再有的联系人`,
      [...was].filter(([id]) => !is.has(id)).map(([, one]) => named(one)),
    ),
  ]
  for (const [id, one] of is) {
    const known = was.get(id)
    if (!known) continue
    if (named(known) !== named(one)) changes.push(`${after.name}：${named(known)}改为${named(one)}`)
    if (known.mobile !== one.mobile) changes.push(`${after.name}：${one.name}的手机号变了`)
  }
  if (before.chat !== after.chat) changes.push(`${after.name}的群：${after.chat ?? '没有了'}`)
  return changes
}

function listed(what: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${what}：${names.join('、')}`]
}

function named({ name, role }: Contact): string {
  return `${name}（${ROLES[role]}）`
}

function byName<T extends { name: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.name, thing]))
}

function byUser(contacts: readonly Contact[]): Map<string, Contact> {
  return new Map(contacts.map((contact) => [contact.userId, contact]))
}

function sorted(names: readonly string[]): string {
  return [...names].sort().join('\n')
}
