import type { Target } from '../../intent.ts'
import type { LabelList } from '../words/labels.ts'
import { minus, type LeftOut } from '../together/left-out.ts'
import { ALL } from '../words/vocabulary.ts'

const LEAST_NO_COUNT = 13
/** 第二条 · 第一、第三条 */
const ORDINAL =
  /^(?:第(?:[一二三四五六七八九十]|\d(?!\d))[项条]?[、,和])*第(?:[一二三四五六七八九十][项条]|\d条)$/

/** 39项做好了: nobody counts that many, unless they say that it is all of them. */
function soMany({ style, labels }: LabelList, before: string, around: string): Target | null {
  const isCount = /(?:任务|工作)\s*$/.test(before) || ALL.test(around) || /[共累计了]/.test(around)
  const numbers = style === 'counted' && !isCount && labels.every(({ no }) => no >= LEAST_NO_COUNT)
  return numbers ? { by: 'numbers', labels } : null
}

/** 44-46除45外都完成了 */
export function targetWithout(list: LabelList, { labels }: LeftOut): Target | null {
  const target = targetOf(list)
  const left = target?.by === 'numbers' ? minus(target.labels, labels) : null
  return left && { by: 'numbers', labels: left }
}

export function targetFrom(list: LabelList, text: string, lead: number, around: string): Target | null {
  if (ORDINAL.test(text.slice(lead, list.end))) return { by: 'numbers', labels: list.labels, ordinal: true }
  return targetOf(list) ?? soMany(list, text.slice(0, list.end), around)
}

/** Null where the number may be a count or none: 完成3项, 一完成就报. */
export function targetOf(list: LabelList): Target | null {
  if (list.style === 'counted') return null
  if (list.style === 'place')
    return { by: 'positions', pick: { from: 'places', places: list.labels.map((l) => l.no) } }
  const loose = list.style === 'figure' && list.labels.some((label) => label.no === 1 && label.part === null)
  return loose ? null : { by: 'numbers', labels: list.labels }
}
