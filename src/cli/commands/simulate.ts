import { readFileStore } from '../../adapters/store/file-store.ts'
import { yearMonthDay, type CivilDay } from '../../domain/calendar/civil-day.ts'
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts'
import { outlook } from '../../domain/obligation/outlook.ts'
import { DubanError } from '../../errors.ts'
import { simulate } from '../../flows/simulate.ts'
import { summarise } from '../../flows/simulation-summary.ts'
import { surroundings } from '../open.ts'
import { parseDay, type GlobalOptions } from '../options.ts'
import { print } from '../output.ts'
import { summaryText } from '../summary-text.ts'

export async function simulateSpan(
  options: GlobalOptions,
  own: { from: string; to: string; summary?: boolean },
): Promise<void> {
  const from = parseDay('--from', own.from)
  const to = parseDay('--to', own.to)
  if (to < from) throw new DubanError('usage', `--to（${own.to}）早于 --from（${own.from}）`)
  const { storeFolder, policy, calendar, clock } = await surroundings(options)
  const view = outlook(await readFileStore(storeFolder), policy, calendar, clock.now())
  sayUnannounced(calendar, from, to)
  if (own.summary === true) {
    const summary = summarise(view, simulate(view, from, to), from, to)
    print(options.json === true, summary, () => summaryText(summary))
    return
  }
  for (const message of simulate(view, from, to)) {
    const { at, chat, mentions, text } = message
    print(
      options.json === true,
      message,
      () => `── ${at} → ${chat} ${mentions.map((id) => `@${id}`).join(' ')}\n${text}\n`,
    )
  }
}

/** Said beside the messages, so that nobody takes a year's plan for certain whose holidays are still open. */
function sayUnannounced(calendar: WorkCalendar, from: CivilDay, to: CivilDay): void {
  const [first, last] = [yearMonthDay(from).year, yearMonthDay(to).year]
  for (let year = first; year <= last; year++) {
    if (calendar.knowsHolidaysOf(year)) continue
    process.stderr.write(
      `${year} 年的放假调休安排还没有公布，暂按法定的十三天和平常的周末算；公布后升级督办，提醒的日子会跟着变。\n`,
    )
  }
}
