import { tooMuch } from './file-problem.ts'
import { checkSize, MAX_CELLS, tooManyCells } from './limits.ts'
import type { Cell, Row, Table } from '../../table/table.ts'

/**
 * Tab-separated text. A tab begins a cell; a line without any tab continues the cell above, so a cell may hold several
 * lines. A line that starts with text and then has tabs is a row of its own; so is a tab-led line after an empty line.
 * What comes before the first tab is the title.
 * @throws FileProblem when there is more than `limits.ts` allows
 */
export function textTable(text: string): Table {
  const title: Cell[] = []
  const rows: Row[] = []
  let pieces: string[] | null = null
  let start = 1
  let afterEmptyLine = true
  const close = (): void => {
    if (pieces) rows.at(-1)?.cells.push({ text: pieces.join('\n'), line: start })
  }
  for (const [index, content] of text.split(/\r\n|[\n\r\u2028]/).entries()) {
    const fields = content.split('\t')
    if (fields.length === 1) {
      if (pieces) pieces.push(content)
      else title.push({ text: content, line: index + 1 })
      afterEmptyLine = content.trim() === ''
      continue
    }
    const tabLed = fields[0] === ''
    close()
    if (!tabLed || afterEmptyLine || rows.length === 0) rows.push({ cells: [] })
    const cells = tabLed ? fields.slice(1) : fields
    for (const field of cells.slice(0, -1)) rows.at(-1)?.cells.push({ text: field, line: index + 1 })
    pieces = cells.slice(-1)
    start = index + 1
    afterEmptyLine = false
  }
  close()
  checkText({ title, rows })
  return { title, rows }
}

/** Rows of three cells and more are a grid's; without columns a duty may take several. */
function checkText({ title, rows }: Table): void {
  checkSize(rows.filter(({ cells }) => cells.length >= 3).length, 1)
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0)
  if (cells > MAX_CELLS) throw tooManyCells()
  if (rows.length + title.length > MAX_LINES) throw tooMuch(`超过 ${MAX_LINES} 行`)
}

/** Ten thousand duties of some lines each. */
const MAX_LINES = 60_000
