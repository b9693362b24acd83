import { resolve } from 'node:path'
import { readFileStore } from '../../adapters/store/file-store.ts'
import { loadOtherConfig } from '../../config/load.ts'
import { policyOf } from '../../config/policy.ts'
import { civilDay, yearMonthDay, type CivilDay } from '../../domain/calendar/civil-day.ts'
import { chineseWorkCalendar } from '../../domain/calendar/work-calendar.ts'
import { outlook, type Outlook } from '../../domain/obligation/outlook.ts'
import { plansInForce } from '../../domain/obligation/state.ts'
import { DubanError } from '../../errors.ts'
import { compareRules } from '../../flows/compare-rules.ts'
import { comparisonText } from '../comparison-text.ts'
import { surroundings } from '../open.ts'
import { homeOf, parseDay, type GlobalOptions } from '../options.ts'
import { print } from '../output.ts'
import { refuseBackwards, sayUnannounced } from '../span.ts'

/** What the configuration in the file would change about the coming messages; it does not come into force. */
export async function compareWith(
  options: GlobalOptions,
  file: string,
  own: { from?: string; to?: string; summary?: boolean },
): Promise<void> {
  if (own.summary === true) throw new DubanError('usage', '--against 和 --summary 只能用一个')
  const [from, to] = [dayOf('--from', own.from), dayOf('--to', own.to)]
  if (from !== null && to !== null) refuseBackwards(from, to)
  const { storeFolder, policy, calendar, clock } = await surroundings(options)
  const other = policyOf(await loadOtherConfig(homeOf(options), resolve(file)))
  const state = await readFileStore(storeFolder)
  const before = outlook(state, policy, calendar, clock.now())
  const after = outlook(state, other, chineseWorkCalendar(other.ownDays), clock.now())
  const span = { from: from ?? before.today, to: to ?? endOfPlans(before) }
  refuseBackwards(span.from, span.to)
  sayUnannounced(calendar, span.from, span.to)
  const comparison = compareRules({ before, after }, span.from, span.to)
  print(options.json === true, comparison, () => comparisonText(comparison))
}

function dayOf(name: string, text: string | undefined): CivilDay | null {
  return text === undefined ? null : parseDay(name, text)
}

/** The last day of the newest plan's year; of this year where no plan goes on. */
function endOfPlans({ state, today }: Outlook): CivilDay {
  const years = plansInForce(state).map(({ year }) => year)
  return civilDay(Math.max(yearMonthDay(today).year, ...years), 12, 31)
}
