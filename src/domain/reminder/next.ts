import { workdayOnOrAfter } from '../calendar/work-calendar.ts'
import { instantOf, type WallTime } from '../calendar/zone.ts'
import type { Outlook } from '../obligation/outlook.ts'
import { Agenda } from './agenda.ts'
import { digestsDue } from './due.ts'
import { isSecondAhead } from './second.ts'

/** Whether a digest may go out at this moment: a working day, in office hours, not in quiet hours. */
export function inOfficeHours(view: Outlook): boolean {
  const { day, minute } = openingFrom(view, nowOf(view))
  return day === view.today && minute === view.minute
}

/**
 * The next instant (epoch milliseconds) at which a digest may be due, now included; null where none is in sight. It
 * is never late; where it is early, for instance because a chat has failed that day, the bot looks again in vain.
 */
export function nextDigestAt(view: Outlook, agenda = new Agenda(view)): number | null {
  const isOpen = inOfficeHours(view)
  if (isOpen && digestsDue(view, agenda).length > 0) return view.now
  const times = [mentionTime(view, agenda, isOpen), secondTime(view, agenda)].filter((time) => time !== null)
  const [first] = times.sort((a, b) => a.day - b.day || a.minute - b.minute)
  return first ? instantOf(first, view.policy.zone) : null
}

/** When the next rung is said that has not been. */
function mentionTime(view: Outlook, agenda: Agenda, isOpen: boolean): WallTime | null {
  const day = agenda.firstDay(view)
  if (day === null) return null
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

function nowOf({ today, minute }: Outlook): WallTime {
  return { day: today, minute }
}

/** The first time from one on at which something may be sent. */
function openingFrom(view: Outlook, { day, minute }: WallTime): WallTime {
  const { digestMinute, closingMinute, quiet } = view.policy.reminders
  const open = afterQuiet(quiet, Math.max(minute, digestMinute))
  if (view.calendar.isWorkday(day) && open < closingMinute) return { day, minute: open }
  return { day: workdayOnOrAfter(view.calendar, day + 1), minute: afterQuiet(quiet, digestMinute) }
}

/** The minute itself, or the end of the quiet hours that hold it. */
function afterQuiet(quiet: Outlook['policy']['reminders']['quiet'], minute: number): number {
  const hours = quiet.find(({ from, to }) => from <= minute && minute < to)
  return hours ? afterQuiet(quiet, hours.to) : minute
}
