import { randomUUID } from 'node:crypto'
import type { PreviewOptions } from '../../flows/import-preview.ts'
import type { RowEdit } from '../../flows/edit-reading.ts'
import type { TableReading } from '../../table/read-duties.ts'

/** A table that somebody looks at before it is stored. */
export interface Draft {
  id: string
  fileName: string
  reading: TableReading
  year: number
  /** Id of the plan whose place it is said to take; null for what its title says. */
  replaces: string | null
  /** By the row's place in the table. */
  edits: Map<number, RowEdit>
}

/** How the draft is read and stored. */
export function optionsOf({ year, replaces, edits }: Draft): PreviewOptions {
  const named = replaces === null ? {} : { replaces }
  return { year, edits: [...edits.values()], ...named }
}

/** A few people look at a few tables; with more rows than this the oldest are forgotten. */
const MOST_DRAFTS = 12
const MOST_ROWS = 60_000

export interface Drafts {
  add(draft: Omit<Draft, 'id'>): Draft
  find(id: string): Draft | null
  drop(id: string): void
}

/** Kept in memory: a restart forgets what nobody confirmed. */
export function keepDrafts(): Drafts {
  const drafts = new Map<string, Draft>()
  const rows = () => [...drafts.values()].reduce((sum, { reading }) => sum + reading.duties.length, 0)
  return {
    add: (given) => {
      const draft = { id: randomUUID(), ...given }
      drafts.set(draft.id, draft)
      for (const oldest of [...drafts.keys()]) {
        if (drafts.size <= MOST_DRAFTS && rows() <= MOST_ROWS) break
        if (oldest !== draft.id) drafts.delete(oldest)
      }
      return draft
    },
    find: (id) => drafts.get(id) ?? null,
    drop: (id) => void drafts.delete(id),
  }
}
