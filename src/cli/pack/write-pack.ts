import { createHash } from 'node:crypto'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { packDocument, type PieceState } from '../../flows/pack/pack-document.ts'
import type { PackFacts, PackPiece } from '../../flows/pack/pack-facts.ts'
import type { EvidenceFiles } from '../../ports/evidence.ts'
import { pictureType } from './picture-type.ts'

/** Takes one file of the pack; a folder or a zip. */
export type PutFile = (name: string, bytes: Uint8Array) => Promise<void>

export interface PackSummary {
  files: { name: string; size: number; sha256: string }[]
  /** Files that are on record and could not be put in. */
  missing: string[]
  /** Files whose content is not what was recorded. */
  altered: string[]
}

/** Sorts before the evidence, which begins with 01. */
export const DOCUMENT = '00-迎检材料.html'
const SUMS = 'SHA256SUMS.txt'

/** The evidence in order, the document that says what there is, and the checksums of all; one file at a time in memory. */
export async function writePack(
  view: Outlook,
  facts: PackFacts,
  evidence: EvidenceFiles,
  put: PutFile,
): Promise<PackSummary> {
  const summary: PackSummary = { files: [], missing: [], altered: [] }
  const add = async (name: string, bytes: Uint8Array) => {
    await put(name, bytes)
    summary.files.push({ name, size: bytes.length, sha256: sha256(bytes) })
  }
  const states = new Map<PackPiece, PieceState>()
  for (const piece of facts.pieces) {
    const { piece: kept } = piece.evidence
    if (piece.file === null || kept.kind === 'link') continue
    const bytes = await readable(evidence, kept.hash)
    if (bytes === null) summary.missing.push(piece.file)
    else await add(piece.file, bytes)
    const isAltered = bytes !== null && sha256(bytes) !== kept.hash
    if (isAltered) summary.altered.push(piece.file)
    const content = bytes === null ? 'missing' : isAltered ? 'altered' : 'kept'
    states.set(piece, { content, isPicture: bytes !== null && pictureType(bytes) !== null })
  }
  const stateOf = (piece: PackPiece) => states.get(piece) ?? { content: 'kept', isPicture: false }
  await add(DOCUMENT, Buffer.from(packDocument(view, facts, stateOf)))
  const sums = summary.files.map(({ name, sha256: sum }) => `${sum}  ${name}\n`)
  await add(SUMS, Buffer.from(sums.join('')))
  return summary
}

/** One that the disk does not give back is missing, and no reason to give none of the others. */
async function readable(evidence: EvidenceFiles, hash: string): Promise<Uint8Array | null> {
  try {
    return await evidence.read(hash)
  } catch {
    return null
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
