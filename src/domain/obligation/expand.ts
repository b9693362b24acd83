import type { CivilDay } from '../calendar/civil-day.ts'
import type { Cadence } from '../duty/cadence.ts'
import { dutyId, type Duty, type Plan } from '../duty/duty.ts'
import { dutyById, dutyOf } from '../duty/duty-index.ts'
import { ownersOf, type Owner } from '../duty/owners.ts'
import { ownershipOf, type Owned } from '../duty/ownership.ts'
import { wallTime } from '../calendar/zone.ts'
import { arrivalsOf } from './arrival.ts'
import { obligationKey, type Obligation } from './obligation.ts'
import type { Outlook } from './outlook.ts'
import { giversTo, movedPeriods, type MovedPeriods } from './moved.ts'
import { countsAs, dueUnder, LONGEST_REST, restDayRule } from './rest-days.ts'
import { settledSince } from './reading.ts'
import { postponementOf, transferOf } from './rulings.ts'
import { plansInForce } from './state.ts'
import { triggeredTurns } from './occasions.ts'
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
  /** Opened on or after this day. */
  opensFrom?: CivilDay
  /** What has passed into 未报 is left out. */
  withoutLapsed?: boolean
  /** So are those that passed into 未报 more than so many days ago. */
  lapsedDays?: number
}

/** Duties × units × periods → obligations, in the order of plan, duty, part, unit and period. */
export function* obligations(view: Outlook, wanted: Wanted = {}): Generator<Obligation> {
  const movedOf = movedPeriods(view.state)
  for (const plan of plansInForce(view.state)) {
    const arrivedOn = arrivalsOf(view, plan)
    for (const { duty, owners } of wantedDuties(view, plan, wanted)) {
      const course = courseOf(view, plan, arrivedOn(duty))
      for (const found of obligationsOfDuty(view, duty, owners, course, wanted, movedOf)) {
        if (wanted.unit === undefined || found.unit === wanted.unit) yield found
      }
    }
  }
}

/** When the cadences of a duty of the plan run that arrived on the day. */
export function courseOf({ policy }: Outlook, plan: Plan, importedOn: CivilDay): Course {
  const { year, firstYear = year } = plan
  return { firstYear, year, importedOn, checkIn: policy.checkIn, restDays: restDayRule(policy, plan) }
}

function wantedDuties(view: Outlook, plan: Plan, { duty: no, unit }: Wanted): readonly Owned[] {
  const givers = unit === undefined ? null : giversTo(view.state, unit)
  if (no === undefined) {
    const ownership = ownershipOf(plan, view.roster)
    if (unit === undefined || !givers) return ownership.all
    const given = [...givers].flatMap(([id, units]) => ownedBy(view, dutyById(plan, id), units))
    return [...ownership.ofUnit(unit), ...given]
  }
  const duty = dutyOf(plan, no)
  if (unit === undefined) return ownedBy(view, duty, null)
  return ownedBy(view, duty, new Set([unit, ...((duty && givers?.get(dutyId(duty))) ?? [])]))
}

/** One duty with those of its owners; all of them for null. */
function ownedBy(view: Outlook, duty: Duty | null, units: ReadonlySet<string> | null): Owned[] {
  if (!duty) return []
  const owners = ownersOf(duty, view.roster)
  return [{ duty, owners: units === null ? owners : owners.filter((owner) => units.has(owner.unit)) }]
}

function* obligationsOfDuty(
  view: Outlook,
  duty: Duty,
  owners: readonly Owner[],
  course: Course,
  wanted: Wanted,
  movedOf: ReturnType<typeof movedPeriods>,
): Generator<Obligation> {
  for (const [index, cadence] of duty.cadences.entries()) {
    const part = duty.cadences.length > 1 ? index + 1 : null
    const turns = wantedTurns(view, cadence, course, wanted)
    for (const owner of owners) {
      const moved = movedOf(dutyId(duty), part, owner.unit)
      const ofOwner = moved ? withMoved(view, turns, cadence, course, wanted, moved) : turns
      for (const turn of ofOwner) yield obligation(view, duty, part, cadence, owner, turn, course)
      if (cadence.kind === 'event') yield* events(view, duty, part, cadence, owner, course, wanted)
    }
  }
}

