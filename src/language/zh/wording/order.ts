import { yearMonthDay, type CivilDay } from '../../../domain/calendar/civil-day.ts'
import { longestRest } from '../../../domain/obligation/hold.ts'
import {
  isLeave,
  type Acknowledged,
  type OrderEvent,
  type Paused,
  type Triggered,
} from '../../../domain/obligation/order.ts'
import { dutyLabel, type Obligation } from '../../../domain/obligation/obligation.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { Fact, OrderedFact } from '../../facts.ts'
import { announcedText } from './announcement.ts'
import { bindingText } from './binding.ts'
import { itemLine, labelText, mark, shortText } from './item.ts'
import { confirmedText } from './members.ts'
import { personText } from './person.ts'
import { leaveText } from './leave.ts'
import { pauseEnd, targetText } from './pause.ts'
import { dayName } from './period.ts'
import { safe, withoutMarkup } from './safe.ts'
import { numbersOf } from './urgency.ts'

/** What was said or ordered, and what comes of it. */
export function orderedText(view: Outlook, facts: readonly OrderedFact[]): string {
  return facts.map(({ event, obligations }) => orderText(view, event, obligations)).join('\n')
}

function orderText(view: Outlook, event: OrderEvent, obligations: readonly Obligation[]): string {
  if (isLeave(event)) return leaveText(view, event)
  if ('contact' in event) return personText(view, event)
  switch (event.type) {
    case 'acknowledged':
      return acknowledgedText(view, event, obligations)
    case 'triggered':
      return triggeredText(view, event, obligations)
    case 'announced':
      return announcedText(view, event)
    case 'binding-requested':
    case 'chat-bound':
    case 'chat-unbound':
      return bindingText(view, event)
    case 'members-confirmed':
      return confirmedText(view, event)
    case 'trigger-ended':
      return `已结束第${dutyLabel(event.duty, event.part)}项的触发：还没有报送的不再要办，已报送的照旧保留。`
    case 'paused':
      return pausedText(view, event)
    case 'resumed':
      return `已恢复${targetText(event.target)}的提醒，暂停期间到期的会提一次。`
  }
}

function triggeredText(view: Outlook, { name, due }: Triggered, opened: readonly Obligation[]): string {
  const { year } = yearMonthDay(view.today)
  const [first] = opened
  const units = [...new Set(opened.map(({ unit }) => unit))]
  const what = first ? `${mark(first)}${shortText(first.duty, first.part)}` : ''
  return `已触发“${safe(name)}”${what}：${safe(units.join('、'))}，${dayName(due, year)}前办，已发出通知。结束请回复“结束触发 ${numbersOf(opened)}”。`
}

/** Told to the units that owe it, at once. */
export function triggerNotice(view: Outlook, name: string, opened: readonly Obligation[]): string {
  const [first] = opened
  const lines = opened.map((one) => itemLine(view, one))
  const teach = first ? [`办完请回复“完成 ${numbersOf([first])}”，有情况可在后面说明`] : []
  return withoutMarkup(
    [`【督办通知】${safe(name)}，请按以下要求办理：`, ...new Set(lines), ...teach].join('\n'),
  )
}

function pausedText(view: Outlook, paused: Paused): string {
  const { target } = paused
  const name =
    target.by === 'all'
      ? '全部'
      : target.by === 'unit'
        ? safe(target.unit)
        : dutyLabel(target.duty, target.part)
  return `已暂停${targetText(target)}的提醒${pauseEnd(view, paused)}；期限不变，期间到期的以后提一次。恢复请回复“恢复 ${name}”。`
}

const ORDERS: Readonly<Record<OrderRefused['order'], string>> = {
  trigger: '触发',
  'end-trigger': '结束触发',
  pause: '暂停提醒',
  resume: '恢复提醒',
}

type OrderRefused = Extract<Fact, { kind: 'order-refused' }>

export function orderRefused({ why, order, label }: OrderRefused): string {
  const number = label === null ? '编号' : labelText(label)
  const about = label === null ? '' : `第${number}项`
  switch (why) {
    case 'admin-only': {
      const instead = order === 'end-trigger' ? `；办完了请回复“完成 ${number}”` : '，请联系管理员'
      return `没有登记：${ORDERS[order]}由督办管理员办理${instead}。`
    }
    case 'unknown-duty':
      return `没有编号为 ${number} 的任务，没有登记；回复“待办”可查编号。`
    case 'not-event-bound':
      return `${about}不是有事才办的任务，不用触发；看频次时限请回复“详情 ${number}”。`
    case 'triggered-already':
      return `${about}今天已经这样触发过了，没有重复触发。`
    case 'not-triggered':
      return `${about}没有触发着的，不用结束。`
    case 'not-paused':
      return `${about}没有暂停着的提醒，不用恢复。`
    case 'past':
      return '没有登记：写的日期已经过了，请写今天以后的日期。'
  }
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
  const most = longestRest(view, view.today)
  const rest = `${dayName(Math.min(until, most), year)}前不再提醒${until > most ? `（一次最多停 ${view.policy.acknowledgedAtMostWorkdays} 个工作日）` : ''}`
  return `已记下正在办${what}${when}，${rest}${deadlineText(view, until, expected, obligations)}；还没有办结，办完请回复“完成 ${numbersOf(obligations.slice(0, 1))}”。`
}

/** What the rest does not silence. */
function deadlineText(
  view: Outlook,
  until: CivilDay,
  expected: CivilDay | null,
  obligations: readonly Obligation[],
): string {
  const meant = obligations.filter(({ countsAs }) => view.today < countsAs && countsAs < until)
  const [first] = meant
  if (!first) return ''
  if (expected === null) return '（到期当天仍会提醒）'
  const due = dayName(first.due, yearMonthDay(view.today).year)
  const what = obligations.length > 1 ? `${mark(first)}的期限` : '期限'
  return `；${what}是${due}，到期前一个工作日和当天仍会提醒，办不完请回复“延期 ${numbersOf([first])} 到${dayName(expected, yearMonthDay(view.today).year)} 原因”`
}
