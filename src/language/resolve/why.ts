import { obligations } from '../../domain/obligation/expand.ts'
import { dutyLabel, type Obligation } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { findDuty } from '../../domain/obligation/reportable.ts'
import { awaitsVerification, doneCount, isClosed } from '../../domain/obligation/status.ts'
import { explain, lastTold, nextTurn } from '../../domain/reminder/explain.ts'
import type { Because } from '../facts.ts'
import type { AskWhyIntent, Label } from '../intent.ts'
import type { Sender } from '../sender.ts'
import type { Item } from './quoted.ts'
import { tell, type Outcome } from './outcome.ts'

/** Explained in one answer; more would be no explanation on a phone. */
const SHOWN = 3

/** 为什么: of the numbers named, of what was quoted, or of what the chat was told last. */
export function resolveWhy(
  view: Outlook,
  sender: Sender,
  { labels }: AskWhyIntent,
  quoted: readonly Item[] | null,
): Outcome {
  const asked = labels.length > 0 ? labels : (quoted ?? [])
  const found =
    asked.length > 0
      ? asked.flatMap((item) => whatIsMeant(view, unitsOf(sender), item))
      : lastSaid(view, sender)
  const [unknown] = asked.filter((label) => !findDuty(view, label.no))
  if (found.length === 0 && unknown) return tell({ kind: 'unknown-number', label: unknown })
  if (found.length === 0) return tell({ kind: 'why-nothing', labels: asked })
  const because = found.slice(0, SHOWN).map((obligation) => becauseOf(view, placeOf(sender), obligation))
  return tell({ kind: 'why', because, more: found.length - because.length })
}

/** What is known of an obligation's reminders, as the chat has seen them; null for the one that was told last. */
export function becauseOf(view: Outlook, here: string | null, obligation: Obligation): Because {
  const seenHere = here !== null && explain(view, here, obligation).rung !== null
  const told = seenHere ? here : lastTold(view, obligation)
  const explained = explain(view, told ?? '', obligation)
  return {
    ...explained,
    next: explained.next ?? nextTurn(view, obligation),
    done: doneCount(view.state, obligation.key),
    closed: isClosed(view, obligation),
    waits: awaitsVerification(view, obligation),
  }
}

/** Null for all. */
function unitsOf({ actor, units }: Sender): readonly string[] | null {
  return actor.admin ? null : units
}

/** Of the units (null: all of them): what has been said, else what comes first. */
export function whatIsMeant(view: Outlook, units: readonly string[] | null, label: Label): Obligation[] {
  const meant = [...obligations(view, { duty: label.no, withoutLapsed: true })].filter(
    ({ part, unit }) =>
      (label.part === null || part === label.part) && (units === null || units.includes(unit)),
  )
  const open = meant.filter((one) => !isClosed(view, one))
  return saidOf(view, open.length > 0 ? open : meant)
}

/** What has been said, the earliest deadline first; where nothing was, the first of each unit. */
function saidOf(view: Outlook, some: readonly Obligation[]): Obligation[] {
  const said = some.filter((one) => explain(view, lastTold(view, one) ?? '', one).rung !== null)
  if (said.length > 0) return said.sort((a, b) => a.due - b.due)
  const first = new Map<string, Obligation>()
  for (const one of some) {
    const which = `${dutyLabel(one.duty.no, one.part)} ${one.unit}`
    if (!first.has(which)) first.set(which, one)
  }
  return [...first.values()]
}

function placeOf({ chat, actor }: Sender): string {
  return chat ?? `user:${actor.userId}`
}

/** In a group what that group was told; alone what its people were told anywhere, most of it in their unit's group. */
function saidWhere(view: Outlook, sender: Sender, one: Obligation): string {
  const here = placeOf(sender)
  const isHere = sender.chat !== null || explain(view, here, one).rung !== null
  return isHere ? here : (lastTold(view, one) ?? here)
}

function lastSaid(view: Outlook, sender: Sender): Obligation[] {
  const told = sender.units
    .flatMap((unit) => [...obligations(view, { unit, withoutLapsed: true })])
    .map((one) => ({ one, rung: explain(view, saidWhere(view, sender, one), one).rung }))
    .filter((said): said is { one: Obligation; rung: number } => said.rung !== null)
  const latest = Math.max(...told.map(({ rung }) => rung))
  return told.filter(({ rung, one }) => rung === latest && !isClosed(view, one)).map(({ one }) => one)
}
