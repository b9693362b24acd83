import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readTaskTable } from '../../../src/cli/read-task-table.ts'
import { timeReading, unitReading } from '../phrase-table.ts'
import { makeTableFile } from './make-table-file.ts'
import type { TableCase, TableFormat } from './table-case.ts'
import { judged, type Judged } from './tally.ts'

const SETTLED = { right: 0, doubted: 1, flagged: 2, silent: 3 } as const

/** Reads the table out of a file of the format and judges every row that was expected or came out of it. */
export async function readCase(folder: string, table: TableCase, format: TableFormat): Promise<Judged[]> {
  const path = join(folder, `table.${format}`)
  await writeFile(path, makeTableFile(table, format))
  const { duties, warnings } = await readTaskTable(path)
  const expected = table.expected.split('\n').filter((line) => line !== '')
  const where = `${table.name} (${format})`
  if (table.rowsMayDiffer !== true && duties.length !== expected.length) {
    const found = duties.map(({ text }) => text).join(' / ')
    const asked = warnings.length > 0 ? ' ?' : ''
    return expected.map((line) => judged(where, line, `${duties.length} rows: ${found}${asked}`))
  }
  return expected.flatMap((line, index) => {
    const duty = duties[index]
    if (!duty) return []
    const [no, text, units, times = '', section, task] = line.split(' ¦ ').map((field) => field.trim())
    const asked = duty.warnings.length > 0 ? ' ?' : ''
    const mark = / \(?\?\)?$/.exec(times)?.[0] ?? ''
    const facts: [string | undefined, string][] = [
      [no, String(duty.no)],
      [text, duty.text],
      [units, unitReading({ assignments: duty.assignments, warnings: [] })],
      [times.replace(/ \(?\?\)?$/, ''), timeReading({ cadences: duty.cadences, warnings: [] })],
      [section, duty.section ?? '-'],
      [task, duty.task ? `${duty.task.no}.${duty.task.text}` : '-'],
    ]
    const worst = facts
      .filter(([fact]) => fact !== undefined && (fact !== '~' || mark === ' ?'))
      .map(([fact = '', actual]) => judged(`${where} ${duty.text.slice(0, 12)}`, fact + mark, actual + asked))
      .sort((a, b) => SETTLED[b.verdict] - SETTLED[a.verdict])[0]
    const why = duty.warnings.join(' ')
    return worst ? [{ ...worst, where: `${worst.where} [${why}]` }] : []
  })
}
