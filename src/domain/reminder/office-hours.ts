import { workdayOnOrAfter } from '../calendar/work-calendar.ts'
import type { WallTime } from '../calendar/zone.ts'
import type { Outlook } from '../obligation/outlook.ts'

/** Whether a digest may go out at this moment: a working day, in office hours, not in quiet hours. */
export function inOfficeHours(view: Outlook): boolean {
  const { day, minute } = openingFrom(view, nowOf(view))
  return day === view.today && minute === view.minute
}

export function nowOf({ today, minute }: Outlook): WallTime {
  return { day: today, minute }
}

/** The first time from one on at which something may be sent. */
export function openingFrom(view: Outlook, { day, minute }: WallTime): WallTime {
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
