import type { BindIntent } from '../../bind-intents.ts'
import type { Clause } from '../message/clauses.ts'
import { UNIT } from '../message/normalise.ts'
import { only, type Recognised } from '../recogniser.ts'
import { eat } from '../words/scan.ts'

const HERE = '(?:本群|这个群|此群|群)'
const LEAD = /(?:请|麻烦|帮忙|帮我|[\s:,])*/y
const VERBS: readonly [BindIntent['what'], RegExp][] = [
  ['confirm', new RegExp(`(?:同意|确认|批准)(?:${HERE})?绑定(?:${HERE})?(?:给|到|为|至)?[\\s:,]*`, 'y')],
  ['unbind', new RegExp(`(?:解绑|解除绑定|取消绑定)(?:${HERE})?(?:给|到|为|至)?[\\s:,]*`, 'y')],
  ['bind', new RegExp(`(?:(?:把|将)?${HERE})?绑定(?:${HERE})?(?:给|到|为|至)?[\\s:,]*`, 'y')],
]
const UNIT_NAME = new RegExp(UNIT, 'y')
const TAIL = /(?:的?群)?(?:的?绑定|的?申请)?(?:谢谢|辛苦了?|[\s,。!~])*$/y

/** 绑定 安全站 · 同意绑定 · 确认绑定 安全站 · 解绑 安全站: the whole message. */
export function bind(clause: Clause): Recognised | null {
  if (clause.stop === '?') return null
  const text = clause.folded
  const lead = eat(LEAD, text, 0)
  for (const [what, verb] of VERBS) {
    const at = eat(verb, text, lead)
    if (at === lead) continue
    const unit = clause.units.get(at) ?? null
    if (unit === null && what !== 'confirm') return null
    return eat(TAIL, text, eat(UNIT_NAME, text, at)) >= text.length
      ? only({ kind: 'bind', what, unit })
      : null
  }
  return null
}
bind.needs = '绑'
