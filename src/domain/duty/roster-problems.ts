import type { Roster } from './roster.ts'
import { findUnit } from './unit-names.ts'

/**
 * What makes a roster ambiguous, in Chinese: a name that means two units, a group that holds a unit nobody knows, a
 * group written twice.
 */
export function rosterProblems(roster: Roster): string[] {
  return [...doubleNames(roster), ...unknownMembers(roster), ...doubleGroups(roster)]
}

function doubleNames(roster: Roster): string[] {
  const owners = new Map<string, string>()
  const problems: string[] = []
  for (const unit of roster.units) {
    for (const name of new Set([unit.name, ...unit.aliases])) {
      const other = owners.get(name)
      if (other !== undefined)
        problems.push(`名称“${name}”同时指“${other}”和“${unit.name}”，请改用不同的名称或别名`)
      owners.set(name, unit.name)
    }
  }
  return problems
}

function unknownMembers(roster: Roster): string[] {
  return roster.groups.flatMap((group) =>
    group.units
      .filter((name) => !findUnit(roster, name))
      .map((name) => `统称“${group.name}”里的“${name}”不在单位名单中，请先加入该单位`),
  )
}

function doubleGroups(roster: Roster): string[] {
  const names = roster.groups.map((group) => group.name)
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    (name) => `统称“${name}”写了两次，请合并`,
  )
}
