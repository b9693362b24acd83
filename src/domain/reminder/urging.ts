import type { Obligation } from '../obligation/obligation.ts'
import type { Outlook } from '../obligation/outlook.ts'
import { addresseesOf } from './addressees.ts'
import type { Digest } from './digest.ts'
import { byUrgency, stageOf } from './stage.ts'

/** 催办: what a unit's addressees are told when an administrator urges it. Nothing of it counts as reminded. */
export function urgingOf(view: Outlook, unit: string, items: readonly Obligation[]): Digest[] {
  const entries = items.map((obligation) => {
    const stage = stageOf(view, obligation)
    return { obligation, rung: view.today, stage: stage === 'before-import' ? ('overdue' as const) : stage }
  })
  return addresseesOf(view, unit).map(({ to, mentions }) => ({
    to,
    mentions: [...mentions],
    entries: [...entries].sort(byUrgency),
  }))
}
