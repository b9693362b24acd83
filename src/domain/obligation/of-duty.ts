import type { EventCadence } from '../duty/cadence.ts'
import { dutyId, type Duty } from '../duty/duty.ts'
import type { Owner } from '../duty/owners.ts'
import type { Stretch } from './by-table.ts'
import type { Course } from './course.ts'
import { asRuled, obligation } from './derive.ts'
import type { MovedOf } from './moved.ts'
import { isNodeDay } from './node-turns.ts'
import { obligationKey, type Obligation } from './obligation.ts'
import { triggeredTurns, wasTriggered } from './occasions.ts'
import type { Outlook } from './outlook.ts'
import { eventTurn } from './turns.ts'
import { wantedTurns, withMoved, type Wanted } from './wanted.ts'

/** What these owners owe of one duty, whose cadences run so. */
export function* obligationsOfDuty(
  view: Outlook,
  duty: Duty,
  owners: readonly Owner[],
  course: Course,
  wanted: Wanted,
  movedOf: MovedOf | null,
): Generator<Obligation> {
  for (const [index, cadence] of duty.cadences.entries()) {
    const part = duty.cadences.length > 1 ? index + 1 : null
    const turns = wantedTurns(view, cadence, course, wanted)
    for (const owner of owners) {
      const moved = movedOf?.(dutyId(duty), part, owner.unit)
      const ofOwner = moved ? withMoved(view, cadence, course, wanted, moved) : turns
      for (const turn of ofOwner) yield obligation(view, duty, part, cadence, owner, turn, course)
      if (cadence.kind === 'event') yield* events(view, duty, part, cadence, owner, course, wanted)
    }
  }
}

/** The same of what is remembered by the day, into a list. */
export function addOfStretch(
  found: Obligation[],
  view: Outlook,
  stretch: Stretch,
  wanted: Wanted,
  movedOf: MovedOf | null,
): void {
  const { duty, part, cadence, owner, course, owed } = stretch
  const moved = movedOf?.(dutyId(duty), part, owner.unit)
  if (moved) {
    for (const turn of withMoved(view, cadence, course, wanted, moved))
      found.push(obligation(view, duty, part, cadence, owner, turn, course))
  } else for (const { turn, plain } of owed) found.push(asRuled(view, plain, turn, course))
  if (cadence.kind === 'event' && !isQuiet(view, stretch, wanted))
    found.push(...events(view, duty, part, cadence, owner, course, wanted))
}

/** Whether nothing has happened, nor been reported today, that an event-bound duty is owed for. */
function isQuiet({ state }: Outlook, { duty, todayKey }: Stretch, { withoutLapsed }: Wanted): boolean {
  return withoutLapsed === true && !state.reports.has(todayKey) && !wasTriggered(state, duty)
}

/** Apart from its nodes an event-bound duty is owed where it was triggered, or somebody has reported. */
function* events(
  view: Outlook,
  duty: Duty,
  part: number | null,
  cadence: EventCadence,
  owner: Owner,
  course: Course,
  wanted: Wanted,
): Generator<Obligation> {
  const turns = triggeredTurns(view.state, duty, part, owner.unit)
  for (const turn of turns) {
    const found = obligation(view, duty, part, cadence, owner, turn, course)
    if (isWanted(view, found, wanted)) yield found
  }
  for (const found of reportedEvents(view, duty, part, cadence, owner, course, wanted)) {
    const { period } = found
    if (!turns.some((turn) => turn.period === period) && !isNodeDay(cadence, course, period)) yield found
  }
}

function isWanted({ today }: Outlook, { opens, due }: Obligation, wanted: Wanted): boolean {
  const { opensFrom = opens, opensBy = today, dueFrom = due, dueTo = due } = wanted
  return opensFrom <= opens && opens <= opensBy && dueFrom <= due && due <= dueTo
}

/** What was reported on some day. */
function* reportedEvents(
  view: Outlook,
  duty: Duty,
  part: number | null,
  cadence: EventCadence,
  owner: Owner,
  course: Course,
  wanted: Wanted,
): Generator<Obligation> {
  const from = wanted.dueFrom ?? course.importedOn
  const to = Math.min(wanted.dueTo ?? view.today, view.today)
  const isPastOut = wanted.withoutLapsed === true || wanted.lapsedDays !== undefined
  for (let day = isPastOut ? Math.max(from, view.today) : from; day <= to; day++) {
    const turn = eventTurn(day)
    if (view.state.reports.has(obligationKey(duty, part, owner.unit, turn.period)))
      yield obligation(view, duty, part, cadence, owner, turn, course)
  }
}
