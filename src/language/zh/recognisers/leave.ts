import type { LeaveIntent, PersonSaid } from '../../leave-intent.ts'
import type { Clause } from '../message/clauses.ts'
import { daySpanAt, withCount, withEnd, type DaySpan } from '../time/day-span.ts'
import type { Context } from '../message/normalise.ts'
import { personAt } from '../words/person-at.ts'
import { only, type Recognised } from '../recogniser.ts'
import { eat } from '../words/scan.ts'
import { standInAt } from '../words/stand-in.ts'

const LEAD = /(?:请(?!假)|麻烦|帮我|帮忙|(?:给|为|帮)?(?:登记|设置)一?下?|给|为|[\s:,])*/y
const SELF = /(?:我本人|本人|我(?!们))/y
const KIND = '(?:年|病|事|产|婚|丧|公|补|调|探亲|陪产|育儿|护理)'
const LEAVE = new RegExp(
  `(?:(?:请|休)${KIND}?(?:休)?假|${KIND}假|年休假?|出差|外出(?:学习|培训|开会|公干)?|轮休|调休|补休)[\\s:,]*`,
  'y',
)
const BETWEEN = /(?:将|要|因公|因事|因私|计划|定于|拟于?|[\s:,])*/y
const DURING = /(?:期间)?[\s,]*/y
/** 12月1日起休假: an end must be named, by a day or so many days. */
const ONWARDS = /(?:起|开始)/y
/** A name that the roster does not know, before a date: words that lead to dates otherwise are none. */
const UNKNOWN =
  /(?!我|今|本|国|元|春|大|全|各|下|明|后|请|休|销|年休|出差|外出|轮休|调休|补休|听|据|好像|可能|如果|要是|也许|应该)([\p{Script=Han}·]{2,3})(?=\s*\d)/uy
const BACK =
  /(?:(?:今天|今日|现在|现|已经?|提前|[\s:,])*)(?:销假|结束休假|休假结束|取消休假|取消请假)(?:了)?[\s:,]*/y
const TAIL = /(?:谢谢|辛苦了?|[\s。.!~])*$/y
const ABOUT = /^(?:请假|休假|销假|年休)|(?:请|休|销).{0,3}假|不在岗/

/** 张三 12月1日至12月10日休假，李四代 · 请假 12月1日至10日 由李四代 · 销假: the whole message. */
export function leave(clause: Clause, context: Context): Recognised | null {
  if (clause.stop === '?') return null
  const found = back(clause, context) ?? taken(clause, context)
  return found && only(found)
}
leave.needs = '假休差外'

/** 张三下周休假: about a leave, and not so that it could be recorded. The answer says how. */
export function leaveUnclear(clause: Clause, { roster }: Context): Recognised | null {
  const text = clause.folded
  if (text.length > LONGEST_UNCLEAR || OTHER.test(text) || !ABOUT.test(text)) return null
  const at = eat(LEAD, text, 0)
  const isSomebodys = personAt(clause, at, roster) !== null || eat(SELF, text, at) > at
  if (!isSomebodys && !/^(?:请假|休假|销假|听说|据说)/.test(text.slice(at))) return null
  return only({ kind: 'unsupported', what: 'leave', labels: [] })
}
leaveUnclear.needs = '假休岗'

const LONGEST_UNCLEAR = 40
/** What else such a message may be about. */
const OTHER = /完成|办结|办完|报送|上报|延期|提醒|任务|待办|催办|核验|退回|转办|暂停|为什么|正在/

function taken(clause: Clause, context: Context): LeaveIntent | null {
  const text = clause.folded
  const lead = eat(LEAD, text, 0)
  const named = whoAt(clause, lead, context)
  const begin = eat(BETWEEN, text, named?.end ?? lead)
  const early = eat(LEAVE, text, begin)
  const isVerbFirst = early > begin
  const second = named ?? (isVerbFirst ? whoAt(clause, early, context) : null)
  const days = daysAt(clause, named || !second ? early : second.end, context, isVerbFirst)
  const who = second ?? days?.who ?? null
  const standIn = days && standInAt(clause, days.end, context)
  if (!standIn || !ends(text, standIn.end)) return null
  const { from, until } = days
  const taking = { from, until, standIn: standIn.person }
  const loose = who === null && !isVerbFirst && standIn.person === null
  return { kind: 'leave', person: personOf(who), days: taking, loose }
}

function personOf(who: ReturnType<typeof whoAt>): PersonSaid | null {
  return who?.person ?? null
}

/** The days, and the word for leave behind them where none stands before; who it is may stand between. */
function daysAt(
  clause: Clause,
  at: number,
  context: Context,
  isVerbFirst: boolean,
): (DaySpan & { who: ReturnType<typeof whoAt> }) | null {
  const text = clause.folded
  const span = daySpanAt(text, at, context.today)
  if (!span) return null
  const onwards = eat(ONWARDS, text, span.end)
  const during = eat(DURING, text, onwards)
  const between = isVerbFirst ? null : personAt(clause, during, context.roster)
  const from = between?.end ?? during
  const verb = eat(LEAVE, text, from)
  if (!isVerbFirst && verb === from) return null
  const behind = { ...span, end: verb }
  const longer = withCount(text, behind) ?? withEnd(text, behind, context.today)
  const whole = longer ?? (onwards === span.end ? behind : null)
  return whole && { ...whole, who: between }
}

/** 销假 · 张三销假 · 销假 张三 */
function back(clause: Clause, context: Context): LeaveIntent | null {
  const text = clause.folded
  const lead = eat(LEAD, text, 0)
  const before = whoAt(clause, lead, context)
  const from = before?.end ?? lead
  const verb = eat(BACK, text, from)
  if (verb === from) return null
  const behind = before ?? whoAt(clause, verb, context)
  if (!ends(text, before ? verb : (behind?.end ?? verb))) return null
  return { kind: 'leave', person: personOf(behind), days: null, loose: false }
}

/** Null for nobody; `person` null for who says it. */
function whoAt(
  clause: Clause,
  at: number,
  { roster }: Context,
): { person: PersonSaid | null; end: number } | null {
  const self = eat(SELF, clause.folded, at)
  if (self > at) return { person: null, end: self }
  const known = personAt(clause, at, roster)
  if (known) return known
  UNKNOWN.lastIndex = at
  const name = UNKNOWN.exec(clause.folded)?.[1]
  if (name === undefined) return null
  const end = at + name.length
  return { person: { name: clause.clean.slice(at, end), unit: null }, end }
}

function ends(text: string, at: number): boolean {
  return eat(TAIL, text, at) >= text.length
}
