import type { CivilDay } from '../calendar/civil-day.ts'
import { workdayOnOrBefore } from '../calendar/work-calendar.ts'
import type { Obligation } from '../obligation/obligation.ts'
import type { Outlook } from '../obligation/outlook.ts'
import type { DigestEntry, Stage } from './digest.ts'

/** The working day that counts as the deadline. */
export function deadlineOf(view: Outlook, { due }: Obligation): CivilDay {
  return workdayOnOrBefore(view.calendar, due)
}

export function stageOf(view: Outlook, obligation: Obligation): Exclude<Stage, 'escalated'> {
  if (obligation.dueBeforeImport) return 'before-import'
  if (view.today > obligation.due) return 'overdue'
  return view.today >= deadlineOf(view, obligation) ? 'due' : 'upcoming'
}

const URGENCY: Record<Stage, number> = { escalated: 0, overdue: 1, due: 2, upcoming: 3, 'before-import': 4 }

export function byUrgency(a: DigestEntry, b: DigestEntry): number {
  return (
    URGENCY[a.stage] - URGENCY[b.stage] ||
    a.obligation.due - b.obligation.due ||
    a.obligation.duty.no - b.obligation.duty.no
  )
}
