import { readDate } from './date-words.ts'
import { numberOf } from './numerals.ts'
import { periodOf } from './periods.ts'
import type { Span } from './span.ts'

const YEAR = /^(20\d{2})(?:年度?)?(?:内|完成)?$/
const MONTH_AND_DAY = /^(1[0-2]|0?[1-9])\.(3[01]|[12]\d|0?[1-9])(?:前|之前|以前)?$/
const RHYTHM =
  /^(?:每|按|逐)?(日|天|周|旬|月|季|季度|半年|年)度?(?:报|报告|报送|调度|通报|(?:([1一])|([2-9两二三四五六])|(\d{2}))次)?$/
/** 半年, 年度: as often as that, or within that time. */
const OPEN_RHYTHM = /^(?:半年|年度?)$/
const STANDING = /^(?:长期|持续|常态化?|日常)\p{Script=Han}{0,6}$/u

type Reading = Pick<Span, 'cadence' | 'doubt'>

/** A time cell that is one word; null for any other. Expects half-width digits. */
export function readWholeCell(cell: string): Span | null {
  const words = cell.trim()
  const reading = yearOf(words) ?? dayOf(words) ?? rhythmOf(words) ?? standingOf(words)
  return reading && { start: 0, end: words.length, ...reading }
}

function yearOf(words: string): Reading | null {
  const year = YEAR.exec(words)?.[1]
  if (year === undefined) return null
  const due = [{ year: Number(year), month: 12, day: null, part: 'end' as const }]
  return { cadence: { kind: 'deadline', due }, doubt: null }
}

function dayOf(words: string): Reading | null {
  const [, month, day] = MONTH_AND_DAY.exec(words) ?? []
  const point =
    month === undefined ? null : readDate([undefined, month, undefined, undefined, undefined, day])
  if (!point) return null
  const doubt = `“${words}”暂按${month ?? ''}月${day ?? ''}日办理，请确认。`
  return { cadence: { kind: 'deadline', due: [point] }, doubt }
}

function rhythmOf(words: string): Reading | null {
  const [, word, , several, many] = RHYTHM.exec(words) ?? []
  const period = word === undefined ? null : periodOf(word)
  if (!period || words === '日' || words === '天' || words === '月') return null
  const doubt = OPEN_RHYTHM.test(words) ? `“${words}”暂按每个周期一次处理，请确认。` : null
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
