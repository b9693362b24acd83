import type { Cadence, QuotaCadence } from '../domain/duty/cadence.ts'
import { covers, sharesOut } from './accounted.ts'
import { isYearGoal } from './both-oblige.ts'
import { excerpt, foldText } from './clean-text.ts'
import { dueOf, endsTurns, isSameTurn, place, timesAYear } from './due-place.ts'
import { readTimeCell, workIn } from './time-words/read-time-cell.ts'
import { readTimeWords, type TimeReading } from './time-words/read-time-words.ts'

/** 已于3月完成, 见3月5日会议纪要, 3月15日印发: what has been, or where it is written; not 2月底前印发, 形成会议纪要. */
export const TELLS =
  /已[经于完开启印报在]|截至|截止到|依据|根据|详?见|参见|[年月日号](?:常务|专题|办公)?会议纪要|(?<![前底内旬]|[月日](?:完成)?[并后])(?:印发|下发)|文号|来文|上年|去年|结转|原定|原计划|调整|推迟|顺延|除外|迎接|迎检|待.{1,12}后再/
/** 汛期不间断, 节假日加密: the rhythm holds then too, and how much more often nobody says. */
const COLOURS = /不间断|不停|不松懈|加密|加大|增加(?:频次|次数|力度)|适当增加|重点|从严|加强|强化/

/**
 * What a remark adds to the time of its row. Where the row says none, the remark's words are all that there is and count, which
 * is asked about; where it says how often, a remark of nothing but as many dates, or of the day of each turn, says when. What
 * agrees or only colours is let pass; anything else leaves the row's time as it is and is asked about.
 */
export function withNote(row: TimeReading, note: string, planYear: number | null): TimeReading {
  const noted = readTimeWords(note, planYear)
  const cadences = noted.cadences.filter((cadence) => saysWhen(cadence, planYear))
  if (cadences.length === 0) return row.cadences.length === 0 ? keptUp(row, note, planYear) : row
  const said = { ...noted, cadences }
  const flat = foldText(note)
  if (row.cadences.every(({ kind }) => kind === 'standing')) {
    return TELLS.test(flat) ? asked(row, flat) : asOnlyTime(row, said, note, planYear)
  }
  const exact = TELLS.test(flat) ? null : moreExactly(row, said, note, planYear)
  if (exact) return exact
  const besides = TELLS.test(flat) ? null : rhythmBesideDate(row, said, flat)
  if (besides) return besides
  const isKnown = cadences.every((one) => agrees(one, row.cadences, planYear) || colours(one, row, flat))
  return isKnown ? row : asked(row, flat)
}

function saysWhen(cadence: Cadence, planYear: number | null): boolean {
  if (cadence.kind !== 'deadline') return cadence.kind !== 'standing'
  return cadence.due.some(({ year }) => year === null || planYear === null || year >= planYear)
}

function asked(row: TimeReading, note: string): TimeReading {
  const doubt = `备注写有“${excerpt(note)}”，没有当作时限，请确认。`
  return { ...row, warnings: [...row.warnings, doubt] }
}

/** 动态更新, 长期坚持 as all that a row says of time. */
function keptUp(row: TimeReading, note: string, planYear: number | null): TimeReading {
  const { cadences, warnings } = readTimeCell(note, planYear)
  const isKeptUp = warnings.length === 0 && cadences.length === 1 && cadences[0]?.kind === 'standing'
  return isKeptUp ? { ...row, cadences } : row
}

/**
 * 长期坚持 gives way to a rhythm, and goes on beside a date or an event, as beside the words of a text. A remark of nothing but
 * times stands for the column that the table lacks.
 */
function asOnlyTime(
  row: TimeReading,
  { cadences, warnings }: TimeReading,
  note: string,
  planYear: number | null,
): TimeReading {
  const hasRhythm = cadences.some(({ kind }) => kind === 'quota')
  const kept = [...(hasRhythm ? [] : row.cadences), ...cadences]
  const isPure = kept.length === cadences.length && workIn(note, planYear) === '' && !hasAmount(note)
  if (isPure)
    return { ...row, cadences: kept, warnings: [...row.warnings, ...readTimeCell(note, planYear).warnings] }
  const doubt = `时限只写在备注里，暂按“${excerpt(foldText(note))}”办理，请确认。`
  return { ...row, cadences: kept, warnings: [...row.warnings, ...warnings, doubt] }
}

