import type { ReportIntent, Target, When } from '../../intent.ts'
import { COUNTED } from '../words/counting.ts'
import type { Clause } from '../message/clauses.ts'
import { readLabels } from '../words/labels.ts'
import { leftOutAt } from '../together/left-out.ts'
import { CALLED, MAY_BE_TOLD, slice, UNIT, type Context } from '../message/normalise.ts'
import { NUMBER, readNumber } from '../words/numbers.ts'
import { only, unitsBefore, type Recognised } from '../recogniser.ts'
import { doneAt, eat, eatLead, eatMiddle, eatTail, mayEnd, type DoneWord } from '../words/scan.ts'
import { DAY_WORDS, PERIOD_WORDS } from '../time/time-words.ts'
import { ALL, BY_THE_BOOK, TAIL, VOWED } from '../words/vocabulary.ts'
import { nodeIn } from '../words/node-words.ts'
import { asQuestionIfUnclear, isNoFact } from '../together/other-readings.ts'
import { doubtful } from '../reading.ts'
import { readWhen } from '../time/when.ts'
import { anyOf } from '../words/words.ts'
import { sumAt } from '../together/sums.ts'
import { placesAt } from './places.ts'
import { targetFrom, targetOf, targetWithout } from './report-target.ts'

const TIME_WORD = new RegExp(anyOf([...DAY_WORDS, ...PERIOD_WORDS]))
const BETWEEN = new RegExp(
  `(?:了|啦|咯|勒|的|是|有|任务|工作|事项|${anyOf(PERIOD_WORDS)}的?|${UNIT}的?|[\\s:])*`,
  'y',
)
const BEHIND_LIST = new RegExp(`(?:${anyOf(TAIL)}|这?[两二三四五六七八九十几][项个条件]|事项)*`, 'y')
/** 完成 2 7 8月: is the 7 a month too? */
const COUNT_FOLLOWS = new RegExp(`^[\\s,、]+\\d+\\s*${COUNTED}`)
/** 完成2-3份: so many of something; behind a dash a date may stand. */
const RANGE_COUNTED = new RegExp(`^[-~—–到至]\\d+(?![月日年号点时])${COUNTED}`)
/** 完成 2 30号, 完成 2 2025: an item, a day or a year? */
const DAY_BEHIND = new RegExp(`^\\d+\\s+(?:${NUMBER}号|20\\d\\d)$`)
const MARK = /(?:请|麻烦|帮忙|帮我)*(?:把|将)/y
/** 麻烦把2完成了, 大家把2完成了 ask somebody to do it. */
const ASKS_FOR = new RegExp(`请|麻烦|帮|大家|各位|${CALLED}`)
/** 今日办结：48、53 is the head of what has been done. */
const HEADS_LIST = /^\s*(?:今|昨)[天日]办结\s*:/
/** 把2销号 asks for nothing but the record. */
const STRUCK = /^(?:销|勾)/
const MARKED = /(?:都|全部)?(?:标记|标注|标|设置|设|登记|记|改)(?:为|成)(?:已经|已)?/y

/** 2完成 56: what is 56? */
const NUMBERS_ONLY = /^[\s第]*\d[\d\s.,、~至到和-]*[项号]?\s*$/
/** 任务：完成2 is a heading. */
const HEADING = /(?:任务|工作|事项)(?:是|:)/
/** Adverbs of orders and promises: 按时完成 without a number reports nothing. */
const PROMISE = /按时|按期|如期|提前|顺利|圆满|确实|一并|是|有/

/** What nobody says of anything but a task; 忙完了 and 搞定 are said all day. */
const FORMAL =
  /^(?:全部)?(?:完成|完结|办结|办完|办毕|办理完|销号|处理完毕|执行完毕|落实完毕|整改完|完工|[✅☑✔√])/
/** 报告完成: a paper, not an item. */
const OF_A_PAPER = /报告|上报|报送|登记|记录/
const HOW_MANY = new RegExp(`(${NUMBER})(?:个|项|条|件)`)

const CALLS = new RegExp(CALLED)
/** 按照要求完成第16项 is an order. */
const BOOK = new RegExp(anyOf(BY_THE_BOOK))
/** 48 ok👌, without 了 */
const OK = /ok(?:ay)?/y
/** 21完成 <@all>: who is to know. */
const TOLD = /(?:\s*<@[^<>\s]{1,32}>)+/y
const CALLS_COLLEAGUE = new RegExp(MAY_BE_TOLD)

const SHARE = /(?:[上下]半年|季度)的/

