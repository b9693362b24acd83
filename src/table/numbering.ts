import { chineseNumber } from './chinese-number.ts'
import { halfWidth } from './clean-text.ts'

/** 一、 section · 1. task · （1） point */
export type Level = 'section' | 'task' | 'point'

export interface Heading {
  level: Level
  no: number
  /** What follows the number. */
  rest: string
}

const DIGIT = '[一二三四五六七八九]'
/** A Chinese number as sections have it. 五一、国庆前 and 三八、五四 are days: nobody numbers with figures put side by side. */
export const SECTION_NUMBER = `${DIGIT}?百(?:[零〇]${DIGIT}|${DIGIT}?十${DIGIT}?)?|${DIGIT}?十${DIGIT}?|${DIGIT}`

/** At most seven digits: numbers of duties are said in chat, not serial numbers of machines. */
const PATTERNS: { level: Level; pattern: RegExp }[] = [
  { level: 'section', pattern: new RegExp(`^\\s*(${SECTION_NUMBER})、`) },
  { level: 'task', pattern: /^\s*(\d{1,7})\s*[.、](?!\d)/ },
  { level: 'point', pattern: /^\s*\(\s*(\d{1,7})\s*\)/ },
]

/** The number that a text begins with; null where it begins with none. */
export function readHeading(text: string): Heading | null {
  // The number stands at the very beginning, so a look at the first characters is enough, however long the cell.
  const start = halfWidth(text.slice(0, 60))
  for (const { level, pattern } of PATTERNS) {
    const match = pattern.exec(start)
    const no = match?.[1] === undefined ? null : chineseNumber(match[1])
    if (match && no !== null && no > 0) return { level, no, rest: text.slice(match[0].length) }
  }
  return null
}
