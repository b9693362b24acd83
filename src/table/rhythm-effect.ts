import type { DuePoint, QuotaCadence } from '../domain/duty/cadence.ts'
import { excerpt } from './clean-text.ts'
import { dueOf, endsTurns, endsYear, isSameTurn, place, timesAYear } from './due-place.ts'
import { adds, asked, bothDoubt, type Effect, type Row } from './effect.ts'
import { OF_ANY_WORK } from './time-words/any-work.ts'
import { obliges, type Said } from './time-words/said.ts'

/** What a rhythm of the text adds to the column. */
export function rhythmEffect(one: Said, rhythm: QuotaCadence, row: Row): Effect {
  const quotas = row.column.filter((cadence) => cadence.kind === 'quota')
  const same = quotas.filter((cadence) => isSameTurn(cadence, rhythm))
  if (same.length > 0) return sameTurnEffect(one, rhythm, same, row)
  const total = quotas.find((cadence) => timesAYear(cadence) === timesAYear(rhythm))
  // 每季度1次 beside 全年4次: the shorter turn obliges.
  if (total) {
    // The 不少于 of the column's total holds for the shorter turn too.
    const shorter = { ...rhythm, atLeast: rhythm.atLeast || total.atLeast }
    return isTotal(total, rhythm) ? { adds: shorter, instead: [total], doubt: one.doubt } : {}
  }
  if (!obliges(one)) return dueOf(row.column).length === timesAYear(rhythm) ? {} : asked(one)
  if (quotas.length > 0) return adds(one, row.isRepeated || namesItsWork(one) ? null : bothDoubt(one))
  if (row.column.some(({ kind }) => kind === 'deadline')) return rhythmBesideDates(one, rhythm, row)
  // For a few days at a time it is how often in them; what comes round each month goes on without them.
  return /^(?:day|week|ten-days)$/.test(rhythm.period) ? asked(one) : adds(one, bothDoubt(one))
}

/** 每季度通报一次能耗情况 beside 每月: another thing to do; 每季度不少于1次 may be the same one. */
function namesItsWork({ alone, clause }: Said): boolean {
  const work = clause
    .replace(HOW_OFTEN, '')
    .replace(OF_ANY_WORK, '')
    .replace(/[^\p{Script=Han}]/gu, '')
  return !alone && work.length >= 2
}

const HOW_OFTEN =
  /[上下]半年|全年|年内|全?覆盖|每(?:半年|季度?|个?月|[日天周旬年]|工作日|学[期年])|不少于|不低于|至少|(?:及?以上)|原则上|[\d一二两三四五六七八九十]+(?:场次|[次场期轮遍])/g

function isTotal(total: QuotaCadence, rhythm: QuotaCadence): boolean {
  return total.period === 'year' && total.count > 1 && rhythm.period !== 'year' && !rhythm.months
}

/** 每季度 beside 每季度2次, 每学期 beside 每学期不少于2次…，每学期至少1次: the fuller words count. */
function sameTurnEffect(one: Said, rhythm: QuotaCadence, same: readonly QuotaCadence[], row: Row): Effect {
  const [column, ...others] = same
  if (!column || others.length > 0 || !isFuller(one, rhythm, row)) return {}
  if (haveOtherDays(rhythm, column)) return adds(one, bothDoubt(one))
  const isWithin = rhythm.count === column.count || (column.atLeast && rhythm.count > column.count)
  if (COUNTED.test(column.basis) && !isWithin) return rhythm.count === 1 ? {} : asked(one)
  const doubt = (isSettled(one, rhythm, column, row) ? null : one.doubt) ?? eachDoubt(rhythm)
  return { adds: filledFrom(column, rhythm), instead: same, doubt }
}

/** The column says what the text's words left open. */
function isSettled(one: Said, rhythm: QuotaCadence, column: QuotaCadence, row: Row): boolean {
  if (column.months !== undefined && rhythm.months === undefined) return true
  // 每周、每月 in the column: that they are two is said there.
  const isOneOfSeveral = row.column.some((other) => other.kind === 'quota' && other !== column)
  return isOneOfSeveral && one.doubt?.includes('可能是一回事') === true
}

/** 每月15日前汇总 beside 每月10日前 */
function haveOtherDays({ by: one }: QuotaCadence, { by: other }: QuotaCadence): boolean {
  return one !== undefined && other !== undefined && (one.month !== other.month || one.day !== other.day)
}

/** The text's rhythm with the day, the months and the 不少于 that only the column names. */
function filledFrom(column: QuotaCadence, rhythm: QuotaCadence): QuotaCadence {
  const by = rhythm.by ?? column.by
  const months = rhythm.months ?? column.months
  const atLeast = rhythm.atLeast || (column.atLeast && rhythm.count === column.count)
  return { ...rhythm, atLeast, ...(by ? { by } : {}), ...(months ? { months } : {}) }
}

const COUNTED = /[\d一二两三四五六七八九十][次场期遍轮]/

