import type { Later } from '../../intent.ts'
import type { Clause } from '../message/clauses.ts'
import { NUMBER, readNumber } from '../words/numbers.ts'
import { dayToComeAt } from '../time/day-to-come.ts'
import { UNIT, type Context } from '../message/normalise.ts'
import type { Recognised } from '../recogniser.ts'
import { endsAt, eatRulingLead, found, numbersAt, numbersThen } from '../words/ruling-words.ts'
import { eat } from '../words/scan.ts'

const ASKING =
  '(?:(?:(?<=请)(?:领导|管理员)?(?:批准|同意|准予|准许|允许)(?:把|将)?)?(?:我们|我单位|我)?(?:申请|请求|恳请|需要|需|要|得|希望|想要|想)?(?:申请|请求)?(?:把|将)?)?'
const POLITE_FIRST = '(?:(?:能不能|可不可以|可否|能否|是否可以|可以)(?:再|也)?)?'
const ASKING_FIRST = new RegExp(ASKING, 'y')
/** 63宽限到12月10号可以吗 */
const POLITE_LAST = /(?:可不可以|行不行|好不好|(?:可以|行|好|要得|得行)?(?:吗|么|嘛|吧|不))[?~!。]*/y
const POLITE = /能不能|可不可以|可否|能否|是否可以|可以(?:再|也)?(?:延|宽|推|缓|顺)/
const VERB = new RegExp(
  `(?:都|均|一并)?${POLITE_FIRST}${ASKING}(?:延期|延长|延后|推迟|推后|后延|顺延|改期|展期|宽限|(?:往|朝|向)后(?:挪|推|延|放|靠|移|拖|缓|调)(?:一[下哈])?|(?:缓|挪|推|放|放宽|拖|宽)(?=(?:几天|些天)?[到至])|延)(?:办理|完成|报送)?`,
  'y',
)
/** Every verb of it has one of these. */
const PUTS_OFF = /延|宽限|[缓挪推放拖宽](?:几天|些天)?[到至]|推迟|推后|后[挪推放靠移拖缓调]|改期|展期/
/** 10因领导出差申请延期到12月5日 */
const BECAUSE =
  /(?:因为?|由于)[^,。;]{1,15}?(?=(?:申请|请求|需要?|想)?(?:延期|延长|延后|推迟|顺延|改期|展期|延到|延至))|[^,。;:\d]{0,10}(?:来不及|赶不[上赢及]|搞不[赢完]|做不完|办不完|弄不完|排不[开上]|没排开|没空|太忙|没[^,。;\d]{1,6}|人手[^,。;\d]{1,4}|不够|不足|冲突|撞期|出差)[了啊]?\s+/y
/** 8.1的专题研究延期到12月3日 */
const THING =
  /(?:(?<=的)|的)\s*(?![不没未别莫无]|[^,。;]{0,8}(?:[说讲问称听]|可能|也许|大概|估计|好像))[\p{Script=Han}]{2,10}?(?<![不没未别莫无说])(?=延期|延到|延至|申请延|推迟|顺延|宽限|往后)/uy
/** 37给行审科延到…, said by whoever may grant it. */
const FOR_A_UNIT = new RegExp(`(?:给|帮|替|为)${UNIT}`, 'y')
const SPAN = new RegExp(`\\s*(?:(半个月)|(${NUMBER})个?(天|日|周|星期|礼拜|月))(?![以之]?[前内])`, 'y')
const HALF_A_MONTH = 15
/** Longer is a slip. */
const MOST = 60
/** 63宽限几天 到12月4号 */
const UNTIL = /(?:(?:几|些|两三|三五)天|一?段时间|一下)?\s*,?\s*(?:时间|时限|期限)?(?:至|到)?\s*/y
/** 延期申请：49，延至1月20日 */
const HEAD = /(?:延期(?:申请|请求|请示)|申请延期)\s*:\s*/y
const AFTER_HEAD = /\s*,?\s*/y
const BEHIND = /(?:之前|以前|前)?(?:再|才)?(?:完成|办结|办完|报送|提交|上[报交]|[报交办开搞做弄]完?)?/y

