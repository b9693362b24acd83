import type { ObligationKey } from '../../../domain/obligation/obligation.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { UndoableChange } from '../../../domain/obligation/state.ts'
import type { Fact } from '../../facts.ts'
import { labelsOf } from '../../resolve/undo.ts'

/** What was taken back. */
export function undoneText(
  view: Outlook,
  { receipt, change, keys }: Extract<Fact, { kind: 'undone' }>,
): string {
  if (keys !== null) return partUndone(view, receipt, change, keys)
  if (change.what === 'ruled') return ruledUndone(view, receipt, change)
  if (change.what === 'reading-settled') return `已撤销回执 #${receipt}：读法恢复到这次确认之前的情况。`
  if (change.what !== 'reported')
    return `已撤销回执 #${receipt}（${change.what === 'plan-imported' ? '任务表' : '通讯录'}导入）。`
  return `已撤销回执 #${receipt}：${marksOf(view, change.keys)}恢复为待办。`
}

function partUndone(
  view: Outlook,
  receipt: number,
  { keys: all }: UndoableChange,
  keys: readonly ObligationKey[],
): string {
  const others = all.filter((key) => !keys.includes(key))
  const stay = others.length > 0 ? `；${marksOf(view, others)}的登记不变` : ''
  return `已撤销回执 #${receipt} 中的${marksOf(view, keys)}，恢复为待办${stay}。`
}

function marksOf(view: Outlook, keys: readonly ObligationKey[]): string {
  return labelsOf(view, keys)
    .map((label) => `〔${label}〕`)
    .join('')
}

/** Rulings go back to what was before, whatever that was. */
function ruledUndone(view: Outlook, receipt: number, change: UndoableChange): string {
  if (change.keys.length === 0)
    return `已撤销回执 #${receipt}：恢复到这次登记之前的情况，还没有发出的通知已取消。`
  return `已撤销回执 #${receipt}：${marksOf(view, change.keys)}恢复到这次登记之前的情况。`
}
