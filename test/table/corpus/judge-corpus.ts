import { readTimeCell } from '../../../src/table/time-words/read-time-cell.ts'
import { readTimeWords } from '../../../src/table/time-words/read-time-words.ts'
import { readUnitCell } from '../../../src/table/unit-cell/read-unit-cell.ts'
import { phrases, timeReading, unitReading } from '../phrase-table.ts'
import { readCase } from './read-case.ts'
import { OFFICE_TABLES } from './tables-office.ts'
import { MORE_TABLES } from './tables-more.ts'
import { BUREAU_TABLES } from './tables-bureaus.ts'
import { SERVICE_TABLES } from './tables-services.ts'
import { PLAN_TABLES } from './tables-plans.ts'
import { FURTHER_TABLES } from './tables-offices-more.ts'
import { THIRD_TABLES } from './tables-third.ts'
import { OTHER_TABLES } from './tables-others.ts'
import type { TableCase } from './table-case.ts'
import { UNSEEN_TABLES } from './tables-unseen.ts'
import { UNSEEN_TABLES_THREE } from './tables-unseen-three.ts'
import { UNSEEN_TABLES_TWO } from './tables-unseen-two.ts'
import { judged, type Judged } from './tally.ts'
import { TIME_COLUMN, TIME_TEXTS } from './time-corpus.ts'
import { TRADES_COLUMN, TRADES_TEXTS } from './time-corpus-trades.ts'
import { UNIT_CELLS } from './unit-corpus.ts'

const ALL_TABLES = [
  ...OFFICE_TABLES,
  ...OTHER_TABLES,
  ...MORE_TABLES,
  ...BUREAU_TABLES,
  ...SERVICE_TABLES,
  ...PLAN_TABLES,
  ...FURTHER_TABLES,
  ...THIRD_TABLES,
]

/** Every reading of the corpus, judged; `folder` is where the tables' files may be written. */
export async function judgeCorpus(folder: string): Promise<Record<string, Judged[]>> {
  return {
    'time columns': phrases(TIME_COLUMN + TRADES_COLUMN).map(([words, reading]) =>
      judged(words, reading, timeReading(readTimeCell(words))),
    ),
    'time in texts': phrases(TIME_TEXTS + TRADES_TEXTS).map(([words, reading]) =>
      judged(words, reading, timeReading(readTimeWords(words))),
    ),
    'unit cells': phrases(UNIT_CELLS).map(([cell, reading]) =>
      judged(cell, reading, unitReading(readUnitCell(cell))),
    ),
    'rows of tables': await judgeTables(folder, ALL_TABLES),
    'rows of other trades': await judgeTables(folder, [
      ...UNSEEN_TABLES,
      ...UNSEEN_TABLES_TWO,
      ...UNSEEN_TABLES_THREE,
    ]),
  }
}

async function judgeTables(folder: string, tables: readonly TableCase[]): Promise<Judged[]> {
  const rows: Judged[] = []
  for (const table of tables) {
    for (const format of table.formats) rows.push(...(await readCase(folder, table, format)))
  }
  return rows
}
