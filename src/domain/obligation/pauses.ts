import type { CivilDay } from '../calendar/civil-day.ts'
import { dutyId, type DutyId } from '../duty/duty.ts'
import { findDutyById } from './called.ts'
import { dutyIdAt } from './numbers.ts'
import { dutyLabel, type Obligation } from './obligation.ts'
import { onceAChange } from './once-a-change.ts'
import type { Order, Paused, PauseTarget, Resumed } from './order.ts'
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
  return state.pauses.size === 0 ? null : pauseUnder(state, keyAt(state, target, Number.POSITIVE_INFINITY))
}

function pauseUnder(state: State, key: string): Order<Paused> | null {
  const last = byTarget(state).get(key)?.at(-1)
  if (last === undefined || !isPause(last)) return null
  const resumed = state.pauses.get('all')?.findLast(({ event }) => event.type === 'resumed')
  return resumed && resumed.receipt > last.receipt ? null : last
}

/** What was paused stays so, and what it was resumed by ends it, whatever number the duty was called by. */
const byTarget = onceAChange((state): ReadonlyMap<string, readonly Order<Paused | Resumed>[]> => {
  const orders = [...state.pauses.values()].flat().sort((a, b) => a.receipt - b.receipt)
  return Map.groupBy(orders, ({ event, receipt }) => keyAt(state, event.target, receipt))
})

/** Under which key the orders on what a target stood for at a receipt are found. */
function keyAt(state: State, target: PauseTarget, receipt: number): string {
  return target.by === 'duty'
    ? keyOfDuty(dutyIdAt(state, target.duty, receipt), target.part)
    : pauseKey(target)
}

function keyOfDuty(id: DutyId, part: number | null): string {
  return `duty ${id} ${part ?? ''}`
}

/** Every pause that an obligation falls under, called by the numbers of now. */
export function pausesOn(state: State, { duty, part, unit }: Obligation): Paused[] {
  if (state.pauses.size === 0) return []
  const ofDuty = (one: number | null): [string, PauseTarget] => [
    keyOfDuty(dutyId(duty), one),
    { by: 'duty', duty: duty.no, part: one },
  ]
  const targets: [string, PauseTarget][] = [
    ['all', { by: 'all' }],
    [pauseKey({ by: 'unit', unit }), { by: 'unit', unit }],
    ofDuty(null),
    ...(part === null ? [] : [ofDuty(part)]),
  ]
  return targets.flatMap(([key, target]) => {
    const paused = pauseUnder(state, key)
    return paused ? { ...paused.event, target } : []
  })
}

/** Those of the pauses that an obligation falls under which are not over. */
export function pausesInForce(view: Pick<Outlook, 'state' | 'today'>, obligation: Obligation): Paused[] {
  return pausesOn(view.state, obligation).filter((paused) => isInForce(paused, view.today))
}

/** Every pause that is not over, called by the numbers of now. */
export function allPausesInForce({ state, today }: Pick<Outlook, 'state' | 'today'>): Paused[] {
  if (state.pauses.size === 0) return []
  const paused = [...byTarget(state).keys()].flatMap((key) => pauseUnder(state, key) ?? [])
  return paused
    .filter(({ event }) => isInForce(event, today))
    .map(({ event, receipt }) => ({ ...event, target: calledNow(state, event.target, receipt) }))
}

function calledNow(state: State, target: PauseTarget, receipt: number): PauseTarget {
  if (target.by !== 'duty') return target
  const duty = findDutyById(state, dutyIdAt(state, target.duty, receipt))
  return duty ? { ...target, duty: duty.no } : target
}

export function isInForce({ until }: Paused, day: CivilDay): boolean {
  return until === null || until >= day
}

function isPause(order: Order): order is Order<Paused> {
  return order.event.type === 'paused'
}
