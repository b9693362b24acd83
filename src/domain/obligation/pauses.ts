import type { CivilDay } from '../calendar/civil-day.ts'
import { dutyLabel, type Obligation } from './obligation.ts'
import type { Order, Paused, PauseTarget } from './order.ts'
import type { Outlook } from './outlook.ts'
import type { State } from './state.ts'

/** Under which key the orders on a target are kept. */
export function pauseKey(target: PauseTarget): string {
  switch (target.by) {
    case 'all':
      return 'all'
    case 'unit':
      return `unit ${target.unit}`
    case 'duty':
      return `duty ${dutyLabel(target.duty, target.part)}`
  }
}

/** The pause of a target that nobody has ended; it may be over all the same. */
export function pauseOf(state: State, target: PauseTarget): Order<Paused> | null {
  const last = state.pauses.get(pauseKey(target))?.at(-1)
  if (last === undefined || !isPause(last)) return null
  const resumed = state.pauses.get('all')?.findLast(({ event }) => event.type === 'resumed')
  return resumed && resumed.receipt > last.receipt ? null : last
}

/** Every pause that an obligation falls under. */
export function pausesOn(state: State, { duty: { no }, part, unit }: Obligation): Paused[] {
  if (state.pauses.size === 0) return []
  const targets: PauseTarget[] = [
    { by: 'all' },
    { by: 'unit', unit },
    { by: 'duty', duty: no, part: null },
    ...(part === null ? [] : [{ by: 'duty' as const, duty: no, part }]),
  ]
  return targets.flatMap((target) => pauseOf(state, target)?.event ?? [])
}

/** Those of the pauses that an obligation falls under which are not over. */
export function pausesInForce(view: Pick<Outlook, 'state' | 'today'>, obligation: Obligation): Paused[] {
  return pausesOn(view.state, obligation).filter((paused) => isInForce(paused, view.today))
}

/** Every pause that is not over. */
export function allPausesInForce({ state, today }: Pick<Outlook, 'state' | 'today'>): Paused[] {
  const targets = [...state.pauses.values()].flatMap((orders) => orders.at(-1)?.event.target ?? [])
  const paused = targets.flatMap((target) => pauseOf(state, target)?.event ?? [])
  return paused.filter((one) => isInForce(one, today))
}

export function isInForce({ until }: Paused, day: CivilDay): boolean {
  return until === null || until >= day
}

function isPause(order: Order): order is Order<Paused> {
  return order.event.type === 'paused'
}
