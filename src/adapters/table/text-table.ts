import type { Cell, Row, Table } from '../../table/table.ts'

/**
 * Tab-separated text. A tab begins a cell; a line without any tab continues the cell above, so a cell may hold several
 * lines. A line that starts with text and then has tabs is a row of its own; so is a tab-led line after an empty line.
 * What comes before the first tab is the title.
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
  return { title, rows }
}
