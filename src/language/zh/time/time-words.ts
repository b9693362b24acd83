import { NODE_WORDS } from '../words/node-words.ts'
import { words } from '../words/words.ts'

const DATE = '(?:(?:20\\d\\d年)?\\d{1,2}月\\d{1,2}[日号]?|20\\d\\d[./-]\\d{1,2}[./-]\\d{1,2})(?!\\d)'
const MONTH = '(?:1[0-2]|[1-9]|十[一二]|[一二三四五六七八九十])月'

/** Time words that tell nothing about done or not done: 今天完成 is still to come, 今天完成了 is not. */
export const DAY_WORDS = [
  ...words('今天 今日 今早 今晚 昨天 昨日 昨晚 前天 上午 下午 中午 早上 晚上 现在 目前 现'),
  ...['上?(?:周|星期|礼拜)[一二三四五六日天]', `于?${DATE}`],
]

export const PERIOD_WORDS = [
  ...words(
    '去年 今年 本年 本年度 全年 今年度 上半年 下半年 本季 本季度 这季度 这个季度 上季度 上个季度 本周 这周 上周',
  ),
  ...words('第?[一二三四1-4]季度 q[1-4] 本月 本月份 这个?月 上个?月'),
  ...NODE_WORDS,
  ...[`${MONTH}份`, `${MONTH}(?=的|已)`],
]