/** Where the report stands in the sentence. */
interface Found {
  target: Target
  done: DoneWord
  end: number
  /** The words that were matched besides the numbers. */
  around: string
  /** Behind the list of numbers; absent where there is none. */
  numbersEnd?: number
  /** 完成2: after the name of somebody who is called it is an order. */
  verbFirst?: true
  /** 16、20，三项: two were named. */
  miscounted?: boolean
}

/** 完成 2 · 2完成 · 44-46都完成了 · 代办公室完成1 · 前两个完成了 · 完成 */
export function reportDone(clause: Clause, context: Context): Recognised | null {
  if (clause.stop === '?') return null
  const text = clause.folded
  const found =
    marked(text) ??
    onlySome(text) ??
    numbersFirst(text) ??
    doneFirst(text) ??
    placesFirst(text) ??
    alone(text)
  return found && asReport(clause, found, context)
}

function asReport(clause: Clause, found: Found, context: Context): Recognised | null {
  const { done, around, end, target } = found
  const text = clause.folded
  const when = readWhen(around, context.today)
  if (isStillToCome(found, text, when, context)) return null
  const units = unitsBefore(clause, end)
  if (units.length > 1) return null
  const rest = slice(clause, end, clause.folded.length)
  if (target.by !== 'nothing' && NUMBERS_ONLY.test(rest.folded)) return null
  const intent: ReportIntent = {
    kind: 'report',
    target,
    certainty: target.by === 'nothing' && isWeak(done.word) ? 'implied' : 'certain',
    all: ALL.test(around) || done.word.startsWith('全部'),
    times: null,
    unit: units[0] ?? null,
    when,
    share: SHARE.test(around),
    topic: null,
    remark: null,
    named: [],
    doers: [],
    node: nodeIn(around),
    past: done.past,
    ...(isScant(done) && { scant: true }),
  }
  const behind = found.verbFirst ? rest.folded : ''
  if (isDoubted(found, intent, text, behind)) return only(doubtful(intent))
  const left = rest.folded.trim() === '' ? null : { ...rest, stop: clause.stop }
  const reading = { intent, rest: left }
  return found.numbersEnd === undefined
    ? reading
    : asQuestionIfUnclear(reading, text.slice(0, found.numbersEnd), context.today)
}

function isDoubted(
  { target, miscounted, end, around }: Found,
  intent: ReportIntent,
  text: string,
  behind: string,
) {
  return (
    target.by === 'numbers' && (miscounted === true || isNoFact(intent, text.slice(0, end), around, behind))
  )
}

/** 2今天完成 is a promise, 2今天完成了 and 2昨天完成 are facts; @蒋怡 2完成 is an order, and so is @某科长 完成2. */
function isStillToCome(found: Found, folded: string, when: When | null, { today }: Context): boolean {
  const { done, around, verbFirst } = found
  if (when !== null && when.first > today) return true
  const wasThen = when?.kind === 'day' && when.last < today
  return (
    !done.past &&
    !wasThen &&
    !isListHead(found, folded) &&
    (TIME_WORD.test(around) ||
      HEADING.test(around) ||
      CALLS_COLLEAGUE.test(around) ||
      (verbFirst === true && (CALLS.test(around) || BOOK.test(around))))
  )
}

/** 今日完成：41、43 heads a list of what was done; 今天完成41 is a promise. */
const LIST_HEAD = /^(?:今[日天])(?:已)?完成:/

function isListHead({ verbFirst }: Found, folded: string): boolean {
  return verbFirst === true && LIST_HEAD.test(folded)
}

function isScant({ word, past }: DoneWord): boolean {
  return !past && word === 'ok'
}

/** 好了 and a tick alone may mean anything. */
function isWeak(word: string): boolean {
  return /^(?:好|ok|妥|做|办|搞|弄|结|开完|✅|☑|✔|√)$/.test(word)
}

const ONLY =
  /(?:里面?|中间?|当中|这?几项|这?[两二三四]项|[\s,:])*(?:目前|现在|暂时)?(?:仅仅|只是|只|仅|就|才)(?:有|是)?/y

/** 22、49只完成了22: of those that are named first. */
function onlySome(text: string): Found | null {
  const lead = eatLead(text, 0)
  for (const { labels, end, style } of readLabels(text, lead)) {
    const from = eat(ONLY, text, end)
    if (labels.length < 2 || style === 'place' || from === end) continue
    const rest = text.slice(from)
    const found = doneFirst(rest) ?? numbersFirst(rest)
    if (found?.target.by !== 'numbers') continue
    const some = found.target.labels.filter(({ no }) => labels.some((label) => label.no === no))
    if (some.length < labels.length && some.length === found.target.labels.length)
      return { ...found, end: found.end + from, around: `${text.slice(0, lead)} ${found.around}` }
  }
  return null
}

