import { resolve } from 'node:path'
import { readFileStore } from '../../adapters/store/file-store.ts'
import { loadOtherConfig } from '../../config/load.ts'
import { policyOfSettings } from '../../config/planning.ts'
import { policyOf } from '../../config/policy.ts'
import { civilDay, yearMonthDay, type CivilDay } from '../../domain/calendar/civil-day.ts'
import { chineseWorkCalendar } from '../../domain/calendar/work-calendar.ts'
import { outlook, type Outlook } from '../../domain/obligation/outlook.ts'
import { plansInForce } from '../../domain/obligation/state.ts'
import { DubanError } from '../../errors.ts'
import { outlookUnder } from '../../flows/adopt-rules.ts'
import { compareRules } from '../../flows/compare-rules.ts'
import { comparisonText } from '../comparison-text.ts'
import { surroundingsToRead } from '../open.ts'
import { homeOf, parseDay, type GlobalOptions } from '../options.ts'
import { print } from '../output.ts'
import { refuseBackwards, sayUnannounced } from '../span.ts'

/**
 * What the configuration in the file would change about the coming messages; without a file, what a start under the present
 * one would change for a bot that was started before. Nothing comes into force.
 */
export async function compareWith(
  options: GlobalOptions,
  file: string | null,
  own: { from?: string; to?: string; summary?: boolean },
): Promise<void> {
  if (own.summary === true) throw new DubanError('usage', '--against 和 --summary 只能用一个')
  const [from, to] = [dayOf('--from', own.from), dayOf('--to', own.to)]
  if (from !== null && to !== null) refuseBackwards(from, to)
  const { storeFolder, policy, calendar, clock } = await surroundingsToRead(options)
  const present = outlook(await readFileStore(storeFolder), policy, calendar, clock.now())
  const views =
    file === null
      ? { before: await asStarted(present), after: present }
      : { before: present, after: await under(present, homeOf(options), resolve(file)) }
  const span = { from: from ?? present.today, to: to ?? endOfPlans(present) }
  refuseBackwards(span.from, span.to)
  sayUnannounced(views.after.calendar, span.from, span.to)
  const comparison = compareRules(views, span.from, span.to)
  const change = file === null ? '照现在的设置和日历重新启动' : '换成这份配置'
  print(options.json === true, comparison, () => comparisonText(comparison, change))
}

async function under({ state, now }: Outlook, home: string, file: string): Promise<Outlook> {
  const policy = policyOf(await loadOtherConfig(home, file))
  return outlook(state, policy, chineseWorkCalendar(policy.ownDays), now)
}

/** Under the rules by which the bot plans since it was started last. */
async function asStarted(present: Outlook): Promise<Outlook> {
  const { rules } = present.state
  const before = rules && (await outlookUnder(present, rules, { policyOf: policyOfSettings }))
  if (before) return before
  const message =
    '还不知道上一次启动用的是什么设置（启动过一次才有）：要比较两份设置，请写成 --against 配置文件'
  throw new DubanError('usage', message)
}

function dayOf(name: string, text: string | undefined): CivilDay | null {
  return text === undefined ? null : parseDay(name, text)
}

/** The last day of the newest plan's year; of this year where no plan goes on. */
function endOfPlans({ state, today }: Outlook): CivilDay {
  const years = plansInForce(state).map(({ year }) => year)
  return civilDay(Math.max(yearMonthDay(today).year, ...years), 12, 31)
}
