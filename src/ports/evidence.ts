/** Where the content of pictures and files is kept, by what it is and never by a name that somebody chose. */
export interface EvidenceFiles {
  /**
   * Settles when the content is on disk; the same content is kept once. Its hash is SHA-256 in hexadecimal.
   * Errors: `store-unwritable`.
   */
  keep(bytes: Uint8Array): Promise<string>
  /** Null where there is none of that hash. */
  read(hash: string): Promise<Uint8Array | null>
}

/** What is kept. */
export interface EvidenceLimits {
  mostBytes: number
  /** File name extensions in lower case, without the dot. */
  types: readonly string[]
}
