import { readFileStore } from '../../adapters/store/file-store.ts'
import { plansInForce, type State } from '../../domain/obligation/state.ts'
import { DubanError } from '../../errors.ts'
import { viewOf } from '../../flows/context.ts'
import type { RowEdit } from '../../flows/edit-reading.ts'
import type { ImportOptions } from '../../flows/import-plan.ts'
import { showImport, recordImport } from '../../flows/show-import.ts'
import type { TableReading } from '../../table/read-duties.ts'
import { CONSOLE } from '../console.ts'
import { surroundings, withStore } from '../open.ts'
import type { GlobalOptions } from '../options.ts'
import { print } from '../output.ts'
import { progress } from '../progress.ts'
import { readTaskTable } from '../read-task-table.ts'
import { readingText } from '../reading-text.ts'

export async function importTable(
  options: GlobalOptions,
  file: string,
  own: { year?: string; dryRun?: boolean; replaces?: string; same?: string },
): Promise<void> {
  const year = own.year === undefined ? {} : { year: parseYear(own.year) }
  const reading = await readTaskTable(file, progress())
  if (reading.duties.length === 0) throw nothingFound(file, reading)
  const around = await surroundings(options)
  const asked: Partial<ImportOptions> = {
    ...year,
    ...(own.replaces === undefined ? {} : { replaces: own.replaces }),
    edits: own.same === undefined ? [] : sameEdits(reading, own.same),
  }
  const shown =
    own.dryRun === true
      ? showImport(viewOf(around, checked(await readFileStore(around.storeFolder), asked)), reading, asked)
      : await withStore(options, (context) => {
          checked(context.store.state, asked)
          return recordImport(context, reading, asked, CONSOLE)
        })
  print(options.json === true, shown, () => readingText(shown))
}

/** A plan that is named has to be there. */
function checked(state: State, { replaces }: Partial<ImportOptions>): State {
  const plans = plansInForce(state)
  if (replaces === undefined || plans.some(({ id }) => id === replaces)) return state
  const known = plans.map(({ id, title }) => `${id}（${title}）`).join('、') || '（还没有任务表）'
  throw new DubanError('usage', `--replaces 应写已有任务表的代号，而不是 ${replaces}；现有：${known}`)
}

/** --same 5,8: these numbers of the table are the same work as before, in other words. */
function sameEdits(reading: TableReading, numbers: string): RowEdit[] {
  return numbers.split(/[,，、]/).map((word) => {
    const row = reading.duties.findIndex(({ no }) => String(no) === word.trim())
    if (row < 0) throw new DubanError('usage', `--same 应写表里的编号，用逗号隔开，而不是 ${word.trim()}`)
    return { row, same: true as const }
  })
}

function nothingFound(file: string, reading: TableReading): DubanError {
  const why = reading.warnings[0]
  const detail = why ? `（${why.at}：${why.message}）` : ''
  const message = `在 ${file} 里没有找到任务和操作要点${detail}，请检查是否选对了文件，没有导入`
  return new DubanError('table-unrecognised', message, { at: file })
}

function parseYear(text: string): number {
  const year = Number(text)
  if (!/^\d{4}$/.test(text) || year < 2000 || year > 2100) {
    throw new DubanError('usage', `--year 应为 2000 到 2100 之间的年份，而不是 ${text}`)
  }
  return year
}
