import type { CivilDay } from '../../../domain/calendar/civil-day.ts'
import type { Intent, Label } from '../../intent.ts'
import type { Clause } from '../message/clauses.ts'
import { stillToCome, toneOf } from './doubt.ts'
import { labelsIn, readLabels } from '../words/labels.ts'
import { slice, type Context } from '../message/normalise.ts'
import { remark, type Reading } from '../reading.ts'
import { reassures } from './reassures.ts'
import { isTopic, reportByTopic } from '../recognisers/report-by-topic.ts'
import { reportDeed } from '../recognisers/report-deed.ts'
import { reportDone } from '../recognisers/report-done.ts'
import { eatLead } from '../words/scan.ts'
import { PAST } from '../words/vocabulary.ts'
import { namesTimeToCome } from '../time/when.ts'

/** The numbers at the head of a sentence, with what is said of them in the same clause. */
interface Opening {
  labels: readonly Label[]
  /** 项目策划, 安全评价: which part of the words names the work. */
  topic: string | null
  words: Clause
}

/** A longer way from the number to what is done with it is another matter. */
const MOST_BETWEEN = 5

/** 关于安全评价的40号 */
const OF_TOPIC = /^(?:关于|有关|对于)(?=[^\d,]{3,12}的?第?\d)/
const ENDS_OPENING = /[号项条〕】)\]]?(?:这?[一]?[项个条])?[\s:—-]*$/
/** What is made ready first, and may be all that is done: 方案写了. */
const PREPARES =
  /(?:方案|议程|[初草文]?稿|通知|策划|筹备|准备|申请|计划|请示|招标|采购|立项|意见|动员|部署|安排|流程|手续)[^,了过已]{0,3}(?:[了过]|已|$)|(?:写|起草|拟|印|订|买|准备|筹备|启动|着手|开始|布置|安排)(?:好|完|就绪)?了/
/** 参会人员名单 */
const ENDS_AS_NOUN =
  /(?:名单|[表册单稿函]|材料|资料|照片|纪要|台账|报告|合同|文件|课件|横幅|海报|证书|问卷|档案)$/
/** It says of itself that something was done or how; a noun alone may be what 已完成 is said of. */
const TELLS =
  /[了过已]|率\d|\d+(?:\.\d+)?%|\d+(?:人|家|份|次|场|处|个|条|户|名|期)|主讲|主持|带队|参[加会训]|到会|到场|到位|[上下]午|\d[日号]$|昨|前天|上周|上月|齐全|齐备|合格|达标/
/** 局三楼会议室: where it was, beside who or when. */
const PLACE = /[楼室厅馆堂院]$/
/** 应曝光5家: what it has to come to. */
const OWED = /(?:应|须|需|该|要|总?共|计划|目标|任务)\D{0,4}\d|\d批/
/** 39收尾了，全部做完 */
const WRAPPED_UP = /^(?:都|全部|已经?|顺利|也)*收尾(?:了|啦|完毕)$/
const OTHERS = /那[边头]|[你他她]们?|人家|别人|大家|各位|领导|要求|通知|听|据|催|群里|看到|见到/

/** 20没有遗留问题，已全部办结 · 2，何主任主讲，局三楼会议室，已学完: the number first, what is done with it last, as if said beside it. */
export function withNumberFirst(found: readonly Reading[], context: Context): Reading[] {
  const result: Reading[] = []
  for (let at = 0; at < found.length; at++) {
    const told = begins(result.at(-1)) ? toldOf(found.slice(at, at + MOST_BETWEEN + 2), context) : null
    const reading = found[at]
    if (told) result.push(...told.readings)
    else if (reading) result.push(reading)
    if (told) at += told.length - 1
  }
  return result
}

function toldOf(
  [first, ...behind]: readonly Reading[],
  context: Context,
): { readings: Reading[]; length: number } | null {
  const opening = first && mayOpen(first) ? openingIn(first.clause) : null
  if (!first || !opening) return null
  if (opening.topic === null && !isHarmless(opening.words, context.today)) return null
  const isSaid = opening.topic === null && first.intent.kind !== 'mention'
  const between: Clause[] = isSaid ? [opening.words] : []
  for (const [at, reading] of behind.entries()) {
    const done = allTold(between) ? doneWith(opening, reading, context) : null
    if (done) return { readings: [...done, ...between.flatMap(asRemark)], length: at + 2 }
    if (!reading.isOwnClause || !mayStandBetween(reading, context.today)) return null
    between.push(reading.clause)
  }
  return null
}

