import type { Clause } from '../message/clauses.ts'
import type { Roster } from '../../../domain/duty/roster.ts'
import { slice, UNIT, type Context } from '../message/normalise.ts'
import { personAt } from '../words/person-at.ts'
import { only, unitsBefore, type Recognised } from '../recogniser.ts'
import { numbersAt, numbersThen } from '../words/ruling-words.ts'
import { eat } from '../words/scan.ts'

const VERB =
  /(?:请|麻烦|帮忙|帮我|再|去|给我|[\s:,])*(?:催办|催促|督促|敦促|催一?[下哈遍次]|催一催|催催|催报|催|(?:再)?提醒(?!我|大家))(?:一?下|一?声|[\s:,])*/y
const VERB_BEHIND = /(?:催办|催促|催一?[下哈遍次]|催一催|催催)(?:一下)?/y
const HURRY = /(?:的)?(?:尽快|抓紧|快点|赶紧|及时|按时)?(?:完成|办理|办结|落实|报送|上报|报|办)?/y
const TAIL =
  /(?:的)?(?:任务|事项|工作|单位)?(?:[,\s]*(?:他们)?(?:怎么|咋个?|为什么|为啥|到底)还没(?:有)?(?:报|交|完成|办完?|上报|动静|回复)?(?:啊|呢|哦)?\??)?(?:吧|嘛|哈|啊|哦)?(?:[,\s]*(?:谢谢|辛苦了?))?[。!~\s]*$/y
const OVERDUE = /(?:所有|全部|各单位)?(?:的)?(?:已)?(?:逾期|超期|过期)(?:未办|未完成|未办结)?/y
/** 给建管科催一下, 把逾期的都催一下 */
const FOR = /(?:请|麻烦|帮忙|帮我)?(?:给|把|将|对|向)?/y
/** 给安全站发个提醒, 发个提醒给安全站 */
const SENT =
  /(?:再)?(?:(?:发|下|送)(?:个|一?[个条份下]|一?张)?(?:催办|提醒|督办)(?:单|通知|消息|信息|函)?|提醒一?[下声]?|提一?[个下]醒)/y
const SEND =
  /(?:请|麻烦|帮忙|帮我|再|[\s:,])*(?:发|下|送)(?:个|一?[个条份下]|一?张)?(?:催办|提醒|督办)(?:单|通知|消息|信息|函)?(?:给|到)\s*/y
const EACH = /(?:的|任务|事项|单位|都|全部|[\s,])*/y
const BESIDE = /(?:的|[\s:])*/y
const SEVERAL = new RegExp(`${UNIT}(?:(?:[、,和跟与\\s]|以及)+${UNIT})+`, 'y')
/** 排水所那边催一催 */
const THERE = /[那这](?:边|头|里)(?:再)?/y
const TARGET = new RegExp(UNIT, 'y')

/** 催下执法队，顺便看看安全站 */
const BY_THE_WAY = /^(.+?)[\s,;。]+(?:顺便|顺带|另外|对了)[\s,]*(.+)$/s
const TAKES_BACK = /催|提醒|算了|先别|先不|不用|取消/

/** 催催物业中心，别再拖了 */
const WITH_WORDS = /^([^,;。\n]*(?:催|提一?[个下]醒)[^,;。\n]*?)[,;。\n\s]+(.+)$/s
/** What makes words behind it more than a word to hurry: a question, another matter, or second thoughts. */
const MORE_THAN_HURRY = new RegExp(
  `\\d|${UNIT}|催|提醒|我们?|咱|算了|先别|先不|不用|不必|不急|不忙|取消|开玩笑|逗|骗|假的|撤|等等|等下|再说|如果|要是|万一|说错|不对|不是|发错|搞错|[吗呢么?]|怎么|谁|哪|什么|啥`,
)

/** 催办 安全站 · 催一下安全站 · 催办 12 · 催办逾期, as the whole message */
export function urge(clause: Clause, { roster }: Context): Recognised | null {
  if (clause.stop === '?') return null
  const [, told = '', more = ''] = BY_THE_WAY.exec(clause.folded) ?? []
  if (more === '') return urged(clause, roster) ?? withWords(clause, roster) ?? lateOne(clause)
  const first = TAKES_BACK.test(more) ? null : urged({ ...slice(clause, 0, told.length), stop: '' }, roster)
  const from = clause.folded.length - more.length
  return first && { ...first, rest: { ...slice(clause, from, clause.folded.length), stop: clause.stop } }
}
urge.needs = '催督敦醒'

/** 再催下消防科: one clause of a message that says more. */
export function urgeOne(clause: Clause, { roster }: Context): Recognised | null {
  return clause.stop === '?' ? null : urged(clause, roster)
}
urgeOne.needs = urge.needs

function withWords(clause: Clause, roster: Roster): Recognised | null {
  const [, told = '', words = ''] = WITH_WORDS.exec(clause.folded) ?? []
  if (words === '' || MORE_THAN_HURRY.test(words)) return null
  return urged({ ...slice(clause, 0, told.length), stop: '' }, roster)
}

