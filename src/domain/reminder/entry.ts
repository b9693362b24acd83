import type { CivilDay } from '../calendar/civil-day.ts'
import type { Obligation } from '../obligation/obligation.ts'
import type { Outlook } from '../obligation/outlook.ts'
import type { DigestEntry } from './digest.ts'
import { levelAt } from './escalation.ts'
import { stageOf } from './stage.ts'

/** What a digest of today says of an obligation, for one of its rungs. */
export function entryOf(view: Outlook, obligation: Obligation, rung: CivilDay): DigestEntry {
  const level = levelAt(view, obligation, rung)
  if (level === null || view.today <= obligation.due)
    return { obligation, rung, stage: stageOf(view, obligation) }
  return { obligation, rung, stage: 'escalated', level }
}
