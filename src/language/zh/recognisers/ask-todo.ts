import type { TodoSpan } from '../../intent.ts'
import { askedIn } from '../words/asking.ts'
import type { Clause } from '../message/clauses.ts'
import { only, type Recognised } from '../recogniser.ts'

const ASKED = '(?:哪些|哪几[项个条件样]|哪[个样项]|什么|啥子?|撒子?|多少|几项|几个|几条|几件)'
const OPEN = '(?:(?:没|没有|未|待|要|需要)(?:完成|办|办结|做|弄|搞|办完|做完|弄完|搞定|报))'
const THING = '(?:任务|事|工作|项|待办)'
/** 还没完成 states, 还有哪些没完成 asks. */
const OPEN_ITEMS = new RegExp(
  `^(?:待办|待办(?:事项|任务|清单)|代办|代办事项|未办|未完成|任务|任务清单|清单|事项|todo|list|(?:差|剩|缺|欠|落)下?${ASKED}${THING}*${OPEN}?${THING}*|${ASKED}${THING}*${OPEN}?${THING}*|${OPEN}(?:的)?(?:${THING}|${ASKED})+)$`,
)
const OVERDUE =
  /^(?:哪些|什么|啥|多少|任务|事项|待办|项|没)*(?:逾期|超期|过期|超时)(?:哪些|什么|任务|事项|待办|清单|未完成|未办|没完成|没办)*$/
const WHAT = '(?:内|要|需要|应|该|得)*(?:到期|截止|完成|办|待办|任务|事项|工作|哪些|什么|啥|报|交|做)'
const SPANS: readonly [TodoSpan, RegExp][] = [
  ['today', new RegExp(`^(?:今天|今日)(?:${WHAT})+$`)],
  [
    'week',
    new RegExp(
      `^(?:(?:本周|这个?周|这个?星期|这个?礼拜|最近|近期|这几天|近几天)(?:${WHAT})+|(?:哪些|什么)(?:本周|这周)(?:${WHAT})+|本周)$`,
    ),
  ],
  ['next-week', new RegExp(`^(?:下个?(?:周|星期|礼拜))(?:${WHAT})*$`)],
  ['month', new RegExp(`^(?:(?:本月|这个?月)(?:${WHAT})+|(?:哪些|什么)(?:本月|这个?月)(?:${WHAT})+|本月)$`)],
  ['next-month', new RegExp(`^(?:下个?月)(?:${WHAT})*$`)],
]
const DONE =
  /^(?:已经?)?(?:完成|办结|办完|做完|销号|报)(?:任务|事项|工作|项)*(?:哪些|什么|啥|哪几项|清单)(?:任务|事项|工作|项)*$|^(?:哪些|什么|啥)(?:任务|事项)*已(?:经)?(?:完成|办结|办完)$|^已(?:办结|完成)(?:事项|任务|清单)+$/

/** 待办 · 安全站待办 · 还有哪些没完成 · 本周到期 · 下周 · 逾期 · 已完成的有哪些 */
export function askTodo(clause: Clause): Recognised | null {
  const asked = askedIn(clause)
  if (asked?.core === '' && asked.unit !== null && /^(?:请|帮我)?(?:查|看)/.test(clause.folded))
    return only({ kind: 'ask-todo', unit: asked.unit, everybody: false, due: 'any' })
  const due = asked && spanOf(asked.core)
  if (!asked || due === null) return null
  if (
    asked.core === '任务' &&
    asked.unit === null &&
    clause.folded.length > 6 &&
    !/^(?:请|麻烦|帮我)*[查看]/.test(clause.folded)
  )
    return null
  return only({ kind: 'ask-todo', unit: asked.unit, everybody: asked.everybody, due })
}
askTodo.needs = '办未任清事t哪什啥撒多几作项期时今周星礼近月天查看'

function spanOf(core: string): TodoSpan | null {
  if (OPEN_ITEMS.test(core)) return 'any'
  if (OVERDUE.test(core)) return 'overdue'
  if (DONE.test(core)) return 'done'
  return SPANS.find(([, pattern]) => pattern.test(core))?.[0] ?? null
}