/** 2完成 · 3、5项都已办结 */
function numbersFirst(text: string): Found | null {
  const lead = eatLead(text, 0)
  const before = leftOutAt(text, lead)
  for (const list of readLabels(text, before?.end ?? lead)) {
    const out = before ?? leftOutAt(text, list.end)
    const sum = sumAt(text, before === null && out ? out.end : list.end, out ? 1 : list.labels.length)
    const from = sum.end
    const middle = eatMiddle(text, from)
    const around = `${text.slice(0, lead)} ${text.slice(from, middle)}`
    const done = doneAt(text, middle, around) ?? okAt(text, middle)
    const target = out ? targetWithout(list, out) : targetFrom(list, text, lead, around)
    if (!done || !target || (VOWED.test(around) && !done.past)) continue
    const end = toldEnd(text, done.end)
    if (end !== null) return { target, done, end, around, numbersEnd: list.end, miscounted: sum.isWrong }
  }
  return null
}

/** Behind the words for done and who is to know of it; null where the sentence goes on. */
function toldEnd(text: string, at: number): number | null {
  const end = eat(TOLD, text, at)
  return end > at || mayEnd(text, end) ? end : null
}

function okAt(text: string, at: number): DoneWord | null {
  const end = eat(OK, text, at)
  return end > at ? { word: 'ok', end: eatTail(text, end), past: false } : null
}

/** 完成 2、5、8 · 搞定咯48 */
function doneFirst(text: string): Found | null {
  const lead = eatLead(text, 0)
  const done = doneAt(text, lead, text.slice(0, lead))
  if (!done) return null
  const from = eat(BETWEEN, text, done.end)
  for (const list of readLabels(text, from)) {
    const sum = sumAt(text, list.end, list.labels.length)
    const end = eat(BEHIND_LIST, text, eat(/\s*(?=[了啦咯~!👍🙏])/y, text, sum.end))
    const target = targetOf(list)
    if (!target || !mayEnd(text, end)) continue
    if (list.labels.length > 1 && COUNT_FOLLOWS.test(text.slice(end))) return null
    if (RANGE_COUNTED.test(text.slice(end))) return null
    if (DAY_BEHIND.test(text.slice(from, list.end))) return null
    const behind = text.slice(list.end, end)
    const past = done.past || /[了啦咯]/.test(behind) || HEADS_LIST.test(text.slice(0, from))
    return {
      target,
      done: { ...done, past },
      end,
      around: `${text.slice(0, from)} ${behind}`,
      numbersEnd: list.end,
      verbFirst: true,
      miscounted: sum.isWrong,
    }
  }
  return null
}

/** 把2标记为完成 · 把2做完了 · 把2销号 */
function marked(text: string): Found | null {
  const lead = eatLead(text, 0)
  const mark = eat(MARK, text, lead)
  if (mark === lead) return null
  for (const list of readLabels(text, eatMiddle(text, mark))) {
    const middle = eat(MARKED, text, list.end)
    const done = doneAt(
      text,
      middle > list.end ? middle : eatMiddle(text, list.end),
      middle > list.end ? '已' : '',
    )
    const target = targetOf(list)
    const isTold = done?.past === true && !ASKS_FOR.test(text.slice(0, mark))
    const sure = middle > list.end || isTold || STRUCK.test(done?.word ?? '')
    if (done && sure && target && mayEnd(text, done.end))
      return { target, done, end: done.end, around: text.slice(0, lead) }
  }
  return null
}

/** 前两个完成了 · 最后一个办完了 · 除5以外都完成了 */
function placesFirst(text: string): Found | null {
  const lead = eatLead(text, 0)
  const places = placesAt(text, lead)
  if (!places) return null
  const middle = eatMiddle(text, places.end)
  const around = `${text.slice(0, lead)} ${text.slice(places.end, middle)}`
  const done = doneAt(text, middle, around)
  return done && mayEnd(text, done.end) ? { target: places.target, done, end: done.end, around } : null
}

/** 完成 · 都完成了 · 已办结，… */
function alone(text: string): Found | null {
  const lead = eatLead(text, 0)
  const middle = eatMiddle(text, lead)
  const around = text.slice(0, middle)
  const done = doneAt(text, middle, around)
  if (!done || !(done.end >= text.length || (done.past && mayEnd(text, done.end)))) return null
  if (!done.past && PROMISE.test(around)) return null
  const howMany = readNumber(HOW_MANY.exec(around)?.[1] ?? '')
  const colloquial = !FORMAL.test(done.word) || OF_A_PAPER.test(around)
  return { target: { by: 'nothing', howMany, colloquial }, done, end: done.end, around }
}
