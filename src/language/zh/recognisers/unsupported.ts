import type { CivilDay } from '../../../domain/calendar/civil-day.ts'
import type { UnsupportedIntent } from '../../intent.ts'
import type { Clause } from '../message/clauses.ts'
import { labelsIn } from '../words/labels.ts'
import { dayToComeAt } from '../time/day-to-come.ts'
import { UNIT, type Context } from '../message/normalise.ts'
import { only, type Recognised } from '../recogniser.ts'

const KINDS: readonly [UnsupportedIntent['what'], RegExp][] = [
  [
    'postpone',
    /延期|延后|延到|延至|延长|推迟|顺延|宽限|缓(?:一缓|几天|到|办)|往后(?:推|延)|改期|改到|推到|展期|postpone/,
  ],
  [
    'transfer',
    new RegExp(
      `转办|转给|移交|转交|划给|划归|改派|交给${UNIT}|不归我们|不是我们|不属于我们|不该我们|不由我们|应该是${UNIT}|归${UNIT}|由${UNIT}(?:来|去)?(?:负责|办理|承办|牵头|办|管)|是${UNIT}的|派错|分错`,
    ),
  ],
  ['verify', /核验|核实|审核通过|验收|通过$|核销|确认(?:完成|办结|通过)|同意|批准|准予/],
  ['return', /退回|打回|驳回|退了|返工|重报|不通过|不予通过/],
  ['waive', /不适用|免办|豁免|不涉及|不需要办|无需办|不用办|免报/],
  [
    'urge',
    new RegExp(
      `催办|催促|催一?下|催一催|催${UNIT}|催\\d|催报|督促|敦促|提醒一?下?(?:${UNIT}|各|所有|全部)|发(?:个|一?[个条份下])?(?:催办|提醒)|再提醒|^催`,
    ),
  ],
  ['trigger', /触发|启动(?:第|\d)/],
  ['manage', /暂停提醒|恢复提醒|停止提醒|绑定|解绑|确认成员|通知全体|群发/],
]
const TO_A_DAY = /延|推|缓|宽|改|展/
/** 37由执法队负责, and not 37不是执法队的 */
const TAKES = new RegExp(`(?<!不)(?:由|归|是|给|到)${UNIT}`)
const MENTIONS_SOMETHING = new RegExp(`\\d|第[一二三四五六七八九十]|${UNIT}|^.{0,8}$`)

/** 延期, 转办, 核验 …: understood, answered in one sentence, and nothing is recorded. */
export function unsupported(clause: Clause, { today }: Context): Recognised | null {
  if (!MENTIONS_SOMETHING.test(clause.folded)) return null
  const kind = KINDS.find(([, pattern]) => pattern.test(clause.folded))
  if (!kind) return null
  const [unit, ...others] = new Set(clause.units.values())
  const named = unit !== undefined && others.length === 0 && TAKES.test(clause.folded) ? { unit } : {}
  const day = kind[0] === 'postpone' ? dayIn(clause.folded, today) : null
  const until = day === null ? {} : { until: day }
  return only({ kind: 'unsupported', what: kind[0], labels: labelsIn(clause.folded), ...named, ...until })
}

/** The first day to come that is named behind the verb. */
function dayIn(text: string, today: CivilDay): CivilDay | null {
  for (let at = text.search(TO_A_DAY); at >= 0 && at < text.length; at++) {
    const named = /\d/.test(text.charAt(at - 1)) ? null : dayToComeAt(text, at, today)
    if (named && named.day > today) return named.day
  }
  return null
}
unsupported.needs = '延推宽缓期改p转移划派交归是属该由错核验过认意准退回驳返重用免涉需催促醒触启绑员知群'
