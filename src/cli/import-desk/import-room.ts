import { join } from 'node:path'
import type { ImportDraft } from '../../adapters/web/api.ts'
import type { ImportRoom } from '../../adapters/web/import-routes.ts'
import { yearMonthDay } from '../../domain/calendar/civil-day.ts'
import { wallTime } from '../../domain/calendar/zone.ts'
import { viewOf, type Context } from '../../flows/context.ts'
import { importPreview, plansPosition } from '../../flows/import-preview.ts'
import { rollOverPreview } from '../../flows/roll-over-preview.ts'
import { tableYear } from '../../flows/table-year.ts'
import type { TableReading } from '../../table/read-duties.ts'
import { inTurn } from '../in-turn.ts'
import { deskOf } from './desk-facts.ts'
import { keepDrafts, optionsOf, type Draft } from './drafts.ts'
import { readTableUpload } from './read-upload.ts'
import { recording } from './record-draft.ts'
import { withUpload } from './save-upload.ts'

/** Uploaded tables: kept until somebody confirms them, in memory; the files themselves only while they are read. */
export function importRoom(
  context: Context & { storeFolder: string },
  read: (path: string) => Promise<TableReading> = readTableUpload,
): ImportRoom {
  const { store, clock, policy, storeFolder } = context
  const drafts = keepDrafts()
  const folder = join(storeFolder, 'uploads')
  const readInTurn = inTurn(Promise.resolve())

  function show(draft: Draft): ImportDraft {
    const { id, fileName, reading } = draft
    const preview = importPreview(viewOf(context, store.state), reading, optionsOf(draft))
    return { id, fileName, ...preview, basis: plansPosition(store.state) }
  }

  /** Null for a draft that is not kept any more. */
  function changed(id: string, change: (draft: Draft) => void): ImportDraft | null {
    const draft = drafts.find(id)
    if (!draft) return null
    change(draft)
    return show(draft)
  }

  return {
    desk: () => deskOf(viewOf(context, store.state), policy.zone),
    upload: async (fileName, content, year) => {
      // Two large files at once would need twice the memory.
      const reading = await withUpload(folder, fileName, content, (path) => readInTurn(() => read(path)))
      const thisYear = yearMonthDay(wallTime(clock.now(), policy.zone).day).year
      const settled = year ?? tableYear(store.state, reading, thisYear)
      return show(drafts.add({ fileName, reading, year: settled, replaces: null, edits: new Map() }))
    },
    draft: (id) => changed(id, () => undefined),
    changeYear: (id, year) => changed(id, (draft) => (draft.year = year)),
    replacePlan: (id, plan) => changed(id, (draft) => (draft.replaces = plan)),
    editRow: (id, row, edit) =>
      changed(id, ({ edits, reading }) => {
        if (row >= reading.duties.length || Object.keys(edit).length === 0) edits.delete(row)
        else edits.set(row, { row, ...edit })
      }),
    drop: (id) => drafts.drop(id),
    rollOver: (year, plan) => {
      const preview = rollOverPreview(viewOf(context, store.state), { year, plan })
      return preview && { ...preview, basis: plansPosition(store.state) }
    },
    ...recording(context, drafts),
  }
}
