import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Attachment } from '../ports/channel.ts'

const PICTURE = /\.(?:jpe?g|png|gif|webp|bmp|heic)$/i

/** By its name, as its sender sees it. */
export function kindOfFile(name: string): 'picture' | 'file' {
  return PICTURE.test(name) ? 'picture' : 'file'
}

/** A file of this machine, as if it had been sent. */
export function fileAttachment(path: string): Attachment {
  return {
    kind: kindOfFile(path),
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
