import { findUnit } from '../duty/unit-names.ts'
import { mayReport, type Actor } from './actor.ts'
import type { Rule } from './command.ts'
import { obligations } from './expand.ts'
import { findObligation } from './find.ts'
import type { Obligation } from './obligation.ts'
import type { Outlook } from './outlook.ts'
import type { RulingRefusal, WhyNoRuling } from './refusal.ts'
import type { RulingAsked, RulingEvent } from './ruling.ts'
import { openRequest, verificationOf } from './rulings.ts'
import { doneCount, isClosed } from './status.ts'

/** Each obligation is ruled on by itself: one that is refused does not hold up the others. */
export function rule(
  view: Outlook,
  { actor, keys, ruling }: Rule,
): { events: RulingEvent[]; refusals: RulingRefusal[] } {
  const events: RulingEvent[] = []
  const refusals: RulingRefusal[] = []
  for (const key of new Set(keys)) {
    const obligation = findObligation(view, key)
    const found = obligation ? ruleOn(view, actor, ruling, obligation) : 'not-owed'
    if (typeof found === 'string') refusals.push({ reason: found, ruling: ruling.type, key })
    else events.push(found)
  }
  return { events, refusals }
}

/** What is recorded, or why nothing is. Administrators decide; whoever owes it may ask for another day or tell how far it is. */
function ruleOn(
  view: Outlook,
  actor: Actor,
  ruling: RulingAsked,
  obligation: Obligation,
): RulingEvent | WhyNoRuling {
  if (ruling.type === 'postpone') return postpone(view, actor, ruling, obligation)
  if (ruling.type === 'progress') return progress(view, actor, ruling.note, obligation)
  if (!actor.admin) return 'admin-only'
  switch (ruling.type) {
    case 'answer-postponement':
      return answerPostponement(view, ruling, obligation)
    case 'verify':
    case 'return':
      return judge(view, ruling, obligation)
    case 'transfer':
      return transfer(view, ruling.to, obligation)
    case 'waive':
      if (isClosed(view, obligation)) return 'closed'
      return { type: 'waived', key: obligation.key, reason: ruling.reason }
  }
}

function postpone(
  view: Outlook,
  actor: Actor,
  { due, reason }: Extract<RulingAsked, { type: 'postpone' }>,
  obligation: Obligation,
): RulingEvent | WhyNoRuling {
  if (!mayReport(actor, obligation.unit)) return 'no-right'
  const why = whyNotDue(view, due, obligation)
  return (
    why ?? { type: actor.admin ? 'postponed' : 'postponement-requested', key: obligation.key, due, reason }
  )
}

function progress(
  view: Outlook,
  actor: Actor,
  note: string,
  obligation: Obligation,
): RulingEvent | WhyNoRuling {
  if (!mayReport(actor, obligation.unit)) return 'no-right'
  return isClosed(view, obligation) ? 'closed' : { type: 'progressed', key: obligation.key, note }
}

function whyNotDue(view: Outlook, due: number, obligation: Obligation): WhyNoRuling | null {
  if (isClosed(view, obligation)) return 'closed'
  if (due < view.today) return 'past'
  return due <= obligation.due ? 'not-later' : null
}

function answerPostponement(
  view: Outlook,
  { granted, reason }: Extract<RulingAsked, { type: 'answer-postponement' }>,
  obligation: Obligation,
): RulingEvent | WhyNoRuling {
  const { key } = obligation
  const asked = openRequest(view.state, key)?.event
  if (!asked) return 'no-request'
  if (!granted) return { type: 'postponement-declined', key, reason }
  return (
    whyNotDue(view, asked.due, obligation) ?? { type: 'postponed', key, due: asked.due, reason: asked.reason }
  )
}

function judge(
  view: Outlook,
  ruling: Extract<RulingAsked, { type: 'verify' | 'return' }>,
  { key }: Obligation,
): RulingEvent | WhyNoRuling {
  if (doneCount(view.state, key) === 0) return 'not-reported'
  if (ruling.type === 'return') return { type: 'returned', key, reason: ruling.reason }
  return verificationOf(view.state, key) ? 'verified-already' : { type: 'verified', key }
}

/** Who owes it already cannot be given it a second time: its record would be lost in the other's. */
function transfer(view: Outlook, to: string, obligation: Obligation): RulingEvent | WhyNoRuling {
  const { key, duty, part, period } = obligation
  if (findUnit(view.roster, to)?.name !== to) return 'unknown-unit'
  if (isClosed(view, obligation)) return 'closed'
  const same = [...obligations(view, { duty: duty.no, unit: to })]
  if (same.some((one) => one.part === part && one.period === period)) return 'owes-already'
  return { type: 'transferred', key, to }
}
