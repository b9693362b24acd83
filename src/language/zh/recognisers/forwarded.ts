import type { Clause } from '../message/clauses.ts'
import { labelsIn } from '../words/labels.ts'
import { only, type Recognised } from '../recogniser.ts'

const FORWARDED =
  /^\s*(?:\[?(?:转发?|转载|转自.{0,12}|fwd?|fw|re|引用|通知|公告|原文如下|原话|文件|系统提示|system)\]?\s*[:\]]|转发|【[^】]{0,20}(?:通知|公告|提醒|转发)[^】]{0,8}】)/
const TO_EVERYBODY =
  /(?:请|要求|望|各位).{0,6}(?:各单位|各科室|各部门|各责任单位|各位|全体|大家|有关单位|相关单位).*(?:完成|办结|落实|报送)/
const INSTRUCTION =
  /(?:忽略|无视|忘记|跳过|覆盖).{0,8}(?:指令|提示|规则|要求|设定|限制)|ignore .{0,20}(?:instruction|rule|prompt)|(?:所有|全部)(?:的)?(?:任务|事项|单位).{0,6}(?:标记|标为|设为|改为|置为|设置)/

/** Words of others and orders to the machine: whole messages that never report anything. */
export function forwarded(clause: Clause): Recognised | null {
  const why = whyNot(clause.folded)
  return why && only({ kind: 'not-done', why, labels: labelsIn(clause.folded) })
}
forwarded.needs = '忽无忘跳覆g标设改置:]转【各体家单'

function whyNot(text: string): 'instruction' | 'forwarded' | null {
  if (INSTRUCTION.test(text)) return 'instruction'
  return FORWARDED.test(text) || TO_EVERYBODY.test(text) ? 'forwarded' : null
}
