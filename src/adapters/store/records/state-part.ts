import { z } from 'zod'
import type { State } from '../../../domain/obligation/state.ts'

/** How one part of the state is stored, so many rows a record. */
export interface StatePart {
  rows: (state: State) => Iterable<unknown>
  pack: (rows: unknown[]) => unknown
  /** Adds what was packed; false where it is something else. */
  add: (state: State, packed: unknown) => boolean
}

type Schemas<Row> = { [Member in keyof Row]: z.ZodType<Row[Member], Row[Member]> }

/** A part of few, large rows: stored as they are. */
export function rowsPart<Row>(
  row: z.ZodType<Row, Row>,
  rows: (state: State) => Iterable<Row>,
  add: (state: State, row: Row) => void,
): StatePart {
  const schema = z.compile(z.array(row))
  return {
    rows,
    pack: (some) => some,
    add(state, packed) {
      if (!z.validate(schema, packed)) return false
      for (const row of packed) add(state, row)
      return true
    },
  }
}

/**
 * A part of many small rows: stored as one column a member. That takes half the bytes of rows and is read in half the
 * time, and it is these parts that a start waits for.
 */
export function columnsPart<Row extends object>(
  members: Schemas<Row>,
  rows: (state: State) => Iterable<Row>,
  add: (state: State, row: Row) => void,
): StatePart {
  const names = Object.keys(members) as (keyof Row & string)[]
  const schema = z.compile(columnsOf(members))
  return {
    rows,
    pack: (some) => Object.fromEntries(names.map((name) => [name, (some as Row[]).map((row) => row[name])])),
    add(state, packed) {
      if (!z.validate(schema, packed)) return false
      return eachRow(names, packed, (row) => add(state, row as Row))
    },
  }
}

function columnsOf(members: Record<string, z.ZodType>) {
  return z.strictObject(
    Object.fromEntries(Object.entries(members).map(([name, member]) => [name, z.array(member)])),
  )
}

/** False where the columns differ in length. */
function eachRow(names: string[], packed: Record<string, unknown[]>, take: (row: object) => void): boolean {
  const columns = names.map((name) => packed[name] ?? [])
  const length = columns[0]?.length ?? 0
  if (columns.some((column) => column.length !== length)) return false
  for (let index = 0; index < length; index++) {
    const row: Record<string, unknown> = {}
    for (let column = 0; column < names.length; column++) row[names[column] ?? ''] = columns[column]?.[index]
    take(row)
  }
  return true
}
