/** One thing that was looked at. `todo`: somebody must act, and the text says how; `note`: worth knowing. */
export interface Finding {
  /** Stable name, for scripts. */
  check: string
  state: 'ok' | 'todo' | 'note'
  /** A sentence in Chinese. */
  text: string
}

export const ok = (check: string, text: string): Finding => ({ check, state: 'ok', text })
export const todo = (check: string, text: string): Finding => ({ check, state: 'todo', text })
export const note = (check: string, text: string): Finding => ({ check, state: 'note', text })
