import type { Duty, Plan } from '../duty/duty.ts'
import { dutyById, dutyOf } from '../duty/duty-index.ts'
import { ownersOf } from '../duty/owners.ts'
import { ownershipOf, type Owned } from '../duty/ownership.ts'
import { arrivalsOf } from './arrival.ts'
import { owedByTable } from './by-table.ts'
import { courseOf } from './derive.ts'
import { giversTo, movedPeriods } from './moved.ts'
import type { Obligation } from './obligation.ts'
import { addOfStretch, obligationsOfDuty } from './of-duty.ts'
import type { Outlook } from './outlook.ts'
import { plansInForce } from './state.ts'
import type { Wanted } from './wanted.ts'

/** Duties × units × periods → obligations, in the order of plan, duty, part, unit and period. */
export function* obligations(view: Outlook, wanted: Wanted = {}): Generator<Obligation> {
  const { unit } = wanted
  if (unit !== undefined && isByToday(wanted)) {
    yield* owedBy(view, unit, wanted)
    return
  }
  for (const plan of plansInForce(view.state)) {
    for (const found of ofDuties(view, plan, wantedDuties(view, plan, wanted), wanted)) {
      if (unit === undefined || found.unit === unit) yield found
    }
  }
}

function isByToday({ dueFrom, dueTo, opensBy, opensFrom, lapsedDays }: Wanted): boolean {
  return (dueFrom ?? dueTo ?? opensBy ?? opensFrom ?? lapsedDays) === undefined
}

/** What a unit owes by today, of one duty or of all: nearly every message asks for it, and most of it is remembered. */
export function owedBy(
  view: Outlook,
  unit: string,
  wanted: Pick<Wanted, 'duty' | 'withoutLapsed'> = {},
): Obligation[] {
  const found: Obligation[] = []
  for (const plan of plansInForce(view.state)) {
    const given = givenTo(view, plan, unit, wanted.duty)
    if (wanted.duty === undefined || given.length === 0) addOfTable(found, view, plan, unit, wanted)
    if (given.length > 0) found.push(...ofDuties(view, plan, given, wanted))
  }
  return view.state.transfers.size === 0 ? found : found.filter((one) => one.unit === unit)
}

function addOfTable(found: Obligation[], view: Outlook, plan: Plan, unit: string, wanted: Wanted): void {
  const movedOf = movedPeriods(view.state)
  for (const stretch of owedByTable(view, plan, unit, wanted.withoutLapsed === true)) {
    if (wanted.duty === undefined || wanted.duty === stretch.duty.no)
      addOfStretch(found, view, stretch, wanted, movedOf)
  }
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

function wantedDuties(view: Outlook, plan: Plan, { duty: no, unit }: Wanted): readonly Owned[] {
  const given = unit === undefined ? [] : givenTo(view, plan, unit, no)
  if (no !== undefined && given.length > 0) return given
  if (no !== undefined) return ownedBy(view, dutyOf(plan, no), unit === undefined ? null : new Set([unit]))
  const ownership = ownershipOf(plan, view.roster)
  return unit === undefined ? ownership.all : [...ownership.ofUnit(unit), ...given]
}

/** The duties of which something was passed on to a unit, with those who did; one duty with the unit's own share of it. */
function givenTo(view: Outlook, plan: Plan, unit: string, no: number | undefined): Owned[] {
  if (view.state.transfers.size === 0) return []
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
