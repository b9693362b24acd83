import type { CivilDay } from '../calendar/civil-day.ts'
import { workdayOnOrAfter, workdaysBetween } from '../calendar/work-calendar.ts'
import { freeDay } from '../obligation/hold.ts'
import { obligations } from '../obligation/expand.ts'
import type { Obligation } from '../obligation/obligation.ts'
import type { Outlook } from '../obligation/outlook.ts'
import { isClosed } from '../obligation/status.ts'
import { addresseesOf } from './addressees.ts'
import type { Stage } from './digest.ts'
import { entryOf } from './entry.ts'
import type { Level } from './escalation.ts'
import { isDaily, isSaidWeekly, isToldOnce, latestRung, nextRung, rungsOf } from './ladder.ts'
import { toldUpTo } from './told.ts'

/** What made a day one on which an obligation is mentioned. Working days are counted from the day of the deadline. */
export type RungReason =
  | { kind: 'arrival' | 'told-once' | 'week' | 'quarter' | 'deadline' }
  /** `ahead`: before the deadline; `late`: behind it. */
  | { kind: 'ahead' | 'late'; workdays: number }
  /** Before a node that it is to be done in: counted from the last working day before that. */
  | { kind: 'before-node'; workdays: number }
  /** No day of its own: it went along with what was said anyway. */
  | { kind: 'along' }

/** Why somebody was told of an obligation, worked out anew by the rules that decided it. */
export interface Explanation {
  obligation: Obligation
  /** The latest rung that has been said; null while none has. */
  rung: CivilDay | null
  reason: RungReason | null
  /** As of the outlook's day. */
  stage: Stage
  level: Level | null
  /** Chats and `user:USERID`s that this rung is for. */
  told: string[]
  /** When it comes up again if nothing happens; null where it does not. */
  next: CivilDay | null
}

/** Why a chat or person was told of it last, or would be. */
export function explain(view: Outlook, to: string, obligation: Obligation): Explanation {
  const told = toldUpTo(view, to, obligation)
  const rung = Number.isFinite(told) ? told : null
  const { stage, level = null } = entryOf(view, obligation, rung ?? view.today)
  return {
    obligation,
    rung,
    reason: rung === null ? null : reasonOf(view, obligation, rung),
    stage,
    level,
    told: addresseesOf(view, obligation.unit, level).map((addressee) => addressee.to),
    next: comingRung(view, obligation, rung),
  }
}

/** The chat or person, of all who may be told of it, who was told last. */
export function lastTold(view: Outlook, obligation: Obligation): string | null {
  const all = addresseesOf(view, obligation.unit, 'office').map(({ to }) => to)
  const [last] = all.sort((a, b) => toldUpTo(view, b, obligation) - toldUpTo(view, a, obligation))
  return last ?? null
}

/** Why a day is one on which an obligation is mentioned. */
export function reasonOf(view: Outlook, obligation: Obligation, rung: CivilDay): RungReason {
  const { fixed, chase } = rungsOf(view, obligation)
  const late = workdaysBetween(view.calendar, obligation.countsAs, rung)
  const isChase = chase !== null && rung > obligation.countsAs && late % chase.everyWorkdays === 0
  if (!fixed.includes(rung) && !isChase) return { kind: 'along' }
  if (rung === obligation.importedOn) return { kind: 'arrival' }
  if (isSaidWeekly(view, obligation)) return { kind: 'week' }
  if (isToldOnce(obligation)) return { kind: 'told-once' }
  if (isChase) return { kind: 'late', workdays: late }
  if (obligation.cadence.kind === 'unspecified') return { kind: 'quarter' }
  if (rung === obligation.countsAs) return { kind: 'deadline' }
  return aheadOf(view, obligation, rung)
}

function aheadOf({ calendar }: Outlook, obligation: Obligation, rung: CivilDay): RungReason {
  const { node, countsAs, postponedFrom } = obligation
  const isLasting = node !== undefined && postponedFrom === null && node.eve < countsAs
  return isLasting
    ? { kind: 'before-node', workdays: workdaysBetween(calendar, rung, node.eve) }
    : { kind: 'ahead', workdays: workdaysBetween(calendar, rung, countsAs) }
}

/** A daily duty comes again with its next days: how far ahead one of them is looked for. */
const DAYS_AHEAD = 21

/** When a later day of a daily duty comes up, by itself; null for everything else. */
export function nextTurn(view: Outlook, obligation: Obligation): CivilDay | null {
  if (!isDaily(obligation)) return null
  const { duty, part, unit } = obligation
  const ahead = view.today + DAYS_AHEAD
  const wanted = { duty: duty.no, unit, dueFrom: view.today + 1, dueTo: ahead, opensBy: ahead }
  const days = [...obligations(view, wanted)].flatMap((later) => {
    if (later.part !== part || later.key === obligation.key) return []
    const { next } = explain(view, lastTold(view, later) ?? '', later)
    return next === null ? [] : [next]
  })
  return days.length === 0 ? null : Math.min(...days)
}

function comingRung(view: Outlook, obligation: Obligation, rung: CivilDay | null): CivilDay | null {
  if (isClosed(view, obligation)) return null
  if (obligation.lapses && obligation.due < view.today) return null
  const free = sayableFrom(view, obligation, view.today)
  if (free === null) return null
  const missed = free > view.today ? latestRung(view, obligation, free) : null
  if (missed !== null && missed > (rung ?? Number.NEGATIVE_INFINITY)) return free
  const next = nextRung(view, obligation, Math.max(free, rung ?? free))
  return next === null ? null : sayableFrom(view, obligation, next)
}

/** The first working day from one on when it does not rest; null where no end of its rest is known. */
function sayableFrom(view: Outlook, obligation: Obligation, day: CivilDay): CivilDay | null {
  const free = freeDay(view, obligation, day)
  if (free === null || free === day) return free
  const workday = workdayOnOrAfter(view.calendar, free)
  return workday === free ? free : sayableFrom(view, obligation, workday)
}
