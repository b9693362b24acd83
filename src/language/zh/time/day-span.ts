import { mondayOf, type CivilDay } from '../../../domain/calendar/civil-day.ts'
import { dayToComeAt } from './day-to-come.ts'
import { NUMBER, readNumber } from '../words/numbers.ts'
import { eat } from '../words/scan.ts'

export interface DaySpan {
  /** Both included. */
  from: CivilDay
  until: CivilDay
  end: number
}

const LEAD = /(?:于|从|自|在|[\s:,])*/y
const ASIDE = /(?:\s*\((?:周|星期|礼拜).\))?(?:上午|下午|全天|当天|这?一?天)?/y
const TO = /\s*(?:起|开始)?\s*(?:至|到|直到|-+|—+|–|~+|～+)\s*/y
const INCLUDED = /(?:为止|止|结束)?/y
/** 起3天 */
const COUNTED = new RegExp(`(?:起|开始)?[\\s,]*(?:连续|共)*\\s*(${NUMBER})天`, 'y')
const FROM_TODAY = /今|明|后|大后|下|本|这|月底|年底/y
const SHORT_DAY = /(\d{1,2})(?![\d月./年])[日号]?/y

/** 12月1日至12月10日, 12.1-12.10, 12月1日至10日, 明天到周五, 12月1日起3天, 12月1日 at `at`. */
export function daySpanAt(text: string, at: number, today: CivilDay): DaySpan | null {
  const week = weekAt(text, eat(LEAD, text, at), today)
  if (week) return week
  const first = dayToComeAt(text, eat(LEAD, text, at), today)
  if (!first) return null
  const named = eat(ASIDE, text, first.end)
  const to = eat(TO, text, named)
  if (to > named) return lastAt(text, to, first.day, today)
  const single = { from: first.day, until: first.day, end: named }
  return withCount(text, single) ?? single
}

/** 3天 behind a single day, as its first. */
export function withCount(text: string, { from, until, end }: DaySpan): DaySpan | null {
  COUNTED.lastIndex = end
  const counted = COUNTED.exec(text)
  const days = counted?.[1] === undefined ? null : readNumber(counted[1])
  if (!counted || days === null || from !== until) return null
  return { from, until: from + days - 1, end: end + counted[0].length }
}

/** 到12月5日 behind a single day, as its last. */
export function withEnd(text: string, { from, until, end }: DaySpan, today: CivilDay): DaySpan | null {
  const to = eat(TO, text, end)
  return to === end || from !== until ? null : lastAt(text, to, from, today)
}

const WEEK = /(下下|下|本|这)个?(?:周|星期|礼拜)(?![一二三四五六日天末])/y

/** 下周, from Monday to Sunday. */
function weekAt(text: string, at: number, today: CivilDay): DaySpan | null {
  WEEK.lastIndex = at
  const match = WEEK.exec(text)
  if (!match) return null
  const weeks = match[1] === '下下' ? 2 : match[1] === '下' ? 1 : 0
  const from = mondayOf(today) + weeks * 7
  return { from, until: from + 6, end: at + match[0].length }
}

/** The last day is read from the first: of 12月1日至10日 the 10th is December's. */
function lastAt(text: string, at: number, from: CivilDay, today: CivilDay): DaySpan | null {
  const base = eat(FROM_TODAY, text, at) > at ? today : from
  const last = dayToComeAt(text, at, base) ?? shortDayAt(text, at, from)
  if (!last || last.day < from) return null
  return { from, until: last.day, end: eat(INCLUDED, text, eat(ASIDE, text, last.end)) }
}

/** The 10 of 12月1-10. */
function shortDayAt(text: string, at: number, from: CivilDay): { day: CivilDay; end: number } | null {
  SHORT_DAY.lastIndex = at
  const match = SHORT_DAY.exec(text)
  const read = match?.[1] === undefined ? null : dayToComeAt(`${match[1]}日`, 0, from)
  return match && read ? { day: read.day, end: at + match[0].length } : null
}
