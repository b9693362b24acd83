import { mondayOf, type CivilDay } from '../calendar/civil-day.ts'
import { workdaysBetween } from '../calendar/work-calendar.ts'
import type { Contact, Roster } from '../duty/roster.ts'
import type { Outlook } from '../obligation/outlook.ts'
import { ringKey, spentIn } from '../obligation/spending.ts'

/** How many more messages a chat or person may be sent this week; infinite where there is no limit. */
export function roomFor(view: Outlook, to: string): number {
  const ceiling = messageCeiling(view, to)
  return ceiling === 0 ? Number.POSITIVE_INFINITY : ceiling - spentIn(view.state, to, view.today)
}

/** Messages that a chat or person may be sent in a week; 0 for no limit. */
export function messageCeiling({ policy }: Pick<Outlook, 'policy'>, to: string): number {
  const { messagesPerChat, messagesPerPerson } = policy.reminders.budget
  return to.startsWith('user:') ? messagesPerPerson : messagesPerChat
}

/** Working days of this week that are still to come. */
export function daysLeft(view: Outlook): number {
  return workdaysBetween(view.calendar, view.today, lastOfWeek(view.today))
}

export function lastOfWeek(day: CivilDay): CivilDay {
  return mondayOf(day) + 6
}

/** Rings people as long as the week's limit of each allows; what is rung in one pass counts at once. */
export class Bell {
  readonly #view: Outlook
  readonly #rung = new Map<string, number>()

  constructor(view: Outlook) {
    this.#view = view
  }

  /** Those of the people who may be rung once more, each once. */
  ring(userIds: readonly string[]): string[] {
    return [...new Map(userIds.map((userId) => [ringKey(userId), userId]))]
      .filter(([key, userId]) => this.#mayRing(key, userId))
      .map(([, userId]) => userId)
  }

  #mayRing(key: string, userId: string): boolean {
    const { state, today } = this.#view
    const ceiling = ringCeiling(this.#view, userId)
    const rung = spentIn(state, key, today) + (this.#rung.get(key) ?? 0)
    if (ceiling > 0 && rung >= ceiling) return false
    this.#rung.set(key, (this.#rung.get(key) ?? 0) + 1)
    return true
  }
}

/** How often a person may be rung in a week; 0 for no limit. Who stands in is rung as often as whom they stand in for. */
export function ringCeiling(
  { policy, roster, present }: Pick<Outlook, 'policy' | 'roster' | 'present'>,
  userId: string,
): number {
  const { mentions } = policy.reminders.budget
  const own = rolesOf(roster).get(ringKey(userId)) ?? 'liaison'
  const ceilings = [own, ...(present.taken.get(userId.toLowerCase()) ?? [])].map((role) => mentions[role])
  return ceilings.includes(0) ? 0 : Math.max(...ceilings)
}

const HEIGHT: Record<Contact['role'], number> = { liaison: 0, head: 1, leader: 2 }

const roles = new WeakMap<Roster, ReadonlyMap<string, Contact['role']>>()

/** The highest role that each person has in any unit. */
function rolesOf(roster: Roster): ReadonlyMap<string, Contact['role']> {
  const known = roles.get(roster)
  if (known) return known
  const found = new Map<string, Contact['role']>()
  for (const { userId, role } of roster.units.flatMap((unit) => unit.contacts)) {
    const before = found.get(ringKey(userId))
    if (before === undefined || HEIGHT[role] > HEIGHT[before]) found.set(ringKey(userId), role)
  }
  roles.set(roster, found)
  return found
}

/** The week's use of one limit. */
export interface BudgetUse {
  /** Chat id, or `user:USERID`; for rings the user id. */
  of: string
  kind: 'messages' | 'rings'
  used: number
  /** 0 for no limit. */
  ceiling: number
}

/** What the week of a day (this one or the last) has used, everybody who has been told something; the fullest first. */
export function budgetUse(view: Outlook, day: CivilDay = view.today): BudgetUse[] {
  const uses = [...view.state.spent.keys()].map((key): BudgetUse => {
    const used = spentIn(view.state, key, day)
    if (key.startsWith('@')) {
      const userId = key.slice(1)
      return { of: userId, kind: 'rings', used, ceiling: ringCeiling(view, userId) }
    }
    return { of: key, kind: 'messages', used, ceiling: messageCeiling(view, key) }
  })
  const share = ({ used, ceiling }: BudgetUse) => (ceiling === 0 ? 0 : used / ceiling)
  return uses.filter(({ used }) => used > 0).sort((a, b) => share(b) - share(a) || b.used - a.used)
}
