import { join } from 'node:path'
import type { ImportRoom } from '../../src/adapters/web/import-routes.ts'
import { importRoom } from '../../src/cli/import-desk/import-room.ts'
import { emptyState, type State } from '../../src/domain/obligation/state.ts'
import { testBot } from './bot.ts'
import { storeFolder as newFolder } from './store-folder.ts'

/** The real import desk over a record in memory, with its uploads in a folder of its own. */
export async function testImportDesk(
  state: State = emptyState(),
): Promise<{ state: State; uploads: string; imports: () => Promise<ImportRoom> }> {
  const storeFolder = await newFolder()
  const { context } = testBot(state, '2026-11-24 10:00')
  const room = importRoom({ ...context, storeFolder })
  return {
    state: context.store.state,
    uploads: join(storeFolder, 'uploads'),
    imports: () => Promise.resolve(room),
  }
}
