import type { Clause } from '../message/clauses.ts'
import type { Context } from '../message/normalise.ts'
import { only, type Recognised } from '../recogniser.ts'
import { readWhen } from '../time/when.ts'

const MONTH = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月'
const TIME = [
  '今天|今日|昨天|昨日|前天|上周|本周|这周|上个?月|本月|这个?月|上个?季度|本季度|这个?季度|去年|今年|全年',
  `(?:20\\d\\d年|去年|今年)?(?:第?[一二三四1-4]季度?|[上下]半年|${MONTH}(?:份|底|末|\\d{1,2}[日号])?)`,
].join('|')
const WHICH = '(?:那|这)?一?[个项期次条]|的'
const WHOLE = new RegExp(
  `^(?:是|就是|选|我说的是|应该是)*(?:${TIME})(?:之?前|到期|截止|要?完成)?(?:${WHICH})*[吧了啊。!~\\s]*$`,
)

/** 今天的 · 第四季度 · 9月30日那个: the answer to the bot's question, as the whole message. */
export function chooseTime(clause: Clause, { today }: Context): Recognised | null {
  if (clause.stop === '?' || !WHOLE.test(clause.folded)) return null
  const when = readWhen(clause.folded, today)
  return when && only({ kind: 'choose', answer: { by: 'when', when } })
}
