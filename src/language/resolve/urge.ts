import { isUnsure } from '../../domain/duty/certainty.ts'
import { obligations } from '../../domain/obligation/expand.ts'
import type { Obligation } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { findDuty } from '../../domain/obligation/reportable.ts'
import { isClosed } from '../../domain/obligation/status.ts'
import { urgingOf } from '../../domain/reminder/urging.ts'
import type { UrgeIntent } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { digestText } from '../zh/wording/digest.ts'
import { outcome, tell, type Outcome } from './outcome.ts'
import type { Item } from './quoted.ts'
import { tellRenumbered } from './renumbered.ts'

/** 催办: one message for each unit, with what is late or due; whoever is named is told of all that is open if nothing is. */
export function resolveUrge(
  view: Outlook,
  sender: Sender,
  { what }: UrgeIntent,
  quoted: readonly Item[] | null,
): Outcome[] {
  if (!sender.actor.admin) return [tell({ kind: 'urge-refused', why: 'only-admins-urge', unit: null })]
  if (what.by === 'labels') {
    const renumbered = what.labels.flatMap(
      (label) => tellRenumbered(view, sender, label, what.unit, quoted) ?? [],
    )
    if (renumbered.length > 0) return renumbered
  }
  const unknown = what.by === 'labels' ? what.labels.filter(({ no }) => !findDuty(view, no)) : []
  const told = unknown.map((label) => tell({ kind: 'unknown-number', label }))
  const byUnit = Map.groupBy(meant(view, what), ({ unit }) => unit)
  if (byUnit.size === 0) {
    const unit = what.by === 'overdue' || what.by === 'units' ? null : what.unit
    return told.length > 0 ? told : [tell({ kind: 'urge-refused', why: 'nothing-to-urge', unit })]
  }
  return [...told, ...[...byUnit].map(([unit, items]) => urgeUnit(view, sender, unit, items))]
}

function urgeUnit(view: Outlook, { actor }: Sender, unit: string, items: readonly Obligation[]): Outcome {
  const notices = urgingOf(view, unit, items).map((digest) => ({
    type: 'digest-queued' as const,
    to: digest.to,
    day: view.today,
    mentions: digest.mentions,
    items: [],
    text: digestText(view, digest, '督办催办'),
    notice: true as const,
  }))
  const keys = items.map((one) => one.key)
  return outcome({ commands: [{ type: 'urge', actor, unit, keys, notices }] })
}

function meant(view: Outlook, what: UrgeIntent['what']): Obligation[] {
  switch (what.by) {
    case 'overdue':
      return open(view, {}).filter((one) => one.due < view.today && one.confirmed)
    case 'unit':
      return pressing(view, what.unit)
    case 'units':
      return what.units.flatMap((unit) => pressing(view, unit))
    case 'labels':
      return what.labels.flatMap(({ no, part }) =>
        open(view, what.unit === null ? { duty: no } : { duty: no, unit: what.unit }).filter(
          (one) => one.confirmed && (part === null || one.part === part),
        ),
      )
  }
}

function pressing(view: Outlook, unit: string): Obligation[] {
  const all = open(view, { unit })
  const late = all.filter((one) => one.due <= view.today)
  return late.length > 0 ? late : all
}

function open(view: Outlook, wanted: { unit?: string; duty?: number }): Obligation[] {
  return [...obligations(view, { ...wanted, withoutLapsed: true })].filter(
    (one) => !isClosed(view, one) && !isUnsure(one.duty),
  )
}
