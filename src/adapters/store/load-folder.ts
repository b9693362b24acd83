import { emptyState, type State } from '../../domain/obligation/state.ts'
import { DubanError } from '../../errors.ts'
import { LEDGER_NAME, type LedgerEnd, replayAll, replayTail } from './ledger-replay.ts'
import { listSnapshots, readSnapshot, snapshotName } from './snapshot.ts'
import { errorCode, incomplete, unreadable } from './trouble.ts'

export interface Loaded {
  state: State
  ledger: LedgerEnd
  /** What the state was read from besides the ledger; null where the whole ledger was read. */
  snapshot: { ledgerAt: number; bytes: number } | null
  /** Name of a snapshot that could not be used. */
  unusable: string | null
}

/**
 * What the files of a folder add up to: the newest snapshot and the ledger's tail. The ledger is the truth and a
 * snapshot only a short cut: one that is damaged or does not fit is passed over and the whole ledger read instead,
 * as long as it reaches as far. Writes nothing. Errors: `store-damaged`.
 */
export async function loadFolder(dir: string): Promise<Loaded> {
  try {
    return await load(dir)
  } catch (error) {
    throw error instanceof DubanError ? error : unreadable(dir, error)
  }
}

async function load(dir: string): Promise<Loaded> {
  const seq = await newestSnapshot(dir)
  if (seq === null) return loadWhole(dir, 0)
  try {
    return (await loadTail(dir, seq)) ?? (await loadWhole(dir, seq))
  } catch (error) {
    // A running bot replaces its snapshot now and then: the one that was listed may be gone.
    if (errorCode(error) === 'ENOENT' && (await newestSnapshot(dir)) !== seq) return load(dir)
    throw error
  }
}

/** Null where there is none, or no folder either. */
async function newestSnapshot(dir: string): Promise<number | null> {
  try {
    return (await listSnapshots(dir))[0] ?? null
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

async function loadTail(dir: string, seq: number): Promise<Loaded | null> {
  const snapshot = await readSnapshot(dir, seq)
  if (!snapshot) return null
  const { state, ledgerAt, bytes } = snapshot
  const ledger = await replayTail(dir, state, ledgerAt)
  return ledger && { state, ledger, snapshot: { ledgerAt, bytes }, unusable: null }
}

async function loadWhole(dir: string, snapshotSeq: number): Promise<Loaded> {
  const state = emptyState()
  const ledger = await replayAll(dir, state)
  if (state.seq < snapshotSeq) throw incomplete(LEDGER_NAME, state.seq, snapshotSeq)
  return { state, ledger, snapshot: null, unusable: snapshotSeq > 0 ? snapshotName(snapshotSeq) : null }
}
