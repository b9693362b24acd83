import type { Target } from '../../intent.ts'
import { readLabels } from '../words/labels.ts'
import { eatLead } from '../words/scan.ts'
import { lastOnesAt } from '../recognisers/places.ts'
import { NOT_THESE } from '../words/vocabulary.ts'

const NOT_YET = new RegExp(`^(?:的|那个|这个)?(?:还|尚|暂|仍|就|确实)?${NOT_THESE}(?:呢|啊)?[\\s。!~]*$`)
const OTHERS = /^(?:但是?|不过)?(?:其他|其它|其余|别)的?(?:几?[个项条])?(?=都|全|均|已|也|完|办|做|弄|搞)/

/** 其他, before what is done; its length, 0 where it says something else. */
export const othersAt = (words: string): number => OTHERS.exec(words)?.[0].length ?? 0

/** 56没完成, 最后一个还没有: all but these of the list that the person sees; null where it says anything else. */
export function allButThese(words: string): Target | null {
  const lead = eatLead(words, 0)
  const last = lastOnesAt(words, lead)
  if (last && NOT_YET.test(words.slice(last.end)))
    return { by: 'positions', pick: { from: 'all-but-end', count: last.count } }
  const list = readLabels(words, lead).find(({ end }) => NOT_YET.test(words.slice(end)))
  if (!list || list.style === 'figure' || list.style === 'counted') return null
  if (list.style !== 'place') return { by: 'all-but', labels: list.labels }
  return { by: 'positions', pick: { from: 'all-but-places', places: list.labels.map(({ no }) => no) } }
}
