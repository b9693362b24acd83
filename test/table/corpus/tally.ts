import type { Verdict } from './judge.ts'
import { judge } from './judge.ts'

export interface Judged {
  where: string
  expected: string
  actual: string
  verdict: Verdict
}

export function judged(where: string, expected: string, actual: string): Judged {
  return { where, expected, actual, verdict: judge(expected, actual) }
}

/** How many of each verdict, and the lines behind those that are not simply right. */
export function tally(all: readonly Judged[]): { counts: Record<Verdict, number>; lines: string[] } {
  const counts: Record<Verdict, number> = { right: 0, doubted: 0, flagged: 0, silent: 0 }
  for (const { verdict } of all) counts[verdict]++
  const lines = all
    .filter(({ verdict }) => verdict !== 'right')
    .map(({ where, expected, actual, verdict }) => `${verdict}: ${where} → ${actual}, expected ${expected}`)
  return { counts, lines }
}
