import { isoDay, yearMonthDay, type CivilDay } from '../domain/calendar/civil-day.ts'
import type { WorkCalendar } from '../domain/calendar/work-calendar.ts'
import { DubanError } from '../errors.ts'

export function refuseBackwards(from: CivilDay, to: CivilDay): void {
  if (to < from) throw new DubanError('usage', `--to（${isoDay(to)}）早于 --from（${isoDay(from)}）`)
}

/** Said beside the messages, so that nobody takes a year's plan for certain whose holidays are still open. */
export function sayUnannounced(calendar: WorkCalendar, from: CivilDay, to: CivilDay): void {
  const [first, last] = [yearMonthDay(from).year, yearMonthDay(to).year]
  for (let year = first; year <= last; year++) {
    if (calendar.knowsHolidaysOf(year)) continue
    process.stderr.write(
      `${year} 年的放假调休安排还没有公布，暂按法定的十三天和平常的周末算；公布后升级督办，提醒的日子会跟着变。\n`,
    )
  }
}
