import type { Label } from '../../intent.ts'
import type { Clause } from '../message/clauses.ts'
import { readLabels } from './labels.ts'
import { slice, UNIT } from '../message/normalise.ts'
import { unitsBefore, type Recognised } from '../recogniser.ts'
import { rememberedAt } from './remembered.ts'
import { eat, mayEnd } from './scan.ts'
import { sumAt } from '../together/sums.ts'

/** May stand before the command or its number; nothing that makes it a plan, a question or another's words. */
const LEAD = new RegExp(
  `(?:请|麻烦|帮忙|帮我|我们|我单位|本单位|我科室|我科|我站|把|将|对|关于|有关|经研究|经请示|经核实|现|现将|我办|我中心|我所|我队|我组|您好|你好|任务|事项|${UNIT}(?:的|这边)?|[\\s:,])*`,
  'y',
)
const BESIDE = new RegExp(
  `(?:(?:由|从|原由)?${UNIT}|这个|这项|该项|这期|本期|这次|本次|任务|工作|事项|的|报的|报送|完成情况|的?(?:完成|办理|办结|整改)?(?:时限|期限|时间|截止时间|截止日期)|操作要点|重点任务|[\\s:])*`,
  'y',
)
/** May stand behind it. */
const TAIL = /(?:谢谢|辛苦了?|一下|[。!~\s])*$/y

export const eatRulingLead = rememberedAt((text, at) => eat(LEAD, text, at))
export const eatBeside = (text: string, at: number): number => eat(BESIDE, text, at)

export interface Numbers {
  labels: readonly Label[]
  end: number
}

/** Every way to read numbers at `at`, the longest first; what may be a count or a place is left out. */
export function numbersAt(text: string, at: number): Numbers[] {
  return readLabels(text, at).filter(({ style }) => style === 'plain' || style === 'named')
}

/** `numbersAt` with what may stand behind a number eaten. */
export const numbersThen = rememberedAt((text, at): readonly Numbers[] =>
  numbersAt(text, at).map(({ labels, end }) => {
    const sum = sumAt(text, end, labels.length)
    return { labels, end: eatBeside(text, sum.isWrong ? end : sum.end) }
  }),
)

const REASON = /^(?:因|由于|理由|原因|备注|(?:材料|资料|附件|内容|照片|佐证)?(?:不[全齐符实]|缺|没|未|有误))/

/** Whether a command may end here, with or without a reason behind. */
export function endsAt(text: string, at: number): boolean {
  return eat(TAIL, text, at) >= text.length || mayEnd(text, at) || REASON.test(text.slice(at))
}

/** What was found up to `end`, with the words behind it; null where two units are named before the number. */
export function found(
  clause: Clause,
  labels: readonly Label[],
  ruling: Extract<Recognised['intent'], { kind: 'rule' }>['ruling'],
  end: number,
  unitsUntil = end,
): Recognised | null {
  const units = unitsBefore(clause, unitsUntil)
  if (units.length > 1) return null
  const rest = slice(clause, end, clause.folded.length)
  const bare = eat(TAIL, rest.folded, 0) >= rest.folded.length
  return {
    intent: { kind: 'rule', labels, unit: units[0] ?? null, ruling },
    rest: bare ? null : { ...rest, stop: clause.stop },
  }
}
