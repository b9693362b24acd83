import type { LedgerEnd } from './ledger-replay.ts'
import { unwritable } from './trouble.ts'
import { writeAll, type ByteSink } from './write-all.ts'

/** What the ledger needs of an open file (a FileHandle is one); tests hand in one that fails. */
export interface LedgerHandle extends ByteSink {
  datasync(): Promise<void>
  truncate(length: number): Promise<void>
  close(): Promise<void>
}

/** Lines that go to disk together. */
interface Batch {
  lines: Buffer[]
  onDisk: PromiseWithResolvers<undefined>
}

/**
 * The ledger, open for appending. All lines that wait go to disk in one write and one fdatasync, and only then are
 * those who wait told, in order. After a failure it takes nothing any more. Errors: `store-unwritable`.
 */
export class LedgerFile {
  readonly #dir: string
  readonly #handle: LedgerHandle
  readonly #beforeRefusing: () => Promise<void>
  #waiting: Batch | null = null
  #writing: Batch | null = null
  #refusal: Error | null = null
  /** Bytes that are on disk and that somebody may have been told of. */
  #safeLength: number
  #length: number
  #lastAt: number

  /** `beforeRefusing` runs after a failure, when the file is as it will stay and before anybody hears of it. */
  constructor(dir: string, handle: LedgerHandle, end: LedgerEnd, beforeRefusing: () => Promise<void>) {
    this.#dir = dir
    this.#handle = handle
    this.#beforeRefusing = beforeRefusing
    this.#safeLength = end.length
    this.#length = end.length
    this.#lastAt = end.lastAt
  }

  /** In bytes, counting the lines that wait. */
  get length(): number {
    return this.#length
  }

  /** Byte offset of the last line, counting those that wait. */
  get lastAt(): number {
    return this.#lastAt
  }

  /** Throws what everybody gets after a failure. */
  refuseIfBroken(): void {
    if (this.#refusal) throw this.#refusal
  }

  /** Settles when the line, line end included, is on disk. */
  async append(line: Buffer): Promise<void> {
    this.refuseIfBroken()
    this.#lastAt = this.#length
    this.#length += line.length
    this.#waiting ??= this.#newBatch()
    this.#waiting.lines.push(line)
    await this.#waiting.onDisk.promise
  }

  /** Settles when the disk has said that it takes lines; fails as a line would, also where the file is gone. */
  async check(): Promise<void> {
    this.refuseIfBroken()
    this.#waiting ??= this.#newBatch()
    await this.#waiting.onDisk.promise
  }

  /** Settles when everything that waits is on disk. */
  async flushed(): Promise<void> {
    this.refuseIfBroken()
    await (this.#waiting ?? this.#writing)?.onDisk.promise
  }

  /** Wait for `flushed` first. */
  async close(): Promise<void> {
    await this.#handle.close()
  }

  #newBatch(): Batch {
    if (!this.#writing) this.#schedule()
    return { lines: [], onDisk: Promise.withResolvers() }
  }

  /** Not at once: all who speak in the same turn of the event loop share one flush. */
  #schedule(): void {
    setImmediate(() => void this.#writeWaiting())
  }

  async #writeWaiting(): Promise<void> {
    const batch = this.#waiting
    if (!batch) return
    this.#writing = batch
    this.#waiting = null
    try {
      await this.#write(Buffer.concat(batch.lines))
    } catch (error) {
      await this.#refuse(error, batch)
      return
    }
    this.#writing = null
    batch.onDisk.resolve(undefined)
    this.#goOn()
  }

  #goOn(): void {
    if (this.#waiting) this.#schedule()
  }

  async #write(bytes: Buffer): Promise<void> {
    await writeAll(this.#handle, bytes)
    await this.#handle.datasync()
    this.#safeLength += bytes.length
  }

  async #refuse(cause: unknown, batch: Batch): Promise<void> {
    const refusal = unwritable(this.#dir, cause)
    this.#refusal = refusal
    await this.#cutBack()
    await this.#beforeRefusing()
    batch.onDisk.reject(refusal)
    this.#waiting?.onDisk.reject(refusal)
  }

  async #cutBack(): Promise<void> {
    try {
      await this.#handle.truncate(this.#safeLength)
      await this.#handle.datasync()
    } catch {
      // Then the disk keeps more than anybody was told: a torn line is cut off when the store is next opened, and
      // a whole one stands as recorded, which its sender will see instead of recording it twice.
    }
  }
}
