import type { Intent } from '../intent.ts'
import type { Clause } from './clauses.ts'
import type { Context } from './normalise.ts'

/** What was recognised, and the words behind it that still want reading. */
export interface Recognised {
  intent: Intent
  rest: Clause | null
}

/** One kind of sentence; null when unsure. */
export type Recogniser = (clause: Clause, context: Context) => Recognised | null

/** Units named in a clause before `end`. */
export function unitsBefore(clause: Clause, end: number): string[] {
  return [...new Set([...clause.units].filter(([at]) => at < end).map(([, unit]) => unit))]
}

export function only(intent: Intent): Recognised {
  return { intent, rest: null }
}
