import { civilDay, isoDay, parseIsoDay, yearMonthDay, type CivilDay } from '../calendar/civil-day.ts'
import { holidayIn, ownNodeIn, type NodeDays } from '../calendar/nodes.ts'
import {
  stepWorkdays,
  workdayOnOrAfter,
  workdayOnOrBefore,
  type WorkCalendar,
} from '../calendar/work-calendar.ts'
import type { EventCadence } from '../duty/cadence.ts'
import { nodesMeant } from '../duty/nodes.ts'
import type { Course, Turn } from './course.ts'

/** Opening days and lasting nodes reach into the years on either side. */
const YEARS_AROUND = 1

/**
 * What the nodes that an event-bound cadence names open, in order: from some working days before a node until the last
 * working day before it; for what is to be done while it lasts, until people are back at work. The period is the node's
 * own day, which no schedule moves. Nodes with the same last day to get ready are one. Turns of a plan from before nodes
 * opened anything lapse: nobody is chased for what nobody knew of.
 */
export function nodeTurns(
  cadence: EventCadence,
  course: Course,
  dueFrom: CivilDay,
  opensBy: CivilDay,
): Turn[] {
  const { holidays, own } = nodesMeant(cadence, course.nodes)
  if (holidays.length === 0 && own.length === 0) return []
  const start = Math.max(course.importedOn, civilDay(course.firstYear, 1, 1))
  const from = cadence.once === undefined ? Math.max(start, dueFrom) : dueFrom
  const years = yearsBetween(cadence, course, from, opensBy)
  const days = years.flatMap((year) => [
    ...holidays.flatMap((name) => holidayIn(course.calendar, name, year) ?? []),
    ...own.flatMap((node) => ownNodeIn(course.calendar, node, year) ?? []),
  ])
  return joined(course.calendar, days)
    .filter((some) => isInYear(cadence, course, some))
    .map((some) => turnOf(cadence, course, some))
    .filter((turn) => turn.due >= from && turn.opens <= opensBy)
}

function yearsBetween({ once }: EventCadence, course: Course, from: CivilDay, opensBy: CivilDay): number[] {
  if (typeof once === 'number') return [once]
  const first = once === undefined ? yearMonthDay(from).year : course.firstYear
  const last = once === undefined ? yearMonthDay(opensBy).year : course.year
  const length = Math.max(0, last - first + 1 + 2 * YEARS_AROUND)
  return Array.from({ length }, (_, index) => first - YEARS_AROUND + index)
}

/** 元旦前 of a plan is the end of its year: it belongs to the year in which it is due. */
function isInYear({ once }: EventCadence, { calendar, firstYear, year }: Course, some: Joined): boolean {
  if (once !== 'plan-year') return true
  const due = yearMonthDay(eveOf(calendar, some)).year
  return firstYear <= due && due <= year
}

/** One or more nodes that are prepared for at once. */
type Joined = [NodeDays, ...NodeDays[]]

function joined(calendar: WorkCalendar, days: readonly NodeDays[]): Joined[] {
  const groups: Joined[] = []
  for (const one of [...days].sort((a, b) => a.day - b.day)) {
    const last = groups.at(-1)
    if (last && eveOf(calendar, last) === eveOf(calendar, [one])) last.push(one)
    else groups.push([one])
  }
  return groups
}

/** The last working day before it. */
function eveOf(calendar: WorkCalendar, [{ first }]: Joined): CivilDay {
  return workdayOnOrBefore(calendar, first - 1)
}

function turnOf({ timing, once }: EventCadence, { calendar, nodes }: Course, some: Joined): Turn {
  const eve = eveOf(calendar, some)
  const during = timing === 'during'
  const due = during ? workdayOnOrAfter(calendar, Math.max(...some.map(({ last }) => last))) : eve
  const opens =
    once === undefined ? stepWorkdays(calendar, eve, -nodes.workdays) : civilDay(yearMonthDay(due).year, 1, 1)
  const occasion = `${[...new Set(some.map(({ name }) => name))].join('、')}${during ? '期间' : '前'}`
  const node = { eve, dated: once !== undefined }
  const lapses = timing === undefined
  return { period: isoDay(some[0].day), opens, due, needed: 1, lapses, occasion, node }
}

/** Within so many days before a node's own day lies its eve. */
const LONGEST_REST = 30

/** Whether a period of that day's name is a node's. */
export function isNodeDay(cadence: EventCadence, course: Course, period: string): boolean {
  const day = parseIsoDay(period)
  if (day === null) return false
  return nodeTurns(cadence, course, day - LONGEST_REST, day).some((turn) => turn.period === period)
}
