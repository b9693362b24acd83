import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RosterDraft } from '../../adapters/web/api.ts'
import type { RosterRoom } from '../../adapters/web/roster-routes.ts'
import type { Roster } from '../../domain/duty/roster.ts'
import { rosterDoubts } from '../../domain/duty/roster-doubts.ts'
import { rosterAfter, rosterInForce, type State } from '../../domain/obligation/state.ts'
import { viewOf, type Context } from '../../flows/context.ts'
import { importRoster, rosterLockout } from '../../flows/import-roster.ts'
import { rosterChanges, rosterView } from '../../flows/roster-view.ts'
import { inTurn } from '../in-turn.ts'
import { REPOSITORY } from '../options.ts'
import { refusedRoster } from '../refused-roster.ts'
import { nameOnPage } from './name-on-page.ts'
import { readRosterUpload } from './read-upload.ts'
import { MOST_BYTES, withUpload } from './save-upload.ts'

/** A few people look at a roster each. */
const MOST_DRAFTS = 12

/** Uploaded rosters: kept until somebody confirms them, in memory. */
export function rosterRoom(context: Context & { storeFolder: string }): RosterRoom {
  const { store, storeFolder } = context
  const drafts = new Map<string, { fileName: string; roster: Roster }>()
  const readInTurn = inTurn(Promise.resolve())
  const confirmInTurn = inTurn(Promise.resolve())

  function show(id: string): RosterDraft | null {
    const draft = drafts.get(id)
    if (!draft) return null
    const { fileName, roster } = draft
    const basis = rosterPosition(store.state)
    const lockout = rosterLockout(store.state, roster)
    const isFirst = store.state.rosters.length === 0
    const changes = isFirst ? [] : rosterChanges(rosterInForce(store.state), rosterAfter(store.state, roster))
    return {
      id,
      fileName,
      roster: rosterView(roster),
      isFirst,
      changes,
      doubts: [...(lockout === null ? [] : [`${lockout}。`]), ...rosterDoubts(roster)],
      basis,
    }
  }

  return {
    desk: () => ({
      mostBytes: MOST_BYTES,
      roster: rosterView(rosterInForce(store.state), viewOf(context, store.state)),
      receipt: store.state.rosters.at(-1)?.receipt ?? null,
    }),
    upload: async (fileName, content) => {
      const folder = join(storeFolder, 'uploads')
      const read = (path: string) => readInTurn(() => readRosterUpload(path))
      const roster = await withUpload(folder, fileName, content, read)
      const id = randomUUID()
      drafts.set(id, { fileName, roster })
      for (const oldest of [...drafts.keys()].slice(0, -MOST_DRAFTS)) drafts.delete(oldest)
      const shown = show(id)
      if (!shown) throw new Error('the newest draft is kept')
      return shown
    },
    draft: show,
    confirm: (id, basis, by) =>
      confirmInTurn(async () => {
        const draft = drafts.get(id)
        if (!draft) return null
        if (rosterPosition(store.state) !== basis) return 'outdated'
        const name = nameOnPage(rosterInForce(store.state), by)
        const outcome = await importRoster(context, draft.roster, name)
        if (outcome.change === null) throw refusedRoster(outcome, draft.fileName)
        drafts.delete(id)
        return { receipt: outcome.change.seq }
      }),
    drop: (id) => void drafts.delete(id),
    template: (kind) => readFile(join(REPOSITORY, `seeds/roster-template.${kind}`)),
  }
}

/** Goes up with every roster that is stored or taken back. */
function rosterPosition(state: State): number {
  const imports = [...state.changes].filter(([, change]) => change.what === 'roster-imported')
  return Math.max(0, ...imports.flatMap(([receipt, { undoneBy }]) => [receipt, undoneBy ?? 0]))
}
