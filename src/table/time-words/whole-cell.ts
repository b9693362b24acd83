import { readDate } from './date-words.ts'
import { numberOf } from './numerals.ts'
import { periodOf } from './periods.ts'
import type { Span } from './span.ts'
import { readVagueCell } from './vague-cell.ts'

const YEAR = /^(20\d{2})(?:年度?)?(?:内|完成)?$/
/** 2026—2028年 */
const YEARS = /^20\d{2}年?\s?(?:[-—–~～]{1,2}|至|到)\s?(20\d{2})年度?$/
/** 本年度内, 年中, 全年: as long as it is the whole cell. */
const THIS_YEAR = /^(?:(?:本|今|当|全)?年度?(?:以)?内|[本当]年度)(?:完成)?$/
const MIDDLE = /^年中(?:前|完成)?$/
const ALL_YEAR = /^(?:20\d{2}年?)?全年度?(开展|推进|实施|落实|进行|坚持|抓好)?$/
const MONTH_AND_DAY = /^(1[0-2]|0?[1-9])\.(3[01]|[12]\d|0?[1-9])(前|之前|以前)?$/
/** 6月30前 */
const WITHOUT_DAY_SIGN = /^(?:20\d{2}年)?(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])(?:前|之前|以前)?(?:完成)?$/
/** 1、2月, 1、7月底前: in a cell of its own no number of a list. */
const MONTHS =
  /^(?:分别)?(?:[为在于])?((?:(?:1[0-2]|[1-9])[、，,]){1,11}(?:1[0-2]|[1-9]))月份?(?:([上中下])旬|([底末]))?(?:前|之前|以前)?(?:完成|开展)?$/
const RHYTHM =
  /^(?:每|按|逐)?(日|天|周|旬|月|季|季度|半年|年)度?(?:报|报告|报送|调度|通报|(?:([1一])|([2-9两二三四五六])|(\d{2}))次)?$/
/** 半年: as often as that, or within that time; 年度 is due at the same day either way. */
const OPEN_RHYTHM = /^(?:半年|年)$/
/** 2次, 不少于12次: a bare count is the year's, which is asked about. */
const COUNT = /^(至少|不少于|不低于|≥|>=)?([1-9]\d?|[一二两三四五六七八九十])[次场期]((?:及)?以上)?$/
const STANDING = /^(?:长期|持续|常态化?|日常|动态)\p{Script=Han}{0,6}$/u

/** 接报后立即, 发现问题后第一时间上报: on the day that it happens. */
const AT_ONCE =
  /^[\p{Script=Han}]{0,12}?(?:接|收|发|出|受|诉|事|案|险|灾|诊|班|岗|职|办结|开工|投诉|举报|通知|任务|指令|问题|隐患|事故)[\p{Script=Han}]{0,6}(?<![以之然今])后(?:应|须|要)?(?:立即|立刻|即时|即刻|马上|第一时间|当日|当天|及时)(?:上报|报告|报送|处置|处理|整改|响应|到场|赶赴现场|办理|核查|反馈|转办|启动|落实|完成)?$/u

type Reading = Pick<Span, 'cadence' | 'doubt'>

/** A time cell that is one word; null for any other. `asRhythm`: its column is for 频次. Expects half-width digits. */
export function readWholeCell(cell: string, asRhythm: boolean): Span | null {
  const words = cell.trim()
  const reading =
    countOf(words) ??
    yearOf(words) ??
    partOf(words) ??
    monthsOf(words) ??
    dayOf(words) ??
    rhythmOf(words, asRhythm) ??
    standingOf(words) ??
    atOnce(words) ??
    readVagueCell(words)
  return reading && { start: 0, end: words.length, ...reading }
}

function yearOf(words: string): Reading | null {
  const year = YEAR.exec(words)?.[1]
  if (year === undefined) return null
  const due = [{ year: Number(year), month: 12, day: null, part: 'end' as const }]
  return { cadence: { kind: 'deadline', due }, doubt: null }
}

function partOf(words: string): Reading | null {
  const lastYear = YEARS.exec(words)?.[1]
  if (lastYear !== undefined) {
    return endOf(12, `“${words}”暂按${lastYear}年底办理，请确认各年的要求。`, Number(lastYear))
  }
  if (THIS_YEAR.test(words)) return endOf(12, null)
  if (MIDDLE.test(words)) return endOf(6, `“${words}”暂按6月底办理，请确认。`)
  const [allYear, verb] = ALL_YEAR.exec(words) ?? []
  if (allYear === undefined) return null
  const doubt = verb === undefined ? `“${words}”暂按全年持续开展处理，请确认。` : null
  return { cadence: { kind: 'standing' }, doubt }
}

function endOf(month: number, doubt: string | null, year: number | null = null): Reading {
  return { cadence: { kind: 'deadline', due: [{ year, month, day: null, part: 'end' }] }, doubt }
}

function dayOf(words: string): Reading | null {
  const [, month, day, before] = MONTH_AND_DAY.exec(words) ?? WITHOUT_DAY_SIGN.exec(words) ?? []
  const point =
    month === undefined ? null : readDate([undefined, month, undefined, undefined, undefined, day])
  if (!point) return null
  const isSure = before !== undefined || words.includes('月')
  const doubt = isSure ? null : `“${words}”暂按${month ?? ''}月${day ?? ''}日办理，请确认。`
  return { cadence: { kind: 'deadline', due: [point] }, doubt }
}

function monthsOf(words: string): Reading | null {
  const [, list, third, end] = MONTHS.exec(words) ?? []
  const months = list?.split(/[、，,]/) ?? []
  const due = months.flatMap((month) => readDate([undefined, month, third, end]) ?? [])
  const isRising = due.every(({ month }, index) => index === 0 || month > (due[index - 1]?.month ?? 0))
  if (due.length === 0 || !isRising || (!third && !end && words.includes('前'))) return null
  return { cadence: { kind: 'deadline', due }, doubt: null }
}

function countOf(words: string): Reading | null {
  const [, least, count, more] = COUNT.exec(words) ?? []
  if (count === undefined) return null
  const atLeast = (least ?? more) !== undefined
  return {
    cadence: { kind: 'quota', period: 'year', every: 1, count: numberOf(count, 1), atLeast },
    doubt: `“${words}”没有写明多长时间，暂按全年计，请确认。`,
  }
}

function rhythmOf(words: string, asRhythm: boolean): Reading | null {
  const [, word, , several, many] = RHYTHM.exec(words) ?? []
  const period = word === undefined ? null : periodOf(word)
  if (!period || (!asRhythm && /^[日天月]$/.test(words))) return null
  const doubt = OPEN_RHYTHM.test(words) && !asRhythm ? `“${words}”暂按每个周期一次处理，请确认。` : null
  return {
    cadence: { kind: 'quota', period, every: 1, count: numberOf(several ?? many, 1), atLeast: false },
    doubt,
  }
}

function standingOf(words: string): Reading | null {
  return STANDING.test(words) && !/[每年月日周季旬次]/.test(words.slice(2))
    ? { cadence: { kind: 'standing' }, doubt: null }
    : null
}

function atOnce(words: string): Reading | null {
  return AT_ONCE.test(words)
    ? { cadence: { kind: 'event', term: { days: 0, working: false } }, doubt: null }
    : null
}
