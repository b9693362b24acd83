import { isoWeekday, parseIsoDay, yearMonthDay } from '../domain/calendar/civil-day.ts'

/** Columns apart by two spaces, with Chinese characters as wide as two others. */
export function section(title: string, rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  )
  const line = (row: string[]) =>
    row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join('  ')
  return [`${title}：`, ...rows.map((row) => `  ${line(row)}`.trimEnd())].join('\n')
}

function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0)
}

/** 2026-11-24 → 2026年11月24日 星期二 */
export function withWeekday(isoDayText: string): string {
  const day = parseIsoDay(isoDayText)
  if (day === null) throw new Error(`not a day: ${isoDayText}`)
  const { year, month, day: dayOfMonth } = yearMonthDay(day)
  return `${year}年${month}月${dayOfMonth}日 星期${'一二三四五六日'[isoWeekday(day) - 1] ?? ''}`
}
