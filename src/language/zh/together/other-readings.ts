import { civilDay, yearMonthDay, type CivilDay } from '../../../domain/calendar/civil-day.ts'
import type { ReportIntent } from '../../intent.ts'
import type { Clause } from '../message/clauses.ts'
import { labelsIn } from '../words/labels.ts'
import { readNumber, NUMBER } from '../words/numbers.ts'
import { doubtful, labelsOf } from '../reading.ts'
import { only, type Recognised } from '../recogniser.ts'
import { readWhen } from '../time/when.ts'

/** 昨天23号 */
const DAY_THEN_NUMBER = new RegExp(
  `((?:大?前|昨|今)[天日晚早]|(?:上|这|本)?个?(?:周|星期|礼拜)[一二三四五六日天])[\\s,]*(?:第?)(${NUMBER})号$`,
)
/** 11月16、20 */
const SEVERAL_DAYS = /月\s*\d{1,2}[日号]?\s*(?:[、,和及与至到~]|-)\s*\d{1,2}[日号]?$/
/** 16 20号 */
const NUMBER_THEN_DAY = /\d\s*[\s,]\s*(\d{1,2})号$/
/** 11-20 */
const MONTH_AND_DAY = /(?<![\d第])(\d{1,2})\s*[-–—]\s*(\d{1,2})号?$/
/** 11-20 is the 20th of November as long as that day is not long past. */
const LONGEST_PAST = 31
const TOTAL =
  /^\s*(?:今年|全年|本年|年度|目前|我们|任务|应办)?(?:总共|总计|共计|一共|合计|总数|总量|共有?)[为是:\s]*\d+\s*[项个条件]?(?:任务|工作|事项)?\s*$/
/** 16完成/20完成, 41完成/未完成: one or the other. */
const OR = /^\s*\/\s*(?:第?\d|还|没|未|否|不)/

/** 总共36，已完成16: so many of so many. */
export const namesTotal = (words: string): boolean => TOTAL.test(words)

/** A report whose number may be something else as a question; `upToNumber` are its words up to there. */
export function asQuestionIfUnclear(
  { intent, rest }: { intent: ReportIntent; rest: Clause | null },
  upToNumber: string,
  today: CivilDay,
): Recognised {
  const behind = rest?.folded ?? ''
  if (OR.test(behind)) {
    const labels = [...labelsOf(intent), ...labelsIn(behind.replace('/', ''))]
    return only({ ...doubtful(intent), labels })
  }
  return { intent: mayBeDay(upToNumber, intent.all, today) ? doubtful(intent) : intent, rest }
}

/** 麻烦大家完成56, and not 麻烦登记一下 */
const ASKS_OTHERS = /(?:麻烦|大家|各位)[\s,我们你您帮忙把]*(?=完|办|搞|弄|做)/
/** 提前报完成 · 48的完成 */
const NOT_A_FACT = /提前\s*报|的\s*$/
/** 十五条已落实: as a rule the articles of a paper. */
const ARTICLES = /[\d一二三四五六七八九十]条[\s的已都均全部也]*落实/

/** 完成56 @林晓 本周 */
const CALLS_SOMEBODY = /^\s*@(?!all|所有人|全体)[^\s@]{1,12}(?![^]*(?:知|查|登记|核|阅|收|谢))/

/** 已办结〔49〕, as the bot's own answers begin: pasted, not said. */
const OF_THE_BOT = /^\s*已办结\s*〔/

/** Words of a report up to its end, those of them around the number, and those behind 完成56 that may be an order or name something else. */
export function isNoFact({ past }: ReportIntent, said: string, around: string, behind: string): boolean {
  if (ARTICLES.test(said) || OF_THE_BOT.test(said)) return true
  return !past && (ASKS_OTHERS.test(said) || NOT_A_FACT.test(around) || CALLS_SOMEBODY.test(behind))
}

/** Whether the number at the end of these words may as well be a day; `all` where it is said of several. */
function mayBeDay(upToNumber: string, all: boolean, today: CivilDay): boolean {
  if (!/[号月–—-]/.test(upToNumber)) return false
  const [, behind] = NUMBER_THEN_DAY.exec(upToNumber) ?? []
  const isPast = behind !== undefined && Number(behind) <= yearMonthDay(today).day
  if (!all && (isPast || SEVERAL_DAYS.test(upToNumber))) return true
  return isDayNamedTwice(upToNumber, today) || (!all && isRecentDay(upToNumber, today))
}

/** 昨天23号搞完了, said on the 24th. */
function isDayNamedTwice(words: string, today: CivilDay): boolean {
  const [, word = '', figures = ''] = DAY_THEN_NUMBER.exec(words) ?? []
  const when = word === '' ? null : readWhen(word, today)
  const of = readNumber(figures)
  if (!when) return false
  for (let day = when.first; day <= when.last; day++) if (yearMonthDay(day).day === of) return true
  return false
}

/** 11-20完成, said in November. */
function isRecentDay(words: string, today: CivilDay): boolean {
  const [, month = '', day = ''] = MONTH_AND_DAY.exec(words) ?? []
  if (Number(month) < 1 || Number(month) > 12 || Number(day) > 31) return false
  const { year } = yearMonthDay(today)
  return [year - 1, year].some((one) => {
    const past = today - civilDay(one, Number(month), Number(day))
    return past >= 0 && past <= LONGEST_PAST
  })
}
