import { whoseIs } from '../../domain/obligation/accounts.ts'
import { decide, undo } from '../../domain/obligation/decide.ts'
import { labelOfKey } from '../../domain/obligation/called.ts'
import { dutyLabel, parseKey, type ObligationKey } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { findDuty } from '../../domain/obligation/reportable.ts'
import type { UndoableChange } from '../../domain/obligation/state.ts'
import { sameUser } from '../../domain/duty/unit-names.ts'
import type { Intent, Label, UndoIntent } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { outcome, tell, type Outcome } from './outcome.ts'
import { tellWhichRecord } from './renumbered.ts'

/** 撤销 · 撤销 12: the number may be a receipt or a duty; where both could be meant it is asked. */
export function resolveUndo(view: Outlook, sender: Sender, intent: UndoIntent): Outcome[] {
  switch (intent.what) {
    case 'last':
      return [undoLast(view, sender)]
    case 'receipt':
      return [undoReceipt(view, sender, intent.receipt)]
    case 'quoted':
      return [undoUnlessImport(view, sender, intent.receipt)]
    case 'duty':
      return undoItems(view, sender, intent.labels, intent.unit)
    case 'either':
      return undoEither(view, sender, intent.labels)
  }
}

function undoEither(view: Outlook, sender: Sender, labels: readonly Label[]): Outcome[] {
  const [label, ...more] = labels
  if (!label || label.part !== null || more.length > 0) return undoItems(view, sender, labels)
  const { no } = label
  const which = tellWhichRecord(view, sender, label, null, (one) => latestOf(view, sender, one))
  if (which) return [which]
  const ofDuty = latestOf(view, sender, label)
  const mayReceipt = mayUndo(view, sender, no)
  if (ofDuty !== null && mayReceipt && ofDuty !== no) return [tell({ kind: 'undo-which', number: no })]
  if (mayReceipt) return [undoUnlessImport(view, sender, no)]
  const isItem = ofDuty !== null || (!view.state.changes.has(no) && findDuty(view, no) !== null)
  return isItem ? undoItems(view, sender, labels) : [undoReceipt(view, sender, no)]
}

/** Of each item what was recorded last; of a receipt that recorded more, only that. */
export function undoItems(
  view: Outlook,
  sender: Sender,
  labels: readonly Label[],
  unit: string | null = null,
): Outcome[] {
  const which = labels.flatMap(
    (label) => tellWhichRecord(view, sender, label, unit, (one) => latestOf(view, sender, one, unit)) ?? [],
  )
  if (which.length > 0) return which
  const found = labels.map((label) => ({ label, receipt: latestOf(view, sender, label, unit) }))
  const missing = found.filter(({ receipt }) => receipt === null).map(({ label }) => label)
  const byReceipt = Map.groupBy(found, ({ receipt }) => receipt)
  return [...byReceipt].map(([receipt, some]) =>
    receipt === null
      ? tell({ kind: 'undo-refused', why: 'nothing', receipt: null, by: null, labels: missing })
      : undoOf(
          view,
          sender,
          receipt,
          some.map(({ label }) => label),
        ),
  )
}

function undoOf(view: Outlook, sender: Sender, receipt: number, labels: readonly Label[]): Outcome {
  const change = view.state.changes.get(receipt)
  const keys = change?.keys.filter((key) => labels.some((label) => isOf(view, key, label))) ?? []
  if (!change || keys.length === change.keys.length) return undoReceipt(view, sender, receipt)
  const part = undoReceipt(view, sender, receipt, keys)
  const isWhole = part.facts.some((fact) => fact.kind === 'undo-refused' && fact.why === 'only-whole')
  if (!isWhole) return part
  return tell({ kind: 'undo-more', receipt, labels: labelsOf(view, change.keys), import: false })
}

function isOf({ state }: Outlook, key: ObligationKey, label: Label): boolean {
  const { no, part } = labelOfKey(state, key)
  return no === label.no && (label.part === null || label.part === part)
}

