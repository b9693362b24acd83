import type { PeriodUnit } from '../../domain/duty/cadence.ts'
import { type Count, findCount, findOccasions } from './counts.ts'
import { NUMBER, numberOf } from './numerals.ts'
import { PERIOD_WORDS, periodOf } from './periods.ts'
import type { Recogniser, Span } from './span.ts'

/** 每季度, 每两周, 每3个月, 隔月, 逐月, 按月调度, 至少每月 */
const PERIOD = new RegExp(
  `(至少|不少于|最少)?(?:(每|各(?=月|季)|隔|逐(?!年)|按(?=[月周旬季年]度?(?:调度|通报|报送|报告|上报|召开|开展|检查|汇总|总结|分析|研判|公布|推进|[、和]按)))` +
    `(?:一个?|(${NUMBER})个?|个)?(${PERIOD_WORDS}))(?:度(?=[^假]))?`,
  'g',
)

/** A day within the period: the period is certain, its last day is not what the table says. */
const DAY_WITHIN =
  /^(?:(?:第\S{1,3}|最后一)个?月的?)?\(?(?:\d{1,2}[日号]|[上中下]旬|初|\d{1,2}月)|^(?:第\S{1,3}|最后一)个?月/
/** 每周五; 每周一次 is no Monday. */
const WEEKDAY = /^[一二三四五六日天](?![次场期轮])/

/** A sentence longer than this says something else at its end. */
const REACH = 80

interface Found {
  start: number
  end: number
  period: PeriodUnit
  every: number
  atLeast: boolean
}

/** So many times in every turn of a period; further counts in the same sentence share the period. */
export const recogniseQuota: Recogniser = (marked) => {
  const found = findPeriods(marked)
  return found.flatMap((period, index) => {
    const limit = Math.min(found[index + 1]?.start ?? marked.length, period.end + REACH)
    const sentence = /^[^。；;！？\n]*/.exec(marked.slice(period.end, limit))?.[0] ?? ''
    return readSentence(period, sentence)
  })
}

function findPeriods(marked: string): Found[] {
  const found: Found[] = []
  for (const match of marked.matchAll(PERIOD)) {
    const period = periodOf(match[4] ?? '')
    if (!period) continue
    const every = match[2] === '隔' ? 2 : numberOf(match[3], 1)
    const end = match.index + match[0].length
    found.push({ start: match.index, end, period, every, atLeast: match[1] !== undefined })
  }
  return found
}

function readSentence(period: Found, sentence: string): Span[] {
  const clauses = clausesOf(sentence)
  const [first, ...others] = clauses
  const spans = [quotaSpan(period, first ?? null, sentence)]
  if (!first || !findCount(first.text)) {
    const later = others.find(({ text }) => /^(?:原则上)?(?:至少|不少于|不低于|不得少于)/.test(text))
    return later ? [quotaSpan(period, later, sentence)] : spans
  }
  for (const clause of others) {
    const count = SHARING.test(clause.text) ? findOccasions(clause.text) : null
    if (!count) continue
    const start = period.end + clause.offset
    const { count: times, atLeast, doubt } = count
    const cadence = {
      kind: 'quota' as const,
      period: period.period,
      every: period.every,
      count: times,
      atLeast,
    }
    spans.push({ start, end: start + count.end, cadence, doubt })
  }
  return spans
}

/** 组织1次专题研究: a short verb and a count, not a condition such as 对发现2次以上的. */
const SHARING =
  /^(?:并|且|同时|再)?(?!对|发现|出现|累计|连续|受到|凡|超过)[\p{Script=Han}]{1,12}?\d{0,3}(?:次|场|期)/u

interface Clause {
  text: string
  /** Behind the period words. */
  offset: number
}

function clausesOf(sentence: string): Clause[] {
  const clauses: Clause[] = []
  let offset = 0
  for (const text of sentence.split(/[，,]/)) {
    clauses.push({ text, offset })
    offset += text.length + 1
  }
  return clauses
}

function quotaSpan(period: Found, clause: Clause | null, sentence: string): Span {
  const found = clause ? findCount(clause.text) : null
  const { count, atLeast, doubt }: Pick<Count, 'count' | 'atLeast' | 'doubt'> = found ?? {
    count: 1,
    atLeast: false,
    doubt: null,
  }
  const claims: [number, number][] = [[period.start, period.end]]
  let end = period.end
  if (clause && found) {
    const base = period.end + clause.offset
    claims.push([base + found.start, base + found.end])
    end = base + found.end
  }
  const day = (period.period === 'week' ? WEEKDAY : DAY_WITHIN).exec(sentence)
  if (day) claims.push([period.end, period.end + day[0].length + 1])
  const note = /^末?\([^()]{1,40}\)/.exec(sentence)
  if (note) claims.push([period.end, period.end + note[0].length])
  return {
    start: period.start,
    end,
    cadence: {
      kind: 'quota',
      period: period.period,
      every: period.every,
      count,
      atLeast: atLeast || period.atLeast,
    },
    doubt: doubt ?? (day ? `“${day[0]}”是周期内的日子，暂按周期结束前办理，请确认。` : null),
    claims,
  }
}
