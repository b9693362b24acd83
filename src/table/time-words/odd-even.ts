import { readDate } from './date-words.ts'
import { loose } from './loose-rhythm.ts'
import { type Recogniser, spansOf } from './span.ts'

/** What is done in such a month, or nothing more; not 单月产量. */
const GOES_ON =
  '(?=$|[，,。；;：:、)\\n]|[1一][次期场]|的?(?:例会|调度|通报|检查|巡查|排查|抽查|督查|走访|报送|上报|召开|开展|组织|举办|进行|安排|分析|研判|会商|小结|总结|评比|考核|点评|讲评|更新|播出|发布))'
const DAY = '(?:的?(\\d{1,2})[日号]|([上中下])旬|([底末]))'
const BEFORE = '(?:之前|以前|前)?'
/** 逢单月, 双月25日前, 双月底前, 单月检查 */
const ODD_OR_EVEN = new RegExp(
  `(?<!每|单[、和])(?:每?逢(单|双)月${DAY}?|(单|双)月${DAY}|(单)月${GOES_ON})${BEFORE}(?:(?:开展|召开|组织)?[1一][次期场])?`,
  'g',
)

/** 单、双月, 单月、双月各1次: the months in turn. */
const BOTH = /(?<!每)单月?[、和及与]双月(?:各?(?:开展|召开|组织)?[1一][次期场])?/g

/** In every odd or every even month: a deadline with a point for each. */
export const recogniseOddOrEven: Recogniser = (marked) => [
  ...spansOf(marked, BOTH, ([words]) => loose(words, 'month')),
  ...spansOf(marked, ODD_OR_EVEN, ([, each, day, part, end, dated, dayAlone, partAlone, endAlone, alone]) => {
    const months = (each ?? dated ?? alone) === '单' ? [1, 3, 5, 7, 9, 11] : [2, 4, 6, 8, 10, 12]
    const within = [part ?? partAlone, end ?? endAlone, undefined, day ?? dayAlone]
    const due = months.map((month) => readDate([undefined, String(month), ...within]))
    return due.every((point) => point !== null) ? { cadence: { kind: 'deadline', due }, doubt: null } : null
  }),
]
