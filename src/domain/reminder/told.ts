import type { CivilDay } from '../calendar/civil-day.ts'
import type { Obligation } from '../obligation/obligation.ts'
import type { Outlook } from '../obligation/outlook.ts'
import { standingKey } from '../obligation/presence.ts'
import { reminderKey } from '../obligation/state.ts'
import { addresseesOf, type Addressee } from './addressees.ts'
import { levelAt } from './escalation.ts'
import { isToldOncePerDuty, ladderKind, mentionKey } from './ladder.ts'

/** By so many days at most a rung is told ahead; what is farther ahead was told by a clock that went wrong. */
const FARTHEST_AHEAD = 15

/** The latest rung of the obligation that has been queued for somebody; before all days while there is none. */
export function toldUpTo(view: Outlook, to: string, obligation: Obligation): CivilDay {
  const mention = mentionKey(obligation)
  const toldOf = (addressee: string) =>
    view.state.reminded.get(reminderKey(addressee, mention)) ?? Number.NEGATIVE_INFINITY
  const told = Math.max(toldOf(to), toldBefore(view, to, obligation.unit, toldOf))
  return told > view.today + FARTHEST_AHEAD ? view.today - 1 : told
}

/** Who stands in need not hear again what was said before they did. */
function toldBefore(
  { present }: Outlook,
  to: string,
  unit: string,
  toldOf: (addressee: string) => CivilDay,
): CivilDay {
  if (present.since.size === 0 || !to.startsWith('user:')) return Number.NEGATIVE_INFINITY
  const since = present.since.get(standingKey(to.slice('user:'.length), unit))
  if (!since) return Number.NEGATIVE_INFINITY
  return Math.min(since.day - 1, Math.max(...since.told.map(toldOf)))
}

/** Those who have not been told of the obligation's rung; of what has lapsed, those who have never heard of it. */
export function untoldOf(view: Outlook, obligation: Obligation, rung: CivilDay): Addressee[] {
  const isLapsed = obligation.lapses && obligation.due < view.today
  if (isLapsed && !isWorthSaying(view, obligation)) return []
  return addresseesOf(view, obligation.unit, levelAt(view, obligation, rung)).filter(({ to }) => {
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
