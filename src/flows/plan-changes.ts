import { isoDay, parseIsoDay, yearMonthDay } from '../domain/calendar/civil-day.ts'
import { dutyById } from '../domain/duty/duty-index.ts'
import { dutyId, type Duty, type DutyId, type Plan } from '../domain/duty/duty.ts'
import { keepsRecord, unitsText, type Match } from '../domain/duty/match-duties.ts'
import { timesOf } from '../domain/duty/meaning.ts'
import { parseKey } from '../domain/obligation/obligation.ts'
import { comingDeadlines } from '../domain/obligation/coming.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { plansInForce, type State } from '../domain/obligation/state.ts'
import { dayName } from '../language/zh/wording/period.ts'
import { readingSentence } from '../language/zh/wording/reading.ts'
import type { BeforeAfter } from './before-after.ts'
import type { PlanDraft } from './plan-draft.ts'

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
  /** Where the times change: the next deadlines, at most three ISO days each. */
  next?: BeforeAfter<string[]>
  /** Chinese sentences. */
  note: string
}

export function planChanges(view: Outlook, draft: PlanDraft): PlanChanges {
  const changes: PlanChanges = { added: [], removed: [], reworded: [], units: [], times: [], renumbered: [] }
  const { before, plan, matches } = draft
  if (!before) return changes
  const reports = reportsById(view.state)
  for (const [index, duty] of plan.duties.entries())
    addChanges(view, changes, draft, { duty, index }, reports)
  const stillThere = new Set(matches.flatMap(({ was }) => (was ? [dutyId(was)] : [])))
  const returned = new Set(plan.duties.map(dutyId))
  for (const duty of before.duties) {
    if (stillThere.has(dutyId(duty)) || returned.has(dutyId(duty))) continue
    const made = madeOn(reports, duty)
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
  { duty, index }: { duty: Duty; index: number },
  reports: ReadonlyMap<DutyId, number>,
): void {
  const match = draft.matches[index] ?? { was: null, how: 'new' as const }
  const row = draft.rows[index] ?? index
  const { was } = match
  const made = was ? madeOn(reports, was) : 0
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
    changes.times.push({ ...says, ...timesChange(view, draft, was, duty, made) })
  }
  if (unitsText(was) !== unitsText(duty))
    changes.units.push({ ...says, ...unitsChange(was, duty, kept, made) })
  if (kept && was.no !== duty.no) changes.renumbered.push({ was: was.no, no: duty.no })
}

const NEXT = 3

/** As the old row runs today, corrections included, and as the new one would. */
function nextDeadlines(view: Outlook, draft: PlanDraft, was: Duty, duty: Duty): BeforeAfter<string[]> {
  const running = plansInForce(view.state).find(({ id }) => id === draft.before?.id)
  const before = running && (dutyById(running, dutyId(was)) ?? was)
  const days = (plan: Plan | undefined, one: Duty | undefined) =>
    plan && one ? comingDeadlines(view, plan, one, one.cadences, NEXT).map(isoDay) : []
  return { before: days(running, before), after: days(draft.plan, duty) }
}

function nextText({ today }: Outlook, { before, after }: BeforeAfter<string[]>): string {
  const { year } = yearMonthDay(today)
  const named = (days: readonly string[]) =>
    days.length === 0 ? '没有' : days.map((day) => dayName(parseIsoDay(day) ?? today, year)).join('、')
  return `接下来的期限：原来 ${named(before)}；现在 ${named(after)}。`
}

function timesChange(view: Outlook, draft: PlanDraft, was: Duty, duty: Duty, made: number) {
  const [before, after] = [timesText(view, was, draft.before?.year), timesText(view, duty, draft.plan.year)]
  const next = nextDeadlines(view, draft, was, duty)
  const note = `${nameOf(was, duty)}的时间由“${before}”改为“${after}”，${anew(made)}${nextText(view, next)}`
  return { before, after, next, note }
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

function madeOn(reports: ReadonlyMap<DutyId, number>, duty: Duty): number {
  return reports.get(dutyId(duty)) ?? 0
}

function reportsById(state: State): Map<DutyId, number> {
  const counts = new Map<DutyId, number>()
  for (const [key, reports] of state.reports) {
    const { id } = parseKey(key)
    counts.set(id, (counts.get(id) ?? 0) + reports.length)
  }
  return counts
}
