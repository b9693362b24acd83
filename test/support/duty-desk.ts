import { join } from 'node:path'
import { evidenceFolder } from '../../src/adapters/store/evidence-folder.ts'
import { dutyRoom } from '../../src/cli/duty-desk/duty-room.ts'
import type { State } from '../../src/domain/obligation/state.ts'
import { testBot } from './bot.ts'
import { storeFolder as newFolder } from './store-folder.ts'

export const EVIDENCE_TYPES = ['png', 'jpg', 'txt', 'pdf', 'html', 'svg']

/** The real room of the duties over a record in memory, with evidence in a folder of its own. */
export async function testDutyDesk(state: State) {
  const storeFolder = await newFolder()
  const { context } = testBot(state, '2026-11-24 10:00')
  const files = evidenceFolder(join(storeFolder, 'evidence'))
  const evidence = { files, limits: { mostBytes: 2000, types: EVIDENCE_TYPES } }
  const room = dutyRoom({ ...context, evidence, storeFolder })
  return { state: context.store.state, storeFolder, duties: () => Promise.resolve(room) }
}
