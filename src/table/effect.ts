import type { Cadence } from '../domain/duty/cadence.ts'
import { excerpt } from './clean-text.ts'
import type { Said } from './time-words/said.ts'

/** What one cadence of the text does to the column's reading. */
export interface Effect {
  /** Owed besides. */
  adds?: Cadence
  /** Stands in the place of these of the column. */
  instead?: readonly Cadence[]
  doubt?: string | null
}

export interface Row {
  column: readonly Cadence[]
  /** The column's cell without its time words. */
  ownWords: string
  /** The column says nothing but what the text says too. */
  isRepeated: boolean
  /** What the text says. */
  said: readonly Said[]
  planYear: number | null
}

export function adds(one: Said, doubt: string | null): Effect {
  return { adds: one.cadence, doubt: one.doubt ?? doubt }
}

export function asked({ cadence }: Said): Effect {
  return { doubt: leftToColumn(cadence.basis) }
}

/** The column's words are kept, and the text says something else. */
export function leftToColumn(words: string): string {
  return `正文还写有“${excerpt(words)}”，暂按时限一栏办理，请确认。`
}

export function bothDoubt({ cadence }: Said): string {
  return `正文还写有“${excerpt(cadence.basis)}”，与时限一栏暂分开处理，请确认。`
}
