import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { EvidencePiece } from '../../domain/obligation/evidence.ts'
import { keepEvidence } from '../../flows/keep-evidence.ts'
import type { Attachment, AttachmentContent } from '../../ports/channel.ts'
import type { EvidenceFiles, EvidenceLimits } from '../../ports/evidence.ts'
import { kindOfFile } from '../file-attachment.ts'

/** Files that were taken and are not given to anything yet; the oldest are forgotten. */
const MOST = 500
/** Each is held in memory while it comes. */
const MOST_AT_ONCE = 8

type Taken = { id: string } | { declined: string }

/** What somebody sends before saying what it is for; in memory, the contents are in the evidence folder. */
export function keepUploads({ files, limits }: { files: EvidenceFiles; limits: EvidenceLimits }) {
  const taken = new Map<string, { as: string | null; piece: EvidencePiece }>()
  let coming = 0

  async function take(as: string | null, name: string, content: Readable): Promise<Taken> {
    if (coming >= MOST_AT_ONCE) return { declined: '正在上传的人太多，请过一会再试。' }
    coming += 1
    try {
      const { pieces, refused } = await keepEvidence(files, limits, [uploaded(name, content)])
      const [piece] = pieces
      if (!piece) return { declined: refused.join('；') }
      const id = randomUUID()
      taken.set(id, { as, piece })
      for (const oldest of [...taken.keys()].slice(0, -MOST)) taken.delete(oldest)
      return { id }
    } finally {
      coming -= 1
    }
  }

  return {
    take: async (as: string | null, name: string, content: Readable): Promise<Taken> => {
      const outcome = await take(as, name, content)
      // What is not wanted is let pass, so that the answer is heard.
      content.resume()
      return outcome
    },
    /** In this order; null where one is not kept any more, or is somebody else's. */
    find: (as: string | null, ids: readonly string[]): EvidencePiece[] | null => {
      const found = ids.flatMap((id) => {
        const one = taken.get(id)
        return one?.as === as ? one.piece : []
      })
      return found.length === ids.length ? found : null
    },
    drop: (ids: readonly string[]) => ids.forEach((id) => taken.delete(id)),
    checkLinks: async (
      links: readonly { name: string; url: string }[],
    ): Promise<EvidencePiece[] | { declined: string }> => {
      const given = links.map((link) => ({ kind: 'link' as const, ...link }))
      const { pieces, refused } = await keepEvidence(files, limits, given)
      return refused.length > 0 ? { declined: refused.join('；') } : [...pieces]
    },
  }
}

function uploaded(name: string, content: Readable): Attachment {
  const base = name.replace(/^.*[\\/]/s, '')
  return { kind: kindOfFile(base), name: base, size: null, read: (most) => readWhole(content, most) }
}

async function readWhole(content: Readable, mostBytes: number): Promise<AttachmentContent> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > mostBytes) return { kind: 'too-large' }
      chunks.push(chunk)
    }
  } catch {
    return { kind: 'unreadable', reason: '传到一半断了' }
  }
  return { kind: 'content', bytes: Buffer.concat(chunks) }
}
