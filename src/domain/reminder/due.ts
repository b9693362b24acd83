import type { CivilDay } from '../calendar/civil-day.ts'
import { obligations } from '../obligation/expand.ts'
import type { Obligation } from '../obligation/obligation.ts'
import type { Outlook } from '../obligation/outlook.ts'
import { reminderKey } from '../obligation/state.ts'
import { isClosed } from '../obligation/status.ts'
import { addresseesOf, type Addressee } from './addressees.ts'
import type { Digest, DigestEntry } from './digest.ts'
import { levelAt } from './escalation.ts'
import { latestRung, mentionKey } from './ladder.ts'
import { byUrgency, stageOf } from './stage.ts'

/**
 * The digests that are due now: everything open whose latest rung has come and has not been queued for its addressee.
 * A chat that has had its digest today waits until tomorrow, except for what is due today; one that could not be
 * reached today waits in any case.
 */
export function digestsDue(view: Outlook): Digest[] {
  const digests = new Map<string, Digest>()
  for (const obligation of obligations(view, { withoutLapsed: true })) {
    for (const { entry, to, mentions } of mentionsDue(view, obligation)) {
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

/** What is to be said of one obligation today, and to whom: those who have not been told of its latest rung. */
function mentionsDue(view: Outlook, obligation: Obligation): (Addressee & { entry: DigestEntry })[] {
  const rung = latestRung(view, obligation, view.today)
  if (rung === null) return []
  const untold = untoldOf(view, obligation, rung)
  if (untold.length === 0 || isClosed(view, obligation)) return []
  const entry = entryOf(view, obligation, rung)
  return untold.map((addressee) => ({ ...addressee, entry }))
}

/** Those who have not been told of the obligation's rung. */
export function untoldOf(view: Outlook, obligation: Obligation, rung: CivilDay): Addressee[] {
  return addresseesOf(view.roster, obligation.unit, levelAt(view, obligation, rung)).filter(
    ({ to }) => rung > toldUpTo(view, to, obligation),
  )
}

function entryOf(view: Outlook, obligation: Obligation, rung: CivilDay): DigestEntry {
  const level = levelAt(view, obligation, rung)
  if (level === null) return { obligation, rung, stage: stageOf(view, obligation) }
  return { obligation, rung, stage: 'escalated', level }
}

/** The latest rung of the obligation that has been queued for somebody. */
function toldUpTo(view: Outlook, to: string, obligation: Obligation): CivilDay {
  return view.state.reminded.get(reminderKey(to, mentionKey(obligation))) ?? Number.NEGATIVE_INFINITY
}

function mayBeTold({ state, today }: Outlook, to: string, { stage }: DigestEntry): boolean {
  if (state.failedDays.get(to) === today) return false
  return stage === 'due' || state.digestDays.get(to) !== today
}
