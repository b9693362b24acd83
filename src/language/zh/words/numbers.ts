import { CHINESE_DIGITS } from '../../../domain/chinese-digits.ts'

/** Pattern of a whole number in Arabic or Chinese figures. */
export const NUMBER = '(?:\\d{1,5}|[零〇一二两三四五六七八九十百]{1,7})'

/** '56', '五十六', '一百零二' → the number; null for figures that are none (二三, 一百二). */
export function readNumber(text: string): number | null {
  if (text === '') return null
  if (/^\d{1,5}$/.test(text)) return Number(text)
  const match =
    /^(?:([一二两三四五六七八九])百)?(零|〇)?(?:([一二两三四五六七八九])?(十))?([一二两三四五六七八九])?$/.exec(
      text,
    )
  if (!match) return null
  const [, hundreds, zero, tens, ten, ones] = match
  if (hundreds && ones && !ten && !zero) return null
  if (!hundreds && zero) return null
  const value = digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones)
  return value > 0 ? value : null
}

function digit(figure: string | undefined): number {
  return figure === undefined ? 0 : (CHINESE_DIGITS[figure] ?? 0)
}
