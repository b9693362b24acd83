import type { AskTodoIntent } from '../../intent.ts'
import type { Clause } from '../clauses.ts'
import { UNIT } from '../normalise.ts'
import { only, type Recognised } from '../recogniser.ts'

const FILLER = new RegExp(
  `${UNIT}|请|麻烦|帮我|帮忙|查一?下|查询|查看|查|看一?下|看看|看|我想知道|我们?|咱们?|本单位|单位|科室|这边|目前|现在|今天|的|还|有|都|是|一下|列表|情况|给我|发|下|[\\s,。!?~:、-]|了|吗|呢|啊|嘛`,
  'g',
)
const ASKED = '(?:哪些|什么|啥|多少|几项|哪几项|几个|多少项)'
const OPEN = '(?:(?:没|没有|未|待|要|需要)(?:完成|办|办结|做|弄|搞|办完|做完|弄完|搞定|报))'
const THING = '(?:任务|事项|事|工作|项|待办)'
/** 还没完成 states, 还有哪些没完成 asks. */
const OPEN_ITEMS = new RegExp(
  `^(?:待办|待办(?:事项|任务|清单)|代办|代办事项|未办|未完成|任务|任务清单|清单|事项|todo|list|${ASKED}${THING}*${OPEN}?${THING}*|${OPEN}(?:的)?(?:${THING}|${ASKED})+)$`,
)
const OVERDUE =
  /^(?:哪些|什么|啥|多少|任务|事项|待办|项)*(?:逾期|超期|过期|超时)(?:哪些|什么|任务|事项|待办|清单|未完成|未办|没完成)*$/
const SOON =
  /^(?:哪些|什么|啥|多少|任务|事项|待办)*(本周|这周|本月|这个?月)(?:内|要|需要|应)*(?:到期|截止|完成|办|待办|任务|事项|哪些|什么|要|报)+$/
const EVERYBODY = /全部单位|各单位|所有单位|全部|所有|全局|总览|汇总|整体/g

/** 待办 · 安全站待办 · 还有哪些没完成 · 本周到期 · 逾期 */
export function askTodo(clause: Clause): Recognised | null {
  const everybody = clause.folded.search(EVERYBODY) >= 0
  const core = clause.folded.replace(EVERYBODY, '').replace(FILLER, '')
  const due = dueOf(core)
  const units = [...clause.units.values()]
  if (due === null || units.length > 1 || (core === '任务' && units.length === 0 && clause.folded.length > 6))
    return null
  return only({ kind: 'ask-todo', unit: units[0] ?? null, everybody, due })
}

function dueOf(core: string): AskTodoIntent['due'] | null {
  if (OPEN_ITEMS.test(core)) return 'any'
  if (OVERDUE.test(core)) return 'overdue'
  const soon = SOON.exec(core)?.[1]
  return soon === undefined ? null : soon.includes('周') ? 'week' : 'month'
}
