import { open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { emptyState, type State } from '../../domain/obligation/state.ts'
import { decodeLine, encodeLine } from './ledger-line.ts'
import { type Block, readLines } from './line-reader.ts'
import {
  checkHeader,
  isSnapshotEnd,
  SNAPSHOT_END,
  snapshotHeaderFromRecord,
  snapshotHeaderRecord,
} from './records/header.ts'
import { addRecordToState, stateToRecords } from './records/state.ts'
import { syncFolder } from './sync-folder.ts'
import { tooNew } from './trouble.ts'

/** A state as it stood at `state.seq`, and where the ledger goes on from there. */
export interface Snapshot {
  state: State
  /** Byte offset in the ledger of the line that `state.seq` is the number of. */
  ledgerAt: number
  bytes: number
}

/** Ending of a snapshot that is being written. */
const ASIDE = '.jsonl.tmp'

const NAME = /^snapshot-(\d+)\.jsonl$/

/** Sequence numbers of the snapshots in a folder, the newest first. */
export async function listSnapshots(dir: string): Promise<number[]> {
  const names = await readdir(dir)
  return names
    .map((name) => Number(NAME.exec(name)?.[1] ?? 0))
    .filter((seq) => seq > 0)
    .sort((a, b) => b - a)
}

export function snapshotName(seq: number): string {
  return `snapshot-${seq}.jsonl`
}

/** Null for a snapshot that is damaged. Errors: `store-damaged` for one of a newer program. */
export async function readSnapshot(dir: string, seq: number): Promise<Snapshot | null> {
  const reading = new SnapshotReading(snapshotName(seq), seq)
  const rest = await readLines(join(dir, snapshotName(seq)), 0, (block) => reading.take(block))
  return rest.length === 0 ? reading.result() : null
}

/** Header, parts, end: takes one record after the other. */
class SnapshotReading {
  readonly #name: string
  readonly #state: State
  #ledgerAt: number | null = null
  #bytes = 0
  #ended = false

  constructor(name: string, seq: number) {
    this.#name = name
    this.#state = { ...emptyState(), seq }
  }

  /** False where a line has no business there. */
  take({ lines, end }: Block): boolean {
    this.#bytes = end
    return lines.every((line) => this.#takeRecord(decodeLine(line)))
  }

  #takeRecord(record: unknown): boolean {
    if (this.#ended) return false
    if (this.#ledgerAt === null) return this.#takeHeader(record)
    if (!isSnapshotEnd(record)) return addRecordToState(this.#state, record)
    this.#ended = true
    return true
  }

  #takeHeader(record: unknown): boolean {
    if (checkHeader(record, 'duban-snapshot') === 'newer') throw tooNew(this.#name)
    const header = snapshotHeaderFromRecord(record)
    if (header?.seq !== this.#state.seq) return false
    this.#ledgerAt = header.ledgerAt
    return true
  }

  result(): Snapshot | null {
    if (this.#ledgerAt === null || !this.#ended) return null
    return { state: this.#state, ledgerAt: this.#ledgerAt, bytes: this.#bytes }
  }
}

/**
 * Writes a snapshot whole: aside first, flushed, then renamed into place. `state` must not change meanwhile, and
 * `beforeRename` must not settle before the ledger holds everything that is in it. Returns its length in bytes.
 */
export async function writeSnapshot(
  dir: string,
  state: State,
  ledgerAt: number,
  beforeRename: () => Promise<void>,
): Promise<number> {
  const path = join(dir, snapshotName(state.seq))
  const aside = join(dir, `snapshot-${state.seq}${ASIDE}`)
  try {
    const bytes = await writeRecords(aside, state, ledgerAt)
    await beforeRename()
    await rename(aside, path)
    await syncFolder(dir)
    return bytes
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

async function writeRecords(path: string, state: State, ledgerAt: number): Promise<number> {
  const handle = await open(path, 'w')
  try {
    let bytes = 0
    const put = async (record: object) => {
      const line = encodeLine(record)
      await handle.appendFile(line)
      bytes += line.length
    }
    await put(snapshotHeaderRecord(state.seq, ledgerAt))
    for (const record of stateToRecords(state)) await put(record)
    await put(SNAPSHOT_END)
    await handle.sync()
    return bytes
  } finally {
    await handle.close()
  }
}

/** Removes the snapshots older than `seq` and what an interrupted one left behind: the ledger has it all. */
export async function removeOldSnapshots(dir: string, seq: number): Promise<void> {
  const old = (await listSnapshots(dir)).filter((other) => other < seq).map(snapshotName)
  const unfinished = (await readdir(dir)).filter((name) => name.endsWith(ASIDE))
  for (const name of [...old, ...unfinished]) await rm(join(dir, name), { force: true })
}
