import type { CivilDay } from '../calendar/civil-day.ts'
import type { Obligation } from '../obligation/obligation.ts'
import type { Outlook } from '../obligation/outlook.ts'
import { reminderKey } from '../obligation/state.ts'
import { addresseesOf, type Addressee } from './addressees.ts'
import { levelAt } from './escalation.ts'
import { isToldOncePerDuty, ladderKind, mentionKey } from './ladder.ts'

/** By so many days at most a rung is told ahead; what is farther ahead was told by a clock that went wrong. */
const FARTHEST_AHEAD = 15

/** The latest rung of the obligation that has been queued for somebody; before all days while there is none. */
export function toldUpTo(view: Outlook, to: string, obligation: Obligation): CivilDay {
  const told = view.state.reminded.get(reminderKey(to, mentionKey(obligation))) ?? Number.NEGATIVE_INFINITY
  return told > view.today + FARTHEST_AHEAD ? view.today - 1 : told
}

/** Those who have not been told of the obligation's rung; of what has lapsed, those who have never heard of it. */
export function untoldOf(view: Outlook, obligation: Obligation, rung: CivilDay): Addressee[] {
  const isLapsed = obligation.lapses && obligation.due < view.today
  if (isLapsed && !isWorthSaying(view, obligation)) return []
  return addresseesOf(view.roster, obligation.unit, levelAt(view, obligation, rung)).filter(({ to }) => {
    const told = toldUpTo(view, to, obligation)
    return isLapsed ? told === Number.NEGATIVE_INFINITY : rung > told
  })
}

/** Whether a day, week or check-in that passed in silence is still mentioned: a policy of its kind. */
function isWorthSaying({ policy }: Outlook, obligation: Obligation): boolean {
  if (isToldOncePerDuty(obligation) || obligation.dueBeforeImport) return false
  const kind = ladderKind(obligation)
  return (kind === 'week' || kind === 'standing') && policy.reminders.sayMissed[kind]
}
