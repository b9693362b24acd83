import { civilDay, yearMonthDay, type CivilDay } from '../../../domain/calendar/civil-day.ts'
import type { Label, NotDoneIntent, UnsupportedIntent } from '../../intent.ts'
import type { Fact } from '../../facts.ts'
import { labelsText, labelText } from './item.ts'
import { dayName } from './period.ts'
import { safe } from './safe.ts'

/** How to say it, {N} for the number. */
const HOW: Readonly<Record<UnsupportedIntent['what'], string>> = {
  progress: '报进展请回复“进展 {N} 做到哪一步”',
  postpone: '申请延期请回复“延期 {N} 到{DAY} 原因”',
  answer: '答复延期申请请回复“同意延期 {N}”或“不同意延期 {N}”',
  transfer: '责任单位由督办管理员调整，请联系管理员；管理员转办请回复“转办 {N} 给单位名”',
  verify: '管理员核验请回复“核验 {N} 通过”或“退回 {N} 原因”',
  return: '管理员退回请回复“退回 {N} 原因”',
  waive: '不适用由督办管理员登记，请联系管理员；管理员请回复“不适用 {N} 原因”，原因必须写明',
  urge: '管理员催办请回复“催办 单位名”“催办 {N}”或“催办逾期”',
  trigger: '触发由督办管理员办理；管理员请回复“触发 {N} 事件名称”，结束请回复“结束触发 {N}”',
  leave:
    '登记休假请写明起止日期和代办人，如“张三 12月1日至12月10日休假，李四代”，给自己登记可以不写姓名；提前回来请回复“销假”',
  manage:
    '绑定群请在群里单独回复“绑定 单位名”，绑定本人账号请单独回复“绑定 单位 姓名”，解除请回复“解绑 单位名或姓名”；群成员请在群里单独回复“确认成员”；通知请单独回复“通知全体 内容”；暂停提醒请由管理员单独回复“暂停 编号”，恢复请回复“恢复 编号”；其他管理操作请联系督办管理员',
}

/** The same to an administrator, who is not sent to one. */
const HOW_FOR_ADMIN: Partial<typeof HOW> = {
  transfer: '转办请回复“转办 {N} 给单位名”',
  waive: '登记不适用请回复“不适用 {N} 原因”，原因必须写明',
  verify: '核验请回复“核验 {N} 通过”或“退回 {N} 原因”',
  return: '退回请回复“退回 {N} 原因”',
  urge: '催办请回复“催办 单位名”“催办 {N}”或“催办逾期”',
  trigger: '触发请回复“触发 {N} 事件名称”，结束请回复“结束触发 {N}”',
}

/** It was not done, and how to say it so that it is. */
export function unsupportedText(
  { what, labels, unit, until, admin }: Extract<Fact, { kind: 'unsupported' }>,
  today: CivilDay,
): string {
  const about = labels.length > 0 ? `（第${labelsText(labels)}项）` : ''
  const words = (admin === true ? HOW_FOR_ADMIN[what] : undefined) ?? HOW[what]
  const how = what === 'transfer' && unit !== undefined ? words.replace('单位名', safe(unit)) : words
  const [first] = labels
  const { year } = yearMonthDay(today)
  const day = dayName(until ?? civilDay(year, 12, 31), year)
  return `没有登记${about}。${how.replaceAll('{N}', first ? labelText(first) : '编号').replace('{DAY}', day)}。`
}

/** More numbers are not repeated in an answer. */
const MANY = 10

/** A sentence that may be a report: asked, with the words that would record it. */
export function unsureText(labels: readonly Label[]): string {
  if (labels.length === 0 || labels.length > MANY) {
    return '没有看清是哪一项，没有登记。办完请回复“完成 编号”，回复“待办”可查编号。'
  }
  return `第${labelsText(labels)}项已经办完了吗？还没有登记；办完请回复“完成 ${labels.map(labelText).join('、')}”。`
}

export function notDoneText(why: NotDoneIntent['why'], labels: readonly Label[]): string {
  if (why === 'instruction') return '不能一次把所有任务记为完成，没有登记。办完请逐项回复“完成 编号”。'
  if (why === 'forwarded') return '收到，转发的内容不作登记。办完请回复“完成 编号”。'
  const number = labels.length > 0 ? labels.map(labelText).join('、') : '编号'
  const about = labels.length > 0 ? `第${labelsText(labels)}项` : ''
  if (why === 'question') return '想看还有哪些没办结，请回复“待办”。'
  return `好的，${about}先不登记。办完请回复“完成 ${number}”。`
}
