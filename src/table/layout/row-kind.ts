import { hasWords } from '../clean-text.ts'
import type { GridRow } from '../grid.ts'
import type { Columns } from './columns.ts'
import { readSectionHeading } from './section-heading.ts'

/** `banner`: one text across the table, a section's heading as a rule. */
export type RowKind = 'empty' | 'total' | 'remark' | 'banner' | 'data'

const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|总\s*分|得分合计)/
/** 注：…, 填报人：…, 填表说明: below or between the rows. */
const REMARK =
  /^(?:备?注|说明|备注说明|填表说明|填报|填表|制表|审核|审批|校核|联系人|联系电话|报送|报告|汇总|统计)[^。]{0,10}[:：]|^填表说明/

export function rowKind(row: GridRow, columns: Columns): RowKind {
  const filled = row.cells.filter((cell) => hasWords(cell.text))
  const [first] = filled
  if (!first) return 'empty'
  const text = first.text.trim()
  const alone = new Set(filled.map((cell) => cell.text)).size === 1
  const across = alone && filled.length > 1 && row.cells.slice(1).every((cell) => cell.continues === 'left')
  if (TOTAL.test(text) && text.length <= 20) return 'total'
  if (REMARK.test(text) && (across || filled.length < row.cells.length)) return 'remark'
  if (across || isNumberedHeading(row, columns)) return 'banner'
  if (!alone || filled.some((cell) => cell.continues === 'above')) return 'data'
  return loneKind(text, first === row.cells[columns.number ?? -1])
}

/** A row whose only words stand in its first cell: a number that nobody filled in, or a section's heading. */
function loneKind(text: string, inNumberColumn: boolean): RowKind {
  if (inNumberColumn && /^\d+$/.test(text)) return 'empty'
  return inNumberColumn || isLoneHeading(text) ? 'banner' : 'data'
}

/** 一 | 经济发展 | | : a Chinese number in the column for numbers, and nobody to do it. */
function isNumberedHeading(row: GridRow, { number, duty, task, units, times }: Columns): boolean {
  const no = number === null ? '' : (row.cells[number]?.text.trim() ?? '')
  if (!/^[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.]?$/.test(no)) return false
  const used = new Set([number, duty, task])
  const others = row.cells.filter(({ text }, index) => !used.has(index) && hasWords(text) && !isScore(text))
  return units.length + times.length > 0 && others.length === 0 && (row.cells[duty]?.text.length ?? 0) <= 60
}

/** 31, 31分: the score of a whole section beside its name. */
function isScore(text: string): boolean {
  return /^\d{1,3}(?:\.\d)?分?$/.test(text.trim())
}

function isLoneHeading(text: string): boolean {
  const level = readSectionHeading(text)?.level
  return level === 'section' || level === 'subsection'
}
