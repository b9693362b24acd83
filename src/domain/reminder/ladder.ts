import { civilDay, yearMonthDay, type CivilDay } from '../calendar/civil-day.ts'
import {
  stepWorkdays,
  workdayOnOrAfter,
  workdayOnOrBefore,
  type WorkCalendar,
} from '../calendar/work-calendar.ts'
import type { Obligation } from '../obligation/obligation.ts'
import type { Outlook } from '../obligation/outlook.ts'
import type { LadderKind } from '../policy.ts'

/**
 * The latest rung of an obligation's ladder on or before a day; null while there is none. After a silence only the
 * latest is worth saying.
 */
export function latestRung(view: Outlook, obligation: Obligation, day: CivilDay): CivilDay | null {
  const rungs = rungsUpTo(view, obligation, day)
  return rungs.length > 0 ? Math.max(...rungs) : null
}

/**
 * The days up to `day` on which an obligation is mentioned: once when its table arrives, then by the ladder of its
 * kind. What was due before the import is mentioned once and not chased; whoever only supports, and an administrator
 * who stands in for a unit that is not known yet, is told once.
 */
function rungsUpTo(view: Outlook, obligation: Obligation, day: CivilDay): CivilDay[] {
  const { opens, importedOn, lapses } = obligation
  const arrival = opens <= importedOn && !lapses ? [importedOn] : []
  if (obligation.dueBeforeImport) return arrival.filter((rung) => rung <= day)
  const toldOnce = obligation.role === 'support' || !obligation.confirmed
  if (toldOnce && lapses) return []
  const climbed = ladder(view, obligation, day).filter(
    (rung) => rung >= opens && rung > importedOn - (lapses ? 1 : 0),
  )
  const rungs = [...arrival, ...climbed].filter((rung) => rung <= day)
  return toldOnce ? rungs.slice(0, 1) : rungs
}

function ladder(view: Outlook, obligation: Obligation, day: CivilDay): CivilDay[] {
  const kind = ladderKind(obligation)
  if (kind === null) return quarterly(view.calendar, obligation.opens, day)
  const { ladder: offsets, overdueEveryWorkdays } = view.policy.reminders
  const deadline = workdayOnOrBefore(view.calendar, obligation.due)
  const before = offsets[kind].map((steps) => stepWorkdays(view.calendar, deadline, steps))
  const chased = !obligation.lapses && kind !== 'standing' && overdueEveryWorkdays > 0
  return chased ? [...before, ...afterwards(view.calendar, deadline, overdueEveryWorkdays, day)] : before
}

function ladderKind({ cadence }: Obligation): LadderKind | null {
  switch (cadence.kind) {
    case 'quota':
      return cadence.period
    case 'deadline':
      return 'deadline'
    case 'standing':
      return 'standing'
    case 'event':
      return 'day'
    case 'unspecified':
      return null
  }
}

function afterwards(calendar: WorkCalendar, deadline: CivilDay, every: number, day: CivilDay): CivilDay[] {
  const rungs: CivilDay[] = []
  for (
    let rung = stepWorkdays(calendar, deadline, every);
    rung <= day;
    rung = stepWorkdays(calendar, rung, every)
  ) {
    rungs.push(rung)
  }
  return rungs
}

/** A duty without time words is mentioned once a quarter, as the quarter's last month begins. */
function quarterly(calendar: WorkCalendar, opens: CivilDay, day: CivilDay): CivilDay[] {
  const { year } = yearMonthDay(opens)
  const rungs: CivilDay[] = []
  for (let month = 3; civilDay(year, month, 1) <= day; month += 3) {
    rungs.push(workdayOnOrAfter(calendar, civilDay(year, month, 1)))
  }
  return rungs
}
