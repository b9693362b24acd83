import type { Point } from '../point.ts'
import type { GridPoint } from './read-grid.ts'

/** The column for numbers counts where it tells all rows apart, else the numbers in the texts where they do. */
export function settlePointNumbers(points: GridPoint[]): Point[] {
  const byColumn = points.map(({ columnNo }) => columnNo)
  const byText = points.map(({ no }) => no)
  const fallback = byColumn.some((no) => no !== null) ? byColumn : byText
  const numbers = [byColumn, byText].find(tellsApart) ?? fallback
  return points.map((point, index) => ({ ...point, no: numbers[index] ?? null }))
}

function tellsApart(numbers: (number | null)[]): boolean {
  return !numbers.includes(null) && new Set(numbers).size === numbers.length
}
