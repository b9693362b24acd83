import { onceFor } from '../once-for.ts'
import type { Duty, Plan } from './duty.ts'
import type { Roster, RosterInForce, Unit } from './roster.ts'
import { otherNames, plainName } from './second-name.ts'
import { findUnit, isKnownName } from './unit-names.ts'

/**
 * The roster with the further names that tables have for its units: where one says 县委农办（县农业农村局） and the roster
 * knows 县委农办, then 县农业农村局 is that unit too, in other rows and in chat. Worked out once for each roster and list of
 * plans; where the tables have nothing to add it is the roster itself.
 */
export function withNamesOf(roster: RosterInForce, plans: readonly Plan[]): RosterInForce {
  return learnt(roster)(plans)
}

const learnt = onceFor((roster: RosterInForce) =>
  onceFor((plans: readonly Plan[]): RosterInForce => {
    const alsoCalled = namesIn(roster, plans)
    return alsoCalled.size === 0 ? roster : { ...roster, alsoCalled }
  }),
)

function namesIn(roster: Roster, plans: readonly Plan[]): Map<string, string> {
  const named = plans.flatMap(({ duties }) => duties.map(unitNames))
  const meant = new Map<string, Set<Unit>>()
  for (const name of new Set(named.flat())) {
    const others = otherNames(name)
    const unit = others.length === 0 ? null : findUnit(roster, name)
    if (!unit) continue
    for (const one of [plainName(name), ...others]) {
      if (!isKnownName(roster, one)) meant.set(one, (meant.get(one) ?? new Set()).add(unit))
    }
  }
  const found = new Map<string, string>()
  for (const [name, [unit, ...more]] of meant) if (unit && more.length === 0) found.set(name, unit.name)
  for (const names of named) for (const name of besides(roster, names, found)) found.delete(name)
  return found
}

/** Names that a duty has beside the unit that they would mean: 党委办公室、校长办公室 are two there. */
function besides(roster: Roster, names: readonly string[], found: ReadonlyMap<string, string>): string[] {
  return names.filter((name) => {
    const unit = found.get(name)
    return (
      unit !== undefined && names.some((other) => other !== name && findUnit(roster, other)?.name === unit)
    )
  })
}

function unitNames({ assignments }: Duty): string[] {
  return assignments.filter(({ kind }) => kind === 'unit').map(({ name }) => name)
}
