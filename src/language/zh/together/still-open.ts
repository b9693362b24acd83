import type { Label, NotDoneIntent } from '../../intent.ts'
import { readLabels } from '../words/labels.ts'
import { eat } from '../words/scan.ts'
import { MISHAP, SLIP } from '../words/mistakes.ts'
import { NOT_DONE } from '../words/vocabulary.ts'

const WRONG = `(?:不对|不是|错了|更正|纠正|${MISHAP}|${SLIP}(?:了|的)?)`
const BEFORE = new RegExp(
  `(?:${WRONG}|等等|等一?下|哎呀?|啊|哦|噢|呃|不好意思|抱歉|对不起|刚才|刚刚|我们?|那个|其实|实际上?|(?:应该|还)是|[,:!。~\\s])*`,
  'y',
)
const BETWEEN = new RegExp(
  `(?:${WRONG}|刚才|刚刚|其实|实际上?|确实|根本|这项|那项|是|的|了|我们?|[,:。~\\s])*`,
  'y',
)
const NOT_YET = new RegExp(`(?:还|尚|暂|仍|都|也|并)*${NOT_DONE}(?:呢|啊|哦|的|了)*[\\s。!~]*$`, 'y')
const SAYS_WRONG = new RegExp(WRONG)

/** 2没完成 · 不对，2没完成 · 2搞错了没办完: says so and nothing else, perhaps as a correction; null for any other words. */
export function stillOpenIn(
  text: string,
): { labels: readonly Label[]; how: NonNullable<NotDoneIntent['stillOpen']> } | null {
  const at = eat(BEFORE, text, 0)
  for (const { labels, end, style } of readLabels(text, at)) {
    if (style === 'place' || style === 'figure') continue
    const from = eat(BETWEEN, text, end)
    if (eat(NOT_YET, text, from) === from) continue
    const isCorrection = SAYS_WRONG.test(text.slice(0, at)) || SAYS_WRONG.test(text.slice(end, from))
    return { labels, how: isCorrection ? 'corrected' : 'said' }
  }
  return null
}

/** 不对 · 搞错了: a clause that says only this. */
export function saysWrong(text: string): boolean {
  return SAYS_WRONG.test(text) && eat(BEFORE, text, 0) >= text.length
}
