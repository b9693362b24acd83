import { periodOf } from './periods.ts'
import { MOST_SPANS, type Recogniser, type Span } from './span.ts'

const KEEPING = '实行|执行|落实|推行|推进|建立|坚持|严格|健全|完善|实施'
const MAKING = '报送|上报|编制|编报|编印|撰写|填报|编发|编写|印发|提交|报备|汇总|完成|做好|按时报'
const NAME =
  '(?:(?:年|季|半年|月)度(?:工作|分析|情况|运行|综合)?(?:通报|报告)(?![会期名编发审公])|(?:日|周|旬|月|季|半年|年)报告?(?!送|道|名|到|社|刊|纸|备|喜|警|酬|销|公示|公开|系统|平台|软件|模板|格式|质量|催报|审核|审查|审计|抽查|培训)(?:制度|制|表)?)'
/** 《2025年年报》, 上年度年报 and 当日报 name one report, 每月报 is read with its period. */
const NOT_ONE = '(?<!纳入|列入|写入|载入|[\\d年每节假当次本上下去今明昨逐]|[年季月]度|工作(?=日))'
/** 实行月报制度, 按时报送统计月报、季报和年报; groups: the names. */
const REPORTS = new RegExp(
  `(?:(?<=(?:${KEEPING}|${MAKING})(?:\\p{Script=Han}{0,8}?[^每按逐，,。；;])?)|^)${NOT_ONE}(${NAME}(?:[、，,和及与/]{1,2}${NAME}){0,4})`,
  'gu',
)
const ONE = /(日|周|旬|月|季|半年|年)(?:度(?:\p{Script=Han}{2})?(?:通报|报告)|报告?(?:制度|制|表)?)/gu
/** 年报公示 is done once, by a day of its own. */
const SHOWN = /^[^，,。；;\n]{0,10}?(?:公示|公开|审计|抽查)/

/** 月报, 季报: the rhythm that a report's name carries, where the words ask for the report. */
export const recogniseReportNames: Recogniser = (marked) =>
  Array.from(marked.matchAll(REPORTS)).flatMap(({ index, 0: words }) => {
    const names = Array.from(words.matchAll(ONE))
    const yearly = names.length === 1 && words.startsWith('年')
    if (index === 0 && names.length === 1) return []
    if (yearly && SHOWN.test(marked.slice(index + words.length))) return []
    return names.flatMap((name) => named(name[1] ?? '', index + name.index, name[0].length))
  })

function named(word: string, start: number, length: number): Span[] {
  const period = periodOf(word)
  if (!period) return []
  const cadence = { kind: 'quota' as const, period, every: 1, count: 1, atLeast: false }
  return [{ start, end: start + length, cadence, doubt: null, name: true }]
}

/**
 * 每月5日前报送月报: the name says nothing more where its sentence has the same turn in other words, and neither does 年报
 * where it has a day, or a second name of one turn.
 */
export function withoutNamesOfTurns(spans: Span[], marked: string): Span[] {
  if (spans.length > MOST_SPANS || !spans.some(({ name }) => name === true)) return spans
  return spans.map((span, index) => {
    if (span.name !== true) return span
    const said = spans.some(
      (other, at) => (other.name !== true || at < index) && saysTurn(other, span, marked),
    )
    return said ? { ...span, cadence: null } : span
  })
}

function saysTurn(other: Span, name: Span, marked: string): boolean {
  const between = marked.slice(Math.min(other.end, name.end), Math.max(other.start, name.start))
  if (name.cadence?.kind !== 'quota' || /[。；;\n]/.test(between)) return false
  if (other.cadence?.kind === 'deadline') return name.cadence.period === 'year'
  return other.cadence?.kind === 'quota' && other.cadence.period === name.cadence.period
}
