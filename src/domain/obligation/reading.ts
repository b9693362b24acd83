import type { Cadence } from '../duty/cadence.ts'
import { isUnsure, openDoubts } from '../duty/certainty.ts'
import { dutyId, type Assignment, type Doubt, type Duty, type DutyId, type Plan } from '../duty/duty.ts'
import { timesOf } from '../duty/meaning.ts'

/** What an administrator has settled about how a row of a table was read. */
export type ReadingEvent = ReadingConfirmed | ReadingCorrected

/** 确认 5 的读法 */
export interface ReadingConfirmed {
  type: 'reading-confirmed'
  plan: string
  duty: DutyId
  /** The doubts that this settles, word for word: another doubt of a later table stays open. */
  settles: string[]
}

/** 5 改为每季度1次 · 5 牵头改为办公室 */
export interface ReadingCorrected {
  type: 'reading-corrected'
  plan: string
  duty: DutyId
  settles: string[]
  /** Of the table, white space folded: where they come again, the correction is offered. */
  basis: string
  /** What was written in their place. */
  words: string
  /** In the place of all cadences, or of one part's. */
  cadences?: Cadence[]
  part?: number
  assignments?: Assignment[]
}

/** A reading event as it is kept: taking back its change takes it out of the list, and all is as before. */
export interface SettledReading {
  receipt: number
  by: string
  /** Epoch milliseconds. */
  at: number
  event: ReadingEvent
}

export function isReading(event: { type: string }): event is ReadingEvent {
  return event.type === 'reading-confirmed' || event.type === 'reading-corrected'
}

const settled = new WeakMap<readonly SettledReading[], WeakMap<Plan, Plan>>()
const settledAt = new WeakMap<Duty, number>()

/**
 * A plan as it runs: with what administrators have settled about its readings. Worked out once for each list of them, so that
 * whatever is remembered about a plan stays remembered.
 */
export function withReadings(plan: Plan, readings: readonly SettledReading[]): Plan {
  if (readings.length === 0) return plan
  const plans = settled.get(readings) ?? new WeakMap<Plan, Plan>()
  settled.set(readings, plans)
  const known = plans.get(plan) ?? settle(plan, readings)
  plans.set(plan, known)
  return known
}

/** When the reading of a duty was settled, in epoch milliseconds: nobody was reminded by it before. Null where it always held. */
export function settledSince(duty: Duty): number | null {
  return settledAt.get(duty) ?? null
}

function settle(plan: Plan, readings: readonly SettledReading[]): Plan {
  const byDuty = Map.groupBy(
    readings.filter(({ event }) => event.plan === plan.id),
    ({ event }) => event.duty,
  )
  if (byDuty.size === 0) return plan
  return { ...plan, duties: plan.duties.map((duty) => settleDuty(duty, byDuty.get(dutyId(duty)) ?? [])) }
}

function settleDuty(duty: Duty, readings: readonly SettledReading[]): Duty {
  if (readings.length === 0) return duty
  const gone = new Set(readings.flatMap(({ event }) => event.settles))
  const left = (doubts: readonly Doubt[] = []) => doubts.filter(({ message }) => !gone.has(message))
  const result: Duty = {
    ...readings.reduce(
      (so, { event }) => (event.type === 'reading-corrected' ? corrected(so, event) : so),
      duty,
    ),
    warnings: duty.warnings.filter((message) => !gone.has(message)),
    ...(duty.doubts ? { doubts: left(duty.doubts) } : {}),
  }
  const isOther = timesOf(result.cadences, null) !== timesOf(duty.cadences, null)
  const last = readings.at(-1)
  if (last && (isOther || (isUnsure(duty) && !isUnsure(result)))) settledAt.set(result, last.at)
  return result
}

function corrected(duty: Duty, { cadences, part, assignments }: ReadingCorrected): Duty {
  const [only] = cadences ?? []
  const instead =
    part === undefined || !only ? cadences : duty.cadences.map((one, at) => (at === part - 1 ? only : one))
  return { ...duty, ...(instead ? { cadences: instead } : {}), ...(assignments ? { assignments } : {}) }
}

/** The words of a row by which a correction is remembered: those that were doubted, else those that its times were read from. */
export function wordsOf(duty: Pick<Duty, 'cadences' | 'doubts'>): string {
  const doubted = openDoubts(duty).flatMap(({ about, message }) =>
    about === 'time' ? (/“([^”]+)”/.exec(message)?.[1] ?? []) : [],
  )
  const read = duty.cadences.flatMap((cadence) => (cadence.kind === 'unspecified' ? [] : [cadence.basis]))
  return (doubted.length > 0 ? doubted : read).map((words) => words.replace(/\s+/g, '')).join('；')
}

/** What was written the last time that a row had the same words; to be offered, never to be applied unasked. */
export function rememberedFor(
  readings: readonly SettledReading[],
  duty: Pick<Duty, 'cadences' | 'doubts'>,
): ReadingCorrected | null {
  const words = wordsOf(duty)
  if (words === '') return null
  for (const { event } of [...readings].reverse()) {
    if (
      event.type === 'reading-corrected' &&
      event.cadences &&
      event.part === undefined &&
      event.basis === words
    )
      return event
  }
  return null
}
