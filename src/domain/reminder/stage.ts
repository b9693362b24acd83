import type { Obligation } from '../obligation/obligation.ts'
import type { Outlook } from '../obligation/outlook.ts'
import type { DigestEntry, Stage } from './digest.ts'

export function stageOf(view: Outlook, obligation: Obligation): Exclude<Stage, 'escalated'> {
  if (obligation.dueBeforeImport) return 'before-import'
  if (view.today > obligation.due) return 'overdue'
  return view.today >= obligation.countsAs ? 'due' : 'upcoming'
}

const URGENCY: Record<Stage, number> = { escalated: 0, overdue: 1, due: 2, upcoming: 3, 'before-import': 4 }

export function byUrgency(a: DigestEntry, b: DigestEntry): number {
  return (
    URGENCY[a.stage] - URGENCY[b.stage] ||
    a.obligation.due - b.obligation.due ||
    a.obligation.duty.no - b.obligation.duty.no ||
    (a.obligation.key < b.obligation.key ? -1 : 1)
  )
}
