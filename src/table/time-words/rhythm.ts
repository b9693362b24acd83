import { periodOf } from './periods.ts'
import type { Recogniser, Span } from './span.ts'

const QUOTED = /[“"「『]([日周旬月季年]{2,5})[”"」』]/g

/** “日周月”检查: each character is a period. */
export const recogniseQuotedRhythm: Recogniser = (marked) =>
  [...marked.matchAll(QUOTED)].flatMap(({ index, 1: words = '' }) =>
    Array.from(words, (char, offset): Span => {
      const start = index + 1
      const claim: [number, number] = [start + offset, start + offset + 1]
      return { ...once(char, start, words.length), claims: [claim] }
    }),
  )

const ACTIONS =
  '检查|巡查|排查|督查|抽查|自查|通报|调度|例会|研判|会商|报告|报送|上报|小结|总结|管控|分析|点评|公示|排名|考核|清零|监测|监控|评估|评价|评比|对账|复盘|盘点|汇报|督办|督导|巡护|核查|销号|述职|晾晒'
/** A rhythm starts behind punctuation or one of these; 5月检查 and 工作日检查 are something else. */
const BEFORE = '(?<=^|[、，,；;。:(“"「\\s]|严格|实行|落实|坚持|建立|执行|做到|实施|推行|健全|完善|开展|按照)'
const BARE = new RegExp(`${BEFORE}(日|周|旬|月|季度|季|半年)度?(?:${ACTIONS})(?![率比量数额值表册仪员])`, 'g')

/** 日清扫、周评比: what stands in a row with one that is known is another. */
const IN_ROW = new RegExp(
  `(?<=${BEFORE.slice(4, -1)})(?:(?:日|周|旬|月|季度|季|半年)度?\\p{Script=Han}{2}[、，,]){1,4}(?:日|周|旬|月|季度|季|半年)度?\\p{Script=Han}{2}(?!\\p{Script=Han}{0,2}日)`,
  'gu',
)
const ONE_OF_ROW = /(日|周|旬|月|季度|季|半年)度?\p{Script=Han}{2}/gu
const KNOWN = new RegExp(`度?(?:${ACTIONS})`)

/** 月报 as one line of several */
const REPORT =
  /(?<=\n)(日|周|旬|月|季度|季|半年|年)报(?=$|\n)|^(日|周|旬|月|季度|季|半年|年)报(?=\n|[，,]?[次月季每]?[月度]?后?\d)/g
/** 月调度、季通报、年考核: a year only in such a row. */
const YEAR_IN_ROW = new RegExp(`(?<=(?:${ACTIONS})[、，,])(年)度?(?:考核|评价|评估|总结|通报)`, 'g')

/** 一月一调度, 一周一会商 */
const ONE_BY_ONE =
  /(?<![第\d])(?:一(?=[日周旬月季年])|(?=半年))(日|周|旬|月|季度|季|半年|年)一(?=[^\d日号月次场期、，,。；;\s])/g

/** 周检查、月通报 */
export const recogniseRhythm: Recogniser = (marked) => [
  ...[BARE, REPORT, YEAR_IN_ROW, ONE_BY_ONE].flatMap((pattern) =>
    Array.from(marked.matchAll(pattern), (match) =>
      once(match[1] ?? match[2] ?? '', match.index, match[0].length),
    ),
  ),
  ...Array.from(marked.matchAll(IN_ROW)).flatMap(({ 0: row, index }) =>
    KNOWN.test(row)
      ? Array.from(row.matchAll(ONE_OF_ROW), (one) => once(one[1] ?? '', index + one.index, one[0].length))
      : [],
  ),
]

function once(word: string, start: number, length: number): Span {
  const period = periodOf(word)
  return {
    start,
    end: start + length,
    cadence: period ? { kind: 'quota', period, every: 1, count: 1, atLeast: false } : null,
    doubt: period ? null : `“${word}”没有读懂，请确认多久一次。`,
  }
}
