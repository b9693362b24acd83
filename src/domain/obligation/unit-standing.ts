import { obligations } from './expand.ts'
import type { Outlook } from './outlook.ts'
import { awaitsVerification, isClosed } from './status.ts'

/** How a unit stands with what it owes or has owed of the plans in force, from their arrival on. */
export interface UnitStanding {
  unit: string
  done: number
  /** Reported, and not accepted yet. */
  waiting: number
  /** Open and not late. */
  open: number
  late: number
  /** Those of the late ones that were due before their table arrived: shown, and not counted against anybody. */
  inherited: number
  /** Days and weeks that passed without a report. */
  lapsed: number
}

/** Every unit with its standing, in the roster's order. Supporting units are left out of what others lead. */
export function unitStandings(view: Outlook, only: string | null = null): UnitStanding[] {
  const standings = new Map<string, UnitStanding>()
  for (const { name } of view.roster.units) {
    if (only === null || only === name)
      standings.set(name, { unit: name, done: 0, waiting: 0, open: 0, late: 0, inherited: 0, lapsed: 0 })
  }
  for (const obligation of obligations(view, only === null ? {} : { unit: only })) {
    const standing = standings.get(obligation.unit)
    if (!standing || obligation.role === 'support' || !obligation.confirmed) continue
    if (awaitsVerification(view, obligation)) standing.waiting += 1
    else if (isClosed(view, obligation)) standing.done += 1
    else if (obligation.due >= view.today) standing.open += 1
    else if (obligation.lapses) standing.lapsed += 1
    else {
      standing.late += 1
      if (obligation.dueBeforeImport) standing.inherited += 1
    }
  }
  return [...standings.values()]
}

/** Of what should be done by now, the share that is; null where nothing should be yet. */
export function shareDone(standing: UnitStanding): number | null {
  const wanted = wantedByNow(standing)
  return wanted === 0 ? null : standing.done / wanted
}

export function wantedByNow({ done, late, inherited, lapsed }: UnitStanding): number {
  return done + late - inherited + lapsed
}

/** The best first; who owes nothing yet comes last, in the roster's order. */
export function ranked(standings: readonly UnitStanding[]): UnitStanding[] {
  const share = (one: UnitStanding) => shareDone(one) ?? -1
  return [...standings].sort((a, b) => share(b) - share(a) || a.late + a.lapsed - (b.late + b.lapsed))
}
