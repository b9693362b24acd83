import type { CadenceCore, Recogniser } from './span.ts'
import { spansOf } from './span.ts'

/** What offices do at the end of every turn. */
const CLOSING =
  '(?:小结|总结|盘点|盘库|汇总|通报|考核|考评|评比|评价|测评|对账|结账|结算|清零|清点|分析|复盘|讲评|点评|公示|排名|述职|例会|归档|统计|检查|自查|报送|上报|汇报|报告)'
const DOING = '(?:进行|开展|组织|集中|统一|召开)?(?:一次)?'
/** 月末、季末、年末盘点 */
const ALSO = '(?:[、和及与](?:季度?|半年|年)[底末])*'
/** 5月底, 本月底, 六月底 are one day, 每月底 is read with its period. */
const NOT_ONE = '(?<![\\d每年个份本当上下次同该首末单双这半一二两三四五六七八九十月])'

/** 月底小结, 月末盘点库存 */
const MONTH_CLOSES = new RegExp(`${NOT_ONE}(?:[于在]每?)?月[底末](?=${ALSO}${DOING}${CLOSING})`, 'g')
/** 每到月底, 逢月末 */
const EACH_END =
  /(?:(?:每逢|每到|每至|逢)|(?<=(?:每逢|每到|每至|逢)月[底末][、和及与]))(?:(月)|(季度?))[底末](?:之前|以前|前)?/g
/** 月底前报送当月情况 */
const OF_THAT_MONTH = new RegExp(
  `${NOT_ONE}月[底末](?:之前|以前|前)(?:(?=[^，,。；;\\n]{0,8}?(?:月报|月度))|[^，,。；;\\n]{0,8}?(?:当月|本月|该月))`,
  'g',
)
/** 季末盘点, 季度末开展一次分析 */
const QUARTER_CLOSES = new RegExp(`(?<![每\\d一二三四第])季度?末(?=${ALSO}${DOING}${CLOSING})`, 'g')
/** 月初计划、月中检查、月末考评: the steps of one turn. */
const STEPS =
  /(?<![\d每年个份本上下])月初\p{Script=Han}{2,4}[、，,](?:月中\p{Script=Han}{2,4}[、，,])?月[底末]\p{Script=Han}{2}/gu

/** 月底 and 季末 as the end of every turn, where what is done then says that it comes round. */
export const recogniseTurnEnds: Recogniser = (marked) => [
  ...spansOf(marked, STEPS, ([words]) => ({
    cadence: once('month'),
    doubt: `“${words}”暂按每月1次处理，请确认。`,
  })),
  ...spansOf(marked, EACH_END, ([, month]) => ({
    cadence: once(month === undefined ? 'quarter' : 'month'),
    doubt: null,
  })),
  ...spansOf(marked, MONTH_CLOSES, () => ({ cadence: once('month'), doubt: null })),
  ...spansOf(marked, OF_THAT_MONTH, () => ({ cadence: once('month'), doubt: null })),
  ...spansOf(marked, QUARTER_CLOSES, () => ({ cadence: once('quarter'), doubt: null })),
]

function once(period: 'month' | 'quarter'): CadenceCore {
  return { kind: 'quota', period, every: 1, count: 1, atLeast: false }
}
