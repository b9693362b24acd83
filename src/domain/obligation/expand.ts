import type { CivilDay } from '../calendar/civil-day.ts'
import type { Cadence } from '../duty/cadence.ts'
import type { Duty, Plan } from '../duty/duty.ts'
import { dutyOf } from '../duty/duty-index.ts'
import { ownersOf, type Owner } from '../duty/owners.ts'
import { ownershipOf, type Owned } from '../duty/ownership.ts'
import { arrivalsOf } from './arrival.ts'
import { obligationKey, type Obligation } from './obligation.ts'
import type { Outlook } from './outlook.ts'
import { plansInForce } from './state.ts'
import { eventTurn, lapses, turnsOf, type Course, type Turn } from './turns.ts'

/** Which obligations are wanted; what is not named does not narrow. */
export interface Wanted {
  duty?: number
  unit?: string
  /** Due on or after this day. */
  dueFrom?: CivilDay
  /** Due on or before this day. */
  dueTo?: CivilDay
  /** Opened on or before this day; today unless named. */
  opensBy?: CivilDay
  /** What has passed into 未报 is left out. */
  withoutLapsed?: boolean
}

/** Duties × units × periods → obligations, in the order of plan, duty, part, unit and period. */
export function* obligations(view: Outlook, wanted: Wanted = {}): Generator<Obligation> {
  for (const plan of plansInForce(view.state)) {
    const arrivedOn = arrivalsOf(view, plan)
    for (const { duty, owners } of wantedDuties(view, plan, wanted)) {
      const course = { year: plan.year, importedOn: arrivedOn(duty), checkIn: view.policy.checkIn }
      yield* obligationsOfDuty(view, duty, owners, course, wanted)
    }
  }
}

function wantedDuties(view: Outlook, plan: Plan, { duty: no, unit }: Wanted): readonly Owned[] {
  if (no === undefined) {
    const ownership = ownershipOf(plan, view.roster)
    return unit === undefined ? ownership.all : ownership.ofUnit(unit)
  }
  const duty = dutyOf(plan, no)
  if (!duty) return []
  const owners = ownersOf(duty, view.roster)
  return [{ duty, owners: unit === undefined ? owners : owners.filter((owner) => owner.unit === unit) }]
}

function* obligationsOfDuty(
  view: Outlook,
  duty: Duty,
  owners: readonly Owner[],
  course: Course,
  wanted: Wanted,
): Generator<Obligation> {
  for (const [index, cadence] of duty.cadences.entries()) {
    const part = duty.cadences.length > 1 ? index + 1 : null
    const turns = wantedTurns(view, cadence, course, wanted)
    for (const owner of owners) {
      for (const turn of turns) yield obligation(duty, part, cadence, owner, turn, course)
      if (cadence.kind === 'event') yield* reportedEvents(view, duty, part, cadence, owner, course, wanted)
    }
  }
}

function wantedTurns(view: Outlook, cadence: Cadence, course: Course, wanted: Wanted): Turn[] {
  const dueFrom = wanted.dueFrom ?? Number.NEGATIVE_INFINITY
  const dueTo = wanted.dueTo ?? Number.POSITIVE_INFINITY
  const opensBy = wanted.opensBy ?? view.today
  const from = wanted.withoutLapsed && lapses(cadence) ? Math.max(dueFrom, view.today) : dueFrom
  return turnsOf(cadence, course, from, opensBy).filter((turn) => turn.due <= dueTo)
}

/** Event-bound duties owe nothing by themselves: they exist where somebody has reported. */
function* reportedEvents(
  view: Outlook,
  duty: Duty,
  part: number | null,
  cadence: Cadence,
  owner: Owner,
  course: Course,
  wanted: Wanted,
): Generator<Obligation> {
  const from = wanted.dueFrom ?? course.importedOn
  const to = Math.min(wanted.dueTo ?? view.today, view.today)
  for (let day = wanted.withoutLapsed ? Math.max(from, view.today) : from; day <= to; day++) {
    const found = obligation(duty, part, cadence, owner, eventTurn(day), course)
    if (view.state.reports.has(found.key)) yield found
  }
}

/** What a unit may report on an event-bound duty today. */
export function eventObligation(view: Outlook, duty: Duty, part: number | null, owner: Owner): Obligation {
  const cadence = duty.cadences[part === null ? 0 : part - 1]
  if (cadence?.kind !== 'event') throw new Error(`duty ${duty.no} is not bound to events`)
  const course = { year: 0, importedOn: view.today, checkIn: view.policy.checkIn }
  return obligation(duty, part, cadence, owner, eventTurn(view.today), course)
}

function obligation(
  duty: Duty,
  part: number | null,
  cadence: Cadence,
  owner: Owner,
  turn: Turn,
  course: Course,
): Obligation {
  return {
    key: obligationKey(duty, part, owner.unit, turn.period),
    duty,
    part,
    cadence,
    unit: owner.unit,
    role: owner.role,
    confirmed: owner.confirmed,
    ...turn,
    importedOn: course.importedOn,
    dueBeforeImport: turn.due < course.importedOn,
  }
}
