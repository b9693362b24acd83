import { chineseNumber } from '../chinese-number.ts'

/** 12, 十二, 两: at most four characters. */
export const NUMBER = '(?:\\d{1,4}|[一二两三四五六七八九十百]{1,4})'

/** Undefined or unreadable gives the fallback. */
export function numberOf(text: string | undefined, fallback: number): number {
  if (text === undefined || text === '') return fallback
  return chineseNumber(text) ?? fallback
}
