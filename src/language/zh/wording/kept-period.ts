import { findDutyById } from '../../../domain/obligation/called.ts'
import { obligations } from '../../../domain/obligation/expand.ts'
import type { ParsedKey } from '../../../domain/obligation/obligation.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import { periodName, periodOf } from './period.ts'

/** The period of what is on the record; 国庆前 where a node opened it. */
export function keptPeriod(
  view: Outlook,
  { id, part, period }: ParsedKey,
  year: number | null = null,
): string {
  const duty = findDutyById(view.state, id)
  if (duty?.cadences[(part ?? 1) - 1]?.kind !== 'event') return periodName(period, year)
  for (const one of obligations(view, { duty: duty.no }))
    if (one.node && one.part === part && one.period === period) return periodOf(one, year)
  return periodName(period, year)
}
