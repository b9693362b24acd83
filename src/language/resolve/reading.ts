import { yearMonthDay, type CivilDay } from '../../domain/calendar/civil-day.ts'
import { certaintyOf, isUnsure } from '../../domain/duty/certainty.ts'
import type { Cadence } from '../../domain/duty/cadence.ts'
import { dutyOf } from '../../domain/duty/duty-index.ts'
import { canonicalUnit } from '../../domain/duty/unit-names.ts'
import { dutyId, type Assignment, type Duty, type Plan, type Role } from '../../domain/duty/duty.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import type { ReadingCorrection, SettleReading } from '../../domain/obligation/settle-reading.ts'
import { comingDeadlines } from '../../domain/obligation/coming.ts'
import { plansInForce } from '../../domain/obligation/state.ts'
import type { ChangedDeadlines } from '../facts.ts'
import type { Label, ReadingIntent } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { outcome, tell, type Outcome } from './outcome.ts'

/** Words by themselves → cadences, by the grammar of the tables; what it was not sure of in Chinese. 明年 counts from the year. */
export type ReadTimes = (words: string, year: number | null) => { cadences: Cadence[]; doubts: string[] }

/** 确认 5 的读法 · 5 改为每季度1次 · 5 牵头改为办公室 */
export function resolveReading(
  view: Outlook,
  sender: Sender,
  { labels, change }: ReadingIntent,
  readTimes: ReadTimes,
): Outcome[] {
  if (!sender.actor.admin) return [tell({ kind: 'reading-refused', why: 'admin-only', label: null })]
  if (labels === 'all') return [confirmAll(view, sender)]
  return labels.map((label) => {
    const row = rowOf(view, label)
    if (!row) return tell({ kind: 'unknown-number', label })
    if (change.type === 'confirm') return confirmed(sender, label, row)
    return corrected(sender, label, row, change, (words) => readTimes(words, yearMeant(view, row.plan)))
  })
}

interface Row {
  plan: Plan
  duty: Duty
  /** The next deadlines that cadences of the row give. */
  coming: (cadences: readonly Cadence[]) => CivilDay[]
  /** The roster's name of a unit. */
  unit: (name: string) => string
}

/** Deadlines that are named. */
const COMING = 3

function rowAt(view: Outlook, plan: Plan, duty: Duty): Row {
  const coming = (cadences: readonly Cadence[]) => comingDeadlines(view, plan, duty, cadences, COMING)
  return { plan, duty, coming, unit: (name) => canonicalUnit(view.roster, name) }
}

function rowOf(view: Outlook, { no }: Label): Row | null {
  for (const plan of plansInForce(view.state)) {
    const duty = dutyOf(plan, no)
    if (duty) return rowAt(view, plan, duty)
  }
  return null
}

/** What 明年 is said in: null where today's year is not the plan's, since either may be meant. */
function yearMeant(view: Outlook, { year }: Plan): number | null {
  return yearMonthDay(view.today).year === year ? year : null
}

function confirmAll(view: Outlook, sender: Sender): Outcome {
  const rows = plansInForce(view.state).flatMap((plan) =>
    plan.duties.filter(isUnsure).map((duty) => rowAt(view, plan, duty)),
  )
  if (rows.length === 0) return tell({ kind: 'reading-refused', why: 'nothing-open', label: null })
  const commands = rows.map((row) => command(sender, row, null))
  const duties = rows.map(({ duty }) => duty)
  return outcome({ commands, facts: [{ kind: 'readings-settled', duties, deadlines: firstDeadlines(rows) }] })
}

/** The first days on which something of the rows is due, with the numbers. */
function firstDeadlines(rows: readonly Row[]): { day: CivilDay; numbers: number[] }[] {
  const due = rows.flatMap(({ duty, coming }) => coming(duty.cadences).map((day) => ({ day, no: duty.no })))
  const byDay = [...Map.groupBy(due, ({ day }) => day)].sort(([a], [b]) => a - b)
  return byDay.slice(0, COMING).map(([day, its]) => ({ day, numbers: its.map(({ no }) => no) }))
}

function confirmed(sender: Sender, label: Label, row: Row): Outcome {
  if (certaintyOf(row.duty) !== 'unsure') return tell({ kind: 'reading-refused', why: 'nothing-open', label })
  const { duty, plan } = row
  const settled = { ...duty, doubts: [] }
  const deadlines = { before: null, after: row.coming(duty.cadences) }
  const about = { label, duty: settled, year: plan.year, left: [], deadlines }
  return outcome({
    commands: [command(sender, row, null)],
    facts: [{ kind: 'reading-settled', ...about }],
  })
}

