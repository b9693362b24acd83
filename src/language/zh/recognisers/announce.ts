import type { Clause } from '../message/clauses.ts'
import { only, type Recognised } from '../recogniser.ts'
import { eat } from '../words/scan.ts'

const LEAD = /(?:请|麻烦|帮忙|帮我|[\s:,])*/y
const VERB = /(?:通知全体|全体通知|通知(?:所有|各)单位)(?:单位|人员|成员|联络员|同志)?/y
/** Without it the words belong to a sentence about an announcement: 通知全体了吗. */
const SEPARATOR = /(?:[:,\n]|[ \t\u3000]+)[\s:,]*/y
const NO_TEXT = /^(?:了|过|没有?|吗|呢|吧|[\s?。!~,.])*$/

/** 通知全体 明天上午九点开会: the whole message, and everything behind it is the text. */
export function announce(clause: Clause): Recognised | null {
  const text = clause.folded
  const lead = eat(LEAD, text, 0)
  const verb = eat(VERB, text, lead)
  if (verb === lead) return null
  const from = eat(SEPARATOR, text, verb)
  if (from === verb && verb < text.length) return null
  const said = NO_TEXT.test(text.slice(from)) ? '' : clause.clean.slice(from).trim()
  return only({ kind: 'announce', text: said })
}
announce.needs = '知'
