import type { Point } from './point.ts'
import type { RowProblem } from './table.ts'
import { readTimeCell } from './time-words/read-time-cell.ts'
import { readTimeWords, type TimeReading } from './time-words/read-time-words.ts'

interface PlanYear {
  year: number | null
  problems: RowProblem[]
}

/** The year that the deadlines name, or else the only year in the title; never a document's number such as 〔2018〕47号. */
export function readPlanYear(title: string, points: Point[]): PlanYear {
  const counts = countYears(points)
  const titled = titleYear(title)
  if (counts.size === 0) return { year: titled, problems: [] }
  const years = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  const inCells = namingYears(points.map((point) => point.time)).length > 0
  // A text may speak of another year (2025年底前的欠薪) where the title says which year the plan is for.
  const year = titled !== null && (counts.has(titled) || !inCells) ? titled : (years[0] ?? null)
  if ((years.length === 1 && titled === null) || year === titled) return { year, problems: [] }
  if (titled !== null && !years.includes(titled)) years.push(titled)
  const message = `表中写了不同年份（${years.sort((a, b) => a - b).join('、')}），没写年份的按 ${year ?? ''} 年处理；不对请在导入时指定年份。`
  return { year, problems: [{ at: '全表', message }] }
}

/** How many deadlines name each year. */
function countYears(points: Point[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { cadences } of readings(points)) {
    for (const cadence of cadences) {
      if (cadence.kind !== 'deadline') continue
      for (const { year } of cadence.due) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1)
    }
  }
  return counts
}

/** Of the time cells where any names a year, otherwise of the texts; every wording once. */
function readings(points: Point[]): TimeReading[] {
  const cells = namingYears(points.map((point) => point.time))
  if (cells.length > 0) return cells.map((cell) => readTimeCell(cell))
  return namingYears(points.flatMap((point) => [point.task?.text ?? '', point.text])).map((text) =>
    readTimeWords(text),
  )
}

function namingYears(texts: string[]): string[] {
  return [...new Set(texts)].filter((text) => /20\d\d|２０|二[〇零]/.test(text))
}

function titleYear(title: string): number | null {
  const years = [...title.matchAll(/(?<!\d)(20\d{2})年(?!版)/g)].map((match) => Number(match[1]))
  const [first, ...others] = new Set(years)
  return first !== undefined && others.length === 0 ? first : null
}
