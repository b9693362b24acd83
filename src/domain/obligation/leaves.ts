import type { CivilDay } from '../calendar/civil-day.ts'
import { EMPTY_ROSTER } from '../duty/roster.ts'
import { sameUser } from '../duty/unit-names.ts'
import type { LeaveEvent, LeaveTaken, Order } from './order.ts'
import { accountNow } from './persons.ts'
import type { State } from './state.ts'

/** A leave as it stands: its last day is the one before the person is back. */
export interface Leave extends Omit<LeaveTaken, 'type'> {
  /** Receipt of the change that recorded it. */
  receipt: number
}

/** The leaves of a person, in the order in which they were recorded. */
export function leavesOf(state: State, person: string): Leave[] {
  return allLeaves(state).filter((leave) => sameUser(leave.person, person))
}

/** Everybody's leaves that a day falls into. */
export function leavesOn(state: State, day: CivilDay): Leave[] {
  return allLeaves(state).filter((leave) => covers(leave, day))
}

/** The first day after one on which somebody leaves or is back; null where none is known. */
export function nextTurnover(state: State, after: CivilDay): CivilDay | null {
  const days = allLeaves(state)
    .flatMap(({ from, until }) => [from, until + 1])
    .filter((day) => day > after)
  return days.length === 0 ? null : Math.min(...days)
}

/** By the user ids that people go by now, whatever they were called when it was said. */
function allLeaves(state: State): Leave[] {
  if (state.leaves.size === 0) return []
  const now = accountNow(state.rosters.at(-1)?.roster ?? EMPTY_ROSTER, state.persons)
  const people = Map.groupBy(state.leaves, ([person]) => now(person).toLowerCase())
  return [...people.values()].flatMap((all) => {
    const orders = all.flatMap(([, ofOne]) => ofOne).sort((a, b) => a.receipt - b.receipt)
    return standing(orders).map((leave) => ({
      ...leave,
      person: now(leave.person),
      standIn: leave.standIn === null ? null : now(leave.standIn),
    }))
  })
}

/** Units that somebody may report for because they stand in for a contact of theirs who is away. */
export function grantedUnits(state: State, userId: string, day: CivilDay): string[] {
  const granted = leavesOn(state, day).filter(({ standIn }) => standIn !== null && sameUser(standIn, userId))
  return granted.flatMap(({ grants }) => grants)
}

/** Said anew for some of the same days, a leave takes the place of the one before. */
function standing(orders: readonly Order<LeaveEvent>[]): Leave[] {
  let leaves: Leave[] = []
  for (const { receipt, event } of orders) {
    if (event.type === 'leave-ended') {
      const ended = leaves.map((leave) =>
        leave.receipt === event.leave ? { ...leave, until: Math.min(leave.until, event.day - 1) } : leave,
      )
      leaves = ended.filter(({ from, until }) => from <= until)
      continue
    }
    const { person, from, until, standIn, grants } = event
    leaves = leaves.filter((leave) => leave.until < from || until < leave.from)
    leaves.push({ receipt, person, from, until, standIn, grants })
  }
  return leaves
}

function covers({ from, until }: Leave, day: CivilDay): boolean {
  return from <= day && day <= until
}
