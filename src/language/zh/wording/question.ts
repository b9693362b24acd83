import { dutyLabel, type Obligation } from '../../../domain/obligation/obligation.ts'
import type { RulingAsked } from '../../../domain/obligation/ruling.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import { itemLine } from './item.ts'
import { RULINGS } from './ruling-refused.ts'
import { safe } from './safe.ts'

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** Which of several is meant, with one line for each choice. */
export function questionText(
  view: Outlook,
  choices: readonly Obligation[],
  again: boolean,
  ruling: RulingAsked['type'] | null,
): string {
  const [first] = choices
  if (!first) return ''
  const severalUnits = new Set(choices.map((choice) => choice.unit)).size > 1
  const lines = choices.map((choice, at) => {
    const unit = severalUnits ? ` ${safe(choice.unit)}` : ''
    return `${CIRCLED.charAt(at) || `${at + 1}.`} ${itemLine(view, choice)}${unit}`
  })
  return [head(choices, again, ruling), ...lines, foot(choices, ruling)].join('\n')
}

function head(choices: readonly Obligation[], again: boolean, ruling: RulingAsked['type'] | null): string {
  if (ruling) return `${RULINGS[ruling]}的是哪一项？请从下面选：`
  if (again) return '还不确定是哪一项，没有登记，请从下面选：'
  const [first] = choices
  if (choices.length === 1) return '还没有登记。请确认，是这一项已经办完吗？'
  const sameDuty = choices.every((choice) => choice.duty.no === first?.duty.no)
  return sameDuty && first
    ? `第${first.duty.no}项有 ${choices.length} 个可登记，请问是哪一个？`
    : '还没有登记。请问是哪一项办完了？'
}

function foot(choices: readonly Obligation[], ruling: RulingAsked['type'] | null): string {
  const [first] = choices
  if (choices.length === 1) return '是就回复“1”或“是”（群里请@我），不是请忽略。'
  const labels = choices.map((choice) => dutyLabel(choice.duty.no, choice.part))
  const named =
    first && new Set(labels).size === labels.length && labels[0]?.includes('.') ? `（或“${labels[0]}”）` : ''
  return `回复序号，如“1”${named}；${ruling ? '都是' : '都办完了'}回复“全部”。`
}
