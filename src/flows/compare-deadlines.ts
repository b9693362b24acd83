import { isoDay, type CivilDay } from '../domain/calendar/civil-day.ts'
import { isUnsure } from '../domain/duty/certainty.ts'
import { obligations } from '../domain/obligation/expand.ts'
import type { Obligation } from '../domain/obligation/obligation.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { LONGEST_REST } from '../domain/obligation/rest-days.ts'
import { isClosed } from '../domain/obligation/status.ts'
import { addresseesOf } from '../domain/reminder/addressees.ts'
import { isDaily, rungsOf } from '../domain/reminder/ladder.ts'
import { toldUpTo } from '../domain/reminder/told.ts'
import { paired, type BeforeAfter } from './before-after.ts'
import { itemOf, type SimulatedItem } from './simulate.ts'
import type { SimulatedMentions } from './simulated-mentions.ts'

/** What other rules change about the deadlines of a span. */
export interface ComparedDeadlines {
  /** Obligations that are due in the span. */
  owed: BeforeAfter<number>
  /** Deadlines that fall on or count as another day, the first first. */
  deadlines: MovedDeadline[]
  /** What was mentioned to its unit before its deadline passed, and is not any more. */
  unmentioned: SimulatedItem[]
}

export type MovedDeadline = Omit<SimulatedItem, 'due'> & BeforeAfter<Deadline>

export interface Deadline {
  /** Last ISO day on which it is in time. */
  due: string
  /** The ISO day that reminders take for the deadline. */
  countsAs: string
}

interface Side {
  view: Outlook
  said: SimulatedMentions
}

interface Span {
  from: CivilDay
  to: CivilDay
}

export function compareDeadlines(
  views: BeforeAfter<Outlook>,
  said: BeforeAfter<SimulatedMentions>,
  span: Span,
): ComparedDeadlines {
  const owed = owedUnder(views, span)
  const sides = {
    before: { view: views.before, said: said.before },
    after: { view: views.after, said: said.after },
  }
  return {
    owed: { before: dueIn(owed.before, span).length, after: dueIn(owed.after, span).length },
    deadlines: movedOf(owed, span),
    unmentioned: paired(owed, ({ key }) => key).flatMap(({ before, after }) => {
      if (!before || !after || !isIn(span, after) || !isTheirs(views.after, after)) return []
      const isLost = isSaidInTime(sides.before, before) && !isSaidInTime(sides.after, after)
      return isLost ? [itemOf(after)] : []
    }),
  }
}

/** Deadlines of the span that fall on or count as another day, the first first; without any simulation. */
export function movedDeadlines(views: BeforeAfter<Outlook>, span: Span): MovedDeadline[] {
  return movedOf(owedUnder(views, span), span)
}

function movedOf(owed: BeforeAfter<readonly Obligation[]>, span: Span): MovedDeadline[] {
  return paired(owed, ({ key }) => key)
    .flatMap(({ before, after }) => {
      // A day of a daily duty that becomes a holiday is no deadline that anybody waits for.
      if (!before || !after || isDaily(after)) return []
      return isIn(span, before) || isIn(span, after) ? movedDeadline(before, after) : []
    })
    .sort((a, b) => (a.before.countsAs < b.before.countsAs ? -1 : 1))
}

function isIn({ from, to }: Span, { due }: Obligation): boolean {
  return from <= due && due <= to
}

function dueIn(all: readonly Obligation[], span: Span): Obligation[] {
  return all.filter((one) => isIn(span, one))
}

function owedUnder({ before, after }: BeforeAfter<Outlook>, span: Span): BeforeAfter<Obligation[]> {
  return { before: owedIn(before, span), after: owedIn(after, span) }
}

/** With the days around it by which a deadline can move. */
function owedIn(view: Outlook, { from, to }: Span): Obligation[] {
  const wanted = { dueFrom: from - LONGEST_REST, dueTo: to + LONGEST_REST, opensBy: to + LONGEST_REST }
  return [...obligations(view, wanted)]
}

function movedDeadline(before: Obligation, after: Obligation): MovedDeadline[] {
  if (before.due === after.due && before.countsAs === after.countsAs) return []
  const { duty, part, unit, period } = itemOf(after)
  return [{ duty, part, unit, period, before: deadlineOf(before), after: deadlineOf(after) }]
}

function deadlineOf({ due, countsAs }: Obligation): Deadline {
  return { due: isoDay(due), countsAs: isoDay(countsAs) }
}

/** Open, and reminded of to the unit itself. */
function isTheirs(view: Outlook, one: Obligation): boolean {
  const { confirmed, role, dueBeforeImport, duty } = one
  return confirmed && role !== 'support' && !dueBeforeImport && !isUnsure(duty) && !isClosed(view, one)
}

/** Whether somebody has heard of it already, or will before it is late. */
function isSaidInTime({ view, said }: Side, one: Obligation): boolean {
  const first: CivilDay | undefined = said.firstDays.get(one.key)
  return (first !== undefined && first <= one.due) || isTold(view, one)
}

function isTold(view: Outlook, one: Obligation): boolean {
  const told = Math.max(...addresseesOf(view, one.unit).map(({ to }) => toldUpTo(view, to, one)))
  const [first] = rungsOf(view, one).fixed
  return isDaily(one) ? first !== undefined && told >= first : Number.isFinite(told)
}
