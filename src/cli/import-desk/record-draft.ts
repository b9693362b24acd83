import type { ImportRoom } from '../../adapters/web/import-routes.ts'
import type { UndoRefusal } from '../../domain/obligation/refusal.ts'
import { rosterInForce } from '../../domain/obligation/state.ts'
import type { Context } from '../../flows/context.ts'
import { importPlan } from '../../flows/import-plan.ts'
import { plansPosition } from '../../flows/import-preview.ts'
import { rollOver } from '../../flows/roll-over.ts'
import { settleReading } from '../../flows/settle-reading.ts'
import { undoChange } from '../../flows/undo-change.ts'
import { inTurn } from '../in-turn.ts'
import { optionsOf, type Drafts } from './drafts.ts'
import { isNoAdmin, nameOnPage } from './name-on-page.ts'

const WHY_NO_UNDO: Readonly<Record<Exclude<UndoRefusal['reason'], 'newer-in-force'>, string>> = {
  'only-roster': '唯一的一份通讯录不能撤销，请导入新的来代替。',
  'built-upon': '之后已有人在它上面登记，不能整体撤销。',
  'unknown-receipt': '没有这个回执号。',
  'not-yours': '只有管理员能撤销。',
  'already-undone': '已经撤销过了。',
  'only-whole': '这次登记只能整体撤销。',
}

export function whyNoUndo(refusal: UndoRefusal): string {
  return refusal.reason === 'newer-in-force'
    ? `现在执行的是之后的回执 #${refusal.newer}，请先撤销它，再撤销 #${refusal.receipt}。`
    : WHY_NO_UNDO[refusal.reason]
}

/** What changes the record: storing a draft, and taking an import back. */
export function recording(
  context: Context,
  drafts: Drafts,
): Pick<ImportRoom, 'confirm' | 'confirmRollOver' | 'settle' | 'undo'> {
  const { store } = context
  const confirmInTurn = inTurn(Promise.resolve())
  const mayNot = (by: string | null) => isNoAdmin(rosterInForce(store.state), by)
  const person = (by: string | null) => nameOnPage(rosterInForce(store.state), by)
  return {
    confirm: (id, basis, by) =>
      // Two who confirm at once: the second has not seen what the first has stored.
      confirmInTurn(async () => {
        const draft = drafts.find(id)
        if (!draft) return null
        if (plansPosition(store.state) !== basis) return 'outdated'
        const stored = await importPlan(context, draft.reading, optionsOf(draft), person(by))
        if (stored.change === null) throw new Error('an import is always recorded')
        drafts.drop(id)
        return { receipt: stored.change.seq, duties: stored.draft.plan.duties.length }
      }),
    confirmRollOver: (asked, basis, by) =>
      confirmInTurn(async () => {
        if (mayNot(by)) return 'not-yours'
        if (plansPosition(store.state) !== basis) return 'outdated'
        const { receipt } = await rollOver(context, asked, person(by))
        return receipt === null ? null : { receipt }
      }),
    settle: (no, words, by) => settleReading(context, { no, words }, person(by)),
    undo: async (receipt, by) => {
      if (mayNot(by)) return WHY_NO_UNDO['not-yours']
      const refusal = await undoChange(context, receipt, person(by))
      return refusal && whyNoUndo(refusal)
    },
  }
}
