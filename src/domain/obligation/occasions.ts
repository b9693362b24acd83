import type { Duty } from '../duty/duty.ts'
import { obligationKey } from './obligation.ts'
import type { Order, Triggered } from './order.ts'
import type { State } from './state.ts'
import type { Turn } from './course.ts'

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
  return (state.triggers.get(String(duty.no)) ?? []).filter(
    (order): order is Order<Triggered> =>
      order.event.type === 'triggered' && order.event.revision === duty.revision && order.event.part === part,
  )
}

export function openTriggers(state: State, duty: Duty, part: number | null): Order<Triggered>[] {
  const ended = (state.triggers.get(String(duty.no)) ?? []).flatMap(({ event }) =>
    event.type === 'trigger-ended' && event.part === part ? [event.period] : [],
  )
  return triggersOf(state, duty, part).filter(({ event }) => !ended.includes(event.period))
}
