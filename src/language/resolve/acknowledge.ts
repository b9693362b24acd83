import type { Obligation } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { unitsOwing } from '../../domain/obligation/owing.ts'
import { findDuty, openObligations } from '../../domain/obligation/reportable.ts'
import { mayReport } from '../../domain/obligation/actor.ts'
import type { Fact } from '../facts.ts'
import type { AcknowledgeIntent, Label } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { outcome, tell, type Outcome } from './outcome.ts'
import type { Item } from './quoted.ts'
import { tellRenumbered } from './renumbered.ts'

/** 收到，正在办: what is named, what was quoted, or the only thing that is open. */
export function resolveAcknowledge(
  view: Outlook,
  sender: Sender,
  intent: AcknowledgeIntent,
  quoted: readonly Item[] | null,
): Outcome[] {
  const { labels, working } = intent
  if (labels.length > 0)
    return labels.map(
      (label) =>
        tellRenumbered(view, sender, label, intent.unit, quoted) ?? ofLabel(view, sender, intent, label),
    )
  const meant = quoted === null ? onlyOpen(view, sender, working) : ofQuoted(view, sender, intent, quoted)
  if (meant.length > 0) return [resting(sender, intent, meant)]
  return [tell({ kind: working ? 'acknowledge-which' : 'chatter' })]
}

function resting({ actor }: Sender, { expected }: AcknowledgeIntent, meant: readonly Obligation[]): Outcome {
  const keys = meant.map((obligation) => obligation.key)
  return outcome({ commands: [{ type: 'acknowledge', actor, keys, expected }] })
}

function onlyOpen(view: Outlook, sender: Sender, working: boolean): Obligation[] {
  const open = sender.units.flatMap((unit) => openObligations(view, unit))
  return working && open.length === 1 ? open : []
}

/** Of a line that is not the bot's own nothing rests: a reminder that does not come is worse than one too many. */
function ofQuoted(
  view: Outlook,
  sender: Sender,
  { unit }: AcknowledgeIntent,
  quoted: readonly Item[],
): Obligation[] {
  const units = unit === null ? sender.units : [unit].filter((name) => mayReport(sender.actor, name))
  const open = units.flatMap((name) => openObligations(view, name))
  const items = quoted.filter((item) => item.doubted !== true)
  return open.filter((one) => items.some((item) => isOf(one, item) && isDueAsSeen(one, item)))
}

function isDueAsSeen({ due, postponedFrom }: Obligation, item: Item): boolean {
  return item.due === undefined || item.due.some((day) => day === due || day === postponedFrom)
}

function isOf({ duty, part }: Obligation, label: Label): boolean {
  return duty.no === label.no && (label.part === null || label.part === part)
}

function ofLabel(view: Outlook, sender: Sender, intent: AcknowledgeIntent, label: Label): Outcome {
  const duty = findDuty(view, label.no)
  if (!duty) return tell({ kind: 'unknown-number', label })
  const owners = unitsOwing(view, duty)
  const units = (intent.unit === null ? sender.units : [intent.unit]).filter((name) => owners.includes(name))
  const [first] = units
  if (first === undefined || !units.every((name) => mayReport(sender.actor, name))) {
    return tell({ kind: 'other-unit', label, owners, mayNot: first ?? null } satisfies Fact)
  }
  const meant = units.flatMap((name) => openObligations(view, name)).filter((one) => isOf(one, label))
  return meant.length > 0
    ? resting(sender, intent, meant)
    : tell({ kind: 'nothing-open', label, unit: first })
}
