import type { Label } from '../../intent.ts'
import { NUMBER, readNumber } from '../words/numbers.ts'

const SUM = new RegExp(
  `[\\s,、]*(?:一?共计?|总共|合计|总计|这)?(?:是|有)?\\s*(${NUMBER})(?:项|个|条|件)(?:任务|工作|事项)?`,
  'y',
)
const IN_CHINESE = /^[^\d]+$/

/** Behind `count` numbers: where the words end that say how many they are (16、20、23，三项), and whether they say another figure. */
export function sumAt(text: string, at: number, count: number): { end: number; isWrong: boolean } {
  SUM.lastIndex = at
  const match = count > 1 ? SUM.exec(text) : null
  const n = readNumber(match?.[1]?.replace('两', '二') ?? '')
  return match && n !== null
    ? { end: at + match[0].length, isWrong: n !== count }
    : { end: at, isWrong: false }
}

/**
 * Whether what may be another number behind several is their sum: as many were named, or it is written in other figures than
 * they are. `said` are its own words.
 */
export function isSum(said: string, no: number, named: readonly Label[], before: string): boolean {
  if (named.length < 2) return false
  return no === named.length || (IN_CHINESE.test(said) && /\d/.test(before))
}