/** 台账每季度更新一次 beside 2月底前: what goes on behind the date. */
function rhythmBesideDate(row: TimeReading, { cadences }: TimeReading, note: string): TimeReading | null {
  const areDates = row.cadences.every(({ kind }) => kind === 'deadline')
  const areRhythms = cadences.every((one) => one.kind === 'quota' && !sharesOut(row.cadences, one))
  const isYears = cadences.some((one) => one.kind === 'quota' && one.period === 'year')
  if (!areDates || !areRhythms || isYears) return null
  const doubt = `备注还写有“${excerpt(note)}”，与时限一栏暂分开处理，请确认。`
  return { ...row, cadences: [...row.cadences, ...cadences], warnings: [...row.warnings, doubt] }
}

/** 每月演出2场: how much. */
function hasAmount(note: string): boolean {
  return /\d+(?:个|家|户|名|人|项|件|万|亿|%)/.test(foldText(note))
}

/**
 * 5月、10月 beside 2次/年, 每月25日前报 beside 每月, 3月5日 beside 3月, 接诉后7日内 beside 发生时: the same turns, with their days.
 */
function moreExactly(
  row: TimeReading,
  noted: TimeReading,
  note: string,
  planYear: number | null,
): TimeReading | null {
  const [own, ...others] = row.cadences
  const [first, ...more] = noted.cadences
  if (!own || !first || others.length > 0) return null
  const isOne = more.length === 0
  if (isOne && (namesTerm(own, first) || isWithinMonth(own, first))) return { ...row, ...noted }
  if (own.kind !== 'quota' || own.by || own.months) return null
  if (first.kind === 'quota') return isOne ? withDay(row, own, first) : null
  const areDates = areItsDates(own, noted.cadences) && workIn(note, planYear) === ''
  return areDates ? { ...row, cadences: noted.cadences } : null
}

/** 3月5日 beside 3月, 4月下旬 beside 4月 */
function isWithinMonth(row: Cadence, noted: Cadence): boolean {
  if (row.kind !== 'deadline' || noted.kind !== 'deadline') return false
  const [own] = row.due
  const [point] = noted.due
  if (!own || !point || row.due.length + noted.due.length > 2) return false
  if (own.day !== null || own.part !== null) return false
  const isSameMonth = point.month === own.month && (point.year ?? own.year) === (own.year ?? point.year)
  return isSameMonth && (point.day !== null || point.part !== null)
}

function withDay(row: TimeReading, own: QuotaCadence, { by, ...noted }: QuotaCadence): TimeReading | null {
  const isTurn = isSameTurn(own, noted) && noted.count === 1
  return by && isTurn ? { ...row, cadences: [{ ...own, by }] } : null
}

function namesTerm(own: Cadence, noted: Cadence): boolean {
  return own.kind === 'event' && noted.kind === 'event' && own.term === undefined && noted.term !== undefined
}

function areItsDates(rhythm: QuotaCadence, cadences: readonly Cadence[]): boolean {
  const due = dueOf(cadences)
  const isDated = cadences.every(({ kind }) => kind === 'deadline')
  return isDated && due.length === timesAYear(rhythm) && !endsTurns(due, rhythm)
}

function agrees(noted: Cadence, row: readonly Cadence[], planYear: number | null): boolean {
  if (noted.kind === 'quota') {
    return row.some((one) => one.kind === 'quota' && covers(one, noted)) || sharesOut(row, noted)
  }
  if (noted.kind === 'deadline') {
    const places = dueOf(row).map((due) => place(due, planYear))
    if (noted.due.every((due) => places.includes(place(due, planYear)))) return true
    return row.some((one) => one.kind === 'quota' && (endsTurns(noted.due, one) || isYearGoal(noted.basis)))
  }
  return noted.kind !== 'event' || (noted.term === undefined && row.some(({ kind }) => kind === 'event'))
}

function colours(noted: Cadence, row: TimeReading, note: string): boolean {
  return noted.kind === 'event' && row.cadences.some(({ kind }) => kind === 'quota') && COLOURS.test(note)
}
