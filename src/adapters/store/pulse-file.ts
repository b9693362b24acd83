import { readFile, rename, writeFile } from 'node:fs/promises'
import type { Pulse } from '../../ports/pulse.ts'

/** A file with one instant, written whole; one that cannot be read counts as unknown. */
export function pulseFile(path: string): Pulse {
  return {
    async last() {
      const text = await readFile(path, 'utf8').catch(() => '')
      return /^\d{1,16}\s*$/.test(text) ? Number(text) : null
    },
    async beat(at) {
      const partial = `${path}.partial`
      await writeFile(partial, `${at}\n`)
        .then(() => rename(partial, path))
        .catch(() => undefined)
    },
  }
}
