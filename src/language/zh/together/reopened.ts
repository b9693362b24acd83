import { labelsIn } from '../words/labels.ts'
import { labelsOf, type Reading } from '../reading.ts'
import { eat } from '../words/scan.ts'

const OPEN = '(?:待办|未完成|没完成|没有完成|未办结?|没办结|没办完|未办理)(?:的?状态)?'
const BACK = '(?:恢复|还原|改回|变回|调回|退回|改|打回)'
/** 2恢复待办 · 2标记为未完成 · 2重新改为未办结 */
export const REOPENS = new RegExp(
  `(?:重新|再|先|还是)?(?:${BACK}(?:为|成|到|来)?${OPEN}|重新打开|(?:标记|标注|标|登记|设置|设)(?:为|成)${OPEN})(?:一下|了|吧|[。!~\\s])*`,
  'y',
)
/** 恢复37为未完成: before the number, and what then follows it. */
export const RESTORES = /(?:恢复|还原|改回)/y
export const TO_OPEN = new RegExp(
  `(?:项|号|条|的状态|状态)?(?:为|成|到)${OPEN}(?:一下|了|吧|[。!~\\s])*$`,
  'y',
)
/** 49不该点完成 */
export const NEVER_DONE =
  /(?:本来?)?(?:不该|不应该?|不应当)(?:点|报|登记?|记|算|标|填|写)(?:为|成|了)?(?:完成|办结|完结|销号)?(?:的|了|[。!~\s])*$/y
const ONLY_RESTORES =
  /^(?:请|麻烦|帮我|帮忙|给我|再|先|把它)*(?:恢复|还原|改回来?|改过来|撤回来?|退回来?)(?:一下|过来|回来|吧|了|待办|[。!~\s])*$/

/** 帮我恢复一下, behind what is taken back. */
export const onlyRestores = (words: string): boolean => ONLY_RESTORES.test(words)

/** 领导说16材料不够，先别算，改回未完成: what is set back is the number that the sentence begins with. */
export function withReopened(found: readonly Reading[]): Reading[] {
  const at = found.findIndex(({ intent, clause }) => {
    const isLast = intent.kind === 'undo' && intent.what === 'last'
    return isLast && eat(REOPENS, clause.folded, 0) >= clause.folded.length
  })
  const from = found.findLastIndex(({ clause }, place) => place < at && labelsIn(clause.folded).length > 0)
  const last = found[at]
  const before = found.slice(from, at)
  if (!last || from < 0 || before.some(speaksOtherwise)) return [...found]
  const labels = labelsIn(found[from]?.clause.folded ?? '')
  return [
    ...found.slice(0, from),
    { ...last, intent: { kind: 'undo', what: 'duty', labels } },
    ...found.slice(at + 1),
  ]
}

/** A report or a command of its own is no reason for what follows. */
function speaksOtherwise({ intent, clause }: Reading): boolean {
  const isReason = intent.kind === 'not-done' || intent.kind === 'remark' || intent.kind === 'mention'
  return clause.stop !== ',' || !(isReason || (intent.kind === 'unsure' && labelsOf(intent).length > 0))
}