/** 49，48查了3家，完成了: it may be said of the number before. */
function begins(before: Reading | undefined): boolean {
  return !before || before.intent.kind === 'report' || /^[。;!\n]$/.test(before.clause.stop)
}

const OPENS: ReadonlySet<Intent['kind']> = new Set(['remark', 'mention', 'not-done', 'unsure'] as const)

function mayOpen({ intent, clause }: Reading): boolean {
  return OPENS.has(intent.kind) && leadsOn(clause) && clause.units.size === 0
}

function leadsOn({ stop }: Clause): boolean {
  return stop === ',' || stop === ';' || stop === '。' || stop === '!' || stop === '…'
}

function openingIn(clause: Clause): Opening | null {
  const text = clause.folded
  const about = OF_TOPIC.exec(text)?.[0].length ?? 0
  if (about > 0) return aboutTopic(clause, about)
  const list = readLabels(text, eatLead(text, 0)).find(({ style }) => style === 'plain' || style === 'named')
  if (!list) return null
  const words = { ...slice(clause, list.end, text.length), stop: clause.stop }
  if (labelsIn(words.folded).length > 0) return null
  const said = words.folded.replace(/^[\s:—-]+/, '')
  const isNoun = isTopic(said) && !tells(said) && !reassures(said)
  return { labels: list.labels, topic: isNoun ? said : null, words }
}

function aboutTopic(clause: Clause, about: number): Opening | null {
  const text = clause.folded
  const from = text.search(/第?\d/)
  const topic = text.slice(about, from).replace(/的$/, '')
  const list = readLabels(text, from).find(
    ({ end }) => ENDS_OPENING.test(text.slice(end)) && end === text.length,
  )
  return list && isTopic(topic) ? { labels: list.labels, topic, words: slicedAtEnd(clause) } : null
}

const slicedAtEnd = (clause: Clause): Clause => ({
  ...slice(clause, clause.folded.length, clause.folded.length),
  stop: clause.stop,
})

const tells = (words: string): boolean =>
  TELLS.test(words) && !PREPARES.test(words) && !ENDS_AS_NOUN.test(words)

/** A noun right before it may be what is done: 2，会议通知，已完成. */
function allTold(between: readonly Clause[]): boolean {
  const words = between.map(({ folded }) => folded.trim()).filter((one) => !reassures(one))
  const last = words.at(-1)
  return last === undefined || tells(last) || (PLACE.test(last) && words.slice(0, -1).some(tells))
}

function mayStandBetween({ intent, clause }: Reading, today: CivilDay): boolean {
  const isRemark = intent.kind === 'remark' || intent.kind === 'chatter' || intent.kind === 'not-done'
  return isRemark && leadsOn(clause) && labelsIn(clause.folded).length === 0 && isHarmless(clause, today)
}

/** Nothing of another, of others, of what is open or still to come. */
function isHarmless({ folded, stop, units }: Clause, today: CivilDay): boolean {
  const words = folded.trim()
  if (reassures(words)) return true
  if (units.size > 0 || OTHERS.test(words) || OWED.test(words) || stop === '?') return false
  return toneOf(words, '') === 'plain' && !stillToCome(words) && !namesTimeToCome(words, today)
}

/** The done clause read with the numbers in front of it. */
function doneWith(
  { labels, topic }: Opening,
  { clause, intent }: Reading,
  context: Context,
): Reading[] | null {
  if (labelsIn(clause.folded).length > 0 || clause.units.size > 0 || intent.kind === 'not-done') return null
  const numbers = `第${labels.map(({ no, part }) => (part === null ? no : `${no}.${part}`)).join('、')}项`
  const isPlain = topic !== null && !PAST.test(clause.folded)
  const said = `${numbers}${topic ?? ''}${isPlain ? '已' : ''}`
  const whole: Clause = {
    clean: said + clause.clean,
    folded: said + clause.folded,
    units: new Map(),
    stop: clause.stop,
  }
  const read = topic === null ? [reportDone, reportDeed] : [reportByTopic]
  for (const recogniser of read) {
    const found = recogniser(whole, context)
    if (found?.intent.kind !== 'report' || found.intent.target.by !== 'numbers') continue
    const reading = { intent: found.intent, clause: whole, isOwnClause: true }
    return found.rest === null
      ? [reading]
      : [reading, { intent: remark(found.rest), clause: found.rest, isOwnClause: false }]
  }
  return null
}

function asRemark(clause: Clause): Reading[] {
  return reassures(clause.folded) || WRAPPED_UP.test(clause.folded.trim())
    ? []
    : [{ intent: remark(clause), clause, isOwnClause: true }]
}
