import { mayReport, type Actor } from '../../domain/obligation/actor.ts'
import { dutyId } from '../../domain/duty/duty.ts'
import { parseKey } from '../../domain/obligation/obligation.ts'
import { obligations } from '../../domain/obligation/expand.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { unitsOwing } from '../../domain/obligation/owing.ts'
import { plansInForce } from '../../domain/obligation/state.ts'
import { statusOf, type Status } from '../../domain/obligation/status.ts'

/** A duty with how it stands, in all periods that have begun. */
export interface DutyStanding {
  no: number
  text: string
  plan: string
  units: string[]
  /** Whether the actor may report for one of its units; everything is an administrator's. */
  isOwn: boolean
  open: number
  overdue: number
  waiting: number
  done: number
  /** Pieces of evidence. */
  evidence: number
}

const COUNTED: Readonly<Record<Status, 'open' | 'overdue' | 'waiting' | 'done' | null>> = {
  open: 'open',
  overdue: 'overdue',
  'awaiting-verification': 'waiting',
  done: 'done',
  waived: null,
}

/** Every duty in force, in the order of its table; days and weeks that passed unreported are not counted. */
export function dutyStandings(view: Outlook, actor: Actor): DutyStanding[] {
  const evidence = evidenceByDuty(view)
  const standings = new Map<number, DutyStanding>()
  for (const { title, duties } of plansInForce(view.state)) {
    for (const duty of duties) {
      const { no, text } = duty
      const units = unitsOwing(view, duty)
      const isOwn = units.some((unit) => mayReport(actor, unit))
      const shown = evidence.get(dutyId(duty)) ?? 0
      const counts = { open: 0, overdue: 0, waiting: 0, done: 0 }
      standings.set(no, { no, text, plan: title, units, isOwn, ...counts, evidence: shown })
    }
  }
  for (const obligation of obligations(view, { withoutLapsed: true })) {
    const counted = COUNTED[statusOf(view, obligation)]
    const standing = standings.get(obligation.duty.no)
    if (counted !== null && standing) standing[counted] += 1
  }
  return [...standings.values()]
}

function evidenceByDuty({ state }: Outlook): ReadonlyMap<string, number> {
  const pieces = new Map<string, Set<string>>()
  for (const [key, all] of state.evidence) {
    const { id } = parseKey(key)
    const known = pieces.get(id) ?? new Set()
    for (const { receipt, piece } of all) known.add(`${receipt} ${piece.name}`)
    pieces.set(id, known)
  }
  return new Map([...pieces].map(([id, known]) => [id, known.size]))
}
