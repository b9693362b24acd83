import { yearMonthDay, type CivilDay } from '../../domain/calendar/civil-day.ts'
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts'
import { note, ok, todo, type Finding } from './finding.ts'

/** The year to come is announced in November, and needed before it begins. */
const SOON_MONTH = 12

/** Whether statutory days off are known: without them reminders come on holidays. */
export function checkHolidays(calendar: WorkCalendar, today: CivilDay): Finding[] {
  const { year, month } = yearMonthDay(today)
  if (!calendar.knowsHolidaysOf(year))
    return [
      todo('holidays', `不知道 ${year} 年的放假安排，节假日也会照常提醒：请升级督办（npm install 新版本）。`),
    ]
  if (month >= SOON_MONTH && !calendar.knowsHolidaysOf(year + 1))
    return [note('holidays', `还不知道 ${year + 1} 年的放假安排：国务院公布后请升级督办。`)]
  return [ok('holidays', `知道 ${year} 年的放假安排。`)]
}
