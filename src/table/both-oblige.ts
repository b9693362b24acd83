import type { Cadence, DeadlineCadence, DuePoint, QuotaCadence } from '../domain/duty/cadence.ts'
import { dueOf, endsTurns, isSameTurn, place, timesAYear } from './due-place.ts'
import { comesBy, isSeason } from './occasion-months.ts'
import { adds, asked, bothDoubt, type Effect, type Row } from './effect.ts'
import { rhythmEffect } from './rhythm-effect.ts'
import { isConditional, isTimed, obliges, type Said } from './time-words/said.ts'
import type { TimeReading } from './time-words/read-time-words.ts'

/**
 * A row owes what its text and its time column oblige it to: 6月底前 beside 每月检查1次 is both. What both say is one, in the
 * fuller words. `unread` are the text's doubts about times that nobody could read, `ownWords` what the column's cell says
 * beyond times.
 */
export function bothOblige(
  column: TimeReading,
  said: readonly Said[],
  unread: readonly string[],
  ownWords: string,
  planYear: number | null,
): TimeReading {
  const isRepeated = column.cadences.every((one) =>
    said.some((other) => obliges(other) && repeats(other.cadence, one, planYear)),
  )
  const row = { column: column.cadences, ownWords, isRepeated, said, planYear }
  const effects = said.map((one) => effectOf(one, row))
  const replaced = new Set(effects.flatMap(({ instead = [] }) => instead))
  const kept = column.cadences.filter((cadence) => !replaced.has(cadence))
  const added = effects.flatMap(({ adds }) => adds ?? [])
  // A name such as “每月一题” beside a date may be a rhythm all the same.
  const named = column.cadences.some(({ kind }) => kind === 'quota')
    ? []
    : unread.filter((doubt) => doubt.includes('像是名称'))
  const left = added.length > 0 ? unread : named
  const doubts = [...effects.flatMap(({ doubt }) => doubt ?? []), ...left]
  const cadences = inOrder([...kept, ...added], planYear)
  return { cadences, warnings: [...new Set([...column.warnings, ...doubts])] }
}

/** 每2小时, 3日内: what no column takes up, whatever it says. */
const LIMITS =
  /^“(?:各[^”]{0,8}(?:[2-9]|[两三四五六])[次场]|每(?!人|个|家|户|名|位|[^”]*”像是名称)|[^”]{1,8}(?:工作日|小时|分钟|日|天)[之以]?内”)/

export function limitsIn(doubts: readonly string[]): string[] {
  return doubts.filter((doubt) => LIMITS.test(doubt))
}

/** Dates in the order of the year, everything else where it stands. */
function inOrder(cadences: readonly Cadence[], planYear: number | null): Cadence[] {
  const first = ({ due }: DeadlineCadence) => Math.min(...due.map((point) => place(point, planYear)))
  const dated = cadences.filter((one) => one.kind === 'deadline').sort((a, b) => first(a) - first(b))
  return cadences.flatMap((one) => (one.kind === 'deadline' ? (dated.shift() ?? []) : one))
}

function repeats(text: Said['cadence'], column: Cadence, planYear: number | null): boolean {
  if (text.kind === 'quota') {
    if (column.kind === 'deadline') return text.count === 1 && endsTurns(column.due, text)
    return column.kind === 'quota' && isSameTurn(text, column)
  }
  if (text.kind !== 'deadline' || column.kind !== 'deadline') return false
  const places = text.due.map((due) => place(due, planYear))
  return column.due.every((due) => places.includes(place(due, planYear)))
}

function effectOf(one: Said, row: Row): Effect {
  switch (one.cadence.kind) {
    case 'quota':
      return rhythmEffect(one, one.cadence, row)
    case 'deadline':
      return dateEffect(one, one.cadence, row)
    case 'event':
      return eventEffect(one, row)
    case 'standing':
      return {}
  }
}

function dateEffect(one: Said, { due, basis }: DeadlineCadence, row: Row): Effect {
  const dates = dueOf(row.column)
  const fresh = due.filter((point) => !dates.some((other) => isOneDate(point, other, row.planYear)))
  if (fresh.length === 0 || hasMonths(row.column)) return withinMonths(one, due, row)
  if (row.column.some((cadence) => cadence.kind === 'quota' && endsTurns(due, cadence))) return {}
  return dates.length === 0 ? dateBesideRhythm(one, basis, row) : dateBesideDates(one, { due, basis }, row)
}

