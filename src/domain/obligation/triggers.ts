import { isoDay, type CivilDay } from '../calendar/civil-day.ts'
import { stepWorkdays } from '../calendar/work-calendar.ts'
import type { Duty } from '../duty/duty.ts'
import { ownersOf } from '../duty/owners.ts'
import type { EndTrigger, Trigger } from './command.ts'
import { obligations } from './expand.ts'
import { openTriggers, triggersOf } from './occasions.ts'
import { obligationKey } from './obligation.ts'
import type { TriggerEnded, Triggered } from './order.ts'
import type { Outlook } from './outlook.ts'
import type { OrderRefusal, WhyNoOrder } from './refusal.ts'
import { findDuty } from './reportable.ts'

/** Each part of the duty that is bound to events is opened for its units. */
export function trigger(view: Outlook, command: Trigger): { events: Triggered[]; refusals: OrderRefusal[] } {
  const { actor, duty: no, part, name, due } = command
  const refuse = (reason: WhyNoOrder) => ({
    events: [],
    refusals: [{ reason, order: 'trigger' as const, no, part }],
  })
  if (!actor.admin) return refuse('admin-only')
  const duty = findDuty(view, no)
  if (!duty) return refuse('unknown-duty')
  if (due !== null && due < view.today) return refuse('past')
  const parts = eventParts(duty).filter((one) => part === null || one === part)
  if (parts.length === 0) return refuse('not-event-bound')
  const events = parts
    .filter(
      (one) => !openTriggers(view.state, duty, one).some(({ event }) => isSame(event, view.today, name)),
    )
    .map((one): Triggered => {
      const occasion = { duty: no, revision: duty.revision, part: one, period: freePeriod(view, duty, one) }
      return { type: 'triggered', ...occasion, name, day: view.today, due: due ?? lastDay(view, duty, one) }
    })
  return events.length > 0 ? { events, refusals: [] } : refuse('triggered-already')
}

/** All that is open of the duty, or of its part. */
export function endTrigger(
  view: Outlook,
  { actor, duty: no, part }: EndTrigger,
): { events: TriggerEnded[]; refusals: OrderRefusal[] } {
  const refuse = (reason: WhyNoOrder) => ({
    events: [],
    refusals: [{ reason, order: 'end-trigger' as const, no, part }],
  })
  if (!actor.admin) return refuse('admin-only')
  const duty = findDuty(view, no)
  if (!duty) return refuse('unknown-duty')
  const open = eventParts(duty)
    .filter((one) => part === null || one === part)
    .flatMap((one) => openTriggers(view.state, duty, one))
  const events = open.map(({ event }): TriggerEnded => {
    return {
      type: 'trigger-ended',
      duty: no,
      revision: event.revision,
      part: event.part,
      period: event.period,
    }
  })
  return events.length > 0 ? { events, refusals: [] } : refuse('not-triggered')
}

/** The parts of a duty that are bound to events; null stands for a duty without parts. */
function eventParts({ cadences }: Duty): (number | null)[] {
  return cadences.flatMap(({ kind }, index) =>
    kind === 'event' ? [cadences.length > 1 ? index + 1 : null] : [],
  )
}

/** What the duty's own words give it (接到通知后5个工作日内), or else what the office gives everything that is triggered. */
function lastDay({ calendar, today, policy }: Outlook, { cadences }: Duty, part: number | null): CivilDay {
  const cadence = cadences[(part ?? 1) - 1]
  const term = cadence?.kind === 'event' ? cadence.term : undefined
  if (!term) return stepWorkdays(calendar, today, policy.triggeredWorkdays)
  return term.working ? stepWorkdays(calendar, today, term.days) : today + term.days
}

function isSame(event: Triggered, day: CivilDay, name: string): boolean {
  return event.day === day && event.name === name
}

/** 2026-11-24, or 2026-11-24-2 where that day's was triggered before, is a node's, or has been reported unasked. */
function freePeriod(view: Outlook, duty: Duty, part: number | null): string {
  const { state } = view
  const owners = ownersOf(duty, view.roster)
  const isTaken = (period: string) =>
    triggersOf(state, duty, part).some(({ event }) => event.period === period) ||
    owners.some(({ unit }) => state.reports.has(obligationKey(duty, part, unit, period))) ||
    [...obligations(view, { duty: duty.no })].some((one) => one.part === part && one.period === period)
  const day = isoDay(view.today)
  if (!isTaken(day)) return day
  for (let times = 2; ; times++) if (!isTaken(`${day}-${times}`)) return `${day}-${times}`
}
