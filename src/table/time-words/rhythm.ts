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
  '检查|巡查|排查|督查|抽查|自查|通报|调度|例会|研判|会商|报告|报送|上报|小结|总结|管控|分析|点评|讲评|公示|排名|考核|清零|监测|监控|评估|评价|评比|对账|复盘|盘点|汇报|督办|督导|巡护|核查|销号|述职|晾晒'
/** A rhythm starts behind punctuation or one of these; 5月检查 and 工作日检查 are something else. */
const BEFORE =
  '(?<=^|[、，,；;。:(“"「\\s]|严格|召开|实行|落实|坚持|建立|执行|做到|实施|推行|健全|完善|开展|按照)'
const BARE = new RegExp(`${BEFORE}(日|周|旬|月|季度|季|半年)度?(?:${ACTIONS})(?![率比量数额值表册仪员])`, 'g')

const TURN = '(?:日|周|旬|月|季度|季|半年)度?'
/** 日巡查周检查月总结, 项目周调度、月通报: two or more at once need nothing in front of them. */
const RUN = new RegExp(
  `(?<![\\d节假工作当次本上下去今明昨逐每隔单双生前后同往一二两三四五六七八九十]|(?<!安)全)${TURN}(?:${ACTIONS})(?:[、，,和及]?${TURN}(?:${ACTIONS})){1,4}(?![率比量数额值表册仪员])`,
  'g',
)
const ONE_OF_RUN = new RegExp(`(日|周|旬|月|季度|季|半年)度?(?:${ACTIONS})`, 'g')
/** 建立重点项目月调度机制, 坚持重点工作周例会、重大项目月调度: rules that go by such names. */
const RULE = new RegExp(
  `(?<=(?:建立|落实|实行|执行|健全|完善|坚持|推行|严格)[\\p{Script=Han}、]{1,24}?(?<![节假当次本上下去今明昨逐每隔单双生全前后同往一二两三四五六七八九十]|工作(?=日)))(日|周|旬|月|季度|季|半年)度?(?:${ACTIONS})(?=制度|机制|制(?!定|作|造)|[、，,。；;]|$)`,
  'gu',
)

/** 日查周清月结: a character for what is done in each turn. */
const BRIEF_RUN =
  /(?<![\d节假工作当次本上下今明每隔单双])(?:日[查巡清扫报检测商研]|周[查巡清报检评结调商会]|旬[查报检评]|月[查清结报检评考调商会]|季[查结报检评考]|年[结评考])(?:[、，,]?(?:周[查巡清报检评结调商会]|旬[查报检评]|月[查清结报检评考调商会]|季[查结报检评考]|年[结评考])){1,4}(?!\p{Script=Han}{0,1}[“”"])/gu

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
const YEAR_IN_ROW = new RegExp(
  `(?<=(?:${ACTIONS})[、，,]?)(年)度?(?:考核|评价|评估|总结|通报|排名|考评|评比)`,
  'g',
)

/** 一月一调度, 一周一会商 */
const ONE_BY_ONE =
  /(?<![第\d])(?:一(?=[日周旬月季年])|(?=半年))(日|周|旬|月|季度|季|半年|年)一(?=[^\d日号月次场期、，,。；;\s])/g

/** 周检查、月通报 */
export const recogniseRhythm: Recogniser = (marked) => [
  ...Array.from(marked.matchAll(RUN)).flatMap(({ 0: run, index }) =>
    Array.from(run.matchAll(ONE_OF_RUN), (one) => once(one[1] ?? '', index + one.index, one[0].length)),
  ),
  ...Array.from(marked.matchAll(BRIEF_RUN)).flatMap(({ 0: run, index }) => briefly(run, index)),
  ...[RULE, BARE, REPORT, YEAR_IN_ROW, ONE_BY_ONE].flatMap((pattern) =>
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

/** Only from the shorter turn to the longer, and asked about: it may be the name of something. */
function briefly(run: string, index: number): Span[] {
  const turns = Array.from(run.matchAll(/[日周旬月季年]/g))
  const places = turns.map(([turn]) => '日周旬月季年'.indexOf(turn))
  // 月报、季报 are names of reports.
  if (/^(?:[日周旬月季年]报[、，,]?)+$/.test(run)) return []
  if (!places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0))) return []
  const doubt = `“${run}”暂按每个周期各1次处理，请确认。`
  return turns.map((turn) => ({ ...once(turn[0], index + turn.index, 2), doubt }))
}

function once(word: string, start: number, length: number): Span {
  const period = periodOf(word)
  return {
    start,
    end: start + length,
    cadence: period ? { kind: 'quota', period, every: 1, count: 1, atLeast: false } : null,
    doubt: period ? null : `“${word}”没有读懂，请确认多久一次。`,
  }
}
