import type { Roster } from '../../domain/duty/roster.ts'
import type { ErrorCode } from '../../errors.ts'
import type { TableReading } from '../../table/read-duties.ts'

/** What the thread that reads an upload is given. */
export interface ReadJob {
  kind: 'table' | 'roster'
  path: string
}

/** What it sends back. */
export type ReadAnswer =
  | { kind: 'table'; reading: TableReading }
  | { kind: 'roster'; roster: Roster }
  | { kind: 'problem'; code: ErrorCode; message: string }
