import type { Roster } from '../../../domain/duty/roster.ts'
import type { BindPersonIntent } from '../../bind-intents.ts'
import type { Clause } from '../message/clauses.ts'
import type { Context } from '../message/normalise.ts'
import { personAt } from '../words/people.ts'
import { only, type Recognised } from '../recogniser.ts'
import { eat } from '../words/scan.ts'

const LEAD = /(?:你好|您好|请|麻烦|帮忙|帮我|申请|我要|[\s:,。!])*/y
const BETWEEN = '[\\s:,#]*'
const ANSWERS: readonly [BindPersonIntent['what'], RegExp][] = [
  ['decline', new RegExp(`(?:不同意|不批准|拒绝|驳回)绑定(?:申请)?${BETWEEN}`, 'y')],
  ['confirm', new RegExp(`(?:同意|确认|批准)绑定(?:申请)?${BETWEEN}`, 'y')],
]
const UNBIND = new RegExp(`(?:解绑|解除绑定|取消绑定)${BETWEEN}`, 'y')
const BIND = new RegExp(`(?:把我|将我)?绑定(?:到|为|成|给|本人|我是|我)?${BETWEEN}`, 'y')
const INTRODUCED = /(?:我是|我叫|本人是|本人系)[\s:,]*/y
const NUMBER = /\d{1,9}/y
const ACCOUNT = /[\s:,(]*(?:账号|帐号)?[\s:,(]*([a-z0-9][\w.@-]{0,63})\)?/y
const TAIL = /(?:的?(?:绑定|申请))?(?:谢谢|辛苦了?|[\s,。!~])*$/y

/** 绑定 安全站 张三 · 我是安全站张三 · 同意绑定 12 · 解绑 张三: the whole message, and a name of the roster. */
export function bindPerson(clause: Clause, { roster }: Context): Recognised | null {
  if (clause.stop === '?') return null
  const lead = eat(LEAD, clause.folded, 0)
  return answer(clause, roster, lead) ?? named(clause, roster, lead)
}
bindPerson.needs = '绑是叫系'

/** Without a number or a name only a refusal: 同意绑定 alone may be about the chat. */
function answer(clause: Clause, roster: Roster, lead: number): Recognised | null {
  const text = clause.folded
  for (const [what, verb] of ANSWERS) {
    const at = eat(verb, text, lead)
    if (at === lead) continue
    const digits = eat(NUMBER, text, at)
    const person = personAt(clause, roster, at)
    const end = person?.end ?? digits
    if (!endsAt(text, end) || (end === at && what === 'confirm')) return null
    const request = digits > at ? Number(text.slice(at, digits)) : null
    return intent({ what, name: person?.name ?? null, unit: person?.unit ?? null, request })
  }
  return null
}

const FORMS: readonly [what: 'bind' | 'unbind', introduced: boolean, verb: RegExp][] = [
  ['unbind', false, UNBIND],
  ['bind', false, BIND],
  ['bind', true, INTRODUCED],
]

function named(clause: Clause, roster: Roster, lead: number): Recognised | null {
  const text = clause.folded
  for (const [what, introduced, verb] of FORMS) {
    const at = eat(verb, text, lead)
    const person = at === lead ? null : personAt(clause, roster, at)
    if (!person) continue
    const { name, unit, end } = person
    if (endsAt(text, end)) return intent({ what, name, unit, introduced })
    const account = what === 'bind' && !introduced ? accountAt(clause, end) : null
    if (account && endsAt(text, account.end)) return intent({ what, name, unit, userId: account.userId })
  }
  return null
}

function intent(parts: Pick<BindPersonIntent, 'what' | 'name' | 'unit'> & Partial<BindPersonIntent>) {
  return only({ kind: 'bind-person', userId: null, request: null, introduced: false, ...parts })
}

function endsAt(text: string, at: number): boolean {
  return eat(TAIL, text, at) >= text.length
}

/** As written: it is printed as it was said. */
function accountAt({ clean, folded }: Clause, at: number): { userId: string; end: number } | null {
  ACCOUNT.lastIndex = at
  const match = ACCOUNT.exec(folded)
  const account = match?.[1]
  if (!match || account === undefined) return null
  const from = at + match[0].lastIndexOf(account)
  return { userId: clean.slice(from, from + account.length), end: at + match[0].length }
}
