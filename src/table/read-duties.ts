import { assemble, type TableReading } from './assemble.ts'
import { type Outline, readOutline } from './outline.ts'
import { readDocument } from './read-document.ts'
import type { RowProblem, Table } from './table.ts'
import { asDocument } from './text-document.ts'
import { joinTitleLines } from './title.ts'

export type { TableReading } from './assemble.ts'

/**
 * Reads a text table. Never throws: what cannot be read is a warning, and a table without anything to read has no
 * duties. A text with a row of headings, or without any cells, is read by its columns or paragraphs instead.
 */
export function readDuties(table: Table): TableReading {
  const outline = readOutline(table)
  const document = asDocument(table, outline.points.length === 0)
  if (document && !explains(outline)) return readDocument(document)
  const titleLines = joinTitleLines(table.title.map((cell) => cell.text))
  const reading = assemble({ titleLines, ...outline, firstLeads: false })
  if (outline.points.length === 0) reading.warnings.push(NOTHING_FOUND)
  return reading
}

/** The numbers in the cells made rows of them, without many cells left that belong nowhere. */
function explains({ points, problems }: Outline): boolean {
  return points.length > 0 && problems.length * 4 <= points.length
}

const NOTHING_FOUND: RowProblem = {
  at: '全表',
  message: '没有找到以（1）、（2）编号的操作要点；请确认这是任务分解表，各列之间用制表符分隔。',
}
