import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { UndoableChange } from '../../../domain/obligation/state.ts'
import type { Fact } from '../../facts.ts'
import { labelsOf } from '../../resolve/undo.ts'

/** What was taken back. */
export function undoneText(view: Outlook, { receipt, change }: Extract<Fact, { kind: 'undone' }>): string {
  if (change.what === 'ruled') return ruledUndone(view, receipt, change)
  if (change.what === 'reading-settled') return `已撤销回执 #${receipt}：读法恢复到这次确认之前的情况。`
  if (change.what !== 'reported')
    return `已撤销回执 #${receipt}（${change.what === 'plan-imported' ? '任务表' : '通讯录'}导入）。`
  const marks = labelsOf(view, change).map((label) => `〔${label}〕`)
  return `已撤销回执 #${receipt}：${marks.join('')}恢复为待办。`
}

/** Rulings go back to what was before, whatever that was. */
function ruledUndone(view: Outlook, receipt: number, change: UndoableChange): string {
  const marks = labelsOf(view, change).map((label) => `〔${label}〕`)
  if (marks.length === 0) return `已撤销回执 #${receipt}：恢复到这次登记之前的情况，还没有发出的通知已取消。`
  return `已撤销回执 #${receipt}：${marks.join('')}恢复到这次登记之前的情况。`
}
