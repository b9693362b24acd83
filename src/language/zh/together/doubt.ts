import type { RemarkIntent } from '../../intent.ts'
import { withoutHarmless } from '../takes-back/harmless.ts'
import { isSomebodyElses } from '../takes-back/other-doer.ts'
import { QUESTIONS } from '../takes-back/questions.ts'
import { objectionIn } from '../takes-back/takes-back.ts'

/** What is asked beside a report and says nothing against it: 2完成了，需要交什么材料吗？ */
const OTHER_QUESTION =
  /需要|要不要|还要|还用|怎么(?:报|交|填|传)|材料|什么时候|哪天|何时|几时|多久|发给谁|交给谁|报给谁|谁负责/
/** Begins another subject, also without a stop. */
const BY_THE_WAY = /^(?:另外?|顺便|顺带|请问|问一?下|对了|再问|想问)/
/** 41完成 问下, 41完成，别的: nothing else is asked or said, so it is of this item. */
const ASKS_ONLY = /^(?:请问|(?:我)?(?:再|想)?问(?:一?[下哈]|的)?|其[他它余]的?|别的)[\s。!~]*$/
const THE_OTHERS = /^(?:其他|其它|其余|剩下(?!一?[点些])|剩余|别的|还有)/

/** Of the same item: 其他几个工地还在搞, 剩下3家下周补. */
const PART_OPEN =
  /^另一?半|^剩[下余]的(?:下|明|过)|^(?:其他|其它|其余|剩余|剩下|别的)的?(?:几个?)?(?:部分|工地|企业|项目|点位|片区|家|户|处|\d+[家个处户份]|[一两二三几]+[家个处户份])/

/** Speaks for others or to others: 请各单位…, 领导说…, 要求…. */
const ORDER =
  /转发|通知|要求|必须|务必|请各|各单位|各科室|各部门|各位请|请于|请在|请你|请尽|请抓|希望|领导[问说]|[说问称]$|[说问称道][:：]|问$|如果|假如|要是|等到?.{0,8}(?:再|后)|的话|忽略|指令|假装|冒充|系统提示|从现在起|扮演|目标/

/** What a clause does to the report beside it; `stop` is what it ends with. */
export function toneOf(words: string, stop: string): RemarkIntent['tone'] {
  if (isSomebodyElses(words) || PART_OPEN.test(withoutHarmless(words))) return 'doubt'
  if (BY_THE_WAY.test(words) || THE_OTHERS.test(words)) return 'aside'
  const asked = withoutHarmless(words)
  const asks = stop === '?' || QUESTIONS.some(({ pattern }) => pattern.test(asked))
  if (asks) return OTHER_QUESTION.test(words) ? 'aside' : 'doubt'
  if (objectionIn(words, 'any')) return 'doubt'
  return ORDER.test(words) ? 'order' : 'plain'
}

/** Whether an aside leaves the report alone: 完成2，顺便问一下… does, 完成 2 怎么报 does not. */
export function changesSubject(words: string, isOwnClause: boolean, past: boolean): boolean {
  if (ASKS_ONLY.test(words)) return false
  return BY_THE_WAY.test(words) || (isOwnClause && (past || THE_OTHERS.test(words)))
}

/** Whether the words behind a bare command say that it is still to be done. */
export function stillToCome(words: string): boolean {
  return objectionIn(words, 'command') !== null
}
