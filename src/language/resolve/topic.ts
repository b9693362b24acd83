import type { Duty } from '../../domain/duty/duty.ts'
import type { Obligation } from '../../domain/obligation/obligation.ts'
import { onceFor } from '../../domain/once-for.ts'
import { foldText } from '../zh/message/normalise.ts'
import { shortText } from '../zh/wording/item.ts'

/** Share of the topic's pairs of characters that the duty must have. */
const MOSTLY = 0.6
const SHORTEST_RUN = 3
/** What is made ready for the thing and is not the thing itself, unless the duty asks for it: 学习方案, 发布会材料. */
const PAPER =
  /(?:方案|材料|资料|[初草文]?稿|通知|议程|策划|筹备|准备|申请|报告|计划|审批|初审|预审|课件|讲义|场地|名单|台账|总结|纪要|预案|清单|请示|批复|合同|招标|采购|立项|意见|动员|部署|布置|安排|流程|手续|问卷|表格)$/

export const foldedText = onceFor((duty: Duty) => foldText(duty.text))

const SEVERAL = /以及|[和与及、,]/

/** Whether the words are the duty's own: 中心组学习 is in 纳入中心组学习内容, 楼检查 is not. */
export function fitsTopic(duty: Duty, topic: string): boolean {
  const words = topic.replace(/[^\p{L}\p{N}]/gu, '')
  const text = foldedText(duty)
  const pairs = runs(words, 2)
  const known = pairs.filter((pair) => text.includes(pair)).length
  if (pairs.length === 0 || known / pairs.length < MOSTLY) return false
  return isTwoWordsOf(text, words) || runs(words, SHORTEST_RUN).some((run) => text.includes(run))
}

/** 项目策划 is said of 研究策划一批项目. */
function isTwoWordsOf(text: string, words: string): boolean {
  return words.length === 4 && text.includes(words.slice(0, 2)) && text.includes(words.slice(2))
}

/** The same of words that name a thing in one or two characters: 培训, 改; and of several things: 专题研究和会议. */
export function namesTopic(duty: Duty, topic: string): boolean {
  const things = topic.split(SEVERAL)
  const isSeveral = things.length > 1 && things.some((thing) => thing.length > 2)
  return namesThing(duty, topic) || (isSeveral && things.every((thing) => namesThing(duty, thing)))
}

function namesThing(duty: Duty, topic: string): boolean {
  const paper = PAPER.exec(topic)?.[0]
  if (paper !== undefined && !foldedText(duty).includes(paper)) return false
  return topic.length <= 2 ? foldedText(duty).includes(topic) : fitsTopic(duty, topic)
}

/** 3的调研检查, 10的调研检查和专题研究: the parts that have these words, one each; all of them where the words fit otherwise. */
export function ofTopic(meant: readonly Obligation[], topic: string | null): Obligation[] {
  const things = topic?.split(SEVERAL).map((thing) => thing.replace(/[^\p{L}\p{N}]/gu, '')) ?? []
  const found = things.map((thing) => meant.filter((one) => hasWords(one, thing)))
  const isOneEach = found.every((parts) => new Set(parts.map(({ part }) => part)).size === 1)
  return found.length > 0 && isOneEach ? [...new Set(found.flat())] : [...meant]
}

function hasWords({ duty, part }: Obligation, thing: string): boolean {
  return thing.length > 1 && foldText(shortText(duty, part, WHOLE)).includes(thing)
}

const WHOLE = 400

function runs(text: string, length: number): string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length))
}
