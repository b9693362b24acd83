import { isoDay } from '../../domain/calendar/civil-day.ts'
import type { Evidence } from '../../domain/obligation/evidence.ts'
import type { ParsedKey } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { canonicalUnit } from '../../domain/duty/unit-names.ts'

/** Bytes of a name and of a unit: altogether below the 255 of Linux; in letters below what Windows allows a path. */
const LONGEST = 150
const LONGEST_UNIT = 60
const LONGEST_EXTENSION = 8

/** 01-20261120-安全站-现场.jpg: in the order of the record; null for links, which are no files. */
export function packNames(
  { roster }: Outlook,
  pieces: readonly { evidence: Evidence; of: readonly ParsedKey[] }[],
): (string | null)[] {
  const width = Math.max(2, String(pieces.length).length)
  return pieces.map(({ evidence: { piece, on }, of }, index) => {
    if (piece.kind === 'link') return null
    const number = String(index + 1).padStart(width, '0')
    const unit = canonicalUnit(roster, of[0]?.unit ?? '')
    const day = isoDay(on).replaceAll('-', '')
    return [number, day, fileWords(unit, LONGEST_UNIT), fileName(piece.name)].join('-')
  })
}

/** A name that somebody gave a file, as Windows, macOS and Linux take it: one part of a path, its extension kept. */
export function fileName(given: string): string {
  const base = given.replace(/^.*[\\/]/s, '')
  const extension = /\.([a-z0-9]+)$/i.exec(base)?.[1]?.slice(0, LONGEST_EXTENSION) ?? ''
  const stem = extension === '' ? base : base.slice(0, base.lastIndexOf('.'))
  const words = fileWords(stem, LONGEST) || '未命名'
  return extension === '' ? words : `${words}.${extension}`
}

/** Without what a file system gives a meaning, what turns the direction of writing, and what cannot be seen. */
function fileWords(text: string, longest: number): string {
  const kept = text
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\s]+/g, '_')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
  return cutToBytes(kept, longest).replace(/^[._]+|[._]+$/g, '')
}

/** At most so many bytes of UTF-8; a letter stays whole. */
function cutToBytes(text: string, longest: number): string {
  let kept = ''
  let bytes = 0
  for (const letter of text) {
    bytes += Buffer.byteLength(letter)
    if (bytes > longest) break
    kept += letter
  }
  return kept
}
