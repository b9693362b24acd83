/** One line of the table that a bench prints. */
export interface Line {
  what: string
  /** The figure with its unit. */
  figure: string
  /** What it is set against, measured in the same run. */
  beside?: string
  /** Whether the limit holds, and how it reads: `0.93 (at least 0.8)`. */
  limit?: { text: string; met: boolean }
}

/** Prints its progress to stderr if it likes; gives the lines of its table. */
export type Bench = () => Promise<Line[]>

/** A limit from below on the ratio of two figures. */
export function atLeast(wanted: number, figure: number): NonNullable<Line['limit']> {
  return { text: `${figure.toFixed(2)} (at least ${wanted})`, met: figure >= wanted }
}

export function atMost(wanted: number, figure: number): NonNullable<Line['limit']> {
  return { text: `${figure.toFixed(figure < 10 ? 2 : 0)} (at most ${wanted})`, met: figure <= wanted }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted[sorted.length >> 1]
  if (middle === undefined) throw new Error('nothing was measured')
  return middle
}

/** The median of the ratios of two figures of the same round. */
export function medianRatio(figures: readonly number[], beside: readonly number[]): number {
  return median(figures.map((figure, round) => figure / (beside[round] ?? NaN)))
}

/**
 * Runs what is to be compared in turns, there and back, so that a slow minute of the machine falls on all of it.
 * Gives the figures of all rounds by name.
 */
export async function inTurns<Name extends string>(
  rounds: number,
  measures: Record<Name, () => Promise<number>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(measures) as Name[]
  const figures = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      figures[name].push(await measures[name]())
    }
  }
  return figures
}

export function perSecond(figures: readonly number[]): string {
  return `${Math.round(median(figures)).toLocaleString('en')}/s`
}

export function milliseconds(figures: readonly number[]): string {
  const figure = median(figures)
  return `${figure.toFixed(figure < 10 ? 1 : 0)} ms`
}
