import type { Clause } from '../message/clauses.ts'
import { dayToComeAt } from '../time/day-to-come.ts'
import type { Context } from '../message/normalise.ts'
import { only, type Recognised } from '../recogniser.ts'
import { numbersAt } from '../words/ruling-words.ts'
import { eat } from '../words/scan.ts'

const LEAD = /(?:请|麻烦|帮我|[\s:,])*/y
const START = /触发(?:事件|任务)?[\s:,]*/y
const END = /(?:(?:结束|解除|终止|取消)触发|结束|解除)(?:响应|预警|任务)?[\s:,]*/y
const END_TAIL = /(?:的)?(?:触发|响应|预警)?(?:了)?[\s。!~]*$/y
const SEPARATOR = /[\s:,;、。]*/y
/** 到12月1日, 12月1日前完成 at the end. */
const DUE_LEAD = /[\s,;。]*(?:请|要求|须|务必)?(?:于|在|至|到|截至|截止到?|期限)?\s*$/
const DUE_TAIL = /(?:之前|以前|前)?(?:完成|办结|报送|上报|反馈|报)?[\s。!~]*$/y
/** Words that make it a question, a plan or something else than an event's name. */
const NO_NAME = /[?？\n]|吗|么$|呢$|吧$|没|不|别|未|撤|取消|如果|要是|是否|怎么|什么|谁|完成|办结/
const LONGEST_NAME = 30

/** 触发 64 暴雨橙色预警 · 结束触发 64: the whole message, said by an administrator. */
export function trigger(clause: Clause, { today }: Context): Recognised | null {
  if (clause.stop === '?') return null
  const text = clause.folded
  const lead = eat(LEAD, text, 0)
  return started(clause, eat(START, text, lead), lead, today) ?? ended(text, eat(END, text, lead), lead)
}
trigger.needs = '触束除'

function started(clause: Clause, at: number, lead: number, today: number): Recognised | null {
  const [list] = at === lead ? [] : numbersAt(clause.folded, at)
  if (!list) return null
  const from = eat(SEPARATOR, clause.folded, list.end)
  const rest = clause.folded.slice(from)
  const due = dueIn(rest, today)
  const nameEnd = from + (due === null ? rest.length : due.at)
  const name = clause.clean.slice(from, nameEnd).replace(/[\s,，;；。!！~]+$/, '')
  if (name.length > LONGEST_NAME || NO_NAME.test(name)) return null
  return only({ kind: 'trigger', labels: list.labels, name, due: due?.day ?? null })
}

/** The day at the end of the words, and where its words begin. */
function dueIn(text: string, today: number): { day: number; at: number } | null {
  for (let at = 0; at < text.length; at++) {
    const named = /\d/.test(text.charAt(at - 1)) ? null : dayToComeAt(text, at, today)
    if (!named || eat(DUE_TAIL, text, named.end) < text.length) continue
    return { day: named.day, at: at - (DUE_LEAD.exec(text.slice(0, at))?.[0].length ?? 0) }
  }
  return null
}

function ended(text: string, at: number, lead: number): Recognised | null {
  for (const { labels, end } of at === lead ? [] : numbersAt(text, at)) {
    if (eat(END_TAIL, text, end) >= text.length)
      return only({ kind: 'trigger', labels, name: null, due: null })
  }
  return null
}
