import { civilDay, mondayOf, yearMonthDay, type CivilDay } from '../calendar/civil-day.ts'
import {
  stepWorkdays,
  workdayOnOrAfter,
  workdayOnOrBefore,
  workdaysBetween,
  type WorkCalendar,
} from '../calendar/work-calendar.ts'
import { isUnsure } from '../duty/certainty.ts'
import { dutyLabel, type Obligation } from '../obligation/obligation.ts'
import type { Outlook } from '../obligation/outlook.ts'
import { isPaced, paceDays } from '../obligation/pace.ts'
import { doneCount } from '../obligation/status.ts'
import type { LadderKind } from '../policy.ts'

/**
 * The days on which an obligation is mentioned: when its duty arrives, then by the ladder of its kind. What was due
 * before is mentioned once and not chased; whoever only supports, and an administrator who stands in for a unit that
 * is not known yet, is told once.
 */
export interface Rungs {
  /** In ascending order. */
  fixed: readonly CivilDay[]
  /** After the deadline, again every so many working days; null where it is not chased. */
  chase: { from: CivilDay; everyWorkdays: number } | null
}

export function rungsOf(view: Outlook, obligation: Obligation): Rungs {
  const { opens, importedOn } = obligation
  // Nobody is reminded by a reading that may be wrong.
  if (isUnsure(obligation.duty)) return { fixed: [], chase: null }
  if (isToldOncePerDuty(obligation)) return { fixed: [importedOn], chase: null }
  if (isSaidWeekly(view, obligation)) return { fixed: [weeklyDay(view, obligation)], chase: null }
  const arrival = opens <= importedOn ? [importedOn] : []
  if (obligation.dueBeforeImport) return { fixed: arrival, chase: null }
  const { before, chase } = ladderOf(view, obligation)
  const onlyDay = workdayOnOrAfter(view.calendar, opens) > obligation.due ? before.at(-1) : undefined
  const fixed = [
    ...arrival,
    ...before.filter((rung) => (rung >= opens || rung === onlyDay) && rung > importedOn),
  ]
  if (isToldOnce(obligation)) return { fixed: fixed.slice(0, 1), chase: null }
  return { fixed, chase }
}

/** The latest rung on or before a day; null while there is none. After a silence only the latest is worth saying. */
export function latestRung(view: Outlook, obligation: Obligation, day: CivilDay): CivilDay | null {
  const { fixed, chase } = rungsOf(view, obligation)
  const last = fixed.findLast((rung) => rung <= day) ?? null
  const chased = chase && lastChase(view.calendar, chase, day)
  return chased ?? last
}

/** The first rung after a day; null where there are no more. */
export function nextRung(view: Outlook, obligation: Obligation, day: CivilDay): CivilDay | null {
  const { fixed, chase } = rungsOf(view, obligation)
  const next = fixed.find((rung) => rung > day)
  if (next !== undefined || !chase) return next ?? null
  const last = lastChase(view.calendar, chase, day) ?? chase.from
  return stepWorkdays(view.calendar, last, chase.everyWorkdays)
}

/** Days, weeks and check-ins come again and again: who is told once is told once of the duty, not of each turn. */
export function isToldOncePerDuty(obligation: Obligation): boolean {
  return isToldOnce(obligation) && obligation.lapses
}

export function isToldOnce({ role, confirmed }: Obligation): boolean {
  return role === 'support' || !confirmed
}

/** A daily duty whose days are said a week at a time. */
export function isSaidWeekly({ policy }: Outlook, obligation: Obligation): boolean {
  return policy.reminders.dailyDuties === 'weekly' && isDaily(obligation)
}

export function isDaily({ cadence }: Obligation): boolean {
  return cadence.kind === 'quota' && cadence.period === 'day' && cadence.every === 1
}

/** The first working day of its week, or since it arrived; where that is too late, the last one before the day. */
function weeklyDay({ calendar }: Outlook, { due, importedOn }: Obligation): CivilDay {
  const first = workdayOnOrAfter(calendar, Math.max(mondayOf(due), importedOn))
  return first <= due ? first : workdayOnOrBefore(calendar, due)
}

/** What is remembered as said: the obligation, the duty of a unit that is told only once, or all days of a daily duty. */
export function mentionKey(obligation: Obligation): string {
  const { duty, part, unit, key } = obligation
  const kind = isToldOncePerDuty(obligation) ? 'once' : isDaily(obligation) ? 'daily' : null
  return kind === null ? key : `${dutyLabel(duty.serial ?? duty.no, part)}~${duty.revision}|${unit}|${kind}`
}

