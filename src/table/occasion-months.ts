import type { DuePoint } from '../domain/duty/cadence.ts'
import type { Said } from './time-words/said.ts'

/** Before or in which months a date is that of an occasion, 1 to 12; from a later to an earlier one over the turn of the year. */
const OCCASIONS: readonly (readonly [RegExp, number, number])[] = [
  [/元旦/, 11, 1],
  [/春节|春运|除夕/, 1, 2],
  [/元宵/, 1, 3],
  [/两会/, 1, 3],
  [/清明|春耕/, 2, 4],
  [/五一|劳动/, 4, 5],
  [/端午|[高中]考|[三双]夏|夏[收种]/, 5, 6],
  [/主汛|入汛|汛/, 3, 6],
  [/雨季|台风/, 4, 7],
  [/七一/, 6, 7],
  [/八一/, 7, 8],
  [/高温|暑/, 5, 8],
  [/教师节|中秋/, 8, 9],
  [/国庆|十一|三秋|秋[收种]/, 9, 10],
  [/入冬|[采供]暖|寒潮|冰冻|防火期/, 9, 11],
  [/寒假/, 1, 2],
]
/** 春季学期开学 and 秋季学期开学. */
const SCHOOL: readonly (readonly [RegExp, number, number])[] = [
  [/^(?!秋).*开学/, 2, 3],
  [/^(?!春季?(?:学期)?开学).*开学/, 8, 9],
]
/** In it, not before it. */
const FLOOD = /(?:汛期|雨季|暑期|高温|防火期)$/

/** 1月底前 beside 春节前, 4月底前 beside 汛前: the date says when that is. False for an occasion of unknown months. */
export function comesBy({ cadence, after }: Said, due: readonly DuePoint[]): boolean {
  if (cadence.kind !== 'event') return false
  if (FLOOD.test(cadence.basis) && /^期?(?:期间|中)/.test(after)) return false
  const named = OCCASIONS.filter(([name]) => name.test(cadence.basis))
  const school = SCHOOL.filter(([name]) => name.test(cadence.basis))
  const isIn = ([, from, to]: readonly [RegExp, number, number]) =>
    due.some(({ month }) => (from <= to ? month >= from && month <= to : month >= from || month <= to))
  if (named.length + school.length === 0) return false
  return named.every(isIn) && (school.length === 0 || school.some(isIn))
}

/** 主汛期 beside 每周2次, 6月至8月: what those months are called. */
export function isSeason({ cadence, after }: Said): boolean {
  return cadence.kind === 'event' && FLOOD.test(cadence.basis) && !/^[前后]/.test(after)
}
