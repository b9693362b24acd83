import type { CivilDay } from '../calendar/civil-day.ts'
import { workdayOnOrAfter, workdayOnOrBefore } from '../calendar/work-calendar.ts'
import type { Plan } from '../duty/duty.ts'
import { setForTable } from '../duty/plan-title.ts'
import type { Policy, RestDayRule } from '../policy.ts'
import type { Outlook } from './outlook.ts'
import type { Turn } from './course.ts'

/** The longest stretch of rest days in sight: by so much a deadline can move. */
export const LONGEST_REST = 15

export function restDayRule({ restDays }: Policy, { title }: Plan): RestDayRule {
  return setForTable(restDays.plans, title) ?? restDays.all
}

/** The deadline that a turn has under the rule. Days, weeks and check-ins end when they end: the next follows at once. */
export function dueUnder(
  { calendar }: Outlook,
  rule: RestDayRule,
  due: CivilDay,
  { lapses }: Turn,
): CivilDay {
  return rule === 'after' && !lapses ? workdayOnOrAfter(calendar, due) : due
}

/** The day that reminders take for the deadline. */
export function countsAs(
  { calendar }: Outlook,
  rule: RestDayRule,
  due: CivilDay,
  { lapses }: Turn,
): CivilDay {
  return rule === 'before' || lapses ? workdayOnOrBefore(calendar, due) : due
}