/** 主干道一日两巡，背街小巷一日一巡: where one of a turn says more than the column, the others count too. */
function isFuller(one: Said, rhythm: QuotaCadence, { said }: Row): boolean {
  if (saysMore(one, rhythm)) return true
  const isOther = (other: Said) =>
    other.cadence.kind === 'quota' && isSameTurn(other.cadence, rhythm) && saysMore(other, other.cadence)
  return obliges(one) && said.some(isOther)
}

/** 每月 in the text adds nothing to 每月 in the column; a share (20%) is how much, not how often. */
function saysMore({ clause }: Said, { count, atLeast, by, months, basis }: QuotaCadence): boolean {
  if (count === 1 && clause.includes('%')) return false
  return count > 1 || atLeast || by !== undefined || months !== undefined || COUNTED.test(basis)
}

/** 每季度每镇不少于10份 */
const EACH = /每(?![日天周旬月季年半两隔\d]|星期|工作日|学[期年])\p{Script=Han}{1,4}/u

function eachDoubt({ count, basis }: QuotaCadence): string | null {
  const isEach = count > 1 && EACH.test(basis)
  return isEach ? `“${excerpt(basis)}”是按每家、每人要求的，暂按责任单位办理，请确认。` : null
}

/** 7月底前 | 全面清查，此后每年盘点一次: what goes on behind the date is no part of it. */
const BEHIND_IT = /^(?:并|且)?(?:在?此后|之后|以后|其后|今后|往后)/

function rhythmBesideDates(one: Said, rhythm: QuotaCadence, row: Row): Effect {
  const due = dueOf(row.column)
  if (BEHIND_IT.test(one.clause)) return adds(one, null)
  if (rhythm.period === 'year' && rhythm.every > 1) return asked(one)
  if (isEndOfMonths(due, rhythm)) return { adds: rhythm, instead: row.column, doubt: one.doubt }
  const said = isOtherWork(row.ownWords, one.clause) ? null : saidByDates(one, rhythm, row)
  if (said) return said
  if (row.isRepeated) return adds(one, null)
  if (due.every((point) => endsYear(point, row.planYear))) return besideYearEnd(one, rhythm, row)
  const isOpen = one.alone || due.some(({ day, part }) => day === null && part === null)
  return adds(one, isOpen ? untilThen(one) : null)
}

/** 年底前 beside 每月检查1次: the end of the year only ends the rhythm where the text asks for nothing else. */
function besideYearEnd(one: Said, rhythm: QuotaCadence, { column, ownWords }: Row): Effect {
  const isOnly = !one.asksElse && ownWords.length < 2
  const dates = column.filter(({ kind }) => kind === 'deadline')
  return isOnly ? { adds: rhythm, instead: dates, doubt: one.doubt } : adds(one, null)
}

/** 4月、5月、6月每月1次 beside 6月底前: the rhythm's own end. */
function isEndOfMonths([only, ...others]: readonly DuePoint[], { months }: QuotaCadence): boolean {
  if (!only || !months || others.length > 0 || only.month !== months.to) return false
  return place(only, null) >= place({ ...only, day: 28, part: null }, null)
}

/** 每年1次 beside 5月底前, 每季度 beside 3月、6月、9月、12月, 全年不少于2期 beside 12月底前 are one; null for two. */
function saidByDates(one: Said, rhythm: QuotaCadence, row: Row): Effect | null {
  const { column, planYear } = row
  const due = dueOf(column)
  const isYears = rhythm.period === 'year'
  const isEnd = due.every((point) => endsYear(point, planYear))
  const instead = column.filter(({ kind }) => kind === 'deadline')
  const fuller = { adds: rhythm, instead, doubt: one.doubt }
  if (isYears && isEnd && (rhythm.count > 1 || rhythm.atLeast)) return fuller
  if (due.length === timesAYear(rhythm)) return isOneOfSeveral(rhythm, due, row) ? fuller : {}
  if (isYears) return adds(one, row.isRepeated ? null : bothDoubt(one))
  return rhythm.count > 1 && endsTurns(due, rhythm) ? fuller : null
}

/** 6月、12月 beside 每半年1次 and 每年1次: the ends of the turns of the one, which is told from the other. */
function isOneOfSeveral(rhythm: QuotaCadence, due: readonly DuePoint[], { said }: Row): boolean {
  const hasOther = said.some(
    (other) => other.cadence.kind === 'quota' && !isSameTurn(other.cadence, rhythm) && obliges(other),
  )
  return rhythm.period !== 'year' && hasOther && endsTurns(due, rhythm)
}

/** 出台办法 in the column is no part of 每学年组织1次考核. */
function isOtherWork(ownWords: string, clause: string): boolean {
  if (ownWords.length < 2) return false
  for (let at = 0; at + 2 <= ownWords.length; at += 1) {
    if (clause.includes(ownWords.slice(at, at + 2))) return false
  }
  return true
}

function untilThen({ cadence }: Said): string {
  return `时限一栏的日期可能只是“${excerpt(cadence.basis)}”的截止时间，暂分开处理，请确认。`
}
