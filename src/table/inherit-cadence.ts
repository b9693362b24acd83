import type { Cadence, DeadlineCadence, QuotaCadence } from '../domain/duty/cadence.ts'
import type { TimeReading } from './time-words/read-time-words.ts'

interface Inherited {
  cadence: QuotaCadence | DeadlineCadence | null
  warnings: string[]
}

/**
 * What a point without time words takes over from its key task. Only the single quota or deadline of the task is taken
 * over, and only while no sibling point has taken it up: a task that names several leaves open which of them is meant,
 * and one that a sibling repeats is that sibling's. With several left over, the words are named in a warning.
 */
export function inheritCadence(task: TimeReading, siblings: Cadence[], taskNo: number): Inherited {
  const taken = new Set(siblings.flatMap(slots))
  const named = distinct(task.cadences)
  const left = named.filter((cadence) => !slots(cadence).some((slot) => taken.has(slot)))
  const [only] = left
  if (!only || (named.length === 1 && only.kind !== 'quota' && only.kind !== 'deadline')) {
    return { cadence: null, warnings: [] }
  }
  const certain = task.warnings.length === 0
  if (named.length === 1 && certain && (only.kind === 'quota' || only.kind === 'deadline')) {
    return { cadence: { ...only, origin: 'task' }, warnings: [] }
  }
  const words = left.flatMap((cadence) => (cadence.kind === 'unspecified' ? [] : [`“${cadence.basis}”`]))
  const message = `要点本身没有写时间；重点任务${taskNo}写有${[...new Set(words)].join('、')}，请确认是否适用。`
  return { cadence: null, warnings: [message] }
}

/** What makes two readings the same thing: a quota's period, a deadline's month. */
function slots(cadence: Cadence): string[] {
  switch (cadence.kind) {
    case 'quota':
      return [`${cadence.every} ${cadence.period}`]
    case 'deadline':
      return cadence.due.map((point) => `month ${point.month}`)
    case 'standing':
    case 'event':
      return [cadence.kind]
    case 'unspecified':
      return []
  }
}

function distinct(cadences: Cadence[]): Cadence[] {
  const seen = new Set<string>()
  return cadences.filter((cadence) => {
    const key = slots(cadence).join()
    return !seen.has(key) && seen.add(key)
  })
}
