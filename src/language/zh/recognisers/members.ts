import type { Roster } from '../../../domain/duty/roster.ts'
import type { MembersIntent } from '../../bind-intents.ts'
import type { Clause } from '../message/clauses.ts'
import type { Context } from '../message/normalise.ts'
import { personAt } from '../words/people.ts'
import { only, type Recognised } from '../recogniser.ts'
import { eat } from '../words/scan.ts'

const LEAD = /(?:请|麻烦|帮忙|帮我|[\s:,])*/y
const VERB =
  /(?:(?:确认|核对|查看|看看|登记)(?:一下)?(?:本群|这个群|此群|群)?(?:的)?(?:群)?成员|(?:本群|这个群|此群)(?:的)?成员(?:有|是|为)?)/y
const BETWEEN = /[\s:,、;和]*/y
const ALL = /(?:全部|都|全|齐)(?:都)?(?:在|到齐|齐)?(?:群里)?(?:了)?[\s,。!~]*$/y
const TAIL = /[\s,。!~]*$/y
/** Somebody whom the roster does not know. */
const STRANGE_NAME = /[\u4e00-\u9fa5]{2,4}(?=$|[\s,、;。!~])/y

/** 确认成员 · 本群成员 张三、李四 · 确认成员 都在: the whole message, and names that are no others' words. */
export function members(clause: Clause, { roster }: Context): Recognised | null {
  if (clause.stop === '?') return null
  const text = clause.folded
  const lead = eat(LEAD, text, 0)
  const verb = eat(VERB, text, lead)
  if (verb === lead) return null
  const at = eat(BETWEEN, text, verb)
  if (at >= text.length || eat(TAIL, text, at) >= text.length) return found(null, 0)
  if (eat(ALL, text, at) >= text.length) return found('all', 0)
  const named = namesAt(clause, roster, at)
  return named && found(named.people, named.others)
}
members.needs = '员'

function found(people: MembersIntent['people'], others: number): Recognised {
  return only({ kind: 'members', people, others })
}

function namesAt(clause: Clause, roster: Roster, from: number) {
  const text = clause.folded
  const people: { name: string; unit: string | null }[] = []
  let others = 0
  for (let at = from; at < text.length && eat(TAIL, text, at) < text.length; at = eat(BETWEEN, text, at)) {
    const person = personAt(clause, roster, at)
    const end = person ? person.end : eat(STRANGE_NAME, text, at)
    if (
      end === at ||
      (end < text.length && eat(BETWEEN, text, end) === end && eat(TAIL, text, end) < text.length)
    )
      return null
    if (person) people.push({ name: person.name, unit: person.unit })
    else others++
    at = end
  }
  return people.length > 0 ? { people, others } : null
}
