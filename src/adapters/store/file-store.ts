import { mkdir } from 'node:fs/promises'
import { Low } from 'lowdb'
import { evolve } from '../../domain/obligation/evolve.ts'
import { emptyState, type State } from '../../domain/obligation/state.ts'
import { DubanError } from '../../errors.ts'
import type { Decide, Recorded, Store } from '../../ports/store.ts'
import { type AdapterOptions, LedgerAdapter } from './ledger-adapter.ts'
import { encodeLine } from './ledger-line.ts'
import { loadFolder } from './load-folder.ts'
import { type FolderLock, lockFolder } from './lock.ts'
import { numberDraft } from './number-draft.ts'
import type * as Door from './records/change.ts'
import { unwritable } from './trouble.ts'

export type FileStoreOptions = AdapterOptions

/**
 * Opens the record in a folder for reading and writing, and makes the folder where there is none.
 * Errors: `store-locked`, `store-damaged`, `store-unwritable`.
 */
export async function openFileStore(dir: string, options: FileStoreOptions = {}): Promise<Store> {
  const lock = await lockFolderFor(dir)
  try {
    const store = new FileStore(dir, options, lock)
    await store.open()
    return store
  } catch (error) {
    await lock.release()
    throw error
  }
}

/**
 * The state of the record in a folder, for those who only look: needs no lock, writes nothing, works beside a running
 * bot and where there is no folder yet. Errors: `store-damaged`.
 */
export async function readFileStore(dir: string): Promise<State> {
  return (await loadFolder(dir)).state
}

async function lockFolderFor(dir: string): Promise<FolderLock> {
  try {
    await mkdir(dir, { recursive: true })
    return await lockFolder(dir)
  } catch (error) {
    throw error instanceof DubanError ? error : unwritable(dir, error)
  }
}

/** Decides in memory, records on disk, and answers only then. */
class FileStore implements Store {
  readonly #dir: string
  readonly #adapter: LedgerAdapter
  readonly #low: Low<State>
  readonly #lock: FolderLock
  #door: Promise<typeof Door> | null = null
  #snapshot: Promise<void> | null = null
  #closing: Promise<void> | null = null
  #unreadable: DubanError | null = null

  constructor(dir: string, options: FileStoreOptions, lock: FolderLock) {
    this.#dir = dir
    this.#adapter = new LedgerAdapter(dir, options)
    this.#low = new Low(this.#adapter, emptyState())
    this.#lock = lock
  }

  async open(): Promise<void> {
    await this.#low.read()
    await this.#adapter.openForAppending(() => this.#readBack())
  }

  get state(): State {
    if (this.#unreadable !== null) throw this.#unreadable
    return this.#low.data
  }

  async transact<T>(decide: Decide<T>): Promise<Recorded<T>> {
    if (this.#closing) throw new Error('the store is closed')
    const { changeToRecord } = await this.#loadDoor()
    this.#adapter.refuseIfBroken()
    const state = this.#low.data
    const { draft, outcome } = decide(state)
    if (draft === null) {
      await this.#adapter.flushed()
      return { change: null, outcome }
    }
    const change = numberDraft(state.seq + 1, draft)
    const line = encodeLine(changeToRecord(change))
    evolve(state, change)
    await this.#adapter.append(line)
    this.#takeSnapshotIfDue()
    return { change, outcome }
  }

  async check(): Promise<void> {
    if (this.#closing) throw new Error('the store is closed')
    await this.#adapter.check()
  }

  /** The schemas are loaded with the first change, not with the start. Calls go on in the order in which they came. */
  #loadDoor(): Promise<typeof Door> {
    return (this.#door ??= import('./records/change.ts'))
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#close())
  }

  /** Rejects with what everybody got, where a write has failed before; the lock is released all the same. */
  async #close(): Promise<void> {
    try {
      await this.#door
      await this.#adapter.flushed()
      await this.#snapshot
      if (this.#adapter.snapshotDueAtClose()) await this.#low.write()
    } finally {
      // Whatever happened: nothing of this store may still be writing when another may open the folder.
      await this.#snapshot
      await this.#adapter.close()
      await this.#lock.release()
    }
  }

  #takeSnapshotIfDue(): void {
    if (this.#snapshot || this.#closing || !this.#adapter.snapshotDue()) return
    this.#snapshot = this.#low.write().finally(() => (this.#snapshot = null))
  }

  /** After a failed write: memory is ahead of the disk, so it goes back to what the disk has. */
  async #readBack(): Promise<void> {
    try {
      await this.#low.read()
    } catch (error) {
      this.#unreadable = unwritable(this.#dir, error)
    }
  }
}
