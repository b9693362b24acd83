import { evolve } from '../domain/obligation/evolve.ts'
import { obligations } from '../domain/obligation/expand.ts'
import type { Obligation } from '../domain/obligation/obligation.ts'
import type { Triggered } from '../domain/obligation/order.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { copyState } from '../domain/obligation/state.ts'

/** The obligations that an event opens, before it is recorded. */
export function openedBy(view: Outlook, event: Triggered): Obligation[] {
  const state = copyState(view.state)
  evolve(state, { seq: state.seq + 1, at: view.now, by: 'system', events: [event] })
  return [...obligations({ ...view, state }, { duty: event.duty })].filter(
    ({ part, period }) => part === event.part && period === event.period,
  )
}
