import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { WhyNoRuling } from '../../../domain/obligation/refusal.ts'
import type { RulingAsked } from '../../../domain/obligation/ruling.ts'
import type { Fact } from '../../facts.ts'
import type { Label } from '../../intent.ts'
import { labelsText, labelText } from './item.ts'
import { dayName } from './period.ts'
import { cut, safe } from './safe.ts'

type Refused = Extract<Fact, { kind: 'ruling-refused' }>

/** What a ruling is called. */
export const RULINGS: Readonly<Record<RulingAsked['type'], string>> = {
  postpone: '延期',
  'answer-postponement': '答复延期申请',
  verify: '核验',
  return: '退回',
  transfer: '转办',
  waive: '不适用登记',
  progress: '登记进展',
}

export function rulingRefused(view: Outlook, { why, ruling, labels, obligation }: Refused): string {
  const about = labels.length > 0 ? `第${labelsText(labels)}项` : ''
  const { year } = yearMonthDay(view.today)
  if (why === 'not-later' && obligation)
    return `${about}的期限是${dayName(obligation.due, year)}，延期要写这一天以后的日期，没有登记。`
  if (why === 'not-reported' && obligation)
    return `${about}${safe(obligation.unit)}还没有报送，没有可以${RULINGS[ruling]}的。`
  return `${about}${WHY[why](RULINGS[ruling])}`
}

const WHY: Readonly<Record<WhyNoRuling, (ruling: string) => string>> = {
  'no-right': () => '没有登记：只有责任单位的联系人或管理员可以办理。',
  'not-owed': (ruling) => `目前没有可以${ruling}的事项，没有登记。`,
  'admin-only': (ruling) => `没有登记：${ruling}由督办管理员办理，请联系管理员。`,
  closed: (ruling) => `已经办结或不适用，不用再${ruling}。`,
  past: () => '没有登记：延期的日期已经过了，请写今天以后的日期。',
  'not-later': () => '没有登记：延期的日期要晚于原来的期限。',
  'no-request': () => '没有等待答复的延期申请。',
  'not-reported': (ruling) => `还没有报送，没有可以${ruling}的。`,
  'verified-already': () => '已经核验通过，不用再核验。',
  'unknown-unit': () => '没有登记：通讯录里没有这个单位。',
  'owes-already': () => '没有转办：那个单位本来就承办这一项。',
}

export function unitWanted({ ruling, label, units }: Extract<Fact, { kind: 'unit-wanted' }>): string {
  const [first = '单位名'] = units
  const names = safe(cut(units.join('、'), 80))
  return `第${labelText(label)}项由 ${units.length} 个单位分别承办（${names}），没有登记。请在编号前写明单位，如“${example(ruling, safe(first), label)}”。`
}

function example(ruling: RulingAsked['type'], unit: string, label: Label): string {
  const item = `${unit}的${labelText(label)}`
  switch (ruling) {
    case 'postpone':
      return `${item}延期到12月31日`
    case 'answer-postponement':
      return `同意${item}延期`
    case 'verify':
      return `核验${item}通过`
    case 'return':
      return `退回${item}，原因`
    case 'transfer':
      return `${item}转给某单位`
    case 'waive':
      return `${item}不适用，原因`
    case 'progress':
      return `${item}进展：做到哪一步`
  }
}

export function urgeRefused({ why, unit }: Extract<Fact, { kind: 'urge-refused' }>): string {
  switch (why) {
    case 'only-admins-urge':
      return '没有催办：催办由督办管理员办理。'
    case 'urged-today':
      return `${safe(unit ?? '')}今天已经催办过了，一天只催一次，没有重复发送。`
    case 'nothing-to-urge':
      return unit === null ? '没有需要催办的事项。' : `${safe(unit)}目前没有待办事项，没有催办。`
  }
}