const RECEIPT = /回执\s*[#＃]?\s*(\d{1,9})/g

/** The receipt of a quoted answer is what a bare 撤销 beside it means, not the last one. */
export function withQuotedReceipt(intent: Intent, quote: string | null): Intent {
  const isBare =
    (intent.kind === 'undo' && intent.what === 'last') ||
    (intent.kind === 'choose' && intent.answer.by === 'cancel')
  if (!isBare || quote === null) return intent
  const [number, ...others] = new Set(Array.from(quote.matchAll(RECEIPT), (match) => Number(match[1])))
  return number !== undefined && others.length === 0
    ? { kind: 'undo', what: 'quoted', receipt: number }
    : intent
}

/** An import is only taken back by its receipt number with its mark, never by a bare 撤销 or a bare number. */
function importOnly(receipt: number): Outcome {
  return tell({ kind: 'undo-more', receipt, labels: [], import: true })
}

function isImport(view: Outlook, receipt: number): boolean {
  const change = view.state.changes.get(receipt)
  return change?.what === 'plan-imported' || change?.what === 'roster-imported'
}

function undoLast(view: Outlook, sender: Sender): Outcome {
  const isOwn = ownBy(view, sender)
  const receipt = [...view.state.changes].findLast(([, change]) => isOwn(change))?.[0]
  if (receipt === undefined) return tell({ kind: 'undo-refused', why: 'nothing', receipt: null, by: null })
  return undoUnlessImport(view, sender, receipt)
}

function undoUnlessImport(view: Outlook, sender: Sender, receipt: number): Outcome {
  return isImport(view, receipt) ? importOnly(receipt) : undoReceipt(view, sender, receipt)
}

/** Whether a change is the sender's, under whatever account, and still stands. */
function ownBy(view: Outlook, sender: Sender): (change: UndoableChange) => boolean {
  const whose = whoseIs(view)
  return ({ undoneBy, by }) => undoneBy === null && sameUser(whose(by), sender.actor.userId)
}

function undoReceipt(
  view: Outlook,
  sender: Sender,
  receipt: number,
  keys: readonly ObligationKey[] | null = null,
): Outcome {
  const command = { type: 'undo', actor: sender.actor, receipt, ...(keys && { keys }) } as const
  const [refusal] = undo(view, command).refusals
  if (!refusal) {
    const change = view.state.changes.get(receipt)
    return outcome({ commands: [command], facts: change ? [{ kind: 'undone', receipt, change, keys }] : [] })
  }
  const why = {
    'already-undone': 'undone-already',
    'only-whole': 'only-whole',
    'only-roster': 'only-roster',
    'built-upon': 'built-upon',
    'not-yours': 'not-yours',
    'newer-in-force': 'newer-in-force',
    'unknown-receipt': 'unknown',
  } as const
  const by = refusal.reason === 'not-yours' ? refusal.change.by : null
  const newer = refusal.reason === 'newer-in-force' ? { newer: refusal.newer } : {}
  return tell({ kind: 'undo-refused', why: why[refusal.reason], receipt, by, ...newer })
}

function mayUndo(view: Outlook, sender: Sender, receipt: number): boolean {
  return decide(view, { type: 'undo', actor: sender.actor, receipt }).events.length > 0
}

/** The latest change that was about the item and that the sender may take back. */
function latestOf(view: Outlook, sender: Sender, label: Label, unit: string | null = null): number | null {
  const isOwn = ownBy(view, sender)
  for (const [receipt, change] of [...view.state.changes].reverse()) {
    const about =
      change.undoneBy === null &&
      change.keys.some((key) => isOf(view, key, label) && (unit === null || parseKey(key).unit === unit))
    if (about && (sender.actor.admin || isOwn(change))) return receipt
  }
  return null
}

export function labelsOf({ state }: Outlook, keys: readonly ObligationKey[]): string[] {
  const labels = keys.map((key) => labelOfKey(state, key))
  return [...new Set(labels.map(({ no, part }) => dutyLabel(no, part)))]
}
