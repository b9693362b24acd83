import type { PeriodUnit } from '../../domain/duty/cadence.ts'
import { type Count, findCount, findOccasions } from './counts.ts'
import { type DayFound, dayWithin } from './day-within.ts'
import { NUMBER, numberOf } from './numerals.ts'
import { PERIOD_WORDS, periodOf, turnOf } from './periods.ts'
import type { CadenceCore, Recogniser, Span } from './span.ts'

/** 每季度, 不低于每月, 每两周, 每3个月, 隔月, 每隔一月, 逐月, 按月调度, 至少每月 */
const PERIOD = new RegExp(
  `(至少|不少于|不低于|不得少于|不得低于|最少|起码|≥|>=)?(?:(每隔|每|各(?=月|季)|隔|逐(?!年)|按(?=(?:[月周旬季年]|季度|半年度?|[月年]度)(?:[、，,和及]?按[月周旬季年半]|[，,。；;)]|、(?![日周旬月季年半])|$|(?=\\p{Script=Han})(?![度份期节薪均边历龄代限金租费税标数量额人]|(?:工作|重点|总体|目标|投资|建设|任务|考核|预算|检查|抽查|培训|立法|审计|执法|采购|用水|用地|供地|时间|资金|收支|生产|整改|推进|实施)*(?:计划|目标|任务|进度|安排|预算|方案|要求|要点|指标|清单|标准|办法|总额|规划|节点|时序|序时|分解|比例|金额|平均|累计|工资|水平)))|(?<=按(?:[月周旬季年日]|半年)度?[、和及]?按)(?=[月周旬季年半])))` +
    `(?:一个?|(${NUMBER})个?|个)?(${PERIOD_WORDS}))(?:度(?=[^假]))?`,
  'gu',
)

/** 每年年底前: the period's own end. */
const OWN_END = /^(?:[年季月周]?[底末]|的?最后(?:一个?)?(?:周|星期|工作日|[日天])|末周)(?:之前|以前|前)?/
/** A sentence longer than this says something else at its end. */
const REACH = 80

interface Found {
  start: number
  end: number
  period: PeriodUnit
  every: number
  atLeast: boolean
  doubt: string | null
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
    const gap = numberOf(match[3], 1)
    const every = match[2] === '隔' ? 2 : match[2] === '每隔' ? gap + 1 : gap
    const end = match.index + match[0].length
    const turn = turnOf(period, every)
    const doubt = doubtAbout(match, every, turn.usual) ?? eachOf(marked, match.index, match[0])
    found.push({ start: match.index, end, ...turn, atLeast: match[1] !== undefined, doubt })
  }
  return found
}

function doubtAbout(match: RegExpExecArray, every: number, usual: boolean): string | null {
  const [words, , sign] = match
  if (sign === '每隔') return `“${words}”暂按每${every}个周期一次处理，请确认。`
  return usual ? null : `“${words}”的周期不常见，请确认多久一次。`
}

/** 每个社区每月, 每人每年: so often for each of them, not for the unit. */
const EACH =
  /每(?![日天周旬月季年半两隔\d]|星期|工作日|学[期年])(?:个|名|位|人|家|支|户|所)?[\p{Script=Han}]{0,6}$/u

function eachOf(marked: string, start: number, words: string): string | null {
  const each = EACH.exec(marked.slice(Math.max(0, start - 12), start))?.[0]
  if (each === undefined || isInspected(each, marked, start)) return null
  return `“${each}${words}”是按每家、每人要求的，暂按责任单位办理，请确认。`
}

/** 每处每月1次, 每车每月检查: a thing, which does not report by itself. */
const THING =
  /^每(?:个|一)?(?:处|座|辆|车|台|栋|幢|条|口|点|片|株|棵|部|眼|段|只|艘|船|家|户)|(?:水库|桥梁?|井|塔|河道|河段|电梯|锅炉|车辆|企业|工地|项目|门店|商户|场所|[卡路]口|泵站|水闸|点位?|站点|小区|设备|设施|路段|管线)$/u
const INSPECTION =
  /[检巡排抽督监普][查测检护验督]|走访|回访|监测|维护|保养|养护|清洗|消毒|清淤|检验|体检|校准|测量|测报/

