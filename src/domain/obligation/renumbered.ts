import type { CivilDay } from '../calendar/civil-day.ts'
import { wallTime } from '../calendar/zone.ts'
import { dutyOf } from '../duty/duty-index.ts'
import { dutyId, type Duty, type DutyId } from '../duty/duty.ts'
import { plainText } from '../duty/meaning.ts'
import { findDutyById } from './called.ts'
import type { Outlook } from './outlook.ts'
import { findDuty } from './reportable.ts'

/** Days after an import in which somebody may still mean by a number what it stood for before. */
const DAYS = 7

/** What a number stood for until lately. */
export interface FormerMeaning {
  was: Duty
  /** The same duty as it is called now; null where no table has it any more. */
  now: Duty | null
  /** Epoch milliseconds of the import that gave the number to something else. */
  at: number
  on: CivilDay
}

/** The other duties that people knew by this number in the last days. */
export function formerMeanings(view: Outlook, no: number): FormerMeaning[] {
  const { plans } = view.state
  const since = view.now - DAYS * 24 * 60 * 60_000
  const current = findDuty(view, no)
  const found = new Map<DutyId, FormerMeaning>()
  for (const [index, { plan }] of plans.entries()) {
    const next = plans.find((other, at) => at > index && other.plan.id === plan.id)
    if (!next || next.at <= since) continue
    const was = dutyOf(plan, no)
    if (!was || (current && isSameWork(was, current))) continue
    const { day: on } = wallTime(next.at, view.policy.zone)
    found.set(dutyId(was), { was, now: findDutyById(view.state, dutyId(was)), at: next.at, on })
  }
  return [...found.values()]
}

/** Other times make another duty of it for the record, and not for whoever calls it by its number. */
function isSameWork(a: Duty, b: Duty): boolean {
  if (dutyId(a) === dutyId(b)) return true
  return (
    plainText(a.text) === plainText(b.text) && plainText(a.task?.text ?? '') === plainText(b.task?.text ?? '')
  )
}
