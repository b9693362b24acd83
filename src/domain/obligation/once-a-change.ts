import type { State } from './state.ts'

/** Works something out of the record once for each change to it. */
export function onceAChange<Answer>(work: (state: State) => Answer): (state: State) => Answer {
  const known = new WeakMap<State, { seq: number; answer: Answer }>()
  return (state) => {
    const found = known.get(state)
    if (found?.seq === state.seq) return found.answer
    const answer = work(state)
    known.set(state, { seq: state.seq, answer })
    return answer
  }
}
