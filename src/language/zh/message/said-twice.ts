import { readNumber, NUMBER } from '../words/numbers.ts'
import type { Phrase } from './normalise.ts'

const NAMED = `第?(${NUMBER})[号项]?`
const BETWEEN = '(?:[\\s,、.]|那个|这个|就是|是|呃|嗯|额|哦|啊|吧|呢)+'
/** 第五十六项，那个第五十六项; of one figure it may be anything. */
const AGAIN = new RegExp(
  `(?<![\\d零〇一二三四五六七八九十百.、,和到至~-]\\s*)${NAMED}(${BETWEEN})${NAMED}(?![\\d零〇一二三四五六七八九十百.])`,
)

/** A number that was said twice, as people do who dictate, stands there once; the length stays. */
export function withoutRepeated<P extends Phrase>(message: P): P {
  const { folded } = message
  const match = AGAIN.exec(folded)
  const [whole = '', first = '', between = '', second = ''] = match ?? []
  const no = readNumber(first)
  if (!match || no === null || no < 10 || no !== readNumber(second) || /^[,、]$/.test(between)) return message
  const until = match.index + whole.lastIndexOf(between) + between.length
  const blank = ' '.repeat(until - match.index)
  return { ...message, folded: folded.slice(0, match.index) + blank + folded.slice(until) }
}
