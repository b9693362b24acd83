import { workdayOnOrBefore } from '../calendar/work-calendar.ts'
import { obligations } from '../obligation/expand.ts'
import type { Obligation } from '../obligation/obligation.ts'
import type { Outlook } from '../obligation/outlook.ts'
import { isClosed } from '../obligation/status.ts'
import { addresseesOf } from './addressees.ts'
import type { Digest, DigestEntry, Stage } from './digest.ts'
import { latestRung } from './ladder.ts'

/**
 * The digests that are due now: everything open whose latest rung has come and has not been queued. A chat that has
 * had its digest today waits until tomorrow, except for what is due today.
 */
export function digestsDue(view: Outlook): Digest[] {
  const digests = new Map<string, Digest>()
  for (const entry of entriesDue(view)) {
    for (const { to, mentions } of addresseesOf(view.roster, entry.obligation.unit)) {
      if (view.state.digestDays.get(to) === view.today && entry.stage !== 'due') continue
      const digest = digests.get(to) ?? { to, mentions: [], entries: [] }
      digest.mentions = [...new Set([...digest.mentions, ...mentions])]
      digest.entries.push(entry)
      digests.set(to, digest)
    }
  }
  for (const digest of digests.values()) digest.entries.sort(byUrgency)
  return [...digests.values()]
}

function* entriesDue(view: Outlook): Generator<DigestEntry> {
  for (const obligation of obligations(view, { withoutLapsed: true })) {
    const rung = latestRung(view, obligation, view.today)
    if (rung === null || rung <= (view.state.reminded.get(obligation.key) ?? Number.NEGATIVE_INFINITY))
      continue
    if (isClosed(view, obligation)) continue
    yield { obligation, rung, stage: stageOf(view, obligation) }
  }
}

function stageOf(view: Outlook, obligation: Obligation): Stage {
  if (obligation.dueBeforeImport) return 'before-import'
  if (view.today > obligation.due) return 'overdue'
  return view.today >= workdayOnOrBefore(view.calendar, obligation.due) ? 'due' : 'upcoming'
}

const URGENCY: Record<Stage, number> = { overdue: 0, due: 1, upcoming: 2, 'before-import': 3 }

function byUrgency(a: DigestEntry, b: DigestEntry): number {
  return (
    URGENCY[a.stage] - URGENCY[b.stage] ||
    a.obligation.due - b.obligation.due ||
    a.obligation.duty.no - b.obligation.duty.no
  )
}
