import { whoseIs } from '../../domain/obligation/accounts.ts'
import { decide, undo } from '../../domain/obligation/decide.ts'
import { labelOfKey } from '../../domain/obligation/called.ts'
import { dutyLabel } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import type { UndoableChange } from '../../domain/obligation/state.ts'
import { sameUser } from '../../domain/duty/unit-names.ts'
import type { Intent, UndoIntent } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { outcome, tell, type Outcome } from './outcome.ts'

/** 撤销 · 撤销 12: the number may be a receipt or a duty; where both could be meant it is asked. */
export function resolveUndo(view: Outlook, sender: Sender, intent: UndoIntent): Outcome {
  const { number, what } = intent
  if (number === null) return undoLast(view, sender)
  if (what === 'receipt') return undoReceipt(view, sender, number)
  if (what === 'quoted') return undoUnlessImport(view, sender, number)
  const ofDuty = latestOfDuty(view, sender, number)
  const mayReceipt = what === 'either' && mayUndo(view, sender, number)
  if (ofDuty !== null && mayReceipt && ofDuty !== number) return tell({ kind: 'undo-which', number })
  if (ofDuty === null || mayReceipt) {
    if (what !== 'either') return tell(nothing(number))
    return mayReceipt ? undoUnlessImport(view, sender, number) : undoReceipt(view, sender, number)
  }
  const change = view.state.changes.get(ofDuty)
  const labels = change ? labelsOf(view, change) : []
  const others = labels.filter((label) => label.split('.')[0] !== String(number))
  if (others.length > 0) return tell({ kind: 'undo-more', receipt: ofDuty, labels, import: false })
  return undoReceipt(view, sender, ofDuty)
}

const RECEIPT = /回执\s*[#＃]?\s*(\d{1,9})/g

/** The receipt of a quoted answer is what a bare 撤销 beside it means, not the last one. */
export function withQuotedReceipt(intent: Intent, quote: string | null): Intent {
  const isBare =
    (intent.kind === 'undo' && intent.what === 'last') ||
    (intent.kind === 'choose' && intent.answer.by === 'cancel')
  if (!isBare || quote === null) return intent
  const [number, ...others] = new Set(Array.from(quote.matchAll(RECEIPT), (match) => Number(match[1])))
  return number !== undefined && others.length === 0 ? { kind: 'undo', what: 'quoted', number } : intent
}

function nothing(number: number) {
  return { kind: 'undo-refused', why: 'nothing', receipt: number, by: null } as const
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

function undoReceipt(view: Outlook, sender: Sender, receipt: number): Outcome {
  const command = { type: 'undo', actor: sender.actor, receipt } as const
  const [refusal] = undo(view, command).refusals
  if (!refusal) {
    const change = view.state.changes.get(receipt)
    return outcome({ commands: [command], facts: change ? [{ kind: 'undone', receipt, change }] : [] })
  }
  const why = {
    'already-undone': 'undone-already',
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

/** The latest change that reported on the duty and that the sender may take back. */
function latestOfDuty(view: Outlook, sender: Sender, no: number): number | null {
  const isOwn = ownBy(view, sender)
  for (const [receipt, change] of [...view.state.changes].reverse()) {
    const about = change.undoneBy === null && change.keys.some((key) => labelOfKey(view.state, key).no === no)
    if (about && (sender.actor.admin || isOwn(change))) return receipt
  }
  return null
}

export function labelsOf({ state }: Outlook, change: UndoableChange): string[] {
  const labels = change.keys.map((key) => labelOfKey(state, key))
  return [...new Set(labels.map(({ no, part }) => dutyLabel(no, part)))]
}
