import type { CivilDay } from '../calendar/civil-day.ts'
import { workdayOnOrAfter } from '../calendar/work-calendar.ts'
import { instantOf } from '../calendar/zone.ts'
import { obligations } from '../obligation/expand.ts'
import type { Obligation } from '../obligation/obligation.ts'
import type { Outlook } from '../obligation/outlook.ts'
import { isClosed } from '../obligation/status.ts'
import { digestsDue, untoldOf } from './due.ts'
import { latestRung, nextRung } from './ladder.ts'

/** Whether a digest may go out at this moment: a working day, in office hours. */
export function inOfficeHours({ calendar, policy, today, minute }: Outlook): boolean {
  const { digestMinute, closingMinute } = policy.reminders
  return calendar.isWorkday(today) && minute >= digestMinute && minute < closingMinute
}

/**
 * The next instant (epoch milliseconds) at which a digest may be due, now included; null where none is in sight. It
 * is never late; where it is early, for instance because a chat has failed that day, the bot looks again in vain.
 */
export function nextDigestAt(view: Outlook): number | null {
  if (inOfficeHours(view) && digestsDue(view).length > 0) return view.now
  const { calendar, policy, today, minute } = view
  const isBeforeOpening = calendar.isWorkday(today) && minute < policy.reminders.digestMinute
  const firstDay = workdayOnOrAfter(calendar, isBeforeOpening ? today : today + 1)
  const day = earliestMention(view, firstDay)
  return day === null ? null : instantOf({ day, minute: policy.reminders.digestMinute }, policy.zone)
}

/** How far ahead the turns of rhythms are looked at, the nearest first: the longest rhythm in use is a year. */
const HORIZONS_DAYS = [14, 100, 400]

/** The first working day from `firstDay` on when something is to be said. */
function earliestMention(view: Outlook, firstDay: CivilDay): CivilDay | null {
  for (const days of HORIZONS_DAYS) {
    let earliest: CivilDay | null = null
    for (const obligation of obligations(view, { withoutLapsed: true, opensBy: view.today + days })) {
      const day = mentionDay(view, obligation, firstDay)
      if (day !== null && day <= view.today + days && (earliest === null || day < earliest)) earliest = day
      if (earliest === firstDay) return firstDay
    }
    if (earliest !== null) return earliest
  }
  return null
}

/** The first working day from `firstDay` on when the obligation is mentioned; null where it is not any more. */
function mentionDay(view: Outlook, obligation: Obligation, firstDay: CivilDay): CivilDay | null {
  if (isClosed(view, obligation)) return null
  const latest = latestRung(view, obligation, firstDay)
  const isPending = latest !== null && untoldOf(view, obligation, latest).length > 0
  if (isPending) return obligation.lapses && obligation.due < firstDay ? null : firstDay
  const rung = nextRung(view, obligation, firstDay)
  return rung === null ? null : workdayOnOrAfter(view.calendar, rung)
}
