import type { Obligation } from '../../domain/obligation/obligation.ts'
import { yearMonthDay, type CivilDay } from '../../domain/calendar/civil-day.ts'
import type { ReportIntent, When } from '../intent.ts'
import { nodeIn } from '../zh/words/node-words.ts'

/**
 * The obligations that a time word leaves: a period picks among them; a day excludes the day and the week that it does
 * not belong to, and what had not begun by then. A dated deadline may be met at any time; it is picked where it falls into the period.
 */
export function withinWhen(open: readonly Obligation[], when: When | null): Obligation[] {
  if (when === null) return [...open]
  const due = open.filter((obligation) => isDeadline(obligation) && fallsInto(obligation, when))
  if (due.length > 0) return due
  return open.filter((obligation) => {
    if (isDeadline(obligation)) return true
    if (when.kind === 'day' && !obligation.lapses) return obligation.opens <= when.last
    return covers(obligation, when)
  })
}

/**
 * Whether what was done on these days may be of this period: some of them belong to it; what has no end of its own may
 * be done late, a dated deadline at any time from its year on.
 */
export function allows(obligation: Obligation, when: When): boolean {
  if (isDeadline(obligation)) return yearMonthDay(when.last).year >= yearMonthDay(obligation.due).year
  if (when.kind === 'day' && !obligation.lapses) return obligation.opens <= when.last
  return covers(obligation, when)
}

/** 全部 and a bare number of a duty with parts mean each of its parts, where each has one period only. */
export function onePeriodEach(open: readonly Obligation[]): boolean {
  return open.length > 0 && new Set(open.map((obligation) => obligation.part)).size === open.length
}

/** Whether some of these days belong to its period. */
export function covers({ opens, due }: Obligation, when: When): boolean {
  return opens <= when.last && when.first <= due
}

function isDeadline(obligation: Obligation): boolean {
  return obligation.cadence.kind === 'deadline'
}

function fallsInto(obligation: Obligation, when: When): boolean {
  return when.kind === 'period' && when.first <= obligation.due && obligation.due <= when.last
}

/**
 * 国庆前的完成了: what that node opened, and nothing where it opened none of them. The name of a node in the remark picks among
 * several, and decides nothing else.
 */
export function ofNode(open: readonly Obligation[], { node, remark }: ReportIntent): Obligation[] {
  const named = (name: string) => open.filter((one) => one.node && (one.occasion ?? '').includes(name))
  if (node !== null) return named(node)
  const said = open.length > 1 && remark !== null ? nodeIn(remark) : null
  const picked = said === null ? [] : named(said)
  return picked.length > 0 ? picked : [...open]
}

/** 上半年, and nothing else. */
const STRETCH_ONLY = /^[\s(]*[\d一二三四上下本这第q年度前个]*(?:半年|季度?|q[1-4]|月份?|周)的?[\s)。!]*$/i
/** Somebody who says 上周 says when it was done. */
const A_WEEK = 7

/** 48三季度已完成, 48完成，上半年, where 48 has no time words and is owed for the whole year, which is not over: that share of it may be meant. */
export function isShareOfYear(
  { when, named, remark }: ReportIntent,
  meant: readonly Obligation[],
  today: CivilDay,
): boolean {
  const said = [...(when ? [when] : []), ...(remark !== null && STRETCH_ONLY.test(remark) ? named : [])]
  const stretches = said.filter(
    ({ kind, first, last, stretch }) => stretch === true || (kind === 'period' && last - first >= A_WEEK),
  )
  return meant.some(
    ({ cadence, opens, due }) =>
      cadence.kind === 'unspecified' &&
      due >= today &&
      stretches.some(({ first, last }) => opens < first || due > last),
  )
}
