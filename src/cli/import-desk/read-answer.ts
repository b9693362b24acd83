import type { ErrorCode } from '../../errors.ts'
import type { TableReading } from '../../table/read-duties.ts'

/** What the thread that reads a table sends back. */
export type ReadAnswer = { reading: TableReading } | { problem: { code: ErrorCode; message: string } }
