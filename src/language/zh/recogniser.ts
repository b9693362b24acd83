import type { Intent } from '../intent.ts'
import type { Clause } from './message/clauses.ts'
import { mayHold } from './words/needing.ts'
import type { Context } from './message/normalise.ts'

/** What was recognised, and the words behind it that still want reading. */
export interface Recognised {
  intent: Intent
  rest: Clause | null
}

/** One kind of sentence; null when unsure. */
export interface Recogniser {
  (clause: Clause, context: Context): Recognised | null
  /** Whatever it finds has one of these characters, so it is not asked about words without them. */
  readonly needs?: string
}

/** What the first of these finds that finds anything. */
export function firstOf(recognisers: readonly Recogniser[]): Recogniser {
  const mayFind = mayHold(recognisers.map(({ needs }) => needs))
  return (clause, context) => {
    const may = mayFind(clause.folded)
    for (let at = 0; at < recognisers.length; at++) {
      const found = (may >> at) & 1 ? recognisers[at]?.(clause, context) : null
      if (found) return found
    }
    return null
  }
}

/** Units named in a clause before `end`. */
export function unitsBefore(clause: Clause, end: number): string[] {
  return [...new Set([...clause.units].filter(([at]) => at < end).map(([, unit]) => unit))]
}

export function only(intent: Intent): Recognised {
  return { intent, rest: null }
}
