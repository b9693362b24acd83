import type { Duty, Plan, Role } from '../../domain/duty/duty.ts'
import { dutyOf } from '../../domain/duty/duty-index.ts'
import { ownersOf } from '../../domain/duty/owners.ts'
import type { Evidence } from '../../domain/obligation/evidence.ts'
import { unitsOwing } from '../../domain/obligation/owing.ts'
import type { ParsedKey } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { plansInForce } from '../../domain/obligation/state.ts'
import type { Label } from '../../language/intent.ts'
import { historyOf, meant, type HistoryEntry } from '../../language/resolve/history.ts'
import type { Past } from '../../ports/past.ts'
import { noticesAbout, type Notice } from './notices.ts'
import { packNames } from './pack-names.ts'

/** 迎检材料: everything that there is to show for a duty, in the order in which an inspection asks for it. */
export interface PackFacts {
  label: Label
  duty: Duty
  plan: Pick<Plan, 'title' | 'year'>
  units: readonly { unit: string; role: Role | null }[]
  /** Whether only some units' part of it is shown. */
  isPart: boolean
  notices: readonly Notice[]
  /** What was reported, asked and decided, the oldest first. */
  entries: readonly HistoryEntry[]
  pieces: readonly PackPiece[]
  verified: readonly HistoryEntry[]
}

/** One piece of evidence, which may serve several periods and units. */
export interface PackPiece {
  evidence: Evidence
  of: readonly ParsedKey[]
  /** Name of its file in the pack; null for a link. */
  file: string | null
}

/** Null where there is no such duty. `units` null: of all. */
export async function packFacts(
  view: Outlook,
  past: Past,
  label: Label,
  units: readonly string[] | null,
): Promise<PackFacts | null> {
  const plan = plansInForce(view.state).find((one) => dutyOf(one, label.no) !== null)
  const duty = plan && dutyOf(plan, label.no)
  if (!plan || !duty) return null
  const history = historyOf(view, label, units)
  const roles = new Map(ownersOf(duty, view.roster).map(({ unit, role }) => [unit, role]))
  const owing = unitsOwing(view, duty).filter((unit) => units === null || units.includes(unit))
  return {
    label,
    duty,
    plan: { title: plan.title, year: plan.year },
    units: owing.map((unit) => ({ unit, role: roles.get(unit) ?? null })),
    isPart: units !== null,
    notices: await noticesAbout(past, meant(view, label, units)),
    entries: history.filter(({ what }) => what.type !== 'evidence' && what.type !== 'verified'),
    pieces: piecesOf(view, history),
    verified: history.filter(({ what }) => what.type === 'verified'),
  }
}

/** The evidence of a duty, in the order in which it came. */
export function evidencePieces(view: Outlook, label: Label, units: readonly string[] | null): PackPiece[] {
  return piecesOf(view, historyOf(view, label, units))
}

function piecesOf(view: Outlook, history: readonly HistoryEntry[]): PackPiece[] {
  const pieces = new Map<string, { evidence: Evidence; of: ParsedKey[] }>()
  for (const { of, receipt, what } of history) {
    if (what.type !== 'evidence') continue
    const { piece } = what.evidence
    const id = [receipt, piece.name, piece.kind === 'link' ? piece.url : piece.hash].join(' ')
    const known = pieces.get(id)
    if (known) known.of.push(of)
    else pieces.set(id, { evidence: what.evidence, of: [of] })
  }
  const all = [...pieces.values()]
  const names = packNames(view, all)
  return all.map((one, index) => ({ ...one, file: names[index] ?? null }))
}
