import { assemble, type Laid, type TableReading } from './assemble.ts'
import type { GridDocument } from './grid.ts'
import { readGrids } from './layout/read-grids.ts'
import { readParagraphs } from './layout/read-paragraphs.ts'
import { FIRST_LEADS } from './unit-cell/words.ts'

/**
 * Reads a document with real columns, or with running paragraphs that end in their units. Never throws: what cannot be
 * read is a warning, and a document without anything to read has no duties.
 */
export function readDocument(document: GridDocument): TableReading {
  const laid = lay(document)
  const reading = assemble(laid)
  if (reading.duties.length === 0) reading.warnings.push({ at: '全表', message: NOTHING_FOUND })
  return reading
}

const NOTHING_FOUND =
  '没有找到任务：请确认文件里有任务分解表，表头写明工作任务、责任单位、完成时限等栏目，或各段末尾写有（责任单位：…）。'

function lay(document: GridDocument): Laid {
  const firstLeads = document.paragraphs.some(({ text }) => FIRST_LEADS.test(text))
  const tables = readGrids(document)
  const running = readParagraphs(document.paragraphs.map(({ text }) => text))
  if (tables.points.length === 0) {
    return { ...running, problems: [...running.problems, ...tables.problems], firstLeads }
  }
  const problems = [...tables.problems]
  if (running.points.length > 0) {
    const message = `表格以外的正文里还有 ${running.points.length} 段写了责任单位，没有读入；如果也是任务，请单独导入正文。`
    problems.push({ at: '正文', message })
  }
  return { ...tables, problems, firstLeads: firstLeads || tables.firstLeads }
}
