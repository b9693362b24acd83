import { readFileStore } from '../../adapters/store/file-store.ts'
import { wallTime } from '../../domain/calendar/zone.ts'
import { yearMonthDay } from '../../domain/calendar/civil-day.ts'
import { DubanError } from '../../errors.ts'
import { draftPlan, importPlan } from '../../flows/import-plan.ts'
import type { TableReading } from '../../table/read-duties.ts'
import { scriptReading } from '../../flows/show-reading.ts'
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
  own: { year?: string; dryRun?: boolean },
): Promise<void> {
  const yearGiven = own.year === undefined ? null : parseYear(own.year)
  const reading = await readTaskTable(file, progress())
  if (reading.duties.length === 0) throw nothingFound(file, reading)
  const around = await surroundings(options)
  const thisYear = yearMonthDay(wallTime(around.clock.now(), around.policy.zone).day).year
  const year = yearGiven ?? reading.year ?? thisYear
  const dryRun = own.dryRun === true
  const { draft, change } = dryRun
    ? { draft: draftPlan(await readFileStore(around.storeFolder), reading, year), change: null }
    : await withStore(options, (context) => importPlan(context, reading, year, CONSOLE))
  const shown = scriptReading(reading, draft, yearGiven ?? reading.year)
  const receipt = change?.seq ?? null
  print(options.json === true, { ...shown, receipt }, () =>
    readingText(shown, draft, { year, thisYear, dryRun, receipt }),
  )
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
