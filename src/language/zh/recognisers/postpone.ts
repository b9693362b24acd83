import type { Clause } from '../clauses.ts'
import { dayToComeAt } from '../day-to-come.ts'
import type { Context } from '../normalise.ts'
import type { Recognised } from '../recogniser.ts'
import { endsAt, eatRulingLead, found, numbersAt, numbersThen } from '../ruling-words.ts'
import { eat } from '../scan.ts'

const ASKING = '(?:(?:我们|我单位|我)?(?:申请|请求|恳请|需要|需)(?:把|将)?)?'
const ASKING_FIRST = new RegExp(ASKING, 'y')
const VERB = new RegExp(`${ASKING}(?:延期|延长|延后|推迟|顺延|改期|展期|延)(?:办理|完成|报送)?`, 'y')
const UNTIL = /\s*(?:时间|时限|期限)?(?:至|到)\s*/y
const BEHIND = /(?:之前|以前|前)?(?:完成|办结|办完|报送|提交|上报|报)?/y

/** 10延期到12月5日 · 延期 10 到下周五 · 2申请延到2027年1月15日 */
export function postpone(clause: Clause, context: Context): Recognised | null {
  if (clause.stop === '?') return null
  const text = clause.folded
  const polite = eatRulingLead(text, 0)
  const lead = eatRulingLead(text, eat(ASKING_FIRST, text, polite))
  return numberFirst(clause, context, lead) ?? verbFirst(clause, context, polite)
}

function numberFirst(clause: Clause, context: Context, lead: number): Recognised | null {
  const text = clause.folded
  for (const { labels, end } of numbersThen(text, lead)) {
    const verb = eat(VERB, text, end)
    if (verb > end) return until(clause, context, labels, verb)
  }
  return null
}

function verbFirst(clause: Clause, context: Context, lead: number): Recognised | null {
  const text = clause.folded
  const verb = eat(VERB, text, lead)
  if (verb === lead) return null
  for (const { labels, end } of numbersAt(text, eatRulingLead(text, verb))) {
    const read = until(clause, context, labels, end)
    if (read) return read
  }
  return null
}

function until(
  clause: Clause,
  { today }: Context,
  labels: Parameters<typeof found>[1],
  at: number,
): Recognised | null {
  const from = eat(UNTIL, clause.folded, at)
  const named = from === at ? null : dayToComeAt(clause.folded, from, today)
  if (!named) return null
  const end = eat(BEHIND, clause.folded, named.end)
  if (!endsAt(clause.folded, end)) return null
  return found(clause, labels, { type: 'postpone', due: named.day, reason: '' }, end)
}
