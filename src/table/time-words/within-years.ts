import { numberOf } from './numerals.ts'
import { type Recogniser, spansOf } from './span.ts'

/** What is to be reached, behind 5年内; not how long somebody is paid or something must be kept. */
const GOAL =
  '(?=[^，,。；;\\n]{0,24}?(?:完成|实现|建成|达到|突破|新增|新建|改造|引进|培养|培训|培育|选拔|评选|遴选|扶持|支持|建设|打造|消除|化解|覆盖|全部|基本))'
const OF_SOMEBODY =
  '(?!享受|领取|免[征缴收]|减[征免]|不得|保持|保存|有效|累计|连续|未|无|曾|因|取得|发生|毕业|新?入职|的)'
/** 5年内引进100名, 力争三年内完成; not 近3年内, 入职3年内. */
const WITHIN = new RegExp(
  `(?<![近前去后\\d至到—~～第-]|过去|最近|毕业|入职|任期|服务|届满|期满|颁布|发布|之日起)([2-9]|10|[两二三四五六七八九十])年(?:之|以)?内${OF_SOMEBODY}${GOAL}`,
  'gu',
)

/** So many years with the plan's own as the first; where that is unknown it is left to be asked about. */
export const recogniseWithinYears: Recogniser = (marked, planYear) => {
  if (planYear === null) return []
  let last: number | null = null
  return spansOf(marked, WITHIN, ([, years]) => {
    const year = planYear + numberOf(years, 1) - 1
    if (year === last) return { cadence: null, doubt: null }
    last = year
    return { cadence: { kind: 'deadline', due: [{ year, month: 12, day: null, part: 'end' }] }, doubt: null }
  })
}
