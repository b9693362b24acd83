import { civilDay, isoDay, lastDayOfMonth, yearMonthDay, type CivilDay } from '../calendar/civil-day.ts'
import { periodAt, periodsBetween, type Rhythm } from '../calendar/period.ts'
import type { Cadence, DayWithin, DuePoint, Months } from '../duty/cadence.ts'
import type { Course, Turn } from './course.ts'
import { nodeTurns } from './node-turns.ts'

/**
 * The turns of a cadence that are due on or after `dueFrom` and open on or before `opensBy`, in order. Recurring
 * turns go on after the plan's year, so that nothing falls silent before the plan is rolled over. Event-bound
 * cadences have those of the nodes that they name.
 */
export function turnsOf(cadence: Cadence, course: Course, dueFrom: CivilDay, opensBy: CivilDay): Turn[] {
  const wanted = (turn: Turn) => turn.due >= dueFrom && turn.opens <= opensBy
  switch (cadence.kind) {
    case 'quota': {
      const rhythm = { unit: cadence.period, every: cadence.every, anchor: civilDay(course.firstYear, 1, 1) }
      const kind = { needed: cadence.count, lapses: lapses(cadence), by: cadence.by }
      const turns = recurring(rhythm, kind, course, dueFrom, opensBy)
      return cadence.months ? turns.filter(within(cadence.months)) : turns
    }
    case 'standing': {
      const rhythm = { unit: course.checkIn, every: 1, anchor: civilDay(course.firstYear, 1, 1) }
      return recurring(rhythm, { needed: 1, lapses: lapses(cadence) }, course, dueFrom, opensBy)
    }
    case 'deadline':
      return cadence.due.flatMap((point) => datedTurns(point, course)).filter(wanted)
    case 'unspecified':
      return yearsOf(course).map(wholeYear).filter(wanted)
    case 'event':
      return nodeTurns(cadence, course, dueFrom, opensBy)
  }
}

/**
 * Days and weeks pass into 未报, and the check-in of a standing duty gives way to the next: what is past can still be
 * reported late, and is not asked for any more.
 */
export function lapses(cadence: Cadence): boolean {
  if (cadence.kind === 'quota') return cadence.period === 'day' || cadence.period === 'week'
  return cadence.kind === 'standing' || (cadence.kind === 'event' && cadence.timing === undefined)
}

function recurring(
  rhythm: Rhythm,
  { by, ...kind }: Pick<Turn, 'needed' | 'lapses'> & { by?: DayWithin | undefined },
  course: Course,
  dueFrom: CivilDay,
  opensBy: CivilDay,
): Turn[] {
  const start = Math.max(course.importedOn, civilDay(course.firstYear, 1, 1))
  const firstDue = periodAt(rhythm, start).last
  const turns: Turn[] = []
  for (const { key, first, last } of periodsBetween(rhythm, Math.max(start, dueFrom), opensBy)) {
    const due = by ? dayOfPeriod(rhythm, first, by) : last
    // What was due before the table came is not asked for, and neither is what is due outside the wanted days.
    const wanted = due === last ? last >= firstDue : due >= Math.max(start, dueFrom)
    if (wanted) turns.push({ period: key, opens: first, due, ...kind })
  }
  return turns
}

/** What is due in one of the months, or goes on into them: 汛期 of May to September has a second quarter. */
function within({ from, to }: Months): (turn: Turn) => boolean {
  const isIn = (month: number) => (from <= to ? month >= from && month <= to : month >= from || month <= to)
  return ({ opens, due }) => {
    const [first, last] = [yearMonthDay(opens), yearMonthDay(due)]
    const months = (last.year - first.year) * 12 + last.month - first.month
    return months === 0
      ? isIn(last.month)
      : Array.from(
          { length: Math.min(months, 11) + 1 },
          (_, index) => ((first.month - 1 + index) % 12) + 1,
        ).some(isIn)
  }
}

/** 每周五, 每月25日前, 每季度首月10日前; a month without the day has its last one. */
function dayOfPeriod({ unit }: Rhythm, first: CivilDay, { month, day }: DayWithin): CivilDay {
  if (unit === 'week') return first + day - 1
  const begins = yearMonthDay(first)
  const inMonth = begins.month + (month ?? 1) - 1
  return Math.min(civilDay(begins.year, inMonth, day), lastDayOfMonth(begins.year, inMonth))
}

function yearsOf({ firstYear, year }: Course): number[] {
  return Array.from({ length: year - firstYear + 1 }, (_, index) => firstYear + index)
}

/** A date that names its year comes once, another in every year of the plan. */
function datedTurns(point: DuePoint, course: Course): Turn[] {
  return point.year === null ? yearsOf(course).map((year) => dated(point, year)) : [dated(point, point.year)]
}

function dated(point: DuePoint, planYear: number): Turn {
  const due = dueDay(point, planYear)
  const opens = civilDay(point.year ?? planYear, 1, 1)
  return { period: isoDay(due), opens, due, needed: 1, lapses: false }
}

/** 上旬 ends on the 10th, 中旬 on the 20th, 下旬, 月底 and a bare month on the last day. */
export function dueDay({ year, month, day, part }: DuePoint, planYear: number): CivilDay {
  const inYear = year ?? planYear
  if (part === 'early') return civilDay(inYear, month, 10)
  if (part === 'middle') return civilDay(inYear, month, 20)
  const last = lastDayOfMonth(inYear, month)
  return part === null && day !== null ? Math.min(civilDay(inYear, month, day), last) : last
}

function wholeYear(year: number): Turn {
  const opens = civilDay(year, 1, 1)
  return { period: String(year), opens, due: civilDay(year, 12, 31), needed: 1, lapses: false }
}

/** A report on an event-bound duty stands for the day on which it was made. */
export function eventTurn(day: CivilDay): Turn {
  return { period: isoDay(day), opens: day, due: day, needed: 1, lapses: true }
}
