import type { Clause } from '../message/clauses.ts'
import { UNIT } from '../message/normalise.ts'
import { unitsBefore, type Recognised } from '../recogniser.ts'
import { endsAt, eatRulingLead, found, numbersAt, numbersThen, type Numbers } from '../words/ruling-words.ts'
import { eat } from '../words/scan.ts'

const BEFORE = /(?:转办|转交|移交|改派)/y
const GIVE = new RegExp(`\\s*(?:(?:转办|转交|移交|改派)?(?:给|到)|→|->)\\s*|\\s+(?=${UNIT})`, 'y')
const BEHIND = new RegExp(
  `(?:转办给?|转交给?|转给|转到|划转给?|移给|移交[给至到]?|移送|转至|转往|改交|改派给?|交给|交由|转由|分给|划给|划到|划归|转到|改成|调整给|调整为|调整到|改给|改为|改由|[转交](?=\\s*${UNIT}))\\s*`,
  'y',
)
const TAKER = new RegExp(UNIT, 'y')
/** 16安全站办不了 转办给办公室 */
const CANNOT =
  /(?:办不了|搞不了|做不了|管不了|接不了|弄不了|不负责|不该管|不归[^,。;]{0,4}管|(?:没有?|无)(?:此项|这个|该项|相关|这项)?(?:职能|职责))[了啊]?[\s,]*/y
const TAIL = /(?:来|去)?(?:办理|承办|负责|办|牵头)?/y

/** 转办 12 给建管科 · 转办 12 建管科 · 37转给执法队 · 安全站的12改由建管科办理 */
export function transfer(clause: Clause): Recognised | null {
  if (clause.stop === '?' || clause.units.size === 0) return null
  const text = clause.folded
  const lead = eatRulingLead(text, 0)
  const verb = eat(BEFORE, text, lead)
  if (verb > lead) return toTaker(clause, numbersAt(text, eatRulingLead(text, verb)), GIVE)
  return toTaker(clause, numbersThen(text, lead), BEHIND)
}

function toTaker(clause: Clause, lists: readonly Numbers[], giving: RegExp): Recognised | null {
  const text = clause.folded
  for (const { labels, end } of lists) {
    const from = giving === BEHIND ? eat(CANNOT, text, end) : end
    const at = eat(giving, text, from)
    const to = at > from ? clause.units.get(at) : undefined
    const stop = eat(TAIL, text, eat(TAKER, text, at))
    if (to === undefined || !endsAt(text, stop) || unitsBefore(clause, stop).length > 2) continue
    return found(clause, labels, { type: 'transfer', to }, stop, end)
  }
  return null
}
