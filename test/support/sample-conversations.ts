import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Line } from './talk.ts'

/** What is said last in each of the sample conversations. */
export function sampleConversations(): Line[] {
  const path = fileURLToPath(new URL('conversations.json', import.meta.url))
  return (JSON.parse(readFileSync(path, 'utf8')) as { dev: Line[] }).dev
}
