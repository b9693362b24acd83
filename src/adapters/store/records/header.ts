import { isStoredObject } from './stored.ts'

/** Raised by whoever changes the meaning of what is stored; older programs then refuse the file. */
const FORMAT_VERSION = 1

type Format = 'duban-ledger' | 'duban-snapshot'

/** First line of the ledger. */
export const LEDGER_HEADER = { format: 'duban-ledger', version: FORMAT_VERSION } as const

/** First line of a snapshot. */
export interface SnapshotHeader {
  format: 'duban-snapshot'
  version: number
  /** The state's sequence number. */
  seq: number
  /** Byte offset in the ledger of the line with that number. */
  ledgerAt: number
}

export function snapshotHeaderRecord(seq: number, ledgerAt: number): SnapshotHeader {
  return { format: 'duban-snapshot', version: FORMAT_VERSION, seq, ledgerAt }
}

/** Null for anything else. */
export function snapshotHeaderFromRecord(record: unknown): SnapshotHeader | null {
  return isSnapshotHeader(record) ? record : null
}

function isSnapshotHeader(record: unknown): record is SnapshotHeader {
  return (
    isStoredObject(record) &&
    checkHeader(record, 'duban-snapshot') === 'ours' &&
    Number.isInteger(record['seq']) &&
    Number.isInteger(record['ledgerAt'])
  )
}

/** Last line of a snapshot: without it the snapshot is not whole. */
export const SNAPSHOT_END = { end: true } as const

export function isSnapshotEnd(record: unknown): boolean {
  return isStoredObject(record) && record['end'] === true
}

export type HeaderCheck = 'ours' | 'newer' | 'unknown'

/** Whether a file may be read by this program, from its first line. */
export function checkHeader(record: unknown, format: Format): HeaderCheck {
  if (!isStoredObject(record) || record['format'] !== format) return 'unknown'
  const version = Number(record['version'])
  if (version > FORMAT_VERSION) return 'newer'
  return version === FORMAT_VERSION ? 'ours' : 'unknown'
}
