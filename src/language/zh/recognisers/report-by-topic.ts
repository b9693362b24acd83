import type { CivilDay } from '../../../domain/calendar/civil-day.ts'
import type { ReportIntent } from '../../intent.ts'
import type { Clause } from '../message/clauses.ts'
import { stillToCome, toneOf } from '../together/doubt.ts'
import { readLabels, type LabelList } from '../words/labels.ts'
import { slice, type Context } from '../message/normalise.ts'
import type { Recognised } from '../recogniser.ts'
import { doneAt, eatLead, eatMiddle, mayEnd } from '../words/scan.ts'
import { DAY_WORDS, PERIOD_WORDS } from '../time/time-words.ts'
import { ALL, DONE, DONE_IF_PAST, MID } from '../words/vocabulary.ts'
import { readWhen } from '../time/when.ts'
import { anyOf } from '../words/words.ts'

const DONE_ANYWHERE = new RegExp(anyOf([...DONE, ...DONE_IF_PAST]), 'g')
const BEFORE_DONE = new RegExp(`(?:${anyOf(MID)}|[\\s:,])+$`)
/** 10本月的调研检查 */
const BEFORE_TOPIC = new RegExp(
  `^(?:[\\s:,、.的]|[那这]个(?!月|季|周)|[那这该]项|[啊呢嘛吧呃嗯](?=就是|那个|这个)|就是(?:那个|说)?|(?:${anyOf([...DAY_WORDS, ...PERIOD_WORDS])})的?)+`,
)
const DENIES = /[没未不别无吗谁哪]|确保|保证|务必|必须|抓紧|尽快|力争|如果|之?前$|后|时/
/** 首批项目, 前期工作: some of it. */
const SHARE =
  /^(?:的|其中)?(?:首[批期轮个]|第?[一二三四五六七八九十两\d]+[批期轮家步阶]|前[一二三两\d期]|[先初]期|部分|一部分|个别|有的|试点|小部|大部|多数|主体)/
const LARGEST_IN_WORDS = 10
const PERIOD_OF_THING = new RegExp(`(以及|[和与及、,])(?:${anyOf(PERIOD_WORDS)})的?`, 'g')
/** Shorter topics fit too many duties. */
const SHORTEST_TOPIC = 3
/** Deeds that are done when they are over, so that 45培训完成 says it without 了 and in two characters. */
const DEED = /(?:培训|演练|整治|宣传|宣讲|讲座|巡查|考核|评估|督查|调研|普查|公示|策划|曝光|约谈|座谈)$/
const NAMED_DEED = new RegExp(`${DEED.source}|(?:学习|整改)$`)
const WORDS = /\p{Script=Han}{2,12}/uy
const OF_THE_DEED = /(?:工作|任务|活动|事项)?了?$/
const IS_DONE = /^(?:完成|落实|办结|办完|做完|搞完|弄完)$/

/** 2 中心组学习已完成: certain only where the words between are the duty's own; that is for the record to say. */
export function reportByTopic(clause: Clause, { today }: Context): Recognised | null {
  if (clause.stop === '?') return null
  const text = clause.folded
  const lead = eatLead(text, 0)
  const list = readLabels(text, lead).at(-1)
  if (list?.labels.length !== 1 || list.style === 'place' || isFewOf(list)) return null
  for (const { index } of text.matchAll(DONE_ANYWHERE)) {
    const found = topicAround(text, list.end, index)
    if (!found) continue
    const { topic, behind, end } = found
    const when =
      readWhen(`${text.slice(0, lead)} ${behind}`, today) ?? readWhen(text.slice(list.end, index), today)
    if (when !== null && when.first > today) continue
    const intent: ReportIntent = {
      kind: 'report',
      target: { by: 'numbers', labels: list.labels },
      certainty: 'implied',
      all: ALL.test(behind),
      times: null,
      unit: [...clause.units].find(([at]) => at < list.end)?.[1] ?? null,
      when,
      share: false,
      topic: withoutNow(topic, today),
      remark: null,
      named: [],
      doers: [],
      node: null,
      past: true,
    }
    const rest = slice(clause, end, text.length)
    return { intent, rest: rest.folded.trim() === '' ? null : { ...rest, stop: clause.stop } }
  }
  return null
}

/** 专题研究和四季度会议, in that quarter, are 专题研究和会议. */
function withoutNow(topic: string, today: CivilDay): string {
  return topic.replace(PERIOD_OF_THING, (words: string, joint: string) => {
    const when = readWhen(words, today)
    return when !== null && when.first <= today && today <= when.last ? joint : words
  })
}

/** 一, 三 begin many words; 二十一 begins none. */
function isFewOf({ style, labels }: LabelList): boolean {
  return style === 'figure' && labels.some(({ no }) => no <= LARGEST_IN_WORDS)
}

function topicAround(text: string, from: number, index: number) {
  return index > from ? (topicBefore(text, from, index) ?? topicBehind(text, from, index)) : null
}

/** The topic between a number and the word for done at `index`, with the words behind it; null where none fits. */
function topicBefore(text: string, from: number, index: number) {
  const between = text.slice(from, index)
  const said = between.replace(BEFORE_DONE, '').replace(BEFORE_TOPIC, '')
  const behind = between.slice(between.indexOf(said) + said.length)
  const bare = said.slice(eatMiddle(said, 0))
  const topic = isTopic(bare) ? bare : said
  const isDeed = behind === '' && DEED.test(topic)
  const done = doneAt(text, index, isDeed ? '已' : behind)
  if (!done || !isTopic(topic) || !mayEnd(text, done.end)) return null
  const isPlain = isDeed && /^(?:完成|办结|完毕|完)$/.test(done.word)
  return isPlain || doneAt(text, index, behind)?.past ? { topic, behind, end: done.end } : null
}

/** 49已完成曝光: the deed behind the word for done, and nothing of it that is only made ready. */
function topicBehind(text: string, from: number, index: number) {
  const behind = text.slice(from, index)
  const done = eatMiddle(text, from) === index ? doneAt(text, index, behind) : null
  if (!done?.past || !IS_DONE.test(done.word)) return null
  WORDS.lastIndex = done.end
  const said = WORDS.exec(text)?.[0] ?? ''
  const topic = said.replace(OF_THE_DEED, '')
  const isDeed = topic.length >= 2 && !/^(?:第|首)/.test(topic) && NAMED_DEED.test(topic) && isTopic(topic)
  return isDeed && mayEnd(text, done.end + said.length)
    ? { topic, behind, end: done.end + said.length }
    : null
}

export function isTopic(topic: string): boolean {
  return (
    (topic.length >= SHORTEST_TOPIC || (topic.length === 2 && DEED.test(topic))) &&
    !DENIES.test(topic) &&
    !SHARE.test(topic) &&
    !stillToCome(topic) &&
    toneOf(topic, '') === 'plain'
  )
}