function isInspected(each: string, marked: string, start: number): boolean {
  const from = Math.max(...['。', '；', ';', '\n'].map((sign) => marked.lastIndexOf(sign, start))) + 1
  const sentence = /^[^。；;\n]*/.exec(marked.slice(from))?.[0] ?? ''
  return THING.test(each) && INSPECTION.test(sentence)
}

function readSentence(period: Found, sentence: string): Span[] {
  const [first, ...others] = clausesOf(sentence)
  const spans = [quotaSpan(period, first ?? null, sentence)]
  if (!first || !findCount(first.text)) {
    const later = others.find(({ text }) => /^(?:原则上)?(?:至少|不少于|不低于|不得少于)/.test(text))
    return later ? [quotaSpan(period, later, sentence)] : spans
  }
  for (const clause of others) spans.push(...sharing(period, clause))
  const found = findCount(first.text)
  return bundled(spans, [first, ...others], found?.end ?? 0)
}

/** A further count of the same period, in a clause of its own. */
function sharing({ end, period, every }: Found, { text, offset }: Clause): Span[] {
  const count = SHARING.test(text) ? findOccasions(text) : null
  const before = text.slice(0, count?.start ?? 0)
  // 法定节假日前组织1次: with the holiday, not in each turn.
  if (!count || /每[次场期批轮]/.test(before) || BEFORE_EVENT.test(before)) return []
  const start = end + offset
  const words = text.slice(0, count.end)
  const place = { start, end: start + count.end }
  if (MORE.test(text)) return [{ ...place, cadence: null, doubt: `“${words}”没有单列，请确认。` }]
  const { count: times, atLeast, doubt } = count
  const asked = OWN_TIME.test(before) ? `“${words}”有自己的时间，请确认时间要求。` : null
  return [
    { ...place, cadence: { kind: 'quota', period, every, count: times, atLeast }, doubt: doubt ?? asked },
  ]
}

/** 督促整改2个以上, 解决问题不少于3个: an amount beside the count, which one report covers. */
const AMOUNT_BESIDE =
  /(?<=^|、)(?!第|对|发现|出现|累计|连续|受到|凡|超过|其中|每)[\p{Script=Han}]{2,12}?(?:(?:不少于|不低于|至少)\d{1,3}(?:个|项|件|处|户|家)|\d{1,3}(?:个|项|件|处|户|家)(?:及?以上))/gu

function bundled(spans: Span[], clauses: readonly Clause[], counted: number): Span[] {
  const amounts = clauses.flatMap(({ text, offset }) =>
    Array.from(text.matchAll(AMOUNT_BESIDE)).flatMap(({ index, 0: words }) =>
      offset + index >= counted ? words : [],
    ),
  )
  const [first, ...rest] = spans
  if (!first || first.doubt !== null || amounts.length === 0) return spans
  const words = amounts.map((amount) => `“${amount}”`).join('、')
  return [{ ...first, doubt: `${words}并入同一次报送，没有单列，请确认。` }, ...rest]
}

/** 组织1次专题研究: a short verb and a count, not a condition such as 对发现2次以上的. */
const SHARING =
  /^(?:并|且|同时|再)?(?!第|其中|[一二三四]季度|[上下]半年|对|发现|出现|累计|连续|受到|凡|超过)[\p{Script=Han}]{1,12}?\d{0,3}(?:次|场|期)/u

/** 节前加查1次, 梅雨季每半月1次: a count with a time of its own is no further one of the same period. */
const OWN_TIME = /[节季期年会汛暑冬夏春秋][前后中]|[季期](?![间刊末])|期间|每|半月|其中|另/

/** 雨雪天气后增加1次: so often more, when that is. */
const MORE = /增加|加查|加密|追加|加开|增开/

/** 法定节假日前, 台风来临前 */
const BEFORE_EVENT = /(?:节日?|节假日|假期|长假)(?:之|来临)?前|(?:来临|到来)之?前/

/** 每周至少3天: on so many days of it. */
const SOME_DAYS =
  /^(?:(?:至少|不少于|不低于)(?:\d{1,2}|[两三四五六])[天日]|(?:\d{1,2}|[两三四五六])天)(?![前内次])/

