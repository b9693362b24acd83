import { namesHolidays } from '../../domain/duty/nodes.ts'
import { isAboutSeason } from './seasons.ts'
import type { Span } from './span.ts'
import { carryWithin } from './uneven-dates.ts'

type Kind = NonNullable<Span['cadence']>['kind']

/** Two readings side by side that may be one: which kinds, with what between them. */
const JOINED: { first: Kind[]; second: Kind[]; between: RegExp }[] = [
  // 汛期每日巡查, 5—9月每月1次, 6月底前每周调度: a rhythm that holds only for a while.
  {
    first: ['event', 'deadline'],
    second: ['quota'],
    between: /^(?:期间|时段?|[前内间])?(?:\([^()]{0,20}\))?[，,]?$/,
  },
  // 汛期水情每日报送, 汛前检查于4月30日前完成
  { first: ['event'], second: ['quota', 'deadline'], between: /^[^，,。；;、\n()]{0,8}$/ },
  // 春节、元宵、清明: names that nobody knows between those that are known
  { first: ['event'], second: ['event'], between: /^、[^，,。；;()]{1,8}$/ },
  // 全年推进，12月10日前验收
  { first: ['standing'], second: ['deadline'], between: /^\p{Script=Han}{0,4}[，,]$/u },
  // 每年汛期前
  { first: ['quota'], second: ['event'], between: /^$/ },
  // 5月1日汛期前
  { first: ['deadline'], second: ['event'], between: /^$/ },
  // 持续推进至2026年底
  { first: ['standing'], second: ['deadline'], between: /^(?:\p{Script=Han}{0,4}[至到])?$/u },
  // 新员工每季度、老员工每半年
  { first: ['quota'], second: ['quota'], between: /^[^，,。；;、]{0,6}、\p{Script=Han}{2,8}$/u },
  // 每周或每月, 每旬/每月, 全年10次，其中一季度2次
  { first: ['quota'], second: ['quota'], between: /^(?:或|[/／]|[次场]*[，,]?其中)$/ },
  // 首月每周1次，此后每月1次
  { first: ['quota'], second: ['quota'], between: /^[，,]?(?:此后|之后|以后|其后|后续|后|第二年起)$/ },
  // 全年2次（上下半年各1次）, 汛期前（5月1日前）: the bracket explains what stands before it.
  {
    first: ['quota', 'event', 'deadline'],
    second: ['quota', 'deadline', 'event'],
    between: /^[^，,。；;、()]{0,4}\([^()]{0,6}$/,
  },
]

/** 每年汛期前, 每年春节前: once a year, when it comes to that. */
export function withoutYearBeforeEvent(spans: Span[], marked: string): Span[] {
  const merged: Span[] = []
  for (const span of spans) {
    const before = merged.at(-1)
    if (before && isEachYear(before, marked) && before.end === span.start && span.cadence?.kind === 'event') {
      const isKnown = namesHolidays(marked.slice(span.start, span.end))
      const isOfSchool = marked.startsWith('开学', span.start)
      const doubt = span.doubt ?? (isKnown || isOfSchool ? null : YEARLY_EVENT)
      merged[merged.length - 1] = { ...span, start: before.start, doubt }
    } else merged.push(span)
  }
  return merged
}

/** 每年, and 每学期 of 每学期开学前. */
function isEachYear({ cadence, end }: Span, marked: string): boolean {
  if (cadence?.kind !== 'quota' || cadence.count !== 1) return false
  return cadence.period === 'year' || /学期$/.test(marked.slice(Math.max(0, end - 2), end))
}

const YEARLY_EVENT = '每年到时办理的事项暂按事件触发处理，请确认时间要求。'

/** 4、7、10月及次年1月10日前: whether the day holds for the months before it too. */
function isUneven({ cadence: first }: Span, { cadence: second }: Span, between: string): boolean {
  if (first?.kind !== 'deadline' || second?.kind !== 'deadline' || !/^[、及和与]{1,2}$/.test(between))
    return false
  const [last, next] = [first.due.at(-1), second.due[0]]
  return last?.day === null && last.part === null && next?.day !== null
}

/** 4、7、10月及次年1月10日前: the day is taken for all of them, and asked about with the later span. */
function withDayOfNext(span: Span, next: Span | undefined, marked: string): Span {
  if (span.cadence?.kind !== 'deadline' || next?.cadence?.kind !== 'deadline') return span
  const [first] = next.cadence.due
  if (!first || !isUneven(span, next, marked.slice(span.end, next.start))) return span
  return {
    ...span,
    cadence: { ...span.cadence, due: carryWithin([...span.cadence.due, first]).slice(0, -1) },
  }
}

/** 主要负责人每季度、分管负责人每月带队检查1次: who does it stands before each of them. */
function isOtherDoer(between: string, before: string): boolean {
  return DOER.test(before) && between.startsWith('、') && DOER.test(between)
}

const DOER =
  /(?:人|长|记|员|组|部|队|局|委|科|股|办|站|所|院|校|小学|中学|幼儿园|厂|室|司|镇|乡|街|村|社区|街道|班子|领导|干部|任|主任|县级|车辆|设备|设施|企业|单位|区域|路段|河段|堤段|点位|部位|场所|行业|领域|对象|库区|市级|区级|镇级|乡级|村级|省级)$/

/** Asks about readings that may belong together, since two cadences would be two things to do. */
export function withNeighbourDoubts(spans: Span[], marked: string): Span[] {
  return spans.map((one, index) => {
    const before = spans[index - 1]
    const span = withDayOfNext(one, spans[index + 1], marked)
    return before && mayBeOne(before, span) ? askedAbout(span, before, marked) : span
  })
}

function mayBeOne(before: Span, span: Span): boolean {
  const isOpen = span.doubt === null || isAboutSeason(span.doubt)
  const areTimes = before.cadence !== null && span.cadence !== null
  return isOpen && areTimes && before.end <= span.start && before.weak !== true
}

function askedAbout(span: Span, before: Span, marked: string): Span {
  const between = marked.slice(before.end, span.start)
  const words = marked.slice(before.start, span.end)
  if (isUneven(before, span, between)) {
    return { ...span, doubt: `“${words}”里的日期暂按每个月份都适用处理，请确认。` }
  }
  const [first, second] = [before.cadence?.kind, span.cadence?.kind]
  const isJoined =
    first !== undefined &&
    second !== undefined &&
    JOINED.some((pair) => {
      return pair.first.includes(first) && pair.second.includes(second) && pair.between.test(between)
    })
  return isJoined && !isOtherDoer(between, marked.slice(0, before.start))
    ? { ...span, doubt: `“${words}”前后两个时间可能是一回事，暂分开处理，请确认。` }
    : span
}
