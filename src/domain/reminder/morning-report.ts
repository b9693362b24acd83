import type { CivilDay } from '../calendar/civil-day.ts'
import { workdayOnOrAfter } from '../calendar/work-calendar.ts'
import type { WallTime } from '../calendar/zone.ts'
import { isUnsure } from '../duty/certainty.ts'
import type { Duty } from '../duty/duty.ts'
import { groupMembers } from '../duty/unit-names.ts'
import type { DayTally, Silence } from '../obligation/delivery.ts'
import { leavesOn, type Leave } from '../obligation/leaves.ts'
import type { Paused } from '../obligation/order.ts'
import type { Outlook } from '../obligation/outlook.ts'
import { allPausesInForce } from '../obligation/pauses.ts'
import { openPersonRequests } from '../obligation/persons.ts'
import { plansInForce } from '../obligation/state.ts'
import { budgetUse, type BudgetUse } from './budget.ts'
import { membersToReport, type Member } from './members.ts'
import { unreportedSilences } from './silence.ts'
import { nowOf, openingFrom } from './office-hours.ts'

/** 早报: what the administrators are told of the last days' messages, before the day's digests. */
export interface MorningReport {
  /** Chat id, or `user:USERID`. */
  to: string
  /** The last day on which digests went out; null where there is none to account for. */
  of: CivilDay | null
  tally: DayTally | null
  /** Chats and people whom the last message did not reach. */
  unreached: readonly { to: string; since: CivilDay; reason: string }[]
  /** Collective names whose members nobody has confirmed: their duties remind no unit. */
  groups: readonly string[]
  /** Those who are to be rung in a group and are not in it, where administrators say who is. */
  absent: readonly Member[]
  /** Units in whose groups nobody has said so, once it was said of any. */
  unconfirmed: readonly string[]
  /** Accounts that ask to be a contact. */
  requests: readonly { receipt: number; name: string; unit: string }[]
  /** Rows whose reading waits for an administrator. */
  unsure: readonly number[]
  /** Silences that have not been reported. */
  silences: readonly Silence[]
  /** Contacts who are away today. */
  leaves: readonly Leave[]
  /** Pauses that are not over. */
  pauses: readonly Paused[]
  /** Week's limits that are nearly used up. */
  nearlyFull: readonly BudgetUse[]
}

/** From this share of a week's limit on it is worth a line. */
const NEARLY = 0.8

/** The report that is due now; null outside office hours, while there is nothing to say, and without a chat to say it in. */
export function morningReport(view: Outlook): MorningReport | null {
  const { chat } = view.policy.morningReport
  const time = morningReportTime(view)
  const isDue = time !== null && time.day === view.today && time.minute <= view.minute
  return chat !== null && isDue ? reportTo(view, chat) : null
}

/** When the next report is due, if nothing happens until then: on the first working morning after a day with digests. */
export function morningReportTime(view: Outlook): WallTime | null {
  const { chat, whenEmpty } = view.policy.morningReport
  if (chat === null) return null
  const told = view.state.reportDays.get(chat) ?? Number.NEGATIVE_INFINITY
  const isOwed = whenEmpty || (unreportedSilences(view).length > 0 && told < view.today)
  const after = isOwed ? Math.max(told, view.today - 1) : lastToReport(view, told)
  if (after === null) return null
  const { digestMinute } = view.policy.reminders
  const first = openingFrom(view, { day: workdayOnOrAfter(view.calendar, after + 1), minute: digestMinute })
  return first.day >= view.today ? first : openingFrom(view, nowOf(view))
}

function lastToReport({ state }: Outlook, told: CivilDay): CivilDay | null {
  const days = [...state.tallies.values()].map(({ day }) => day).filter((day) => day >= told)
  return days.length > 0 ? Math.max(...days) : null
}

function reportTo(view: Outlook, to: string): MorningReport {
  const { missing, unconfirmed } = membersToReport(view)
  const days = [...view.state.tallies.values()].filter(({ day }) => day < view.today)
  const tally = days.sort((a, b) => b.day - a.day)[0] ?? null
  return {
    to,
    of: tally?.day ?? null,
    tally,
    unreached: [...view.state.unreached].map(([place, { since, reason }]) => ({ to: place, since, reason })),
    groups: groupsWithoutMembers(view),
    absent: missing,
    unconfirmed,
    requests: openPersonRequests(view.state.persons).map(({ receipt, event: { name, unit } }) => ({
      receipt,
      name,
      unit,
    })),
    unsure: dutiesInForce(view)
      .filter(isUnsure)
      .map(({ no }) => no),
    silences: unreportedSilences(view),
    leaves: leavesOn(view.state, view.today),
    pauses: allPausesInForce(view),
    nearlyFull: tally === null ? [] : budgetUse(view, tally.day).filter(isNearlyFull),
  }
}

function isNearlyFull({ used, ceiling }: BudgetUse): boolean {
  return ceiling > 0 && used >= ceiling * NEARLY
}

function dutiesInForce({ state }: Outlook): Duty[] {
  return plansInForce(state).flatMap((plan) => plan.duties)
}

function groupsWithoutMembers(view: Outlook): string[] {
  const { roster } = view
  const named = dutiesInForce(view)
    .flatMap((duty) => duty.assignments)
    .filter(({ kind, name }) => kind === 'group' && !groupMembers(roster, name))
  return [...new Set(named.map(({ name }) => name))]
}