/** 每日8时、20时 */
const SEVERAL_HOURS = /^\d{1,2}(?:时|点|:\d{2})[、和及与]\d/
/** 每月驻村不少于20天, 每月至少开展3站比赛: so many of what is no occasion. */
const SOME_AT_LEAST =
  /(?:不少于|不低于|至少)\p{Script=Han}{0,6}?(?<![\d一二两三四五六七八九十第])(?:(?:[2-9]|[1-9]\d)(?!学?分)\p{Script=Han}|[两三四五六][天日])(?![前内次])/u
/** 每周至少接访1天, 每月驻村不少于一天, 每月至少开展1站比赛 */
const ONE_AT_LEAST =
  /(?:不少于|不低于|至少)\p{Script=Han}{0,6}?(?<![\d一二三四五六七八九十第])(?:1\p{Script=Han}|一[天日])(?![前内次])/u

/** 1次培训、1次演练: a second count behind the first. */
const ANOTHER_COUNT = new RegExp(
  `^[^。；;\\n]{0,16}?(?:[、和及与]|以及)[^。；;\\n]{0,8}?(?<!第)${NUMBER}[次场期]`,
)

/** 早晚各1次, 春秋两季各1次: more than the count says. */
const SHARED_OUT =
  /(?:各|分别)(?:组织|开展|进行|召开|报送|安排|完成|举办|[巡检排]查|巡护|消毒|测报|上报|通报|清扫|保洁|监测)?(?:至少|不少于)?$/

/** 每季度末（6月、9月、12月底） */
const NOTE = /^末?\((?![^()]*(?:[次场期前后时]|另|除))[^()]{1,40}\)/
/** 每月（季）: one or the other. */
const EITHER = /^末?\([日周旬月季年]度?\)/

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

const ONCE: Count = { count: 1, atLeast: false, doubt: null, start: 0, end: 0 }

function uncounted(clause: Clause | null): Count {
  return clause && ONE_AT_LEAST.test(clause.text) ? { ...ONCE, atLeast: true } : ONCE
}

function quotaSpan(period: Found, clause: Clause | null, sentence: string): Span {
  const found = clause && findCount(clause.text)
  const day = dayWithin(period.period, period.every, sentence)
  const unclear = EITHER.test(sentence) || isUnclear(clause, found)
  const counted = clause && found ? placeOf(period, clause, found) : null
  const claims: [number, number][] = [
    [period.start, period.end],
    ...claimsWithin(period, sentence, day?.words),
  ]
  if (counted) claims.push(counted)
  return {
    start: period.start,
    end: Math.max(counted?.[1] ?? 0, period.end + (day?.by ? day.words.length : 0)),
    cadence: quotaOf(period, found ?? uncounted(clause), day),
    doubt: found?.doubt ?? period.doubt ?? doubtWithin(day, unclear),
    claims,
  }
}

function quotaOf(
  { period, every, ...own }: Found,
  { count, atLeast }: Count,
  day: DayFound | null,
): CadenceCore {
  const by = day?.by ? { by: day.by } : {}
  return { kind: 'quota', period, every, count, atLeast: atLeast || own.atLeast, ...by }
}

function placeOf(period: Found, clause: Clause, found: Count): [number, number] {
  const base = period.end + clause.offset
  return [base + found.start, base + found.end]
}

/** Words behind the period that only say when within it. */
function claimsWithin(period: Found, sentence: string, day: string | undefined): [number, number][] {
  const lengths = [OWN_END, NOTE].flatMap((pattern) => pattern.exec(sentence)?.[0].length ?? [])
  if (day !== undefined) lengths.push(day.length + 1)
  return lengths.map((length) => [period.end, period.end + length])
}

function isUnclear(clause: Clause | null, found: Count | null): boolean {
  if (!clause) return false
  if (SOME_DAYS.test(clause.text) || SEVERAL_HOURS.test(clause.text)) return true
  const some = SOME_AT_LEAST.exec(clause.text)?.[0]
  if (some && (!found || /[天日]$/.test(some))) return true
  if (!found) return false
  return (
    ANOTHER_COUNT.test(clause.text.slice(found.end)) || SHARED_OUT.test(clause.text.slice(0, found.start))
  )
}

function doubtWithin(day: DayFound | null, unclear: boolean): string | null {
  if (day && !day.by) return `“${day.words}”是周期内的日子，暂按周期结束前办理，请确认。`
  return unclear ? '每个周期要办几次写得不明确，暂按写出的第一个次数处理，请确认。' : null
}
