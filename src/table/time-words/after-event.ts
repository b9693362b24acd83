import type { Term } from '../../domain/duty/cadence.ts'
import { numberOf } from './numerals.ts'
import { MOST_SPANS, type Recogniser, type Span, spansOf } from './span.ts'

const AMOUNT = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})个?'
const WITHIN = `的?${AMOUNT}(工作日|日|天|小时|分钟|周|月|年)(?:之|以)?内`
/** 收到通知后5个工作日内, 自受理之日起15日内, 检查结束后10日内 */
const AFTER = new RegExp(`([\\p{Script=Han}]{1,12})(?:以?后|之日起|之时起|起)${WITHIN}`, 'gu')
/** 接到举报24小时内, 发现问题3日内: the same without 后. */
const ON = new RegExp(`((?:收到|接到|接|发现|遇)[\\p{Script=Han}]{1,8}?)${WITHIN}`, 'gu')
/** 新员工入职7日内, 合同签订30日内: something that happens to one of many, without 后. */
const HAPPENED = new RegExp(
  `((?:[\\p{Script=Han}]{0,8}?)(?:入职|到岗|到任|上任|上岗|转岗|调任|离职|调离|离任|退休|报到|入学|入住|入户|入库|开业|签订|签约|立案|受理|办结|获批|备案|变更|登记|注册|死亡|出院|确诊|出生|事发|案发|发生|接报|接诉|接警|接案|送达))(?<!会|方案|文件)${WITHIN.replace('|年', '')}`,
  'gu',
)
/** 初信初访15日内, 群众投诉7日内: what comes in, one by one. */
const COMES_IN = new RegExp(
  `(\\p{Script=Han}{0,6}?(?:来信|来访|初访|信访(?:事项|件)|投诉|举报|工单|诉求|申请|交办[件事]项?|督办件|转办件|转办单|求助|咨询|报警|疑似病例))${WITHIN.replace('|年', '').replace('|月', '')}`,
  'gu',
)
/** 48小时内, and nothing to say from when. */
const ALONE = new RegExp(`(?<![\\d一二三四五六七八九十])${AMOUNT}(?:小时|分钟)(?:之|以)?内`, 'g')

/** 接报后立即赶赴现场: on that day, where its sentence says nothing else of time. */
const AT_ONCE =
  /(?:接报|接警|接诉|接到\p{Script=Han}{1,6}|(?:事故|险情|灾情|事件)发生|事发)后(?:立即|立刻|马上|即刻|即时)/gu

/** 方案印发后, 会后, 本通知下发之日起: a day that has come once and that people know, not something that happens. */
const KNOWN_DAY =
  /(?:印发|下发|(?<!预警|警报|响应|信号|信息)发布|出台|颁布|公布|签发|发文|文到|施行|实施|成立|启动|开学|放假|部署|建成|竣工|投产|投用|开工|换届|会议|会)(?:结束|闭幕|召开)?(?:以?后|之日起|起)|(?:本|此|该)(?:次|通知|方案|办法)|(?:节|假|假期|长假)后|^年后|^(?:结束|完成|到期|终了|期满|届满)后/
/** 检查结束后10日内 beside 每季度检查1次: a step of that work, nothing of its own. */
const STEP =
  /^(?:并|且)(?:于|在)?|(?:检查|抽查|巡查|督查|督导|排查|培训|演练|活动|会议|调研|评估|考核|审计|走访|演习|监测|统计|会|会后)(?:结束|完成|开展|召开|举办)?(?:以?后|之日起)/

/** Counted from something that happens, which an administrator says when it does. */
export const recogniseAfterEvent: Recogniser = (marked) => [
  ...spansOf(marked, AFTER, ([words, , amount, unit = '']) => afterEvent(words, amount, unit)),
  ...spansOf(marked, ON, ([words, , amount, unit = '']) => afterEvent(words, amount, unit)),
  ...spansOf(marked, HAPPENED, ([words, , amount, unit = '']) => afterEvent(words, amount, unit)),
  ...spansOf(marked, COMES_IN, ([words, , amount, unit = '']) => afterEvent(words, amount, unit)),
  ...spansOf(marked, ALONE, ([words]) => ({ cadence: { kind: 'event' }, doubt: asked(words) })),
  ...spansOf(marked, AT_ONCE, () => ({
    cadence: { kind: 'event' as const, term: { days: 0, working: false } },
    doubt: null,
  })).map((span) => ({ ...span, weak: true })),
]

function afterEvent(
  words: string,
  amount: string | undefined,
  unit: string,
): Pick<Span, 'cadence' | 'doubt'> {
  const term = termOf(numberOf(amount, 0), unit)
  const cadence = { kind: 'event' as const, ...(term ? { term } : {}) }
  return { cadence, doubt: term && !KNOWN_DAY.test(words) ? null : asked(words) }
}

/** A month counts as 30 days; null for what no term is. */
export function termOf(amount: number, unit: string): Term | null {
  switch (unit) {
    case '工作日':
      return { days: amount, working: true }
    case '日':
    case '天':
      return { days: amount, working: false }
    case '周':
      return { days: 7 * amount, working: false }
    case '月':
      return { days: 30 * amount, working: false }
    case '年':
      return { days: 365 * amount, working: false }
    case '分钟':
      return { days: 0, working: false }
    case '小时':
      return { days: Math.floor(amount / 24), working: false }
    default:
      return null
  }
}

/** What is only the last step of each turn of a rhythm says nothing of its own. */
export function withoutSteps(spans: Span[], marked: string): Span[] {
  if (spans.length > MOST_SPANS) return spans
  return spans.map((span) => {
    const words = marked.slice(span.start, span.end)
    if (span.cadence?.kind !== 'event' || span.cadence.term === undefined || !STEP.test(words)) return span
    const isStep = spans.some(({ cadence, end }) => {
      return (
        cadence?.kind === 'quota' && end <= span.start && !/[。；;\n]/.test(marked.slice(end, span.start))
      )
    })
    return isStep ? { ...span, cadence: null, doubt: null } : span
  })
}

function asked(words: string): string {
  return `“${words}”要从事情发生时算起，暂按事件触发办理，请确认。`
}
