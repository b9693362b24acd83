import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import { askedIn } from '../words/asking.ts'
import type { Clause } from '../message/clauses.ts'
import { readLabels } from '../words/labels.ts'
import type { Context } from '../message/normalise.ts'
import { readNumber } from '../words/numbers.ts'
import { only, type Recognised } from '../recogniser.ts'

const PROGRESS =
  /^(?:今年|本年|年度)?(?:工作|任务|办理|完成|督办)?(?:进度|进展|完成率|办结率|完成(?=$)|(?:完成|办|做|搞|弄|推进)得?(?:怎么样|怎样|咋个?样|如何)|[办做搞弄干]到(?:哪|什么程度)(?:[里儿]|一?步)?)(?:怎么样|怎样|咋样|咋个样|如何|到哪(?:了|一步)?|多少|表)*$/
const MISSING = /^(?:谁|哪些|哪个|哪几个|哪家)(?:没有?|未)(?:报|上报|完成|办|交|办结|动)$/
const RANKING =
  /^(?:今年|本年|年度)?(?:完成)?(?:排名|排行|排行榜|排序|名次|红黑榜)(?:榜|表|怎么样|如何)?$|^(?:哪个?|谁)(?:完成|办|做)得?(?:最好|最快|最差|最慢|最多|最少)$/
const CALENDAR =
  /^(今年|明年)?(?:(本月|这个?月|下个?月)|(\d{1,2}|十[一二]|[一二三四五六七八九十])月)?(?:份)?(?:督办)?(?:日历|月历|到期(?:哪些|什么|任务|事项)*)$/
const RECORD =
  /^(?:的|\s)*(?:办理|办结|完成|上报|报送|履职|督办)?(?:台账|记录|历史|经过|过程|痕迹|流水|迎检(?:材料|资料|包)?)(?:呢|查询|\s|[!。~])*$/

/** 进度 · 安全站进度 · 谁没报 · 排名 */
export function askProgress(clause: Clause): Recognised | null {
  const asked = askedIn(clause)
  if (!asked || /\d/.test(clause.folded)) return null
  const { core, unit, everybody } = asked
  if (RANKING.test(core)) return only({ kind: 'ask-ranking' })
  if (MISSING.test(core)) return only({ kind: 'ask-progress', unit, everybody: unit === null })
  const isAsked = PROGRESS.test(core) && (core !== '完成' || /情况/.test(clause.folded))
  return isAsked ? only({ kind: 'ask-progress', unit, everybody }) : null
}
askProgress.needs = '到完度展率怎咋如谁哪排次榜'

const UNKNOWN = /^(?:哪些|什么|机器人|你)*(?:没|没有|未|不)?(?:听|看)(?:不|没)?懂(?:话|句子|消息|哪些|什么)*$/

/** 没听懂的话 */
export function askUnknown(clause: Clause): Recognised | null {
  const asked = askedIn(clause)
  return asked && /没|不|未/.test(asked.core) && UNKNOWN.test(asked.core)
    ? only({ kind: 'ask-unknown' })
    : null
}
askUnknown.needs = '懂'

/** 日历 · 12月日历 · 安全站下月日历 · 12月到期的任务 */
export function askCalendar(clause: Clause, { today }: Context): Recognised | null {
  const asked = askedIn(clause)
  const match = asked && CALENDAR.exec(asked.core)
  if (!match) return null
  const [, yearWord, relative, figures] = match
  const now = yearMonthDay(today)
  const named = figures === undefined ? now.month : readNumber(figures)
  if (named === null || named < 1 || named > 12) return null
  if (!asked.core.endsWith('历') && figures === undefined) return null
  const later = relative?.startsWith('下') === true ? 1 : 0
  const year = now.year + (yearWord === '明年' ? 1 : 0)
  const month = { year: year + Math.floor((named - 1 + later) / 12), month: ((named - 1 + later) % 12) + 1 }
  return only({ kind: 'ask-calendar', unit: asked.unit, everybody: asked.everybody, ...month })
}
askCalendar.needs = '历期'

/** 2的台账 · 3记录 · 台账 2 · 迎检 12 */
export function askRecord(clause: Clause): Recognised | null {
  const text = clause.folded.replace(/^(?:请|麻烦|帮我|查一?下|查询|查看|查|看一?下|看看|\s)+/, '')
  const lead = /^(?:台账|记录|办理记录|历史|迎检(?:材料|资料|包)?)[\s:]*/.exec(text)?.[0].length ?? 0
  const forInspection = /迎检/.test(text)
  const list = readLabels(text, lead).find(({ style }) => style !== 'place' && style !== 'figure')
  if (!list) return null
  const behind = text.slice(list.end)
  const asks = lead > 0 ? /^[\s!。~]*$/.test(behind) : RECORD.test(behind)
  return asks ? only({ kind: 'ask-record', labels: list.labels, forInspection }) : null
}
askRecord.needs = '账录史过痕流检'
