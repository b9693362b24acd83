import type { Duty, Plan } from '../duty/duty.ts'
import { dutyById, dutyOf } from '../duty/duty-index.ts'
import { ownersOf } from '../duty/owners.ts'
import { ownershipOf, type Owned } from '../duty/ownership.ts'
import { arrivalsOf } from './arrival.ts'
import { owedByTable } from './by-table.ts'
import { courseOf } from './derive.ts'
import { giversTo, movedPeriods } from './moved.ts'
import type { Obligation } from './obligation.ts'
import { obligationsOfDuty, ofStretch } from './of-duty.ts'
import type { Outlook } from './outlook.ts'
import { plansInForce } from './state.ts'
import type { Wanted } from './wanted.ts'

/** Duties × units × periods → obligations, in the order of plan, duty, part, unit and period. */
export function* obligations(view: Outlook, wanted: Wanted = {}): Generator<Obligation> {
  for (const plan of plansInForce(view.state)) {
    for (const found of ofPlan(view, plan, wanted)) {
      if (wanted.unit === undefined || found.unit === wanted.unit) yield found
    }
  }
}

/** What one unit owes by today is asked for by nearly every message, and mostly remembered. */
function ofPlan(view: Outlook, plan: Plan, wanted: Wanted): Iterable<Obligation> {
  const { unit, duty } = wanted
  const given = unit === undefined ? [] : givenTo(view, plan, unit, duty)
  if (unit === undefined || !isByToday(wanted) || (duty !== undefined && given.length > 0))
    return ofDuties(view, plan, wantedDuties(view, plan, wanted, given), wanted)
  return [...ofTable(view, plan, unit, wanted), ...ofDuties(view, plan, given, wanted)]
}

function isByToday({ dueFrom, dueTo, opensBy, opensFrom, lapsedDays }: Wanted): boolean {
  return (dueFrom ?? dueTo ?? opensBy ?? opensFrom ?? lapsedDays) === undefined
}

function ofTable(view: Outlook, plan: Plan, unit: string, wanted: Wanted): Obligation[] {
  const movedOf = movedPeriods(view.state)
  const found: Obligation[] = []
  for (const stretch of owedByTable(view, plan, unit, wanted.withoutLapsed === true)) {
    if (wanted.duty === undefined || wanted.duty === stretch.duty.no)
      found.push(...ofStretch(view, stretch, wanted, movedOf))
  }
  return found
}

function* ofDuties(
  view: Outlook,
  plan: Plan,
  duties: readonly Owned[],
  wanted: Wanted,
): Generator<Obligation> {
  const movedOf = movedPeriods(view.state)
  const arrivedOn = arrivalsOf(view, plan)
  for (const { duty, owners } of duties) {
    const course = courseOf(view, plan, arrivedOn(duty))
    yield* obligationsOfDuty(view, duty, owners, course, wanted, movedOf)
  }
}

function wantedDuties(
  view: Outlook,
  plan: Plan,
  { duty: no, unit }: Wanted,
  given: readonly Owned[],
): readonly Owned[] {
  if (no !== undefined && given.length > 0) return given
  if (no !== undefined) return ownedBy(view, dutyOf(plan, no), unit === undefined ? null : new Set([unit]))
  const ownership = ownershipOf(plan, view.roster)
  return unit === undefined ? ownership.all : [...ownership.ofUnit(unit), ...given]
}

/** The duties of which something was passed on to a unit, with those who did; one duty with the unit's own share of it. */
function givenTo(view: Outlook, plan: Plan, unit: string, no: number | undefined): Owned[] {
  return [...giversTo(view.state, unit)].flatMap(([id, units]) => {
    const duty = dutyById(plan, id)
    if (no === undefined) return ownedBy(view, duty, units)
    return duty?.no === no ? ownedBy(view, duty, new Set([unit, ...units])) : []
  })
}

/** One duty with those of its owners; all of them for null. */
function ownedBy(view: Outlook, duty: Duty | null, units: ReadonlySet<string> | null): Owned[] {
  if (!duty) return []
  const owners = ownersOf(duty, view.roster)
  return [{ duty, owners: units === null ? owners : owners.filter((owner) => units.has(owner.unit)) }]
}