/** What is said of somebody who is late. */
const LATE =
  /(?:的|这项|那边|到现在|至今|一直|总是|老是?|还是?|都|已经|又|也)*(?:没有?(?:啥|什么)?(?:动静|回音|回复|消息|反馈|进展|反应|报|交|动|完成|办)|拖(?:得?太久|了?很久|了?这么久|了?好久|着不[办报动])|逾期(?:很久)?|超期(?:很久)?|不(?:报|交|动|回|吭声))(?:了|上来|过来)*[,;。\s]+/y
const URGE_HIM =
  /(?:请|麻烦|帮我|帮忙|给我|给(?:他们|它)|再|去|你|赶紧)*(?:催办?(?:一?下|一?[遍次]|一?催)?(?:他们)?|(?:发|下)(?:个|一?[个条份]|一?张)?(?:催办|提醒)(?:单|通知|函)?|提醒(?:一?下)?(?:他们)?)(?:吧|哈|一?下|嘛)*/y

/** 消防科拖太久，发个催办 · 37一直没动静，帮我催催 */
function lateOne(clause: Clause): Recognised | null {
  const text = clause.folded
  const isUrged = (at: number) => {
    const late = eat(LATE, text, at)
    return late > at && ends(text, eat(URGE_HIM, text, late), late)
  }
  const unit = eat(TARGET, text, 0)
  if (unit > 0 && isUrged(unit)) return ofUnit(clause, 0)
  for (const { labels, end } of numbersThen(text, eat(BESIDE, text, unit))) {
    if (isUrged(end))
      return only({ kind: 'urge', what: { by: 'labels', labels, unit: clause.units.get(0) ?? null } })
  }
  return null
}

function urged(clause: Clause, roster: Roster): Recognised | null {
  const text = clause.folded
  const verb = eat(VERB, text, 0) || eat(SEND, text, 0)
  if (verb === 0) return targetFirst(clause)
  if (ends(text, eat(OVERDUE, text, verb), verb)) return only({ kind: 'urge', what: { by: 'overdue' } })
  const unit = eat(TARGET, text, verb)
  if (ends(text, unit, verb) || ends(text, eat(HURRY, text, unit), unit)) return ofUnit(clause, verb)
  const several = severalUnits(clause, verb)
  if (several) return several
  const person = ofPerson(clause, verb, roster)
  if (person) return person
  for (const from of [eat(BESIDE, text, unit), eat(HURRY, text, unit)]) {
    for (const { labels, end } of numbersAt(text, from)) {
      const of = clause.units.get(verb) ?? null
      if (ends(text, eat(HURRY, text, end), verb))
        return only({ kind: 'urge', what: { by: 'labels', labels, unit: of } })
    }
  }
  return null
}

/** 安全站催一下 · 16催一下 */
function targetFirst(clause: Clause): Recognised | null {
  const text = clause.folded
  const from = eat(FOR, text, 0)
  const late = eat(OVERDUE, text, from)
  const behind = eat(EACH, text, late)
  const isLate = [VERB_BEHIND, ...(from > 0 ? [SENT] : [])].some((verb) =>
    ends(text, eat(verb, text, behind), behind),
  )
  if (late > from && isLate) return only({ kind: 'urge', what: { by: 'overdue' } })
  const unit = eat(TARGET, text, from)
  const isCalled = (end: number) =>
    end > from &&
    (ends(text, eat(VERB_BEHIND, text, end), end) || (from > 0 && ends(text, eat(SENT, text, end), end)))
  if (isCalled(unit) || (unit > from && isCalled(eat(THERE, text, unit)))) return ofUnit(clause, from)
  const several = eat(SEVERAL, text, from)
  if (isCalled(several)) return ofUnits(clause, several)
  for (const { labels, end } of numbersThen(text, eat(BESIDE, text, unit))) {
    if (ends(text, eat(VERB_BEHIND, text, end), end))
      return only({ kind: 'urge', what: { by: 'labels', labels, unit: clause.units.get(from) ?? null } })
  }
  return null
}

/** 催执法队、建管科 */
function severalUnits(clause: Clause, from: number): Recognised | null {
  const at = eat(SEVERAL, clause.folded, from)
  if (!ends(clause.folded, eat(HURRY, clause.folded, at), from) || at === from) return null
  return ofUnits(clause, at)
}

function ofUnits(clause: Clause, end: number): Recognised {
  return only({ kind: 'urge', what: { by: 'units', units: unitsBefore(clause, end) } })
}

/** 催陈立: the unit of the only contact of that name. */
function ofPerson(clause: Clause, at: number, roster: Roster): Recognised | null {
  const found = personAt(clause, at, roster)
  if (!found || !ends(clause.folded, eat(HURRY, clause.folded, found.end), at)) return null
  const { name, unit: of } = found.person
  const [unit, ...others] = roster.units.filter(
    (one) => (of === null || one.name === of) && one.contacts.some((contact) => contact.name === name),
  )
  return unit && others.length === 0 ? only({ kind: 'urge', what: { by: 'unit', unit: unit.name } }) : null
}

function ofUnit(clause: Clause, at: number): Recognised | null {
  const unit = clause.units.get(at)
  return unit === undefined ? null : only({ kind: 'urge', what: { by: 'unit', unit } })
}

/** Whether something was read between `from` and `at`, and nothing but politeness follows. */
function ends(text: string, at: number, from: number): boolean {
  return at > from && eat(TAIL, text, at) >= text.length
}
