import { endsPolitely } from './polite.ts'
import { rememberedAt } from './remembered.ts'
import { DONE, DONE_IF_PAST, LEAD, MID, PAST, TAIL } from './vocabulary.ts'
import { anyOf } from './words.ts'

const LEADING = new RegExp(`(?:${anyOf(LEAD)}|[\\s:,~!、-])*`, 'y')
const MIDDLE = new RegExp(`(?:${anyOf(MID)}|[\\s:,~.、—–-])*`, 'y')
const TRAILING = new RegExp(`(?:${anyOf(TAIL)})*`, 'y')
const DONE_WORD = new RegExp(anyOf(DONE), 'y')
/** 完成了完成了 */
const SAID_AGAIN = new RegExp(`(?:[\\s,]*${anyOf(DONE)}(?:${anyOf(TAIL)})*)+`, 'y')
const DONE_IF_PAST_WORD = new RegExp(anyOf(DONE_IF_PAST), 'y')

/** 昨天办完的 */
const BY_WHOM = /^的/

/** The end of what the sticky pattern matches at `at`; `at` itself where it does not match. */
export function eat(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** All matches of a global pattern, as matchAll finds them, which makes the pattern anew for each text. */
export function matchesIn(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

export const eatLead = rememberedAt((text, at) => eat(LEADING, text, at))
export const eatMiddle = (text: string, at: number): number => eat(MIDDLE, text, at)
export const eatTail = (text: string, at: number): number => eat(TRAILING, text, at)

export interface DoneWord {
  word: string
  /** Behind the word and its particles. */
  end: number
  past: boolean
}

/** A word for done at `at`; `before` is what led to it in the sentence. */
export function doneAt(text: string, at: number, before: string): DoneWord | null {
  const strong = eat(DONE_WORD, text, at)
  const end = strong > at ? strong : eat(DONE_IF_PAST_WORD, text, at)
  if (end === at) return null
  const word = text.slice(at, end)
  const tail = eat(SAID_AGAIN, text, eatTail(text, end))
  const past =
    PAST.test(before) ||
    PAST.test(word) ||
    PAST.test(text.slice(end, tail)) ||
    BY_WHOM.test(text.slice(end, tail))
  return strong > at || past ? { word, end: tail, past } : null
}

/** Whether a sentence may end here, with or without a remark behind. */
export function mayEnd(text: string, at: number): boolean {
  if (at >= text.length || /[\s:,(（\-—/|+;]/.test(text.charAt(at))) return true
  if (/[✅☑✔√]/.test(text.charAt(at - 1)) && /[已附见详]/.test(text.charAt(at))) return true
  return endsPolitely(text.slice(at))
}