/** 10延期到12月5日 · 延期 10 到下周五 · 10延期一周 · 延期到12月5日 · 2申请延到2027年1月15日 */
export function postpone(clause: Clause, context: Context): Recognised | null {
  if (
    (clause.stop === '?' && !/[吗么嘛不好]\s*$|能不能|可否|能否/.test(clause.folded)) ||
    !PUTS_OFF.test(clause.folded)
  )
    return null
  const text = clause.folded
  const head = eat(HEAD, text, eatRulingLead(text, 0))
  const polite = eatRulingLead(text, head)
  const lead = eatRulingLead(text, eat(ASKING_FIRST, text, polite))
  return numberFirst(clause, context, lead, head > 0) ?? verbFirst(clause, context, polite)
}
postpone.needs = '延宽缓挪推放拖后期'

function numberFirst(clause: Clause, context: Context, lead: number, isHeaded: boolean): Recognised | null {
  const text = clause.folded
  for (const { labels, end: last } of numbersThen(text, lead)) {
    const end = isHeaded ? eat(AFTER_HEAD, text, last) : last
    const from = eat(FOR_A_UNIT, text, end)
    const because = eat(BECAUSE, text, from)
    const said = because > from ? because : eat(THING, text, from)
    const plain = eat(VERB, text, from)
    const verb = plain > from ? plain : eat(VERB, text, said)
    if (verb === said || verb === from) continue
    const read = until(clause, context, labels, verb)
    return plain === from && because > from ? withReason(read, clause.clean.slice(from, because)) : read
  }
  return null
}

function withReason(read: Recognised | null, reason: string): Recognised | null {
  if (read?.intent.kind !== 'rule' || read.intent.ruling.type !== 'postpone') return read
  return { ...read, intent: { ...read.intent, ruling: { ...read.intent.ruling, reason: reason.trim() } } }
}

function verbFirst(clause: Clause, context: Context, lead: number): Recognised | null {
  const text = clause.folded
  const verb = eat(VERB, text, lead)
  if (verb === lead) return null
  for (const { labels, end } of numbersAt(text, eatRulingLead(text, verb))) {
    const read = until(clause, context, labels, end)
    if (read) return read
  }
  return until(clause, context, [], verb)
}

/** 一周, 5天, 半个月 */
function laterAt(text: string, at: number): { later: Later; end: number } | null {
  SPAN.lastIndex = at
  const match = SPAN.exec(text)
  const [whole, half, figures, of] = match ?? []
  if (whole === undefined) return null
  const end = at + whole.length
  if (half !== undefined) return { later: { n: HALF_A_MONTH, of: 'day' }, end }
  const n = readNumber(figures ?? '')
  if (n === null || n > MOST) return null
  if (of === '月') return { later: { n, of: 'month' }, end }
  return { later: { n: of === '天' || of === '日' ? n : n * 7, of: 'day' }, end }
}

function until(
  clause: Clause,
  { today }: Context,
  labels: Parameters<typeof found>[1],
  at: number,
): Recognised | null {
  const span = laterAt(clause.folded, at)
  if (span && endsAt(clause.folded, span.end)) {
    const asked = found(clause, labels, { type: 'postpone', due: today, reason: '' }, span.end)
    return asked?.intent.kind === 'rule' ? { ...asked, intent: { ...asked.intent, later: span.later } } : null
  }
  const from = eat(UNTIL, clause.folded, at)
  const named = dayToComeAt(clause.folded, from, today)
  if (!named) return null
  const told = eat(BEHIND, clause.folded, named.end)
  const end = eat(POLITE_LAST, clause.folded, told)
  if (!endsAt(clause.folded, end)) return null
  const read = found(clause, labels, { type: 'postpone', due: named.day, reason: '' }, end)
  const isAsked = end > told || POLITE.test(clause.folded.slice(0, at))
  return read?.intent.kind === 'rule' && isAsked ? { ...read, intent: { ...read.intent, asked: true } } : read
}
