import { createHash } from 'node:crypto'
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A webhook takes 20 messages a minute, whoever posts them. The running bot and those who post by hand know nothing of
 * each other, so each keeps to a share.
 */
export const SHARE = { bot: 17, byHand: 3 }

/** A minute, and a second for the way. */
export const SPAN_MS = 61_000

const FILE = 'posts.jsonl'

/**
 * Puts down, for all who post by hand, that one wants to post to a webhook now; gives the milliseconds until its turn.
 * Whoever reads the file works out the same turns. Of the address only a digest is kept.
 */
export async function turnToPost(storeFolder: string, address: string, now: number): Promise<number> {
  const webhook = createHash('sha256').update(address).digest('hex').slice(0, 16)
  const mine = JSON.stringify({ at: now, webhook, pid: process.pid })
  const file = join(storeFolder, FILE)
  await mkdir(storeFolder, { recursive: true })
  await appendFile(file, `${mine}\n`)
  const lines = (await readFile(file, 'utf8')).split('\n')
  const turns: number[] = []
  for (const line of lines.slice(0, lines.lastIndexOf(mine) + 1)) {
    const at = timeOf(line, webhook)
    // Put down while the clock was wrong, it would hold up everybody until then.
    if (at !== null && at <= now + SPAN_MS)
      turns.push(Math.max(at, (turns.at(-SHARE.byHand) ?? Number.NEGATIVE_INFINITY) + SPAN_MS))
  }
  return (turns.at(-1) ?? now) - now
}

/** When a post to the webhook was asked for; null for another webhook's, or a line that was cut off. */
function timeOf(line: string, webhook: string): number | null {
  const [, at, which] = /^\{"at":(\d+),"webhook":"([0-9a-f]{16})"/.exec(line) ?? []
  return at !== undefined && which === webhook ? Number(at) : null
}
