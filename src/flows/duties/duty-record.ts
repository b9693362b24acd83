import { isoDay, yearMonthDay } from '../../domain/calendar/civil-day.ts'
import { dutyOf } from '../../domain/duty/duty-index.ts'
import { sameUser } from '../../domain/duty/unit-names.ts'
import { whoseIs } from '../../domain/obligation/accounts.ts'
import { mayReport, type Actor } from '../../domain/obligation/actor.ts'
import { obligations } from '../../domain/obligation/expand.ts'
import { dutyLabel, type Obligation, type ParsedKey } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { unitsOwing } from '../../domain/obligation/owing.ts'
import { plansInForce, type State } from '../../domain/obligation/state.ts'
import { doneCount, isClosed, statusOf, type Status } from '../../domain/obligation/status.ts'
import { historyOf } from '../../language/resolve/history.ts'
import { keptPeriod } from '../../language/zh/wording/kept-period.ts'
import { periodOf } from '../../language/zh/wording/period.ts'
import { readingSentence } from '../../language/zh/wording/reading.ts'
import { entryText } from '../../language/zh/wording/standing.ts'
import { nameOfRecorder } from '../roster-names.ts'
import { evidencePieces, type PackPiece } from '../pack/pack-facts.ts'

/** Everything about a duty that the page shows. */
export interface DutyView {
  no: number
  text: string
  section: string | null
  task: string | null
  plan: string
  units: string[]
  reading: string
  turns: TurnView[]
  /** Whether older turns are left out. */
  isCut: boolean
  entries: { at: number; unit: string; period: string; text: string; by: string; receipt: number }[]
  evidence: EvidenceView[]
}

/** One obligation. */
export interface TurnView {
  key: string
  label: string | null
  unit: string
  period: string
  due: string
  status: Status
  needed: number
  done: number
  mayAdd: boolean
}

export interface EvidenceView {
  receipt: number
  /** Position among the pieces of its receipt. */
  index: number
  kind: 'picture' | 'file' | 'link'
  name: string
  size: number | null
  url: string | null
  on: string
  at: number
  by: string
  serves: string[]
  mayUndo: boolean
}

/** A daily duty of twenty units has thousands; the newest matter. */
const MOST_TURNS = 120
/** What passed unreported longer ago than this is history. */
const LAPSED_DAYS = 14
const WHOLE = 5000

/** The units whose record the actor may see; null for all. */
export function unitsSeen({ admin, units }: Actor): readonly string[] | null {
  return admin ? null : units
}

export function dutyView(view: Outlook, actor: Actor, no: number): DutyView | null {
  const plan = plansInForce(view.state).find((one) => dutyOf(one, no) !== null)
  const duty = plan && dutyOf(plan, no)
  if (!plan || !duty) return null
  const turns = turnsOf(view, actor, no)
  const label = { no, part: null }
  const { year } = yearMonthDay(view.today)
  const entries = historyOf(view, label, unitsSeen(actor)).filter(({ what }) => what.type !== 'evidence')
  return {
    no,
    text: duty.text,
    section: duty.section,
    task: duty.task?.text ?? null,
    plan: plan.title,
    units: unitsOwing(view, duty),
    reading: readingSentence(duty.cadences, { ...view.policy, year: plan.year }),
    turns: turns.slice(0, MOST_TURNS),
    isCut: turns.length > MOST_TURNS,
    entries: entries.toReversed().map(({ of, at, by, receipt, what }) => ({
      at,
      unit: of.unit,
      period: turnName(view, no, of),
      text: entryText(what, year, WHOLE),
      by: nameOfRecorder(view.roster, by),
      receipt,
    })),
    evidence: evidencePieces(view, label, unitsSeen(actor)).map((piece) =>
      evidenceView(view, actor, no, piece),
    ),
  }
}

