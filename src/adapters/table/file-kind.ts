import { open } from 'node:fs/promises'
import { extname } from 'node:path'

/** What a file is by its first bytes, and only where these leave it open by its extension. */
export type FileKind = 'zip' | 'ole' | 'web-page' | 'rtf' | 'pdf' | 'csv' | 'md' | 'txt' | 'office' | 'other'

/** What office programs write as a zip or an OLE file; anything else in such a file means that it is broken. */
const OFFICE = ['.docx', '.docm', '.xlsx', '.xlsm', '.xls', '.doc', '.wps', '.et', '.xlsb', '.dotx', '.xltx']

const TEXT: Record<string, FileKind> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.md': 'md',
  '.markdown': 'md',
  '.txt': 'txt',
}

const MAGIC: readonly (readonly [FileKind, RegExp])[] = [
  ['zip', /^PK(\x03\x04|\x05\x06)/],
  ['ole', /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/],
  ['rtf', /^\{\\rtf/],
  ['pdf', /^%PDF-/],
]

export async function fileKind(path: string): Promise<FileKind> {
  const head = await firstBytes(path)
  const extension = extname(path).toLowerCase()
  const byMagic = MAGIC.find(([, pattern]) => pattern.test(head))?.[0]
  if (byMagic) return byMagic
  const text = TEXT[extension]
  if (text) return text
  if (!OFFICE.includes(extension)) return 'other'
  return /^\s*(\xef\xbb\xbf)?\s*<(!doctype html|html|table|meta|\?xml|head|style)/i.test(head)
    ? 'web-page'
    : 'office'
}

/** As one character a byte. */
async function firstBytes(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
}
