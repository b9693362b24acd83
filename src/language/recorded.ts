import { openedBy } from './opened.ts'
import { findDutyById, labelOfKey } from '../domain/obligation/called.ts'
import { findObligation } from '../domain/obligation/find.ts'
import type { Event, Reported } from '../domain/obligation/event.ts'
import { parseKey, type Obligation, type ObligationKey } from '../domain/obligation/obligation.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import type { Refusal } from '../domain/obligation/refusal.ts'
import { unitsOwing } from '../domain/obligation/owing.ts'
import { isOrder, type OrderEvent } from '../domain/obligation/order.ts'
import { keysOfOrder } from '../domain/obligation/keep-order.ts'
import { isRuling } from '../domain/obligation/ruling.ts'
import { awaitsVerification, doneCount } from '../domain/obligation/status.ts'
import { needsVerification } from '../domain/obligation/verification.ts'
import type { Fact, OrderedFact, RecordedFact, RuledFact, UrgedFact } from './facts.ts'
import { leadsOf } from './resolve/report.ts'
import type { Sender } from './sender.ts'

function isWaiting(view: Outlook, key: ObligationKey): boolean {
  const obligation = findObligation(view, key)
  return obligation !== null && awaitsVerification(view, obligation)
}

/** Whether nothing of it is left to report. */
export function fills(view: Outlook, { key, count }: Reported): boolean {
  const obligation = findObligation(view, key)
  return obligation !== null && doneCount(view.state, key) + count >= obligation.needed
}

/** Whether nothing of it is left to report, and an administrator has to accept it. */
export function waitsFor(view: Outlook, report: Reported): boolean {
  const obligation = findObligation(view, report.key)
  return obligation !== null && needsVerification(view, obligation.duty) && fills(view, report)
}

/** Whether it is done by it: not before an administrator has accepted it, where that is the rule. */
export function closes(view: Outlook, report: Reported): boolean {
  return fills(view, report) && !waitsFor(view, report)
}

/** Who is who and where; null for any other refusal. */
function unboundFact(refusal: Refusal): Fact | null {
  if ('members' in refusal) return { kind: 'members-refused', refusal }
  if ('person' in refusal) return { kind: 'person-refused', refusal }
  return 'binding' in refusal ? { kind: 'binding-refused', refusal } : null
}

/** Why a report was not recorded after all, a colleague's being faster; taking back is answered where it is read. */
export function refusedFacts(view: Outlook, refusals: readonly Refusal[]): Fact[] {
  return refusals.flatMap((refusal): Fact[] => {
    if ('unit' in refusal) return [{ kind: 'urge-refused', why: refusal.reason, unit: refusal.unit }]
    if ('announcement' in refusal) return [{ kind: 'announcement-refused', why: refusal.reason }]
    const unbound = unboundFact(refusal)
    if (unbound) return [unbound]
    if ('leaveOf' in refusal) return [{ kind: 'leave-refused', refusal }]
    if ('order' in refusal) {
      const { reason: why, order, no, part } = refusal
      return [{ kind: 'order-refused', why, order, label: no === null ? null : { no, part } }]
    }
    if (!('key' in refusal)) return []
    const { key } = refusal
    const { id, unit } = parseKey(key)
    const label = labelOfKey(view.state, key)
    const duty = findDutyById(view.state, id)
    if (!duty) return [{ kind: 'unknown-number', label }]
    if ('ruling' in refusal) {
      const obligation = findObligation(view, key)
      return [
        { kind: 'ruling-refused', why: refusal.reason, ruling: refusal.ruling, labels: [label], obligation },
      ]
    }
    switch (refusal.reason) {
      case 'already-done':
        return [
          {
            kind: 'already-done',
            label,
            last: refusal.last,
            leads: leadsOf(view, duty),
            waits: isWaiting(view, key),
          },
        ]
      case 'no-right':
        return [{ kind: 'other-unit', label, owners: unitsOwing(view, duty), mayNot: unit }]
      case 'waived':
        return [{ kind: 'waived-already', label }]
      case 'not-owed':
        return [{ kind: 'nothing-open', label, unit }]
    }
  })
}

/** What the reports of a message have changed, to be told. */
export function recordedFacts(view: Outlook, sender: Sender, events: readonly Event[]): RecordedFact[] {
  return events.flatMap((event) => {
    if (event.type !== 'reported') return []
    const obligation = findObligation(view, event.key)
    if (!obligation) return []
    return {
      kind: 'recorded',
      obligation,
      count: event.count,
      done: doneCount(view.state, event.key) + event.count,
      waits: waitsFor(view, event),
      remark: event.remark ?? null,
      onBehalf: !sender.actor.units.includes(obligation.unit),
      nameUnit: sender.actor.admin || sender.actor.units.length > 1,
      leads: leadsOf(view, obligation.duty),
    }
  })
}

/** What else a message has changed. */
export function ruledFacts(view: Outlook, events: readonly Event[]): (RuledFact | UrgedFact | OrderedFact)[] {
  return events.flatMap((event): (RuledFact | UrgedFact | OrderedFact)[] => {
    if (event.type === 'urged') return [{ kind: 'urged', unit: event.unit, items: event.keys.length }]
    if (isOrder(event)) return [{ kind: 'ordered', event, obligations: obligationsOf(view, event) }]
    if (!isRuling(event)) return []
    const obligation = findObligation(view, event.key)
    return obligation ? [{ kind: 'ruled', obligation, event }] : []
  })
}

/** Those that it is about, or that it opens. */
function obligationsOf(view: Outlook, event: OrderEvent): Obligation[] {
  if (event.type === 'triggered') return openedBy(view, event)
  return keysOfOrder(event).flatMap((key) => findObligation(view, key) ?? [])
}
