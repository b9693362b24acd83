import type { Adapter } from 'lowdb'
import { copyState, type State } from '../../domain/obligation/state.ts'
import { LedgerFile } from './ledger-file.ts'
import { type Loaded, loadFolder } from './load-folder.ts'
import { openLedger, type OpenLedger, tornName } from './open-ledger.ts'
import { removeOldSnapshots, writeSnapshot } from './snapshot.ts'
import { reason, unwritable } from './trouble.ts'

/**
 * Below this the ledger's tail is read in a moment anyway; more often would write the whole state again and again.
 * A snapshot larger than that waits until the tail is as long as itself, so that over the years as much is written
 * in snapshots as in the ledger, not more.
 */
const SNAPSHOT_AFTER_BYTES = 16 << 20

/** At the end a snapshot makes the next start quicker; below this nobody would notice. */
const SNAPSHOT_AT_CLOSE_BYTES = 256 << 10

export interface AdapterOptions {
  openLedger?: OpenLedger
  snapshotAfterBytes?: number
  snapshotAtCloseBytes?: number
  /** Told, in one Chinese sentence, what is odd but does no harm to the record. */
  warn?: (message: string) => void
}

/** lowdb's way to our files: `read` is snapshot and ledger, `write` a snapshot, and between them lines are appended. */
export class LedgerAdapter implements Adapter<State> {
  readonly #dir: string
  readonly #options: AdapterOptions
  #ledger: LedgerFile | null = null
  #loaded: Loaded | null = null
  #snapshot = { ledgerAt: 0, bytes: 0 }

  constructor(dir: string, options: AdapterOptions) {
    this.#dir = dir
    this.#options = options
  }

  /** Errors: `store-damaged`. */
  async read(): Promise<State> {
    this.#loaded = await loadFolder(this.#dir)
    return this.#loaded.state
  }

  /** After the first `read`. `beforeRefusing` as in LedgerFile. Errors: `store-unwritable`. */
  async openForAppending(beforeRefusing: () => Promise<void>): Promise<void> {
    const loaded = this.#loaded
    if (!loaded) throw new Error('read first')
    this.#loaded = null
    this.#snapshot = loaded.snapshot ?? this.#snapshot
    this.#report(loaded)
    try {
      const { handle, end } = await openLedger(this.#dir, loaded.ledger, this.#options.openLedger)
      this.#ledger = new LedgerFile(this.#dir, handle, end, beforeRefusing)
    } catch (error) {
      throw unwritable(this.#dir, error)
    }
  }

  /** Throws what everybody gets after a failed write: `store-unwritable`. */
  refuseIfBroken(): void {
    this.#open().refuseIfBroken()
  }

  /** Settles when the line is on disk. Errors: `store-unwritable`. */
  append(line: Buffer): Promise<void> {
    return this.#open().append(line)
  }

  check(): Promise<void> {
    return this.#open().check()
  }

  flushed(): Promise<void> {
    return this.#open().flushed()
  }

  /** Whether so much has been appended since the last snapshot that the next is due. */
  snapshotDue(): boolean {
    return this.#tailBytes() > Math.max(this.#options.snapshotAfterBytes ?? SNAPSHOT_AFTER_BYTES, this.#snapshot.bytes)
  }

  snapshotDueAtClose(): boolean {
    return this.#tailBytes() > (this.#options.snapshotAtCloseBytes ?? SNAPSHOT_AT_CLOSE_BYTES)
  }

  /** What a start has to read besides the snapshot; 0 where nothing happened since. */
  #tailBytes(): number {
    const { lastAt, length } = this.#open()
    return lastAt > this.#snapshot.ledgerAt ? length - this.#snapshot.ledgerAt : 0
  }

  /** A snapshot; only for the newest state. One that fails is warned of and does no harm: the ledger has it all. */
  async write(state: State): Promise<void> {
    const ledger = this.#open()
    const ledgerAt = ledger.lastAt
    // Answers go on meanwhile; what they change is in the tail behind `ledgerAt`, not half in the snapshot.
    const copy = copyState(state)
    try {
      const bytes = await writeSnapshot(this.#dir, copy, ledgerAt, () => ledger.flushed())
      this.#snapshot = { ledgerAt, bytes }
      await removeOldSnapshots(this.#dir, copy.seq)
    } catch (error) {
      // Not again for the very next line.
      this.#snapshot = { ...this.#snapshot, ledgerAt }
      this.#warn(`快照没有写成（${reason(error)}）：台账完好，不影响使用，只是下次启动会慢一些；请检查磁盘空间。`)
    }
  }

  async close(): Promise<void> {
    await this.#ledger?.close()
  }

  #open(): LedgerFile {
    if (!this.#ledger) throw new Error('the ledger is not open')
    return this.#ledger
  }

  #report({ ledger, unusable }: Loaded): void {
    if (unusable !== null) this.#warn(`快照 ${unusable} 已损坏，已改为从台账完整读取，记录没有缺失。`)
    if (ledger.torn.length > 0) {
      this.#warn(`上次中断时有一条没写完的记录（当时没有回执），已移到 ${tornName(ledger)}。`)
    }
  }

  #warn(message: string): void {
    this.#options.warn?.(message)
  }
}
