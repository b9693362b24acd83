import type { Target } from '../../intent.ts'
import { readLabels } from '../words/labels.ts'
import { NUMBER, readNumber } from '../words/numbers.ts'
import { eat } from '../words/scan.ts'

const FROM_START = new RegExp(`(?:前面|前头|前)(?:的|那)?(${NUMBER})(?:个|项|条|件)(?:任务|事项)?`, 'y')
const FROM_END = new RegExp(`(?:最后|后面|后头|后)(?:的|那)?(${NUMBER})(?:个|项|条|件)(?:任务|事项)?`, 'y')
/** 后头那个, 最后那一项 */
const LAST = /(?:最后|后头|末尾|最后头|后面)(?:的|那)*一?[个项条]/y
const FIRST = /(?:前头|前面|头上|最前面|开头)(?:的|那)*一?[个项条]|头一[个项条]/y
const MIDDLE = /中间(?:的|那|这|一)*[个项条]/y
/** What the words for places begin with. */
const BEGINNINGS = '前后最末头开中除'
const EXCEPT = /除了?\s*/y
const EXCEPTED = /\s*(?:以外|之外|外)?,?\s*(?:其他|其它|其余|剩下|别)?的?/y

/** 最后两个 at `at`. */
export function lastOnesAt(text: string, at: number): { count: number; end: number } | null {
  FROM_END.lastIndex = at
  const match = FROM_END.exec(text)
  const count = match?.[1] === undefined ? null : readNumber(match[1])
  return match && count !== null ? { count, end: at + match[0].length } : null
}

/** 前两个, 最后一项, 除5以外 at `at`. */
export function placesAt(text: string, at: number): { target: Target; end: number } | null {
  if (!BEGINNINGS.includes(text.charAt(at))) return null
  for (const [pattern, from] of [
    [FROM_START, 'start'],
    [FROM_END, 'end'],
  ] as const) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const count = match?.[1] === undefined ? null : readNumber(match[1])
    if (match && count !== null) {
      return { target: { by: 'positions', pick: { from, count } }, end: at + match[0].length }
    }
  }
  for (const [pattern, from] of [
    [FIRST, 'start'],
    [LAST, 'end'],
  ] as const) {
    const end = eat(pattern, text, at)
    if (end > at) return { target: { by: 'positions', pick: { from, count: 1 } }, end }
  }
  const middle = eat(MIDDLE, text, at)
  if (middle > at) return { target: { by: 'positions', pick: { from: 'middle' } }, end: middle }
  return allBut(text, at)
}

/** 除了中间那条, 除了最后那个, 除了头一项: behind 除了. */
function oneOut(text: string, at: number): { target: Target; end: number } | null {
  const picks = [
    [MIDDLE, { from: 'all-but-middle' }],
    [LAST, { from: 'all-but-end', count: 1 }],
    [FIRST, { from: 'all-but-places', places: [1] }],
  ] as const
  for (const [pattern, pick] of picks) {
    const end = eat(pattern, text, at)
    if (end > at) return { target: { by: 'positions', pick }, end: eat(EXCEPTED, text, end) }
  }
  return null
}

function allBut(text: string, at: number): { target: Target; end: number } | null {
  const from = eat(EXCEPT, text, at)
  const last = from === at ? null : lastOnesAt(text, from)
  if (last) {
    const pick = { from: 'all-but-end', count: last.count } as const
    return { target: { by: 'positions', pick }, end: eat(EXCEPTED, text, last.end) }
  }
  const place = from === at ? null : oneOut(text, from)
  if (place) return place
  const list = from === at ? undefined : readLabels(text, from)[0]
  if (!list) return null
  const end = eat(EXCEPTED, text, list.end)
  if (list.style !== 'place') {
    const ordinal = text.startsWith('第', from)
    const others = /其|剩下|别/.test(text.slice(list.end, end))
    const said = { ...(ordinal && { ordinal }), ...(others && { others }) }
    return { target: { by: 'all-but', labels: list.labels, ...said }, end }
  }
  const places = list.labels.map(({ no }) => no)
  return { target: { by: 'positions', pick: { from: 'all-but-places', places } }, end }
}