function corrected(
  sender: Sender,
  label: Label,
  row: Row,
  change: Exclude<ReadingIntent['change'], { type: 'confirm' }>,
  readTimes: (words: string) => ReturnType<ReadTimes>,
): Outcome {
  const { duty } = row
  if (label.part !== null && (duty.cadences.length === 1 || label.part > duty.cadences.length))
    return tell({ kind: 'unknown-part', label, duty })
  if (change.type === 'units') {
    const named = (one: Assignment) => change.units.includes(row.unit(one.name))
    const others = duty.assignments.filter((one) => one.role !== change.role && !named(one))
    const assignments = instead(others, change.role, change.units)
    return settled(sender, label, row, { words: change.units.join('、'), assignments })
  }
  return correctedTimes(sender, label, row, change, readTimes)
}

function correctedTimes(
  sender: Sender,
  label: Label,
  row: Row,
  { words, explicit }: Extract<ReadingIntent['change'], { type: 'times' }>,
  readTimes: (words: string) => ReturnType<ReadTimes>,
): Outcome {
  const { duty, plan } = row
  const { cadences, doubts } = readTimes(words)
  const [only] = cadences
  if (!only || only.kind === 'unspecified' || doubts.length > 0)
    return tell({ kind: 'reading-unclear', label, words, doubts })
  const inParts = label.part !== null || duty.cadences.length > 1
  if (inParts && cadences.length > 1) return tell({ kind: 'reading-refused', why: 'part-wanted', label })
  if (only.kind === 'deadline' && comesRound(duty) && !explicit)
    return tell({ kind: 'reading-or-postponement', label, words, duty, year: plan.year })
  const part = label.part === null ? {} : { part: label.part }
  return settled(sender, label, row, { words, cadences, ...part })
}

/** 5 改为12月5日 of something that comes round again is as a rule another deadline for this once. */
function comesRound(duty: Duty): boolean {
  const recurs = duty.cadences.some(({ kind }) => kind === 'quota' || kind === 'standing')
  return recurs && !isUnsure(duty)
}

function settled(sender: Sender, label: Label, row: Row, correction: ReadingCorrection): Outcome {
  const { duty, plan } = row
  const about = correction.cadences ? ['time'] : ['units', 'nobody']
  const left = (duty.doubts ?? []).filter((doubt) => !about.includes(doubt.about))
  const { cadences, part, assignments } = correction
  const [only] = cadences ?? []
  const now: Duty = {
    ...duty,
    doubts: left,
    ...(assignments ? { assignments } : {}),
    ...(cadences && part === undefined ? { cadences } : {}),
    ...(part !== undefined && only
      ? { cadences: duty.cadences.map((one, at) => (at === part - 1 ? only : one)) }
      : {}),
  }
  const open = left.filter(({ about: what }) => what === 'time' || what === 'units')
  const messages = open.map(({ message }) => message)
  const deadlines = changedDeadlines(row, correction)
  const fact = { label, duty: now, year: plan.year, left: messages, deadlines }
  return outcome({
    commands: [command(sender, row, correction)],
    facts: [{ kind: 'reading-settled', ...fact }],
  })
}

/** Of the part, where it is a part's times; nobody was reminded by a reading in doubt. */
function changedDeadlines(
  { duty, coming }: Row,
  { cadences, part }: ReadingCorrection,
): ChangedDeadlines | null {
  if (!cadences) return null
  const was = part === undefined ? duty.cadences : duty.cadences.slice(part - 1, part)
  return { before: isUnsure(duty) ? null : coming(was), after: coming(cadences) }
}

function command(
  { actor }: Sender,
  { plan, duty }: Row,
  correction: ReadingCorrection | null,
): SettleReading {
  return { type: 'settle-reading', actor, plan: plan.id, duty: dutyId(duty), correction }
}

/** These take the place of all that have the role; whoever is named is not named twice. */
function instead(others: readonly Assignment[], role: Role, units: readonly string[]): Assignment[] {
  const now = units.map((name): Assignment => ({ name, kind: 'unit', role }))
  return role === 'support' ? [...others, ...now] : [...now, ...others]
}