/** The asker's own first, then the newest deadline. */
function turnsOf(view: Outlook, actor: Actor, no: number): TurnView[] {
  const owed = [...obligations(view, { duty: no })].filter((one) => isWorthShowing(view, one))
  const mine = (one: Obligation) => (mayReport(actor, one.unit) ? 0 : 1)
  return owed
    .sort((a, b) => mine(a) - mine(b) || b.due - a.due)
    .map((obligation) => ({
      key: obligation.key,
      label: obligation.part === null ? null : dutyLabel(no, obligation.part),
      unit: obligation.unit,
      period: periodOf(obligation),
      due: isoDay(obligation.due),
      status: statusOf(view, obligation),
      needed: obligation.needed,
      done: doneCount(view.state, obligation.key),
      mayAdd: mayReport(actor, obligation.unit),
    }))
}

function isWorthShowing(view: Outlook, { key, lapses, due }: Obligation): boolean {
  const isOld = lapses && due < view.today - LAPSED_DAYS
  return !isOld || view.state.reports.has(key) || view.state.evidence.has(key)
}

function evidenceView(view: Outlook, actor: Actor, no: number, { evidence, of }: PackPiece): EvidenceView {
  const { receipt, by, at, on, piece } = evidence
  return {
    receipt,
    index: positionOf(view.state, receipt, evidence.piece),
    kind: piece.kind,
    name: piece.name,
    size: piece.kind === 'link' ? null : piece.size,
    url: piece.kind === 'link' ? piece.url : null,
    on: isoDay(on),
    at,
    by: nameOfRecorder(view.roster, by),
    serves: of.map((key) => `${key.unit} ${turnName(view, no, key)}`),
    mayUndo: isAlone(view.state, receipt) && (actor.admin || sameUser(whoseIs(view)(by), actor.userId)),
  }
}

/** 3.1 2026年第四季度 */
function turnName(view: Outlook, no: number, of: ParsedKey): string {
  const period = keptPeriod(view, of)
  return of.part === null ? period : `${dutyLabel(no, of.part)} ${period}`
}

/** Whether nothing else came with it, so that taking back its receipt takes back nothing else. */
function isAlone({ changes, reports, progress }: State, receipt: number): boolean {
  const keys = changes.get(receipt)?.keys ?? []
  const others = keys.flatMap((key) => [...(reports.get(key) ?? []), ...(progress.get(key) ?? [])])
  return keys.length > 0 && !others.some((one) => one.receipt === receipt)
}

function positionOf(state: State, receipt: number, piece: unknown): number {
  for (const all of state.evidence.values()) {
    const ofReceipt = all.filter((one) => one.receipt === receipt)
    const at = ofReceipt.findIndex((one) => one.piece === piece)
    if (at >= 0) return at
  }
  return 0
}

/** What the actor may give evidence to: of each duty, part and unit what was reported last, else what is due next. */
export function evidenceTargets(view: Outlook, actor: Actor): { key: string; label: string }[] {
  const best = new Map<string, Obligation>()
  for (const one of obligations(view, { withoutLapsed: true })) {
    if (!mayReport(actor, one.unit)) continue
    const id = `${dutyLabel(one.duty.no, one.part)} ${one.unit}`
    const known = best.get(id)
    if (!known || isBetter(view, one, known)) best.set(id, one)
  }
  const { year } = yearMonthDay(view.today)
  return [...best.values()].map((one) => ({
    key: one.key,
    label: `〔${dutyLabel(one.duty.no, one.part)}〕${one.unit} ${periodOf(one, year)} ${one.duty.text.slice(0, 40)}`,
  }))
}

/** What is closed last comes before what is open; of what is open, the earliest. */
function isBetter(view: Outlook, one: Obligation, known: Obligation): boolean {
  const [isDone, wasDone] = [isClosed(view, one), isClosed(view, known)]
  if (isDone !== wasDone) return isDone
  return isDone ? one.due > known.due : one.due < known.due
}
