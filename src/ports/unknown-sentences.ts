/** A sentence that was not understood, without anybody's name. */
export interface UnknownSentence {
  text: string
  times: number
  /** Epoch milliseconds of the last time. */
  at: number
}

/** What people tried in vain, for the administrator to see; no part of the record. */
export interface UnknownSentences {
  /** Never fails: a sentence more or less is not worth an answer. */
  note(text: string, at: number): Promise<void>
  /** The newest first. */
  list(): Promise<UnknownSentence[]>
}
