import type { CivilDay } from '../../../domain/calendar/civil-day.ts'
import type { When } from '../../intent.ts'
import { readNumber } from '../words/numbers.ts'
import { NAMES_TIME, READERS, REMARK_READERS, weekdayOf, type Reader } from './when-readers.ts'

/** The days that the first time word of these words covers; null where there is none that matters. */
export function readWhen(words: string, today: CivilDay): When | null {
  return read(READERS, words, today)[0] ?? null
}

/** The days that each time word of a remark covers. */
export function whensIn(remark: string, today: CivilDay): When[] {
  return read(REMARK_READERS, remark, today)
}

/** A day, month or quarter that has not begun: 12月31日, 12.31, 12月, 周五 on a Tuesday. */
export function namesTimeToCome(words: string, today: CivilDay): boolean {
  const weekdays = [...words.matchAll(WEEKDAY)].map(([, weekday]) => weekdayOf(weekday ?? '', today))
  return whensIn(words, today).some(({ first }) => first > today) || weekdays.some((day) => day > today)
}

/** A date and nothing else. */
export function isDateOnly(words: string): boolean {
  return /^[\s()于在]*[\d年月日号./-]+[\s()底份前]*$/.test(words)
}

const WEEKDAY = /(?<![上每])(?:周|星期|礼拜)([一二三四五六日天])(?!至|到)/g

/** What was read is taken out, so that 9月28日 is not read again as a month. */
function read(readers: readonly Reader[], words: string, today: CivilDay): When[] {
  if (!NAMES_TIME.test(words)) return []
  const found: When[] = []
  let rest = inFigures(words)
  for (const reader of readers) {
    for (let match = reader.pattern.exec(rest); match; match = reader.pattern.exec(rest)) {
      const when = reader.read(match, today)
      if (when) found.push(when)
      rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`
    }
  }
  return found
}

/** 十二月二十日 → 12月20日, 二〇二六年 → 2026年 */
function inFigures(words: string): string {
  return words
    .replace(/二[〇零○][一二三四五六七八九〇零○]{2}(?=年)/g, (year) =>
      year.replace(/./g, (figure) => String(readNumber(figure) ?? 0)),
    )
    .replace(/(?<![周期拜])[一二三四五六七八九十]{1,3}(?=[月日号])/g, (figure) =>
      String(readNumber(figure) ?? figure),
    )
}
