import type { ErrorCode } from '../../errors.ts'
import type { GridDocument } from '../../table/grid.ts'

/** What the worker that reads an OLE file sends back. */
export type OleAnswer = { document: GridDocument } | { problem: { code: ErrorCode; message: string } }
