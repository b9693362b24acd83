import { instantOf, type WallTime } from '../calendar/zone.ts'
import { nextTurnover } from '../obligation/leaves.ts'
import type { Outlook } from '../obligation/outlook.ts'
import { Agenda } from './agenda.ts'
import { digestsDue } from './due.ts'
import { morningReportTime } from './morning-report.ts'
import { inOfficeHours, nowOf, openingFrom } from './office-hours.ts'
import { isSecondAhead } from './second.ts'
import { unreadDay } from './unread.ts'

/**
 * The next instant (epoch milliseconds) at which a digest may be due, now included; null where none is in sight. It
 * is never late; where it is early, for instance because a chat has failed that day, the bot looks again in vain.
 */
export function nextDigestAt(view: Outlook, agenda = new Agenda(view)): number | null {
  const isOpen = inOfficeHours(view)
  const report = morningReportTime(view)
  if (report?.day === view.today && report.minute === view.minute) return view.now
  if (isOpen && digestsDue(view, agenda).length > 0) return view.now
  const times = [report, mentionTime(view, agenda, isOpen), secondTime(view, agenda)].filter(
    (time) => time !== null,
  )
  const [first] = times.sort((a, b) => a.day - b.day || a.minute - b.minute)
  return first ? instantOf(first, view.policy.zone) : null
}

/** When the next rung is said that has not been. */
function mentionTime(view: Outlook, agenda: Agenda, isOpen: boolean): WallTime | null {
  const days = [agenda.firstDay(view), unreadDay(view), nextTurnover(view.state, view.today)].filter(
    (one) => one !== null,
  )
  if (days.length === 0) return null
  const day = Math.min(...days)
  const { digestMinute } = view.policy.reminders
  // What could be said by now and was not waits for tomorrow.
  const soonest = isOpen ? { day: view.today + 1, minute: digestMinute } : nowOf(view)
  return openingFrom(view, day > view.today ? { day, minute: digestMinute } : soonest)
}

function secondTime(view: Outlook, agenda: Agenda): WallTime | null {
  const { secondMinute } = view.policy.reminders
  if (secondMinute === null || !isSecondAhead(view, agenda)) return null
  const time = openingFrom(view, { day: view.today, minute: secondMinute })
  return time.day === view.today ? time : null
}
