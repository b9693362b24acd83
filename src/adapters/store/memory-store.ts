import { evolve } from '../../domain/obligation/evolve.ts'
import { copyState, emptyState, type State } from '../../domain/obligation/state.ts'
import type { Decide, Recorded, Store } from '../../ports/store.ts'
import { numberDraft } from './number-draft.ts'
import { changeToRecord } from './records/change.ts'

/** A record that is gone with the process: for rehearsals and tests. Works on a copy of the state given. */
export function memoryStore(state: State = emptyState()): Store {
  return new MemoryStore(copyState(state))
}

class MemoryStore implements Store {
  readonly state: State
  #closed = false

  constructor(state: State) {
    this.state = state
  }

  transact<T>(decide: Decide<T>): Promise<Recorded<T>> {
    return new Promise((resolve) => resolve(this.#transact(decide)))
  }

  check(): Promise<void> {
    return Promise.resolve()
  }

  close(): Promise<void> {
    this.#closed = true
    return Promise.resolve()
  }

  #transact<T>(decide: Decide<T>): Recorded<T> {
    if (this.#closed) throw new Error('the store is closed')
    const { draft, outcome } = decide(this.state)
    if (draft === null) return { change: null, outcome }
    const change = numberDraft(this.state.seq + 1, draft)
    changeToRecord(change)
    evolve(this.state, change)
    return { change, outcome }
  }
}
