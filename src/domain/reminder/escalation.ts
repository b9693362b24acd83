import type { CivilDay } from '../calendar/civil-day.ts'
import { workdaysBetween } from '../calendar/work-calendar.ts'
import type { Obligation } from '../obligation/obligation.ts'
import type { Outlook } from '../obligation/outlook.ts'

/** Who is told besides the liaison: the head, then the leader too, then also the office in charge. */
export type Level = 'head' | 'leader' | 'office'

const HIGHEST_FIRST = ['office', 'leader', 'head'] as const

/** Up to whom a rung after the deadline goes, by the working days that it is overdue; null for the liaison alone. */
export function levelAt(view: Outlook, obligation: Obligation, rung: CivilDay): Level | null {
  if (rung <= obligation.due || obligation.dueBeforeImport) return null
  const { escalation } = view.policy.reminders
  const late = workdaysBetween(view.calendar, obligation.countsAs, rung)
  return HIGHEST_FIRST.find((level) => escalation[level] > 0 && late >= escalation[level]) ?? null
}
