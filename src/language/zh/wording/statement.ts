import type { Label, NotDoneIntent, UnsupportedIntent } from '../../intent.ts'
import { labelsText, labelText } from './item.ts'

const UNSUPPORTED: Readonly<Record<UnsupportedIntent['what'], string>> = {
  postpone: '延期',
  transfer: '转办和责任单位调整',
  verify: '核验',
  return: '退回',
  waive: '不适用登记',
  urge: '催办',
  trigger: '触发',
  manage: '这项管理操作',
}

export function unsupportedText({
  what,
  labels,
}: {
  what: UnsupportedIntent['what']
  labels: readonly Label[]
}): string {
  const about = labels.length > 0 ? `（第${labelsText(labels)}项）` : ''
  return `${UNSUPPORTED[what]}暂不支持在这里办理${about}，没有登记，请联系管理员处理。`
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
