import { readFile, rename, writeFile } from 'node:fs/promises'
import type { UnknownSentence, UnknownSentences } from '../../ports/unknown-sentences.ts'

/** More would not be read by anybody; the oldest make room. */
const MOST = 300

/**
 * `unknown.json`, written whole each time: it is small and seldom changes. Not in the ledger, which is kept for ever and is
 * about what was done. A file that cannot be read counts as empty.
 */
export function unknownFile(path: string): UnknownSentences {
  let known: Promise<Map<string, UnknownSentence>> | null = null
  let writing = Promise.resolve()
  /** What is noted while a write is under way goes with the next one, all together. */
  let next: Promise<void> | null = null
  const load = () => (known ??= read(path))

  async function note(text: string, at: number): Promise<void> {
    const sentences = await load()
    const times = (sentences.get(text)?.times ?? 0) + 1
    sentences.delete(text)
    sentences.set(text, { text, times, at })
    for (const oldest of sentences.keys()) {
      if (sentences.size <= MOST) break
      sentences.delete(oldest)
    }
    next ??= writing = writing
      .then(() => {
        next = null
        return write(path, [...sentences.values()])
      })
      .catch(() => undefined)
    await next
  }

  return { note, list: async () => [...(await load()).values()].reverse() }
}

async function read(path: string): Promise<Map<string, UnknownSentence>> {
  try {
    const parsed: unknown = JSON.parse(await readFile(path, 'utf8'))
    const sentences = Array.isArray(parsed) ? parsed.filter(isSentence) : []
    return new Map(sentences.map((one) => [one.text, one]))
  } catch {
    return new Map()
  }
}

function isSentence(value: unknown): value is UnknownSentence {
  if (typeof value !== 'object' || value === null) return false
  const { text, times, at } = value as Record<string, unknown>
  return typeof text === 'string' && Number.isInteger(times) && Number.isInteger(at)
}

async function write(path: string, sentences: readonly UnknownSentence[]): Promise<void> {
  const partial = `${path}.partial`
  await writeFile(partial, `${JSON.stringify(sentences, null, 1)}\n`)
  await rename(partial, path)
}
