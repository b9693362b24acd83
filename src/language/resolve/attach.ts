import { mayReport } from '../../domain/obligation/actor.ts'
import type { EvidencePiece } from '../../domain/obligation/evidence.ts'
import { recentEvidence } from '../../domain/obligation/keep-evidence.ts'
import { labelOfKey } from '../../domain/obligation/called.ts'
import { obligations } from '../../domain/obligation/expand.ts'
import type { Event } from '../../domain/obligation/event.ts'
import { dutyLabel, type ObligationKey } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { sameUser } from '../../domain/duty/unit-names.ts'
import { validReports } from '../../domain/obligation/rulings.ts'
import type { CivilDay } from '../../domain/calendar/civil-day.ts'
import type { EvidenceFact, Fact } from '../facts.ts'
import { outcome, tell, type Outcome } from './outcome.ts'
import type { AttachIntent, Label } from '../intent.ts'
import type { Sender } from '../sender.ts'

/** What came with a message, kept already; `refused` says in Chinese why some was not. */
export interface Kept {
  pieces: readonly EvidencePiece[]
  refused: readonly string[]
}

/**
 * Evidence goes with what its message reports; without a report to what the sender reported shortly before, else it
 * waits until they say for what. What waited goes with the report that follows it.
 */
export function attach(
  view: Outlook,
  sender: Sender,
  kept: Kept,
  on: () => CivilDay,
  said: readonly Event[],
): Outcome {
  const reported = said.flatMap((event) =>
    event.type === 'reported' || event.type === 'progressed' ? [event.key] : [],
  )
  if (kept.pieces.length === 0 && kept.refused.length === 0) return waiting(view, sender, reported)
  const keys = reported.length > 0 ? reported : justReported(view, sender)
  const how = reported.length > 0 ? 'with' : keys.length > 0 ? 'after' : 'loose'
  return added(view, sender, kept, keys, on(), how)
}

function added(
  view: Outlook,
  { actor }: Sender,
  kept: Kept,
  keys: ObligationKey[],
  on: CivilDay,
  how: EvidenceFact['how'],
): Outcome {
  const { pieces, refused } = kept
  const fact: EvidenceFact = {
    kind: 'evidence',
    how,
    labels: labelsOf(view, keys),
    pieces: pieces.length,
    refused,
  }
  const command = { type: 'add-evidence', actor, keys, pieces, on } as const
  return outcome({ commands: pieces.length > 0 ? [command] : [], facts: [fact] })
}

/** A picture that was sent before the report. */
function waiting(view: Outlook, sender: Sender, keys: ObligationKey[]): Outcome {
  const latest = recent(view, sender)
  if (keys.length === 0 || !latest?.loose) return outcome({})
  return added(view, sender, { pieces: latest.pieces, refused: [] }, keys, latest.on, 'with')
}

function recent(view: Outlook, { actor }: Sender) {
  return recentEvidence(view.state, actor.userId, view.now, view.policy.evidenceMinutes)
}

/** The items of the sender's last report, if it is fresh. */
function justReported(view: Outlook, { actor }: Sender): ObligationKey[] {
  const since = view.now - view.policy.evidenceMinutes * 60_000
  const change = [...view.state.changes.values()].findLast(({ by }) => sameUser(by, actor.userId))
  return change?.what === 'reported' && change.undoneBy === null && change.at >= since ? [...change.keys] : []
}

/** 附件 用于 3、5: what was sent last also serves these. */
export function attachTo(view: Outlook, sender: Sender, { labels }: AttachIntent): Outcome {
  const latest = recent(view, sender)
  if (!latest) return tell({ kind: 'evidence-missing' })
  const found = labels.map((label) => ({ label, key: keyFor(view, sender, label) }))
  const strange = found.filter(({ key }) => key === null).map(({ label }) => label)
  const keys = found.flatMap(({ key }) => key ?? [])
  const facts: Fact[] = strange.length > 0 ? [{ kind: 'evidence-unfit', labels: strange }] : []
  if (keys.length === 0) return outcome({ facts })
  const done = added(view, sender, { pieces: latest.pieces, refused: [] }, keys, latest.on, 'named')
  return { ...done, facts: [...done.facts, ...facts] }
}

/**
 * Whether what came with a message is fetched and kept at all: pictures that people show each other in a group are not,
 * unless they are meant for the bot or go with a report.
 */
export function wantsEvidence(
  view: Outlook,
  sender: Sender,
  addressed: boolean,
  said: readonly Event[],
): boolean {
  if (!sender.known) return false
  const reports = said.some(({ type }) => type === 'reported' || type === 'progressed')
  return sender.chat === null || addressed || reports || justReported(view, sender).length > 0
}

/** Of the sender's own: what was reported last, else what is due next. */
function keyFor(view: Outlook, { actor }: Sender, { no, part }: Label): ObligationKey | null {
  const own = [...obligations(view, { duty: no })].filter(
    (one) => (part === null || one.part === part) && mayReport(actor, one.unit),
  )
  const lastReceipt = (key: ObligationKey) => validReports(view.state, key).at(-1)?.receipt ?? 0
  const [reported] = own
    .filter(({ key }) => lastReceipt(key) > 0)
    .sort((a, b) => lastReceipt(b.key) - lastReceipt(a.key))
  const next = own.filter(({ due }) => due >= view.today).sort((a, b) => a.due - b.due)[0]
  return (reported ?? next ?? own.at(-1))?.key ?? null
}

function labelsOf({ state }: Outlook, keys: readonly ObligationKey[]): string[] {
  const labels = keys.map((key) => labelOfKey(state, key))
  return [...new Set(labels.map(({ no, part }) => dutyLabel(no, part)))]
}
