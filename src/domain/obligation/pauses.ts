import { dutyLabel, type Obligation } from './obligation.ts'
import type { Order, Paused, PauseTarget } from './order.ts'
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

function isPause(order: Order): order is Order<Paused> {
  return order.event.type === 'paused'
}
