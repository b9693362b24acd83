import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import type { Acknowledged } from '../../../domain/obligation/order.ts'
import type { Obligation } from '../../../domain/obligation/obligation.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { OrderedFact } from '../../facts.ts'
import { mark, shortText } from './item.ts'
import { dayName } from './period.ts'
import { numbersOf } from './urgency.ts'

/** What was said or ordered, and what comes of it. */
export function orderedText(view: Outlook, facts: readonly OrderedFact[]): string {
  return facts.map(({ event, obligations }) => acknowledgedText(view, event, obligations)).join('\n')
}

/** Items named one by one. */
const NAMED = 4

function acknowledgedText(
  view: Outlook,
  { until, expected }: Acknowledged,
  obligations: readonly Obligation[],
): string {
  const { year } = yearMonthDay(view.today)
  const what =
    obligations.length > NAMED
      ? `${obligations.length} 项（${numbersOf(obligations)}）`
      : obligations.map((one) => `${mark(one)}${shortText(one.duty, one.part)}`).join('、')
  const when = expected === null ? '' : `，预计${dayName(expected, year)}完成`
  const cut = obligations.some(({ countsAs }) => view.today < countsAs && countsAs < until)
  const rest = `${dayName(until, year)}前不再提醒${cut ? '（到期当天仍会提醒）' : ''}`
  return `已记下正在办${what}${when}，${rest}；还没有办结，办完请回复“完成 ${numbersOf(obligations.slice(0, 1))}”。`
}
