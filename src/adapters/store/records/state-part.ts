import type { State } from '../../../domain/obligation/state.ts'
import { isStoredObject } from './stored.ts'

/** How one part of the state is stored, so many rows a record. */
export interface StatePart {
  rows: (state: State) => Iterable<unknown>
  pack: (rows: unknown[]) => unknown
  /** Adds what was packed; false where it is something else. */
  add: (state: State, packed: unknown) => boolean
}

/** A part of few, large rows: stored as they are. */
export function rowsPart<Row>(
  rows: (state: State) => Iterable<Row>,
  add: (state: State, row: Row) => void,
): StatePart {
  return {
    rows,
    pack: (some) => some,
    add(state, packed) {
      if (!Array.isArray(packed)) return false
      for (const row of packed as Row[]) add(state, row)
      return true
    },
  }
}

/** Reads one member of the row that is being added. */
export type Cell<Row> = <Member extends keyof Row & string>(member: Member) => Row[Member]

/**
 * A part of many small rows: stored as one column a member. That takes half the bytes of rows and is read in half the
 * time, and it is these parts that a start waits for; hence cells, and no row objects that nobody keeps.
 */
export function columnsPart<Row extends object>(
  members: Record<keyof Row & string, true>,
  rows: (state: State) => Iterable<Row>,
  add: (state: State, cell: Cell<Row>) => void,
): StatePart {
  const names = Object.keys(members) as (keyof Row & string)[]
  return {
    rows,
    pack: (some) => Object.fromEntries(names.map((name) => [name, (some as Row[]).map((row) => row[name])])),
    add(state, packed) {
      if (!isColumns<Row>(names, packed)) return false
      const length = Math.max(...names.map((name) => packed[name].length))
      let row = 0
      const cell: Cell<Row> = (member) => packed[member][row] as Row[typeof member]
      for (; row < length; row++) add(state, cell)
      return true
    },
  }
}

type Columns<Row> = { [Member in keyof Row]: Row[Member][] }

/** False where a column is missing or the columns differ in length. */
function isColumns<Row>(names: (keyof Row & string)[], packed: unknown): packed is Columns<Row> {
  if (!isStoredObject(packed)) return false
  const lengths = new Set(names.map((name) => lengthOf(packed[name])))
  return lengths.size === 1 && !lengths.has(null)
}

function lengthOf(column: unknown): number | null {
  return Array.isArray(column) ? column.length : null
}
