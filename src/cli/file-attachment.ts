import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Attachment } from '../ports/channel.ts'

const PICTURE = /\.(?:jpe?g|png|gif|webp|bmp|heic)$/i

/** A file of this machine, as if it had been sent. */
export function fileAttachment(path: string): Attachment {
  return {
    kind: PICTURE.test(path) ? 'picture' : 'file',
    name: basename(path),
    size: null,
    async read(mostBytes) {
      try {
        const handle = await open(path, 'r')
        try {
          if ((await handle.stat()).size > mostBytes) return { kind: 'too-large' }
          return { kind: 'content', bytes: await handle.readFile() }
        } finally {
          await handle.close()
        }
      } catch {
        return { kind: 'unreadable', reason: '没有这个文件，或不能读' }
      }
    },
  }
}
