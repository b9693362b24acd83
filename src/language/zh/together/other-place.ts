import type { Intent } from '../../intent.ts'
import type { Clause } from '../message/clauses.ts'
import { readLabels } from '../words/labels.ts'
import { eatLead } from '../words/scan.ts'
import { endNamed } from './set-apart.ts'

/** 前两个完成了，第三个还在弄 says nothing against the first two; …，第二个没弄 does. */
export function speaksOfOtherPlace(report: Intent, clause: Clause): boolean {
  if (report.kind !== 'report' || report.target.by !== 'positions') return false
  const { pick } = report.target
  const end = endNamed(clause.folded)
  if (end !== null) return (pick.from === 'start' || pick.from === 'end') && pick.from !== end
  if (MIDDLE_ONE.test(clause.folded)) return pick.from === 'places' && isRoundAMiddle(pick.places)
  const list = readLabels(clause.folded, eatLead(clause.folded, 0))[0]
  if (list?.style !== 'place' && !NTH_LINE.test(clause.folded)) return false
  if (!list) return false
  if (pick.from === 'all-but-places') return list.labels.every(({ no }) => pick.places.includes(no))
  if (pick.from === 'places') return list.labels.every(({ no }) => !pick.places.includes(no))
  return pick.from === 'start' && list.labels.every(({ no }) => no > pick.count)
}

const MIDDLE_ONE = /^中间[那的]*一?[个条项]/
/** 第二条等物业公司 */
const NTH_LINE = /^第[一二三四五六七八九十]+条/

/** 第一个和第三个: the middle of three is another. */
function isRoundAMiddle(places: readonly number[]): boolean {
  return places.length === 2 && places.includes(1) && places.includes(3)
}
