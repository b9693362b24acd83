import type { Cadence } from '../duty/cadence.ts'
import { openDoubts } from '../duty/certainty.ts'
import { dutyById } from '../duty/duty-index.ts'
import type { Assignment, DutyId } from '../duty/duty.ts'
import type { Actor } from './actor.ts'
import type { Outlook } from './outlook.ts'
import { wordsOf, type ReadingEvent } from './reading.ts'
import type { ReadingRefusal } from './refusal.ts'
import { plansInForce } from './state.ts'

/** 确认 5 的读法 · 5 改为每季度1次 · 5 牵头改为办公室 */
export interface SettleReading {
  type: 'settle-reading'
  actor: Actor
  plan: string
  duty: DutyId
  /** Null for a reading that is right as it is. */
  correction: ReadingCorrection | null
}

export interface ReadingCorrection {
  /** As they were written. */
  words: string
  cadences?: Cadence[]
  /** The part whose cadence it is; absent for the whole duty. */
  part?: number
  assignments?: Assignment[]
}

/** Administrators alone say how a table is to be read. */
export function settleReading(
  view: Outlook,
  { actor, plan: id, duty: of, correction }: SettleReading,
): { events: ReadingEvent[]; refusals: ReadingRefusal[] } {
  const refused = (reason: ReadingRefusal['reason']) => ({ events: [], refusals: [{ reason, duty: of }] })
  if (!actor.admin) return refused('only-admins-read')
  const plan = plansInForce(view.state).find((candidate) => candidate.id === id)
  const duty = plan && dutyById(plan, of)
  if (!duty) return refused('no-such-row')
  const open = openDoubts(duty)
  if (!correction) {
    if (open.length === 0) return refused('nothing-open')
    const settles = open.map(({ message }) => message)
    return { events: [{ type: 'reading-confirmed', plan: id, duty: of, settles }], refusals: [] }
  }
  const about = correction.cadences ? 'time' : 'units'
  const settles = (duty.doubts ?? []).flatMap((doubt) => {
    const isOfIt = doubt.about === about || (about === 'units' && doubt.about === 'nobody')
    return isOfIt ? [doubt.message] : []
  })
  const event = { type: 'reading-corrected' as const, plan: id, duty: of, settles, basis: wordsOf(duty) }
  return { events: [{ ...event, ...correction }], refusals: [] }
}
