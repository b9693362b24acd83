import { join } from 'node:path'
import { evolve } from '../../domain/obligation/evolve.ts'
import type { State } from '../../domain/obligation/state.ts'
import { decodeLine, encodeLine } from './ledger-line.ts'
import { type Block, readLines } from './line-reader.ts'
import { changeFromRecord } from './records/stored.ts'
import { checkHeader, LEDGER_HEADER } from './records/header.ts'
import { damaged, errorCode, tooNew } from './trouble.ts'

export const LEDGER_NAME = 'ledger.jsonl'

export const HEADER_LINE = encodeLine(LEDGER_HEADER)

/** Where a ledger ends, in bytes. */
export interface LedgerEnd {
  /** Length of what is whole: the next line goes there. 0 where there is no ledger yet. */
  length: number
  /** Offset of the last line. */
  lastAt: number
  /** An unterminated line behind it, which nobody was told of; empty as a rule. */
  torn: Buffer
}

/** Applies the whole ledger to an empty state, in place. Errors: `store-damaged`. */
export async function replayAll(dir: string, state: State): Promise<LedgerEnd> {
  return (await new Replay(state, 0).run(dir)).end
}

/**
 * Applies the ledger's tail to the state of a snapshot, in place; null where the line at byte `from` is not the one
 * that the snapshot ends with. Errors: `store-damaged`.
 */
export async function replayTail(dir: string, state: State, from: number): Promise<LedgerEnd | null> {
  const replay = await new Replay(state, from).run(dir)
  return replay.begun ? replay.end : null
}

class Replay {
  readonly end: LedgerEnd
  /** Whether the first line was what it must be: the header, or the change that the state stops at. */
  begun = false
  readonly #state: State

  constructor(state: State, from: number) {
    this.#state = state
    this.end = { length: from, lastAt: from, torn: Buffer.alloc(0) }
  }

  async run(dir: string): Promise<this> {
    try {
      const torn = await readLines(join(dir, LEDGER_NAME), this.end.length, (block) => this.#take(block))
      if (this.end.length === 0) throw damaged(LEDGER_NAME, 1)
      this.end.torn = torn
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
    }
    return this
  }

  /** False where there is no point in reading on. */
  #take({ lines, at, lastAt, end }: Block): boolean {
    for (const line of lines) {
      const record = decodeLine(line)
      if (this.begun) this.#takeChange(record)
      else if (!this.#begin(record, at)) return false
    }
    this.end.length = end
    this.end.lastAt = lastAt
    return true
  }

  #begin(record: unknown, at: number): boolean {
    if (at === 0) takeHeader(record)
    this.begun = at === 0 || changeFromRecord(record)?.seq === this.#state.seq
    return this.begun
  }

  #takeChange(record: unknown): void {
    const change = changeFromRecord(record)
    // The header is line 1 and change n is line n + 1: there are no gaps.
    if (change?.seq !== this.#state.seq + 1) throw damaged(LEDGER_NAME, this.#state.seq + 2)
    evolve(this.#state, change)
  }
}

function takeHeader(record: unknown): void {
  const check = checkHeader(record, 'duban-ledger')
  if (check === 'newer') throw tooNew(LEDGER_NAME)
  if (check === 'unknown') throw damaged(LEDGER_NAME, 1)
}
