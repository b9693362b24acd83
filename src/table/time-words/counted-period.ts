import { AT_LEAST } from './counts.ts'
import { NUMBER, numberOf } from './numerals.ts'
import { periodOf, turnOf } from './periods.ts'
import { type Recogniser, spansOf } from './span.ts'

const TIMES = `(至少|不少于|不低于|≥|>=)?(${NUMBER})[次场期遍轮](以上|及以上)?`
/** What is done so often, in a character or two; not 一日三餐, 一年四季, 一月三日. */
const BRIEF_WORK =
  '(?:[扫巡查检测报评训练消洗清洁护访督改晾晒考洒](?!计|试院|安|点[前后])|排查|走访|走看|调度|通报|例会|研判|会商|碰头|点名|总结|小结|讲评|公示|体检|保洁|喷洒|会诊|回访|探访|更新|养护|学习)'
/** 一年两次, 一季度一次; 一季度 without a count is the first quarter. */
const DONE = '(?:要|应|须)?(?:开展|组织|召开|举办|进行|安排|报送|更新|汇报|通报|调度|研究|听取|巡查|检查|开)'
const PERIOD_FIRST = new RegExp(
  `(?<![第每隔\\d])[1一](?:(年|个?季度|季|个月|月|周|天|日|旬)|(年|个季度|个月|周|星期)${DONE})${TIMES}`,
  'g',
)
/** 半年一次 */
const HALF_FIRST = new RegExp(`(?<![每上下隔两])半年(?:${DONE})?${TIMES}`, 'g')
/** 2次/年, 1次每季度, 1次/两周; not 2-3次/年 */
const TIMES_FIRST = new RegExp(
  `(?<!\\d[-—~～至到])${TIMES}(?:/每?|每)(?:([2-6两三])个?)?(年|半年|季度|季|月|周|日|天|旬)`,
  'g',
)
/** 全年不少于3次, 年内组织2场: the year as one period. */
const WHOLE_YEAR = new RegExp(
  `(?<![\\d一二三四五六七八九十])(?:全年|年内|本年|今年)([^，,。；;\\n每逐]{0,60}?)${TIMES}`,
  'g',
)
/** 一日两扫, 一月两碰头, 每日三巡查: so often, and what is done. Not 每周三巡查: that is Wednesday. */
const BRIEFLY = new RegExp(
  `(?:(?<![第隔\\d一二三四五六七八九十])一(日|天|周|旬|月|季|季度|年)|每(日|天|旬|月|季|季度)|每(周)(?=[两双]))([两双二三四五六])(?:${BRIEF_WORK})(?=(、?[一两双二三四五六](?:${BRIEF_WORK}))?)`,
  'g',
)
/** 两周一调度, 两日一巡查 */
const BRIEFLY_SEVERAL = new RegExp(
  `(?<![每第隔\\d月一二三四五六七八九十])([两二2三3])个?(日|天|周|月)[1一](?:${BRIEF_WORK})`,
  'g',
)
/** 月均不少于2次, 日均巡查3次以上 */
const AVERAGE = new RegExp(`(日|周|月|季度?)均([^，,。；;\\n\\d]{0,8}?)${TIMES}`, 'g')
/** 两周一次, 两天一次, 三年一次, 3个月1次; 3月1次 is March. */
const SEVERAL_FIRST = new RegExp(
  `(?<![第每隔月\\d一二两三四五六七八九十])(?:([2-9二两三四五六])(年|周|日|天)|([2-9二两三四五六])个(月|季度)|(两)(月))(?:${DONE})?${TIMES}`,
  'g',
)

function quota(
  word: string,
  atLeast: boolean,
  count: string | undefined,
  every = 1,
): ReturnType<Parameters<typeof spansOf>[2]> {
  const unit = periodOf(word.replace('个', ''))
  if (!unit) return null
  const { period, every: turns, usual } = turnOf(unit, every)
  return {
    cadence: { kind: 'quota', period, every: turns, count: Math.max(1, numberOf(count, 1)), atLeast },
    doubt: usual ? null : `“每${every}${word}”的周期不常见，请确认多久一次。`,
  }
}

export const recogniseCountedPeriod: Recogniser = (marked) => [
  ...spansOf(marked, PERIOD_FIRST, ([, word, verbal, least, count, more]) =>
    quota(word ?? verbal ?? '', (least ?? more) !== undefined, count),
  ),
  ...spansOf(marked, HALF_FIRST, ([, least, count, more]) =>
    quota('半年', (least ?? more) !== undefined, count),
  ),
  ...spansOf(marked, SEVERAL_FIRST, ([, years, year, months, month, two, twoMonths, least, count, more]) =>
    quota(
      year ?? month ?? twoMonths ?? '',
      (least ?? more) !== undefined,
      count,
      numberOf(years ?? months ?? two, 1),
    ),
  ),
  ...spansOf(marked, BRIEFLY, ([words, one, each, week, count, more]) => {
    const reading = quota(one ?? each ?? week ?? '', false, count === '双' ? '两' : count)
    return reading && { ...reading, doubt: more === undefined ? reading.doubt : asked(words + more) }
  }),
  ...spansOf(marked, BRIEFLY_SEVERAL, ([, several, word = '']) =>
    quota(word, false, undefined, numberOf(several, 2)),
  ),
  ...spansOf(marked, TIMES_FIRST, ([, least, count, more, every, word = '']) =>
    quota(word, (least ?? more) !== undefined, count, numberOf(every, 1)),
  ),
  ...spansOf(marked, WHOLE_YEAR, ([, between = '', least, count, more]) =>
    quota('年', (least ?? more) !== undefined || AT_LEAST.test(between), count),
  ),
  ...spansOf(marked, AVERAGE, ([, word = '', between = '', least, count, more]) =>
    quota(word, (least ?? more) !== undefined || AT_LEAST.test(between), count),
  ),
]

/** 一月两检一通报: a second deed in the same turn. */
function asked(words: string): string {
  return `“${words}”写了不止一件事，暂按写出的第一个次数处理，请确认。`
}
