import { readNumber, NUMBER } from '../words/numbers.ts'
import { slice, together, type Message } from './normalise.ts'
import { DONE, DONE_IF_PAST } from '../words/vocabulary.ts'
import { anyOf } from '../words/words.ts'

const NAMED = (name: string): string => `第?(?<${name}>${NUMBER})[号项条]?`
const HUMS = '(?:[\\s,。…、]|哦|啊|呃|嗯|哎呀?|噢|额|不好意思|抱歉)*'
const WRONG = '(?:不对不对|不对|错了|[说讲打写报]错了?|口误|更正)'
const INSTEAD = `(?:${WRONG}[\\s,。…]*|不是[\\s,。…]+(?=是|应)|不是(?=是))(?:是|应该?是|应为|改为|我是说|该是)?[\\s,]*`
const DONE_WORDS = `(?:已经?|都)?${anyOf([...DONE, ...DONE_IF_PAST])}了?`
/** 四十号啊不对三十四号做完了 */
const BEFORE_DONE = new RegExp(
  `(?<![\\d.、,和到至~月-]\\s*)${NAMED('wrong')}${HUMS}${INSTEAD}(?=(?<right>第?${NUMBER}[号项条]?)\\s*(?:这项|那项|已经?|都|也)*${anyOf([...DONE, ...DONE_IF_PAST])})`,
  'd',
)
/** 43完成……哦不是，是44，43还没签: what was wrong is denied besides. */
const BEHIND_DONE = new RegExp(
  `^\\s*${NAMED('wrong')}(?<done>${DONE_WORDS})${HUMS}${INSTEAD}(?<right>第?${NUMBER}[号项条]?)(?=\\s*[,。;!\\n]\\s*第?\\k<wrong>[号项条]?(?:还|尚|暂)?[没未])`,
  'd',
)
/** 六十一六十一号 */
const TWICE = /([二三四五六七八九]?十[一二三四五六七八九]?)(?=\1[号项条])/

/** A number that was said by mistake and put right in the same breath is not there; nor is one that was said twice. */
export function withoutSlips(message: Message): Message {
  const { folded } = message
  if (!/不对|不是|错|口误|更正|([十一二三四五六七八九])[十一二三四五六七八九]{0,2}\1/.test(folded))
    return message
  return putRight(message) ?? withoutTwice(message)
}

function putRight(message: Message): Message | null {
  const { folded } = message
  const behind = BEHIND_DONE.exec(folded)
  const found = behind ?? BEFORE_DONE.exec(folded)
  const { right, done } = found?.indices?.groups ?? {}
  const { wrong, right: meant = '' } = found?.groups ?? {}
  if (!found || !right || readNumber(wrong ?? '') === numberIn(meant)) return null
  const rest = slice(message, right[1], folded.length)
  const parts = [
    slice(message, 0, found.index),
    slice(message, ...right),
    ...(done ? [slice(message, ...done)] : []),
    rest,
  ]
  return { ...message, ...together(parts) }
}

const numberIn = (named: string): number | null => readNumber(named.replace(/[第号项条]/g, ''))

function withoutTwice(message: Message): Message {
  const found = TWICE.exec(message.folded)
  if (!found) return message
  const parts = [
    slice(message, 0, found.index),
    slice(message, found.index + (found[1]?.length ?? 0), message.folded.length),
  ]
  return { ...message, ...together(parts) }
}
