import { readTableFile } from '../../src/adapters/table/read-table-file.ts'
import type { GridDocument, GridRow } from '../../src/table/grid.ts'

export async function readDocument(path: string): Promise<GridDocument> {
  const file = await readTableFile(path)
  if (file.kind !== 'document') throw new Error(`${path} gave lines`)
  return file.document
}

/** Rows for the eye: cells apart by |, ^ before what continues the cell above and < before what continues the left one. */
export function shown(rows: readonly GridRow[] | undefined): string[] {
  const marks = { above: '^', left: '<' }
  return (rows ?? []).map(({ cells }) =>
    cells.map(({ text, continues }) => (continues ? marks[continues] : '') + text).join('|'),
  )
}
