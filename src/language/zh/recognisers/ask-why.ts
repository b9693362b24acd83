import type { Clause } from '../message/clauses.ts'
import { readLabels } from '../words/labels.ts'
import { only, type Recognised } from '../recogniser.ts'
import { eat } from '../words/scan.ts'

const ASIDE =
  /(?:请问|请|想问一?下|问一?下|那|这条|这个|这些|这|刚才|今天|早上|的|提醒|消息|通知|又|[,:~\s])*/y
const WHY = /(?:为什么|为啥|为何|凭什么|凭啥|干嘛|怎么)/y
const TOLD =
  '(?:又|还|老|总|一直|会|要|是|给|把|来|我们?|咱们?|发|提醒|通知|催|催办|推送|收到|叫|说|的|了|这个|这些|这|条|消息|内容|信息|单|\\s)*'
/** 为什么还没完成 asks something else. */
const ONLY_TOLD = new RegExp(`^${TOLD}[\\s!~?吗呢啊呀]*$`)
const TELLING = new RegExp(TOLD, 'y')
const MOST_WORDS = 24

/** 为什么 · 为什么提醒3 · 3为什么又提醒我们 */
export function askWhy(clause: Clause): Recognised | null {
  const text = clause.folded
  if (text.length > MOST_WORDS) return null
  const start = eat(ASIDE, text, 0)
  const why = eat(WHY, text, start)
  return why > start ? behindWhy(text, why) : beforeWhy(text, start)
}
askWhy.needs = '么啥何嘛'

function behindWhy(text: string, at: number): Recognised | null {
  const asked = text.slice(at)
  // 怎么 alone is no question, and 怎么办 another.
  if (text.slice(0, at).endsWith('怎么') && !/提醒|通知|催|发|收到|推送/.test(asked)) return null
  if (ONLY_TOLD.test(asked)) return only({ kind: 'ask-why', labels: [] })
  const [list] = readLabels(text, eat(TELLING, text, at))
  if (!list || !ONLY_TOLD.test(text.slice(list.end))) return null
  return only({ kind: 'ask-why', labels: list.labels })
}

function beforeWhy(text: string, at: number): Recognised | null {
  const [list] = readLabels(text, at)
  if (!list) return null
  const why = eat(WHY, text, list.end)
  const asked = text.slice(why)
  const isTold = ONLY_TOLD.test(asked) && (asked.trim() === '' || /提醒|通知|催|发|收到|推送/.test(asked))
  return why > list.end && isTold ? only({ kind: 'ask-why', labels: list.labels }) : null
}
