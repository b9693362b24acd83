export type TableFormat = 'docx' | 'xlsx' | 'csv' | 'md' | 'txt'

/** A table in lines of cells between bars: '^' goes on from above, '<' from the left, '⏎' is a line break. */
export interface TableCase {
  name: string
  /** The files that the same table is made into. */
  formats: readonly TableFormat[]
  /** Paragraphs before the table; with an empty grid the whole text. */
  before?: readonly string[]
  grid: string
  /** A second table of the file. */
  then?: { before: readonly string[]; grid: string }
  sheetName?: string
  /** One line a duty: no ¦ text ¦ units ¦ times ¦ section ¦ task; '~' for whatever it is. */
  expected: string
  /** Where a cell may be read as one duty or as several. */
  rowsMayDiffer?: boolean
}
