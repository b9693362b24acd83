import { readFileStore } from '../../adapters/store/file-store.ts'
import { canonicalUnit, findUnit } from '../../domain/duty/unit-names.ts'
import { outlook, type Outlook } from '../../domain/obligation/outlook.ts'
import type { Status } from '../../domain/obligation/status.ts'
import { obligations } from '../../domain/obligation/expand.ts'
import { DubanError } from '../../errors.ts'
import { listObligations, type ListFilter, type ListRow } from '../../flows/list-obligations.ts'
import { surroundingsToRead } from '../open.ts'
import { parseDay, type GlobalOptions } from '../options.ts'
import { print } from '../output.ts'

const STATUSES: Record<Status, string> = {
  open: '待办',
  overdue: '逾期',
  'awaiting-verification': '待核验',
  done: '已办结',
  waived: '不适用',
}

export async function list(
  options: GlobalOptions,
  unit: string | undefined,
  own: { status?: string; from?: string; to?: string },
): Promise<void> {
  const filter: ListFilter = {}
  if (own.status !== undefined) filter.status = parseStatuses(own.status)
  if (own.from !== undefined) filter.from = parseDay('--from', own.from)
  if (own.to !== undefined) filter.to = parseDay('--to', own.to)
  if (filter.from !== undefined && filter.to !== undefined && filter.to < filter.from) {
    throw new DubanError('usage', `--to（${own.to ?? ''}）早于 --from（${own.from ?? ''}）`)
  }
  const { storeFolder, policy, calendar, clock } = await surroundingsToRead(options)
  const view = outlook(await readFileStore(storeFolder), policy, calendar, clock.now())
  if (unit !== undefined) filter.unit = knownUnit(view, unit)
  const rows = listObligations(view, filter)
  print(options.json === true, rows, () => rowsText(rows))
}

function parseStatuses(text: string): Status[] {
  return text.split(/[,，]/).map((word) => {
    const status = word.trim()
    if (!isStatus(status)) {
      throw new DubanError('usage', `--status 只能是 ${Object.keys(STATUSES).join('、')}，而不是 ${status}`)
    }
    return status
  })
}

function isStatus(word: string): word is Status {
  return word in STATUSES
}

/** A unit of the roster, by name or alias, or one that only the table names. */
function knownUnit(view: Outlook, name: string): string {
  const unit = canonicalUnit(view.roster, name)
  const named = new Set([...obligations(view)].map((obligation) => obligation.unit))
  if (findUnit(view.roster, name) ?? named.has(unit)) return unit
  const known = [...new Set([...view.roster.units.map((candidate) => candidate.name), ...named])]
  throw new DubanError(
    'unit-unknown',
    `没有单位“${name}”，已知的单位有：${known.join('、') || '（无，请先导入任务表）'}`,
  )
}

function rowsText(rows: readonly ListRow[]): string {
  if (rows.length === 0) return '没有符合条件的事项。'
  return rows
    .map(({ duty, part, unit, period, due, needed, done, status, text, occasion, lapsed, certainty }) => {
      const label = part === null ? `${duty}` : `${duty}.${part}`
      const state = lapsed ? '未报' : STATUSES[status]
      return `${label}\t${unit}\t${state} ${done}/${needed}\t${occasion ?? period}\t${due} 前\t${certainty === 'unsure' ? '（读法待确认）' : ''}${text.slice(0, 40)}`
    })
    .join('\n')
}
