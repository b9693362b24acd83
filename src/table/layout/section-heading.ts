import { chineseNumber } from '../chinese-number.ts'
import { halfWidth } from '../clean-text.ts'
import { SECTION_NUMBER } from '../numbering.ts'

/** 一、 or 第一章 · （一） · 1. or 1、 · （1） · ①, from the outermost inwards. */
export type HeadingLevel = 'section' | 'subsection' | 'task' | 'point' | 'item'

export interface NumberedHeading {
  level: HeadingLevel
  no: number
  /** What follows the number. */
  rest: string
}

/** 4.6月底前 and 4.2026年 begin item 4; 4.6 does not. */
const GOES_ON = '(?:(?!\\d)|(?=20\\d{2}年|(?:1[0-2]|[1-9])月))'
const PATTERNS: { level: HeadingLevel; pattern: RegExp }[] = [
  { level: 'section', pattern: new RegExp(`^\\s*(${SECTION_NUMBER})[、.]${GOES_ON}`) },
  { level: 'section', pattern: new RegExp(`^\\s*第(${SECTION_NUMBER}|\\d{1,2})(?:章|部分|类)\\s*[、:]?`) },
  { level: 'subsection', pattern: new RegExp(`^\\s*\\((${SECTION_NUMBER})\\)\\s*[、.]?`) },
  { level: 'task', pattern: new RegExp(`^\\s*(\\d{1,5})\\s*[.、]${GOES_ON}`) },
  { level: 'point', pattern: /^\s*\(\s*(\d{1,5})\s*\)/ },
  { level: 'point', pattern: /^\s*(\d{1,4})\)/ },
]
const CIRCLED = /^\s*([①-⑳])\s*/

export const HEADING_LEVELS: readonly HeadingLevel[] = ['section', 'subsection', 'task', 'point', 'item']

/** The number in any of the usual styles that a text begins with; null where it begins with none. */
export function readSectionHeading(text: string): NumberedHeading | null {
  const start = halfWidth(text.slice(0, 60))
  for (const { level, pattern } of PATTERNS) {
    const match = pattern.exec(start)
    const no = match?.[1] === undefined ? null : chineseNumber(match[1])
    if (match && no !== null && no > 0) return { level, no, rest: text.slice(match[0].length).trimStart() }
  }
  const circled = CIRCLED.exec(start)
  if (!circled) return null
  const no = (circled[1]?.charCodeAt(0) ?? 0) - '①'.charCodeAt(0) + 1
  return { level: 'item', no, rest: text.slice(circled[0].length) }
}

/**
 * A text without the number in front of it. A number whose successor begins a further line belongs to a list inside the
 * text and stays.
 */
export function ownNumber(text: string): { no: number | null; text: string } {
  const heading = readSectionHeading(text)
  if (!heading) return { no: null, text }
  const listed = goesOn(heading, text)
  return listed ? { no: null, text } : { no: heading.no, text: heading.rest }
}

/** Whether the next number of the same style stands further on: at the beginning of a clause, or anywhere as （2） or ②. */
function goesOn({ level, no, rest }: NumberedHeading, text: string): boolean {
  if (level === 'item') return rest.includes(String.fromCharCode('①'.charCodeAt(0) + no))
  if (level === 'point' && halfWidth(rest).includes(`(${no + 1})`)) return true
  return text.split(/\n|(?<=[；;。])/).some((line, index) => {
    const next = index === 0 ? null : readSectionHeading(line)
    return next?.level === level && next.no === no + 1
  })
}
