import type { Cadence } from '../domain/duty/cadence.ts'
import { inheritCadence } from './inherit-cadence.ts'
import type { KeyTask, Point } from './point.ts'
import { readTimes } from './row-times.ts'
import { readTimeWords, type TimeReading } from './time-words/read-time-words.ts'

export interface CadenceReading {
  /** One or more. */
  cadences: Cadence[]
  warnings: string[]
}

/** The cadences of every point, in the order of the points: its own words, or else its key task's. */
export function readPointCadences(points: Point[], planYear: number | null): CadenceReading[] {
  const own = points.map((point) => readTimes(point, planYear))
  const byTask = Map.groupBy(own.keys(), (index) => points[index]?.task ?? null)
  const readings: CadenceReading[] = own.map(asReading)
  for (const [task, indexes] of byTask) {
    if (task) inheritWithin(task, planYear, indexes, own, readings)
  }
  return readings
}

function inheritWithin(
  task: KeyTask,
  planYear: number | null,
  indexes: number[],
  own: TimeReading[],
  readings: CadenceReading[],
): void {
  const silent = indexes.filter((index) => own[index]?.cadences.length === 0)
  if (silent.length === 0) return
  const siblings = indexes.flatMap((index) => own[index]?.cadences ?? [])
  const inherited = inheritCadence(readTimeWords(task.text, planYear), siblings, task.no)
  for (const index of silent) {
    const warnings = [...(readings[index]?.warnings ?? []), ...inherited.warnings]
    const cadences: Cadence[] = inherited.cadence ? [inherited.cadence] : [{ kind: 'unspecified' }]
    readings[index] = { cadences, warnings }
  }
}

function asReading({ cadences, warnings }: TimeReading): CadenceReading {
  return { cadences: cadences.length > 0 ? cadences : [{ kind: 'unspecified' }], warnings }
}
