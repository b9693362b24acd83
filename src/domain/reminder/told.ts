import type { CivilDay } from '../calendar/civil-day.ts'
import type { Obligation } from '../obligation/obligation.ts'
import type { Outlook } from '../obligation/outlook.ts'
import { reminderKey } from '../obligation/state.ts'
import { addresseesOf, type Addressee } from './addressees.ts'
import { levelAt } from './escalation.ts'
import { mentionKey } from './ladder.ts'

/** The latest rung of the obligation that has been queued for somebody; before all days while there is none. */
export function toldUpTo(view: Outlook, to: string, obligation: Obligation): CivilDay {
  return view.state.reminded.get(reminderKey(to, mentionKey(obligation))) ?? Number.NEGATIVE_INFINITY
}

/** Those who have not been told of the obligation's rung. */
export function untoldOf(view: Outlook, obligation: Obligation, rung: CivilDay): Addressee[] {
  return addresseesOf(view.roster, obligation.unit, levelAt(view, obligation, rung)).filter(
    ({ to }) => rung > toldUpTo(view, to, obligation),
  )
}
