import { instantOf } from '../calendar/zone.ts'
import { outlook, type Outlook } from '../obligation/outlook.ts'
import { digestsDue } from './due.ts'

/** Yearly duties recur within it; a bot that looks no further wakes at least this often. */
const HORIZON_DAYS = 400

/** Whether a digest may go out at this moment: a working day, in office hours. */
export function inOfficeHours({ calendar, policy, today, minute }: Outlook): boolean {
  const { digestMinute, closingMinute } = policy.reminders
  return calendar.isWorkday(today) && minute >= digestMinute && minute < closingMinute
}

/** The next instant (epoch milliseconds) at which a digest is due, now included; null where none is in sight. */
export function nextDigestAt(view: Outlook): number | null {
  if (inOfficeHours(view) && digestsDue(view).length > 0) return view.now
  const { zone, reminders } = view.policy
  const firstDay = view.minute < reminders.digestMinute ? view.today : view.today + 1
  for (let day = firstDay; day <= firstDay + HORIZON_DAYS; day++) {
    if (!view.calendar.isWorkday(day)) continue
    const at = instantOf({ day, minute: reminders.digestMinute }, zone)
    if (digestsDue(outlook(view.state, view.policy, view.calendar, at)).length > 0) return at
  }
  return null
}
