import type { CivilDay } from '../calendar/civil-day.ts'
import { workdayOnOrBefore } from '../calendar/work-calendar.ts'
import { obligations } from '../obligation/expand.ts'
import type { Obligation } from '../obligation/obligation.ts'
import type { Outlook } from '../obligation/outlook.ts'
import { reminderKey } from '../obligation/state.ts'
import { isClosed } from '../obligation/status.ts'
import { addresseesOf } from './addressees.ts'
import type { Digest, DigestEntry, Stage } from './digest.ts'
import { latestRung, mentionKey } from './ladder.ts'

/**
 * The digests that are due now: everything open whose latest rung has come and has not been queued for its addressee.
 * A chat that has had its digest today waits until tomorrow, except for what is due today; one that could not be
 * reached today waits in any case.
 */
export function digestsDue(view: Outlook): Digest[] {
  const digests = new Map<string, Digest>()
  for (const obligation of obligations(view, { withoutLapsed: true })) {
    const rung = latestRung(view, obligation, view.today)
    if (rung === null) continue
    for (const { to, mentions } of addresseesOf(view.roster, obligation.unit)) {
      if (rung <= toldUpTo(view, to, obligation) || isClosed(view, obligation)) continue
      const entry = { obligation, rung, stage: stageOf(view, obligation) }
      if (!mayBeTold(view, to, entry)) continue
      const digest = digests.get(to) ?? { to, mentions: [], entries: [] }
      digest.mentions = [...new Set([...digest.mentions, ...mentions])]
      digest.entries.push(entry)
      digests.set(to, digest)
    }
  }
  for (const digest of digests.values()) digest.entries.sort(byUrgency)
  return [...digests.values()]
}

/** The latest rung of the obligation that has been queued for somebody. */
export function toldUpTo(view: Outlook, to: string, obligation: Obligation): CivilDay {
  return view.state.reminded.get(reminderKey(to, mentionKey(obligation))) ?? Number.NEGATIVE_INFINITY
}

function mayBeTold({ state, today }: Outlook, to: string, { stage }: DigestEntry): boolean {
  if (state.failedDays.get(to) === today) return false
  return stage === 'due' || state.digestDays.get(to) !== today
}

export function stageOf(view: Outlook, obligation: Obligation): Stage {
  if (obligation.dueBeforeImport) return 'before-import'
  if (view.today > obligation.due) return 'overdue'
  return view.today >= workdayOnOrBefore(view.calendar, obligation.due) ? 'due' : 'upcoming'
}

const URGENCY: Record<Stage, number> = { overdue: 0, due: 1, upcoming: 2, 'before-import': 3 }

export function byUrgency(a: DigestEntry, b: DigestEntry): number {
  return (
    URGENCY[a.stage] - URGENCY[b.stage] ||
    a.obligation.due - b.obligation.due ||
    a.obligation.duty.no - b.obligation.duty.no
  )
}
