import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportDesk, ImportDraft } from '../../adapters/web/api.ts'
import type { ImportRoom } from '../../adapters/web/import-routes.ts'
import { yearMonthDay } from '../../domain/calendar/civil-day.ts'
import { wallTime } from '../../domain/calendar/zone.ts'
import type { UndoRefusal } from '../../domain/obligation/refusal.ts'
import { plansInForce, rosterInForce, type State } from '../../domain/obligation/state.ts'
import type { Context } from '../../flows/context.ts'
import { importPlan } from '../../flows/import-plan.ts'
import { importPreview, plansPosition } from '../../flows/import-preview.ts'
import { whoIs } from '../../flows/roster-names.ts'
import { undoChange } from '../../flows/undo-change.ts'
import type { TableReading } from '../../table/read-duties.ts'
import { inTurn } from '../in-turn.ts'
import { keepDrafts, type Draft } from './drafts.ts'
import { nameOnPage } from './name-on-page.ts'
import { readTableUpload } from './read-upload.ts'
import { MOST_BYTES, withUpload } from './save-upload.ts'

const WHY_NO_UNDO: Readonly<Record<UndoRefusal['reason'], string>> = {
  'only-roster': '唯一的一份通讯录不能撤销，请导入新的来代替。',
  'built-upon': '之后已有人在它上面登记，不能整体撤销。',
  'unknown-receipt': '没有这个回执号。',
  'not-yours': '只有管理员能撤销。',
  'already-undone': '已经撤销过了。',
}

/** Uploaded tables: kept until somebody confirms them, in memory; the files themselves only while they are read. */
export function importRoom(
  context: Context & { storeFolder: string },
  read: (path: string) => Promise<TableReading> = readTableUpload,
): ImportRoom {
  const { store, clock, policy, storeFolder } = context
  const drafts = keepDrafts()
  const folder = join(storeFolder, 'uploads')
  // What a crash has left behind goes first.
  const readInTurn = inTurn(rm(folder, { recursive: true, force: true }))
  const confirmInTurn = inTurn(Promise.resolve())

  const thisYear = () => yearMonthDay(wallTime(clock.now(), policy.zone).day).year
  function show(draft: Draft): ImportDraft {
    const { id, fileName, reading, year } = draft
    const basis = plansPosition(store.state)
    return { id, fileName, ...importPreview(store.state, reading, year), basis, thisYear: thisYear() }
  }
  const shown = (draft: Draft | null) => draft && show(draft)
  const person = (by: string | null) => nameOnPage(rosterInForce(store.state), by)

  return {
    desk: () => deskOf(store.state),
    upload: async (fileName, content, year) => {
      // Two large files at once would need twice the memory.
      const reading = await withUpload(folder, fileName, content, (path) => readInTurn(() => read(path)))
      return show(drafts.add({ fileName, reading, year: year ?? reading.year ?? thisYear() }))
    },
    draft: (id) => shown(drafts.find(id)),
    changeYear: (id, year) => {
      const draft = drafts.find(id)
      if (draft) draft.year = year
      return shown(draft)
    },
    confirm: (id, basis, by) =>
      // Two who confirm at once: the second has not seen what the first has stored.
      confirmInTurn(async () => {
        const draft = drafts.find(id)
        if (!draft) return null
        if (plansPosition(store.state) !== basis) return 'outdated'
        const { draft: stored, change } = await importPlan(
          context,
          draft.reading,
          { year: draft.year },
          person(by),
        )
        if (change === null) throw new Error('an import is always recorded')
        drafts.drop(id)
        return { receipt: change.seq, duties: stored.plan.duties.length }
      }),
    drop: (id) => drafts.drop(id),
    undo: async (receipt, by) => {
      const reason = await undoChange(context, receipt, person(by))
      return reason && WHY_NO_UNDO[reason]
    },
  }
}

function deskOf(state: State): ImportDesk {
  const roster = rosterInForce(state)
  const versionOf = (id: string) => state.plans.findLast(({ plan }) => plan.id === id)
  return {
    mostBytes: MOST_BYTES,
    admins: roster.admins.map((userId) => ({ userId, name: whoIs(roster, userId) })),
    plans: plansInForce(state).map(({ id, title, year, duties }) => {
      const version = versionOf(id)
      return {
        title,
        year,
        duties: duties.length,
        importedAt: version?.at ?? 0,
        receipt: version?.receipt ?? 0,
      }
    }),
  }
}
