import type { Cadence, Months, UnspecifiedCadence } from '../../domain/duty/cadence.ts'

type WithoutBasis<C> = C extends unknown ? Omit<C, 'basis' | 'origin'> : never

/** A cadence before the words and their origin are added. */
export type CadenceCore = WithoutBasis<Exclude<Cadence, UnspecifiedCadence>>

/** 5月至9月. */
export interface Stretch extends Months {
  /** Begins on a month's first day and ends on one's last. */
  isWhole: boolean
  /** Null where the words name none. */
  year: number | null
}

/** A stretch of text with what it says. */
export interface Span {
  start: number
  /** Exclusive. */
  end: number
  /** Null for time words that cannot be read with certainty: then there is a doubt. */
  cadence: CadenceCore | null
  /** In Chinese, for the administrator; null where the reading is certain. */
  doubt: string | null
  /** The stretches that belong to this reading alone; the whole where absent. Others may lie between them. */
  claims?: [number, number][]
  /** The months that a stretch of time covers, for a rhythm beside it. */
  season?: Stretch
  /** Counts only where its sentence has no other time words. */
  weak?: boolean
  /** 月报: the name of a report, which says nothing more where its sentence has the same turn in other words. */
  name?: boolean
}

/** Nobody writes a cell with more; in one that a machine has filled the readings are not held against each other. */
export const MOST_SPANS = 200

/** Finds one kind of expression in a marked text; in textual order. `planYear` is what 明年 counts from; null where unknown. */
export type Recogniser = (marked: string, planYear: number | null) => Span[]

export function claimsOf(span: Span): [number, number][] {
  return span.claims ?? [[span.start, span.end]]
}

/** Spans for every match of a pattern that has the g flag. */
export function spansOf(
  marked: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Pick<Span, 'cadence' | 'doubt' | 'season'> | null,
): Span[] {
  const spans: Span[] = []
  for (const match of marked.matchAll(pattern)) {
    const reading = read(match)
    if (reading) spans.push({ start: match.index, end: match.index + match[0].length, ...reading })
  }
  return spans
}