export function wantedTurns(view: Outlook, cadence: Cadence, course: Course, wanted: Wanted): Turn[] {
  const { from, to } = dueDays(view, cadence, wanted)
  const earliest = course.restDays === 'after' ? from - LONGEST_REST : from
  const turns = turnsOf(cadence, course, earliest, wanted.opensBy ?? view.today)
  return turns.filter((turn) => {
    const due = dueUnder(view, course.restDays, turn.due, turn)
    return from <= due && due <= to && turn.opens >= (wanted.opensFrom ?? Number.NEGATIVE_INFINITY)
  })
}

/** Between which days what is wanted is due. */
function dueDays(view: Outlook, cadence: Cadence, { dueFrom, dueTo, withoutLapsed, lapsedDays }: Wanted) {
  const from = dueFrom ?? Number.NEGATIVE_INFINITY
  const days = withoutLapsed ? 0 : lapsedDays
  return {
    from: days !== undefined && lapses(cadence) ? Math.max(from, view.today - days) : from,
    to: dueTo ?? Number.POSITIVE_INFINITY,
  }
}

/** What has been postponed is wanted by its new deadline, not by that of its turn. */
function withMoved(
  view: Outlook,
  turns: readonly Turn[],
  cadence: Cadence,
  course: Course,
  wanted: Wanted,
  moved: MovedPeriods,
): Turn[] {
  const { from, to } = dueDays(view, cadence, wanted)
  const all = turnsOf(cadence, course, Number.NEGATIVE_INFINITY, wanted.opensBy ?? view.today)
  const movedTurns = all.filter(({ period }) => {
    const due = moved.get(period)
    return due !== undefined && from <= due && due <= to
  })
  const others = turns.filter(({ period }) => !moved.has(period))
  return [...others, ...movedTurns].sort((a, b) => a.due - b.due)
}

/** Event-bound duties owe nothing by themselves: they exist where they were triggered, or somebody has reported. */
function* events(
  view: Outlook,
  duty: Duty,
  part: number | null,
  cadence: Cadence,
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
    if (!turns.some(({ period }) => period === found.period)) yield found
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
  cadence: Cadence,
  owner: Owner,
  course: Course,
  wanted: Wanted,
): Generator<Obligation> {
  const from = wanted.dueFrom ?? course.importedOn
  const to = Math.min(wanted.dueTo ?? view.today, view.today)
  const isPastOut = wanted.withoutLapsed === true || wanted.lapsedDays !== undefined
  for (let day = isPastOut ? Math.max(from, view.today) : from; day <= to; day++) {
    const found = obligation(view, duty, part, cadence, owner, eventTurn(day), course)
    if (view.state.reports.has(found.key)) yield found
  }
}

/** What a unit may report on an event-bound duty today. */
export function eventObligation(view: Outlook, duty: Duty, part: number | null, owner: Owner): Obligation {
  const cadence = duty.cadences[part === null ? 0 : part - 1]
  if (cadence?.kind !== 'event') throw new Error(`duty ${duty.no} is not bound to events`)
  const { checkIn, restDays } = view.policy
  const course = { firstYear: 0, year: 0, importedOn: view.today, checkIn, restDays: restDays.all }
  return obligation(view, duty, part, cadence, owner, eventTurn(view.today), course)
}

/** The day from which its unit could know of it: when it arrived, or when its reading was settled. */
function knownSince(view: Outlook, duty: Duty, { importedOn }: Course): CivilDay {
  const since = settledSince(duty)
  return since === null ? importedOn : Math.max(importedOn, wallTime(since, view.policy.zone).day)
}

/** The one place where a transfer and a postponement change what is owed. */
export function obligation(
  view: Outlook,
  duty: Duty,
  part: number | null,
  cadence: Cadence,
  owner: Owner,
  turn: Turn,
  course: Course,
): Obligation {
  const key = obligationKey(duty, part, owner.unit, turn.period)
  const transfer = transferOf(view.state, key)
  const postponed = postponementOf(view.state, key)
  const knownOn = knownSince(view, duty, course)
  const due = dueUnder(view, course.restDays, postponed?.event.due ?? turn.due, turn)
  return {
    key,
    duty,
    part,
    cadence,
    unit: transfer?.event.to ?? owner.unit,
    transferredFrom: transfer ? owner.unit : null,
    role: owner.role,
    confirmed: transfer ? true : owner.confirmed,
    ...turn,
    due,
    countsAs: countsAs(view, course.restDays, due, turn),
    postponedFrom: postponed && postponed.event.due !== turn.due ? turn.due : null,
    importedOn: transfer ? wallTime(transfer.at, view.policy.zone).day : knownOn,
    dueBeforeImport: due < knownOn,
  }
}
