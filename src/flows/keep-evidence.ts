import type { EvidencePiece } from '../domain/obligation/evidence.ts'
import type { Kept } from '../language/resolve/attach.ts'
import type { Attachment } from '../ports/channel.ts'
import type { EvidenceFiles, EvidenceLimits } from '../ports/evidence.ts'

/** Attachments of one message that are kept; more are a slip or an attack. */
const MOST = 20

/** Fetches and keeps what may be kept, in order, and says of the rest why not. */
export async function keepEvidence(
  files: EvidenceFiles,
  limits: EvidenceLimits,
  attachments: readonly Attachment[],
): Promise<Kept> {
  const pieces: EvidencePiece[] = []
  const refused: string[] = []
  for (const attachment of attachments.slice(0, MOST)) {
    const piece = await keepOne(files, limits, attachment)
    if (typeof piece === 'string') refused.push(piece)
    else pieces.push(piece)
  }
  if (attachments.length > MOST) refused.push(`一次最多存 ${MOST} 个附件，其余没有保存`)
  return { pieces, refused }
}

async function keepOne(
  files: EvidenceFiles,
  { mostBytes, types }: EvidenceLimits,
  attachment: Attachment,
): Promise<EvidencePiece | string> {
  const name = attachment.name.slice(0, LONGEST_NAME)
  if (attachment.kind === 'link') {
    const isLink = /^https?:\/\//.test(attachment.url) && attachment.url.length <= LONGEST_URL
    return isLink ? { kind: 'link', name, url: attachment.url } : `链接《${name}》不是网址，没有保存`
  }
  if (!types.includes(extensionOf(attachment.name))) return `《${name}》的类型不在允许之列，没有保存`
  const tooLarge = `《${name}》超过 ${Math.floor(mostBytes / MEGABYTE)} 兆字节，没有保存`
  if (attachment.size !== null && attachment.size > mostBytes) return tooLarge
  const content = await attachment.read(mostBytes)
  if (content.kind === 'too-large') return tooLarge
  if (content.kind === 'unreadable') return `《${name}》没有取到（${content.reason}），没有保存，请重发`
  const { bytes } = content
  if (bytes.length === 0) return `《${name}》是空的，没有保存`
  if (bytes.length > mostBytes) return tooLarge
  return { kind: attachment.kind, name, hash: await files.keep(bytes), size: bytes.length }
}

export const MEGABYTE = 1_048_576
const LONGEST_NAME = 120
const LONGEST_URL = 2000

function extensionOf(name: string): string {
  return /\.([^.\\/]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
