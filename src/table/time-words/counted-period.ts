import { NUMBER, numberOf } from './numerals.ts'
import { periodOf } from './periods.ts'
import { type Recogniser, spansOf } from './span.ts'

const TIMES = `(至少|不少于|不低于)?(${NUMBER})[次场期](以上|及以上)?`
/** 一年两次, 一季度一次; 一季度 without a count is the first quarter. */
const PERIOD_FIRST = new RegExp(`(?<![第\\d])[1一](年|季度|个月|月|周|天|日|旬)${TIMES}`, 'g')
/** 半年一次 */
const HALF_FIRST = new RegExp(`(?<![每上下隔两])半年${TIMES}`, 'g')
/** 2次/年, 1次每季度; not 2-3次/年 */
const TIMES_FIRST = new RegExp(`(?<!\\d[-—~～至到])${TIMES}(?:/|每)(年|半年|季度|季|月|周|日|天|旬)`, 'g')
/** 全年不少于3次, 年内组织2场: the year as one period. */
const WHOLE_YEAR = new RegExp(
  `(?<![\\d一二三四五六七八九十])(?:全年|年内|本年|今年)([^，,。；;\\n]{0,60}?)${TIMES}`,
  'g',
)
/** 上下半年各1次 */
const BOTH_HALVES = new RegExp(`上、?下半年(?:各|分别)[^，,。；;\\n]{0,12}?${TIMES}`, 'g')

function quota(
  word: string,
  atLeast: boolean,
  count: string | undefined,
): ReturnType<Parameters<typeof spansOf>[2]> {
  const period = periodOf(word.replace('个', ''))
  if (!period) return null
  return {
    cadence: { kind: 'quota', period, every: 1, count: Math.max(1, numberOf(count, 1)), atLeast },
    doubt: null,
  }
}

export const recogniseCountedPeriod: Recogniser = (marked) => [
  ...spansOf(marked, PERIOD_FIRST, ([, word = '', least, count, more]) =>
    quota(word, (least ?? more) !== undefined, count),
  ),
  ...spansOf(marked, HALF_FIRST, ([, least, count, more]) =>
    quota('半年', (least ?? more) !== undefined, count),
  ),
  ...spansOf(marked, TIMES_FIRST, ([, least, count, more, word = '']) =>
    quota(word, (least ?? more) !== undefined, count),
  ),
  ...spansOf(marked, WHOLE_YEAR, ([, , least, count, more]) =>
    quota('年', (least ?? more) !== undefined, count),
  ),
  ...spansOf(marked, BOTH_HALVES, ([, least, count, more]) =>
    quota('半年', (least ?? more) !== undefined, count),
  ),
]