/** The days of a ladder before a deadline, in order. Worked out once for each: many obligations share them. */
function daysBefore(calendar: WorkCalendar, steps: readonly number[], due: CivilDay): readonly CivilDay[] {
  const ofCalendar = ladders.get(calendar) ?? new WeakMap<readonly number[], Map<CivilDay, CivilDay[]>>()
  ladders.set(calendar, ofCalendar)
  const ofSteps = ofCalendar.get(steps) ?? new Map<CivilDay, CivilDay[]>()
  ofCalendar.set(steps, ofSteps)
  const deadline = workdayOnOrBefore(calendar, due)
  const days =
    ofSteps.get(due) ?? steps.map((step) => stepWorkdays(calendar, deadline, step)).sort((a, b) => a - b)
  ofSteps.set(due, days)
  return days
}

const ladders = new WeakMap<WorkCalendar, WeakMap<readonly number[], Map<CivilDay, CivilDay[]>>>()

/** With the days on which a quota turns out to be behind its pace. */
function withPace(view: Outlook, obligation: Obligation, before: readonly CivilDay[]): readonly CivilDay[] {
  if (!isPaced(obligation)) return before
  const done = doneCount(view.state, obligation.key)
  const behind = paceDays(obligation).slice(done)
  const days = behind
    .map((day) => workdayOnOrAfter(view.calendar, day))
    .filter((day) => day <= obligation.due)
  return [...new Set([...before, ...days])].sort((a, b) => a - b)
}

/** Whoever has something to do while a node lasts is reminded before it begins, and on its last day. */
function daysOfLadder(view: Outlook, obligation: Obligation, steps: readonly number[]): readonly CivilDay[] {
  const { due, countsAs, node, postponedFrom } = obligation
  if (!node || postponedFrom !== null) return daysBefore(view.calendar, steps, due)
  const days = daysBefore(view.calendar, steps, node.eve)
  return countsAs > node.eve ? [...days, countsAs] : days
}

function ladderOf(
  view: Outlook,
  obligation: Obligation,
): { before: readonly CivilDay[]; chase: Rungs['chase'] } {
  const { calendar, policy } = view
  const kind = ladderKind(obligation)
  if (kind === null) return { before: quarterly(calendar, obligation), chase: null }
  const { ladder, overdueEveryWorkdays } = policy.reminders
  const before = withPace(view, obligation, daysOfLadder(view, obligation, ladder[kind]))
  const chased = !obligation.lapses && overdueEveryWorkdays > 0
  return { before, chase: chased ? { from: obligation.countsAs, everyWorkdays: overdueEveryWorkdays } : null }
}

export function ladderKind({ cadence, node }: Obligation): LadderKind | null {
  switch (cadence.kind) {
    case 'quota':
      return cadence.period
    case 'deadline':
      return 'deadline'
    case 'standing':
      return 'standing'
    case 'event':
      return node ? (node.dated ? 'deadline' : 'node') : 'day'
    case 'unspecified':
      return null
  }
}

/** The last day on or before `day` on which it is chased; null while the first has not come. */
function lastChase(
  calendar: WorkCalendar,
  { from, everyWorkdays }: NonNullable<Rungs['chase']>,
  day: CivilDay,
): CivilDay | null {
  const late = workdaysBetween(calendar, from, day)
  if (late < everyWorkdays) return null
  return stepWorkdays(calendar, workdayOnOrBefore(calendar, day), -(late % everyWorkdays))
}

/** How many years after its own a duty without time words is still brought up. */
const YEARS_BROUGHT_UP = 5

/** A duty without time words is mentioned once a quarter, as the quarter's last month begins; on arrival if it arrives in it. */
function quarterly(calendar: WorkCalendar, { opens, importedOn }: Obligation): CivilDay[] {
  const { year } = yearMonthDay(opens)
  const rungs: CivilDay[] = []
  for (let month = 1; month <= 12 * YEARS_BROUGHT_UP; month += 3) {
    if (civilDay(year, month, 1) > importedOn)
      rungs.push(workdayOnOrAfter(calendar, civilDay(year, month + 2, 1)))
  }
  return rungs
}
