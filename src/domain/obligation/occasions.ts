import { dutyId, type Duty, type DutyId } from '../duty/duty.ts'
import type { Turn } from './course.ts'
import { dutyIdAt } from './numbers.ts'
import { obligationKey } from './obligation.ts'
import { onceAChange } from './once-a-change.ts'
import type { Order, TriggerEnded, Triggered } from './order.ts'
import type { State } from './state.ts'

/** The turns that triggers have opened for an owner. What has ended is there only where it had been reported. */
export function triggeredTurns(state: State, duty: Duty, part: number | null, unit: string): Turn[] {
  const all = triggersOf(state, duty, part)
  if (all.length === 0) return []
  const open = openTriggers(state, duty, part)
  return all.flatMap((order) => {
    const { period, day, due, name } = order.event
    const isKept = open.includes(order) || state.reports.has(obligationKey(duty, part, unit, period))
    return isKept ? [{ period, opens: day, due, needed: 1, lapses: false, occasion: name }] : []
  })
}

/** All that ever happened, ended or not. */
export function triggersOf(state: State, duty: Duty, part: number | null): Order<Triggered>[] {
  return ordersOn(state, duty).filter(
    (order): order is Order<Triggered> => order.event.type === 'triggered' && order.event.part === part,
  )
}

export function openTriggers(state: State, duty: Duty, part: number | null): Order<Triggered>[] {
  const ended = ordersOn(state, duty).flatMap(({ event }) =>
    event.type === 'trigger-ended' && event.part === part ? [event.period] : [],
  )
  return triggersOf(state, duty, part).filter(({ event }) => !ended.includes(event.period))
}

/** Whether it was ever triggered. */
export function wasTriggered(state: State, duty: Duty): boolean {
  return ordersOn(state, duty).length > 0
}

type TriggerOrder = Order<Triggered | TriggerEnded>

function ordersOn(state: State, duty: Duty): readonly TriggerOrder[] {
  if (state.triggers.size === 0) return []
  return byDuty(state).get(dutyId(duty)) ?? []
}

/** What happened stays with its duty, whatever number it was called by. */
const byDuty = onceAChange((state): ReadonlyMap<DutyId, readonly TriggerOrder[]> =>
  Map.groupBy([...state.triggers.values()].flat(), ({ event, receipt }) =>
    dutyIdAt(state, event.duty, receipt),
  ),
)
