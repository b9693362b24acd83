import type { RulingAsked } from '../../../domain/obligation/ruling.ts'
import type { Clause } from '../message/clauses.ts'
import { UNIT } from '../message/normalise.ts'
import { only, type Recognised } from '../recogniser.ts'
import { eatBeside, eatRulingLead, endsAt, found, numbersAt, numbersThen } from '../words/ruling-words.ts'
import { eat } from '../words/scan.ts'

/** How a ruling is said: a verb before the number and what must follow the number, or a verb behind it. */
interface Form {
  ruling: RulingAsked
  before: RegExp
  /** Null where nothing need follow. */
  then: RegExp | null
  behind: RegExp
}

const VERIFIED =
  /(?:都|均|全部|也)?(?:经|确认)?(?:核验|核实|审核|验收|审查)?(?:已|都|均|全部|也)*(?:(?:通过|合格)(?:核验|审核|验收)?(?:了)?|(?:情况|完成情况|内容|材料)?属实(?:(?:同意|予以|可以)(?:通过|销号|办结)?)?)/y
/** 通过核验 21 */
const VERIFIED_FIRST =
  /(?:(?:核验|核实|审核|验收|审查)(?:已)?|确认)?通过(?:(?:核验|核实|审核|验收)(?=\s*第?\d))?/y
const RETURNED = returned('')
/** 48退回建管科 */
const RETURNED_TO = returned(`(?:给?\\s*${UNIT})?`, `|退给\\s*${UNIT}`)
const WAIVED = /(?:不适用|免办)/y
const GRANTED = /(?:同意|批准|准予)(?:延期)?(?:申请)?/y
/** 同意49销号 is no answer about a deadline. */
const STRIKES = /(?:予以)?(?:销号|办结|结项)(?:了)?/y
const MAY_STRIKE = /(?:同意|批准|准予|可以)/y
const STRUCK = /(?:都|均|全部|也)?(?:同意|批准|准予)(?:予以)?(?:销号|办结|结项)(?:了)?/y
const DECLINED = /(?:不同意|不批准|不予批准)(?:延期)?(?:申请)?/y
const REQUEST = /延期(?:申请)?/y

/** Every form of it has one of these. */
const RULES = /通过|合格|属实|退|打回|驳回|不适用|免办|同意|批准|准予/

const FORMS: readonly Form[] = [
  {
    ruling: { type: 'verify' },
    before: /(?:核验|核实|审核|验收|确认)/y,
    then: /(?:已)?(?:通过|合格|(?:情况)?属实)/y,
    behind: VERIFIED,
  },
  { ruling: { type: 'verify' }, before: MAY_STRIKE, then: STRIKES, behind: STRUCK },
  { ruling: { type: 'verify' }, before: VERIFIED_FIRST, then: null, behind: VERIFIED },
  {
    ruling: { type: 'return', reason: '' },
    before: /(?:核验|核实|审核|验收)/y,
    then: /(?:不|未|不予)(?:通过|合格)/y,
    behind: RETURNED_TO,
  },
  { ruling: { type: 'return', reason: '' }, before: RETURNED, then: null, behind: RETURNED_TO },
  { ruling: { type: 'waive', reason: '' }, before: WAIVED, then: null, behind: WAIVED },
  ...[true, false].flatMap((granted): Form[] => {
    const ruling = { type: 'answer-postponement', granted, reason: '' } as const
    const verb = granted ? GRANTED : DECLINED
    return [
      { ruling, before: verb, then: REQUEST, behind: verb },
      { ruling, before: verb, then: null, behind: verb },
    ]
  }),
]

const DECLINED_ONE: RulingAsked = { type: 'answer-postponement', granted: false, reason: '' }
const WHOLE_ANSWER = /^(?:我)?(同意|批准|不同意|不批准)(?:了)?(?:延期|延期申请)?[。!~\s]*$/

const ALL_PASS =
  /^(?:我|以上|上述|这些|这几项|待核验的?|都|均|全部|全都|统统|核验|审核|验收|同意|可以|予以|[\s,:])*通过(?:核验|审核|验收)?了?[。!~\s]*$/

/** 同意 · 不同意延期 · 全部通过: the whole message answers the only request that is open. */
export function bareAnswer(clause: Clause): Recognised | null {
  if (clause.stop !== '?' && ALL_PASS.test(clause.folded))
    return only({ kind: 'rule', labels: [], unit: null, ruling: { type: 'verify' } })
  const word = clause.stop === '?' ? undefined : WHOLE_ANSWER.exec(clause.folded)?.[1]
  if (word === undefined) return null
  const ruling = { type: 'answer-postponement', granted: !word.startsWith('不'), reason: '' } as const
  return only({ kind: 'rule', labels: [], unit: null, ruling })
}
bareAnswer.needs = '过意准'

/** 不同意, before its reason: only what grants nothing may go on. */
const DECLINES = /^(?:我)?(?:不同意|不批准|不予批准)(?:了)?(?:延期|延期申请)?$/

function returned(to: string, toUnit = ''): RegExp {
  return new RegExp(
    `(?:都|均|全部|也)?(?:(?:核验|核实|审核|验收)?(?:不|未|不予)通过|退(?:回|给他们|回给他们)去?${to}${toUnit}|打回去?|驳回)(?:重[报办做弄搞]|重新(?:办理|报送|[报办做弄搞])|修改|补(?:照片|材料|资料|附件|佐证|签字|盖章)|补充|完善|整改)?`,
    'y',
  )
}

/** 核验 2 通过 · 退回 16 材料不全 · 不适用 3 … · 同意 10 */
export function verdict(clause: Clause): Recognised | null {
  if (clause.stop === '?' || !RULES.test(clause.folded)) return null
  const lead = eatRulingLead(clause.folded, 0)
  const bare = eat(RETURNED, clause.folded, lead)
  if (bare > lead && bare >= clause.folded.length)
    return only({ kind: 'rule', labels: [], unit: null, ruling: { type: 'return', reason: '' } })
  if (DECLINES.test(clause.folded))
    return only({ kind: 'rule', labels: [], unit: null, ruling: DECLINED_ONE })
  for (const form of FORMS) {
    const read = verbFirst(clause, form, lead) ?? numberFirst(clause, form, lead)
    if (read) return read
  }
  return null
}
verdict.needs = '过格实退回用免意准'

function verbFirst(clause: Clause, { before, then, ruling }: Form, lead: number): Recognised | null {
  const text = clause.folded
  const verb = eat(before, text, lead)
  if (verb === lead) return null
  for (const { labels, end } of numbersAt(text, eatRulingLead(text, verb))) {
    const from = then ? eatBeside(text, end) : end
    const stop = then ? eat(then, text, from) : end
    if ((!then || stop > from) && endsAt(text, stop)) return found(clause, labels, ruling, stop)
  }
  return null
}

function numberFirst(clause: Clause, { behind, ruling }: Form, lead: number): Recognised | null {
  const text = clause.folded
  for (const { labels, end } of numbersThen(text, lead)) {
    const verb = eat(behind, text, end)
    if (verb > end && endsAt(text, verb)) return found(clause, labels, ruling, verb)
  }
  return null
}
