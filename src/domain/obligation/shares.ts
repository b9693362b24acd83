import type { Cadence } from '../duty/cadence.ts'
import { dutyId, type Duty, type DutyId, type Plan } from '../duty/duty.ts'
import type { Owner } from '../duty/owners.ts'
import { ownershipOf } from '../duty/ownership.ts'
import { arrivalsOf } from './arrival.ts'
import type { Course, Turn } from './course.ts'
import { obligations } from './expand.ts'
import { courseOf, obligation } from './derive.ts'
import { parseKey, type Obligation } from './obligation.ts'
import type { Outlook } from './outlook.ts'
import { plansInForce } from './state.ts'
import { wantedTurns, type Wanted } from './wanted.ts'

/** One turn of a duty's part with all who owe it: their obligations before anybody looks at them one by one. */
export interface Share {
  duty: Duty
  part: number | null
  cadence: Cadence
  turn: Turn
  course: Course
  owners: readonly Owner[]
}

/**
 * The same obligations as `obligations`, those that differ in nothing but the owner together; one by one where a duty is
 * bound to events or counts to more than one, or where something of it has been postponed or passed on.
 */
export function* shares(view: Outlook, wanted: Wanted): Generator<Share | Obligation> {
  const special = specialDuties(view)
  for (const plan of plansInForce(view.state)) {
    const arrivedOn = arrivalsOf(view, plan)
    for (const { duty, owners } of ownershipOf(plan, view.roster).all) {
      if (special.has(dutyId(duty)) || duty.cadences.some(goesByItself)) {
        yield* obligations(view, { ...wanted, duty: duty.no })
      } else yield* ofDuty(view, plan, duty, owners, wanted, arrivedOn(duty))
    }
  }
}

/** Whether the days on which it is mentioned hang on what its unit has reported. */
function goesByItself(cadence: Cadence): boolean {
  return cadence.kind === 'event' || (cadence.kind === 'quota' && cadence.count > 1)
}

function* ofDuty(
  view: Outlook,
  plan: Plan,
  duty: Duty,
  owners: readonly Owner[],
  wanted: Wanted,
  arrivedOn: number,
): Generator<Share> {
  const course = courseOf(view, plan, arrivedOn)
  for (const [index, cadence] of duty.cadences.entries()) {
    const part = duty.cadences.length > 1 ? index + 1 : null
    for (const turn of wantedTurns(view, cadence, course, wanted)) {
      yield { duty, part, cadence, turn, course, owners }
    }
  }
}

function specialDuties({ state }: Outlook): Set<DutyId> {
  return new Set([...state.postponements.keys(), ...state.transfers.keys()].map((key) => parseKey(key).id))
}

export function isShare(one: Share | Obligation): one is Share {
  return 'owners' in one
}

export function* obligationsOf(view: Outlook, share: Share): Generator<Obligation> {
  for (const owner of share.owners) yield ofOwner(view, share, owner)
}

/** One obligation for each kind of owner: those of a kind are mentioned on the same days. */
export function examplesOf(view: Outlook, share: Share): Obligation[] {
  const kinds = new Map(share.owners.map((owner) => [`${owner.role} ${owner.confirmed}`, owner]))
  return [...kinds.values()].map((owner) => ofOwner(view, share, owner))
}

function ofOwner(view: Outlook, { duty, part, cadence, turn, course }: Share, owner: Owner): Obligation {
  return obligation(view, duty, part, cadence, owner, turn, course)
}
