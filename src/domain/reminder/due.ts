import type { Obligation } from '../obligation/obligation.ts'
import type { Outlook } from '../obligation/outlook.ts'
import { isClosed } from '../obligation/status.ts'
import { Agenda } from './agenda.ts'
import { Bell, daysLeft, roomFor } from './budget.ts'
import type { Digest, DigestEntry } from './digest.ts'
import { companions } from './companions.ts'
import { entryOf } from './entry.ts'
import { latestRung } from './ladder.ts'
import { secondDigests } from './second.ts'
import { add, type Draft } from './draft.ts'
import { silenceFor } from './silence.ts'
import { byUrgency } from './stage.ts'
import { withUnread } from './unread.ts'
import { toldUpTo, untoldOf } from './told.ts'

/**
 * The digests that are due now: everything open whose latest rung has come and has not been queued for its addressee,
 * together with what would be said in the next days. A chat that has had its digest today waits until tomorrow, except for
 * what is due today; one that could not be reached today waits in any case; and one whose week is full waits for the next.
 */
export function digestsDue(view: Outlook, agenda = new Agenda(view)): Digest[] {
  const drafts = new Map<string, Draft>()
  for (const obligation of agenda.upTo(view, view.today)) gather(view, obligation, drafts)
  for (const draft of drafts.values()) if (isHeld(view, draft)) drafts.delete(draft.to)
  if (drafts.size > 0) companions(view, agenda, drafts)
  const bell = new Bell(view)
  const digests = [...drafts.values()].sort(byAddressee).map(({ to, mentions, entries }): Digest => {
    const silence = silenceFor(view, to, entries)
    const digest = { to, mentions: bell.ring(mentions.sort()), entries: entries.sort(byUrgency) }
    return silence ? { ...digest, silence } : digest
  })
  const first = withUnread(view, digests)
  return [...first, ...secondDigests(view, agenda, bell).filter(({ to }) => !drafts.has(to))]
}

/** The order in which an index has things is no order to send them in. */
function byAddressee(a: { to: string }, b: { to: string }): number {
  return a.to < b.to ? -1 : 1
}

/** Adds what is to be said of one obligation today, for those who have not been told of its latest rung. */
function gather(view: Outlook, obligation: Obligation, drafts: Map<string, Draft>): void {
  const rung = latestRung(view, obligation, view.today)
  if (rung === null) return
  const untold = untoldOf(view, obligation, rung)
  if (untold.length === 0 || isClosed(view, obligation)) return
  const entry = entryOf(view, obligation, rung)
  for (const { to, mentions } of untold) {
    if (!mayBeTold(view, to, entry)) continue
    const draft = drafts.get(to) ?? {
      to,
      mentions: [],
      entries: [],
      keys: new Set(),
      isLast: roomFor(view, to) <= 1,
    }
    drafts.set(to, draft)
    add(draft, entry, mentions)
  }
}

function mayBeTold({ state, today }: Outlook, to: string, { stage }: DigestEntry): boolean {
  if (state.failedDays.get(to) === today) return false
  return stage === 'due' || state.digestDays.get(to) !== today
}

/**
 * Whether it waits. With no room left only a deadline that was never heard of there goes out. Where the room is scarcer than
 * the days of the week, what is merely coming waits for a day on which something presses, or for the last.
 */
function isHeld(view: Outlook, { to, entries }: Draft): boolean {
  const room = roomFor(view, to)
  if (room <= 0) return !entries.some((entry) => isLastChance(view, to, entry))
  if (room > daysLeft(view)) return false
  return entries.every(({ stage }) => stage === 'upcoming')
}

function isLastChance(view: Outlook, to: string, { stage, obligation }: DigestEntry): boolean {
  return stage === 'due' && toldUpTo(view, to, obligation) === Number.NEGATIVE_INFINITY
}
