import { CHINESE_DIGITS } from '../domain/chinese-digits.ts'

/** '12', '十二', '两', '一百零三', '二〇二六' → number; null for anything else. Expects half-width digits. */
export function chineseNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  if (/^[〇零一二三四五六七八九]{2,}$/.test(text)) {
    return Number(Array.from(text, (char) => CHINESE_DIGITS[char]).join(''))
  }
  let total = 0
  let digit: number | null = null
  for (const char of text) {
    const value = CHINESE_DIGITS[char]
    if (value !== undefined) {
      digit = value
    } else if (char === '十' || char === '百') {
      total += (digit ?? 1) * (char === '十' ? 10 : 100)
      digit = null
    } else {
      return null
    }
  }
  return text === '' ? null : total + (digit ?? 0)
}
