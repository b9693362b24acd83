import type { Label, ReportIntent } from '../../intent.ts'
import { readLabels } from '../words/labels.ts'
import type { Phrase } from '../message/normalise.ts'
import { eat } from '../words/scan.ts'
import { NOT_THESE } from '../words/vocabulary.ts'

const EXCEPT = /[\s,(]*除了?\s*/y
const EXCEPT_END = /\s*(?:以外|之外|外)?\s*\)?,?\s*(?:其他的?|其它的?|其余的?)?/y
const NOT_YET = `(?:还|尚|暂|仍)?${NOT_THESE}`
const OPEN = '(?:还|仍|正)?(?:在[等办弄搞做走]|差|等)[^\\d,。;了好完]{0,8}'
const BEFORE = /^[\s,(]*(?:(?:但是?|不过|其中|就是?|只有)\s*)?(除了?|不含|不包括|不算|剔除)?\s*/
const BEHIND = new RegExp(
  `^\\s*(?:以外|之外|外|除外|例外|不算|不含|${NOT_YET}|${OPEN})?(?:的|了)?[\\s)。!~]*$`,
)

/** 16、20办完了，23除外: of another number it only says that it is not among them. */
const OUTSIDE = /^[\s,(]*\d+(?:\.\d)?[号项]?除外[\s)。!~]*$/

export interface LeftOut {
  labels: readonly Label[]
  end: number
}

/** 除45外, 除了45, at `at`; null where none begins there. */
export function leftOutAt(text: string, at: number): LeftOut | null {
  const from = text.includes('除') ? eat(EXCEPT, text, at) : at
  const list = from === at ? undefined : readLabels(text, from).find(({ style }) => style !== 'place')
  return list ? { labels: list.labels, end: eat(EXCEPT_END, text, list.end) } : null
}

const LIST = '第?\\d{1,3}(?:\\.[1-9])?[号项]?(?:\\s*[、,和与及]\\s*第?\\d{1,3}(?:\\.[1-9])?[号项]?)*'
const STILL_OPEN =
  '(?:这[项个条])?(?:还|仍|正|都|尚|暂)*(?:在(?:[办弄做搞走等推]|处理|整改|落实)\\S{0,4}?|没有?(?:完成|办完|做完|弄完|搞完|办|做|弄|搞|好)|未(?:完成|办结|办)|差\\S{1,4}|卡\\S{1,4})'
/** 除了21还在弄，36、39、40都完成了: they are open, and none of the others. */
const OPEN_APART = new RegExp(
  `^(\\s*)(除了?|除开)(?=${LIST}${STILL_OPEN}(?:的|之?外|以外)?\\s*[,;]\\s*(?:其他的?|其余的?)?\\s*第?\\d)`,
)

/** The message with what is said to be open as a sentence of its own. */
export function withExceptionApart<P extends Phrase>(message: P): P {
  const [whole, before = '', except = ''] = OPEN_APART.exec(message.folded) ?? []
  if (whole === undefined) return message
  return { ...message, folded: before + ' '.repeat(except.length) + message.folded.slice(whole.length) }
}

/** The numbers that these words leave out, and say nothing else: 13除外 · （13除外） · 但13还没有 · 不含13. */
function leftOutBy(words: string): readonly Label[] {
  const before = BEFORE.exec(words)
  const from = before?.[0].length ?? 0
  for (const { labels, end, style } of readLabels(words, from)) {
    const behind = words.slice(end)
    const said = before?.[1] !== undefined || /\p{L}/u.test(behind)
    if (style !== 'place' && said && BEHIND.test(behind)) return labels
  }
  return []
}

/** The report without what the words behind it leave out of its numbers; null where they say anything else. */
export function without(report: ReportIntent, words: string): ReportIntent | null {
  if (report.target.by === 'nothing' && report.all) {
    const labels = leftOutBy(words)
    return labels.length > 0 ? { ...report, target: { by: 'all-but', labels } } : null
  }
  if (report.target.by !== 'numbers') return null
  const named = report.target.labels
  const out = leftOutBy(words)
  const isApart = out.length > 0 && out.every(({ no }) => named.every((label) => label.no !== no))
  if (report.past && isApart && OUTSIDE.test(words)) return report
  const left = minus(named, out)
  return left && { ...report, target: { by: 'numbers', labels: left } }
}

/** Null where there is nothing to leave out, or something that was never said, or nothing would be left. */
export function minus(labels: readonly Label[], out: readonly Label[]): Label[] | null {
  const isOut = (label: Label) => out.some(({ no, part }) => no === label.no && part === label.part)
  const left = labels.filter((label) => !isOut(label))
  return out.length > 0 && left.length > 0 && left.length === labels.length - out.length ? left : null
}
