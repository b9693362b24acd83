import { z } from 'zod'

/** Raised by whoever changes the meaning of what is stored; older programs then refuse the file. */
const FORMAT_VERSION = 1

const header = z.looseObject({ format: z.enum(['duban-ledger', 'duban-snapshot']), version: z.int() })

/** First line of the ledger. */
export const LEDGER_HEADER = { format: 'duban-ledger', version: FORMAT_VERSION } as const

const snapshotHeader = z.strictObject({
  format: z.literal('duban-snapshot'),
  version: z.literal(FORMAT_VERSION),
  /** The state's sequence number. */
  seq: z.int().min(1),
  /** Byte offset in the ledger of the line with that number. */
  ledgerAt: z.int().min(1),
})

/** First line of a snapshot. */
export type SnapshotHeader = z.output<typeof snapshotHeader>

export function snapshotHeaderRecord(seq: number, ledgerAt: number): SnapshotHeader {
  return { format: 'duban-snapshot', version: FORMAT_VERSION, seq, ledgerAt }
}

/** Null for anything else. */
export function snapshotHeaderFromRecord(record: unknown): SnapshotHeader | null {
  return snapshotHeader.safeParse(record).data ?? null
}

/** Last line of a snapshot: without it the snapshot is not whole. */
export const SNAPSHOT_END = { end: true } as const

const snapshotEnd = z.strictObject({ end: z.literal(true) })

export function isSnapshotEnd(record: unknown): boolean {
  return snapshotEnd.safeParse(record).success
}

export type HeaderCheck = 'ours' | 'newer' | 'unknown'

/** Whether a file may be read by this program, from its first line. */
export function checkHeader(record: unknown, format: 'duban-ledger' | 'duban-snapshot'): HeaderCheck {
  const found = header.safeParse(record).data
  if (found?.format !== format) return 'unknown'
  if (found.version > FORMAT_VERSION) return 'newer'
  return found.version === FORMAT_VERSION ? 'ours' : 'unknown'
}
