import chineseDays from 'chinese-days'
import { isoDay, yearMonthDay, type CivilDay } from './civil-day.ts'

/** 元旦, 劳动节 and 国庆节, as month and day. */
const SOLAR = new Set(['1-1', '5-1', '5-2', '10-1', '10-2', '10-3'])

/** 春节, 端午节 and 中秋节, as lunar month and day; 除夕 is the day before the first. */
const LUNAR = new Set(['1-1', '1-2', '1-3', '5-5', '8-15'])

/**
 * Whether a day is one of the thirteen that are rest days by law in every year (全国年节及纪念日放假办法, as amended in
 * 2024), before the year's schedule adds days around them.
 */
export function isStatutory(day: CivilDay): boolean {
  const { year, month, day: dayOfMonth } = yearMonthDay(day)
  if (SOLAR.has(`${month}-${dayOfMonth}`)) return true
  if (isoDay(day) === chineseDays.getSolarTermDate(year, 4, 'pure_brightness')) return true
  return LUNAR.has(lunar(day)) || lunar(day + 1) === '1-1'
}

function lunar(day: CivilDay): string {
  const { lunarMon, lunarDay, isLeap } = chineseDays.getLunarDate(isoDay(day))
  return isLeap ? 'leap' : `${lunarMon}-${lunarDay}`
}