function dateBesideDates(
  one: Said,
  { due, basis }: Pick<DeadlineCadence, 'due' | 'basis'>,
  row: Row,
): Effect {
  const dates = dueOf(row.column)
  const last = Math.max(...dates.map((point) => place(point, row.planYear)))
  const isLater = !row.isRepeated && due.some((point) => place(point, row.planYear) > last)
  if (isLater && isYearGoal(basis)) return {}
  // 次年6月底前 beside 6月底: one of them is a slip.
  const isOtherYear = due.some(({ month }) => dates.some((other) => other.month === month))
  if (one.doubt?.includes('不是期限') === true) return isLater ? asked(one) : {}
  if (one.doubt !== null || (isLater && isOtherYear)) return asked(one)
  const isWithin = dates.every((date) => due.some((point) => isOneDate(point, date, row.planYear)))
  // 分别于6月底、11月底前 beside 11月底前: the column repeats one of them.
  const instead = isWithin ? row.column.filter(({ kind }) => kind === 'deadline') : []
  return { ...adds(one, isLater ? bothDoubt(one) : null), instead }
}

/** 9月 beside 9月10日前报名单，9月20日前表彰: the days are those of the month. */
function withinMonths(one: Said, due: readonly DuePoint[], { column, said }: Row): Effect {
  const dates = dueOf(column)
  const isExact = ({ day, part }: DuePoint) => day !== null || (part !== null && part !== 'end')
  const areBare = dates.length > 0 && dates.every(({ day, part }) => day === null && part === null)
  const named = new Set(
    dueOf(said.map(({ cadence }) => cadence))
      .filter(isExact)
      .map(({ month }) => month),
  )
  const isRefined = areBare && due.every(isExact) && dates.every(({ month }) => named.has(month))
  const instead = column.filter(({ kind }) => kind === 'deadline')
  return isRefined && one.doubt === null ? { ...adds(one, null), instead } : {}
}

function dateBesideRhythm(one: Said, basis: string, { column, isRepeated }: Row): Effect {
  const [only, ...others] = column
  // 5月底前、11月底前各1次 beside 每年2次
  if (only?.kind === 'quota' && others.length === 0 && isEachTurn(one, only))
    return { ...adds(one, null), instead: [only] }
  const hasRhythm = column.some(({ kind }) => kind === 'quota')
  if (hasRhythm && isYearGoal(basis)) return {}
  const isDate = one.doubt === null || (hasRhythm && !one.doubt.includes('不是期限'))
  return isDate ? adds(one, isRepeated ? null : bothDoubt(one)) : asked(one)
}

function isEachTurn({ cadence, doubt, alone }: Said, rhythm: QuotaCadence): boolean {
  if (cadence.kind !== 'deadline' || doubt !== null || rhythm.by || rhythm.months) return false
  // 9月底前完成体检 beside 每年
  const isOne = cadence.due.length > 1 || (alone && !rhythm.atLeast)
  return isOne && cadence.due.length === timesAYear(rhythm)
}

/** 年内, 全年: the plan's year, and no day that anybody named. */
export function isYearGoal(basis: string): boolean {
  return THIS_YEAR.test(basis)
}

const THIS_YEAR = /^(?:本|今|当|全)?年(?:度)?(?:之|以)?内?$/

/** The same day, or one of them names only the month. */
function isOneDate(one: DuePoint, other: DuePoint, planYear: number | null): boolean {
  if (place(one, planYear) === place(other, planYear)) return true
  const isBare = [one, other].some(({ day, part }) => day === null && part === null)
  return isBare && one.month === other.month && (one.year ?? planYear) === (other.year ?? planYear)
}

function hasMonths(cadences: readonly Cadence[]): boolean {
  return cadences.some((cadence) => cadence.kind === 'quota' && cadence.months)
}

function eventEffect(one: Said, { column }: Row): Effect {
  const has = (kind: Cadence['kind']) => column.some((cadence) => cadence.kind === kind)
  if (has('event') || (hasMonths(column) && isSeason(one))) return {}
  if (has('deadline')) {
    if (isConditional(one)) return one.doubt === null ? adds(one, null) : asked(one)
    // 春节后复工核查, 3月15日前: the date says how long after it.
    const isAfter = one.cadence.kind === 'event' && one.cadence.timing === 'after'
    return isAfter || !isTimed(one) || comesBy(one, dueOf(column)) ? {} : adds(one, bothDoubt(one))
  }
  return isTimed(one) ? adds(one, null) : asked(one)
}
