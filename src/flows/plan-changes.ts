import { dutyId, type Duty, type DutyId } from '../domain/duty/duty.ts'
import { keepsRecord, unitsText, type Match } from '../domain/duty/match-duties.ts'
import { timesOf } from '../domain/duty/meaning.ts'
import { parseKey } from '../domain/obligation/obligation.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import type { State } from '../domain/obligation/state.ts'
import { readingSentence } from '../language/zh/wording/reading.ts'
import type { PlanDraft } from './import-plan.ts'

/** What a revised table changes; a row may stand in several lists. All empty for a table that is new. */
export interface PlanChanges {
  added: RowChange[]
  removed: RowChange[]
  reworded: RowChange[]
  units: RowChange[]
  times: RowChange[]
  /** Rows that are called by another number now, and keep their record. */
  renumbered: { was: number; no: number }[]
}

export interface RowChange {
  /** Number in the new table; null for a row that is gone. */
  no: number | null
  /** Place in the new table, as edits name it. */
  row: number | null
  /** Number that it was called by before. */
  was: number | null
  text: string
  /** What was before, and what is now: texts, units or times. */
  before: string | null
  after: string | null
  /** What has been reported on it still counts. */
  kept: boolean
  /** Reports that were made on it before. */
  reports: number
  /** One Chinese sentence. */
  note: string
}

export function planChanges(view: Outlook, draft: PlanDraft): PlanChanges {
  const changes: PlanChanges = { added: [], removed: [], reworded: [], units: [], times: [], renumbered: [] }
  const { before, plan, matches, rows } = draft
  if (!before) return changes
  const reports = reportsById(view.state)
  for (const [index, duty] of plan.duties.entries()) {
    const match = matches[index] ?? { was: null, how: 'new' as const }
    addChanges(view, changes, draft, duty, match, rows[index] ?? index, reports)
  }
  const stillThere = new Set(matches.flatMap(({ was }) => (was ? [dutyId(was)] : [])))
  const returned = new Set(plan.duties.map(dutyId))
  for (const duty of before.duties) {
    if (stillThere.has(dutyId(duty)) || returned.has(dutyId(duty))) continue
    const made = reports.get(dutyId(duty)) ?? 0
    const note = `原 ${duty.no} 号不在新表里，不再提醒${made > 0 ? '，已有的登记留在台账里' : ''}。`
    const gone = { no: null, row: null, was: duty.no, text: duty.text, before: duty.text, after: null }
    changes.removed.push({ ...gone, kept: false, reports: made, note })
  }
  return changes
}

function addChanges(
  view: Outlook,
  changes: PlanChanges,
  draft: PlanDraft,
  duty: Duty,
  match: Match,
  row: number,
  reports: ReadonlyMap<DutyId, number>,
): void {
  const { was } = match
  const made = was ? (reports.get(dutyId(was)) ?? 0) : 0
  const common = { no: duty.no, row, was: was?.no ?? null, text: duty.text, reports: made }
  if (!was) {
    const note = `${duty.no} 号是新增的。`
    changes.added.push({ ...common, before: null, after: duty.text, kept: false, note })
    return
  }
  const kept = keepsRecord(match)
  const says = { ...common, kept }
  if (match.how !== 'retimed' && was.text !== duty.text && !isOnlyMarks(match, was, duty)) {
    const note = kept
      ? `${nameOf(was, duty)}改了字句，${KEEPS}`
      : `${nameOf(was, duty)}与原来相近，不能确定是同一项，${anew(made)}`
    changes.reworded.push({ ...says, before: was.text, after: duty.text, note })
  }
  if (isRetimed(draft, was, duty)) {
    const [before, after] = [timesText(view, was, draft.before?.year), timesText(view, duty, draft.plan.year)]
    const note = `${nameOf(was, duty)}的时间由“${before}”改为“${after}”，${anew(made)}`
    changes.times.push({ ...says, before, after, note })
  }
  if (unitsText(was) !== unitsText(duty))
    changes.units.push({ ...says, ...unitsChange(was, duty, kept, made) })
  if (kept && was.no !== duty.no) changes.renumbered.push({ was: was.no, no: duty.no })
}

function unitsChange(was: Duty, duty: Duty, kept: boolean, made: number) {
  const [before, after] = [unitNames(was), unitNames(duty)]
  const record = kept ? KEEPS : anew(made)
  const note = `${nameOf(was, duty)}的责任单位由“${before}”改为“${after}”，${record}`
  return { before, after, note }
}

const KEEPS = '已有的登记照旧。'

function anew(reports: number): string {
  return reports > 0 ? `从头起算，原来的 ${reports} 次登记留在台账里。` : '从头起算。'
}

function nameOf(was: Duty, duty: Duty): string {
  return was.no === duty.no ? `${duty.no} 号` : `${duty.no} 号（原 ${was.no} 号）`
}

/** Nothing but white space and punctuation. */
function isOnlyMarks({ how }: Match, was: Duty, duty: Duty): boolean {
  const plain = (text: string) => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]+/gu, '')
  return how === 'same' && plain(was.text) === plain(duty.text)
}

function isRetimed({ before, plan }: PlanDraft, was: Duty, duty: Duty): boolean {
  return timesOf(was.cadences, before?.year ?? null) !== timesOf(duty.cadences, plan.year)
}

function timesText({ policy }: Outlook, { cadences }: Duty, year = 0): string {
  return readingSentence(cadences, { ...policy, year }).replace(/。$/, '')
}

const ROLES = { lead: '（牵头）', support: '（配合）', responsible: '' } as const

function unitNames({ assignments }: Duty): string {
  return assignments.map(({ name, role }) => `${name}${ROLES[role]}`).join('、') || '（无）'
}

function reportsById(state: State): Map<DutyId, number> {
  const counts = new Map<DutyId, number>()
  for (const [key, reports] of state.reports) {
    const { id } = parseKey(key)
    counts.set(id, (counts.get(id) ?? 0) + reports.length)
  }
  return counts
}
