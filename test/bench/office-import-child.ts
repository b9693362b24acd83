import { readFile } from 'node:fs/promises'
import { read } from '@e965/xlsx'
import { Unzip, UnzipInflate } from 'fflate'
import { SaxesParser } from 'saxes'
import { readTableFile } from '../../src/adapters/table/read-table-file.ts'

/**
 * Prints how many milliseconds it takes to read a file, and how many MB the process has grown meanwhile at most:
 * `ours FILE`, `saxes FILE` (a bare pass over word/document.xml) or `sheetjs FILE`. All modules are loaded before.
 */
const [what, path = ''] = process.argv.slice(2)

async function saxes(): Promise<number> {
  const parser = new SaxesParser({ position: false })
  const decoder = new TextDecoder()
  let seen = 0
  parser.on('opentag', () => seen++)
  parser.on('text', () => seen++)
  const unzip = new Unzip((file) => {
    if (file.name !== 'word/document.xml') return
    file.ondata = (error, data, final) => {
      if (error) throw error
      parser.write(decoder.decode(data, { stream: !final }))
      if (final) parser.close()
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  const bytes = await readFile(path)
  for (let at = 0; at < bytes.length; at += 65536) {
    unzip.push(bytes.subarray(at, at + 65536), at + 65536 >= bytes.length)
  }
  return seen
}

async function ours(): Promise<number> {
  const file = await readTableFile(path)
  return file.kind === 'document' ? (file.document.grids[0]?.rows.length ?? 0) : 0
}

async function sheetjs(): Promise<number> {
  return read(await readFile(path), { type: 'buffer', dense: true }).SheetNames.length
}

async function loadOurs(): Promise<void> {
  await import('../../src/adapters/table/docx/read-docx.ts')
  await import('../../src/adapters/table/workbook/read-workbook.ts')
  await import('../../src/adapters/table/workbook/slim-workbook.ts')
  await import('../../src/adapters/table/read-zip.ts')
}

await loadOurs()
const before = process.memoryUsage.rss()
const start = performance.now()
const seen = await (what === 'saxes' ? saxes() : what === 'sheetjs' ? sheetjs() : ours())
const milliseconds = performance.now() - start
if (seen === 0) throw new Error('nothing was read')
// The highest that the system has seen, in kB, start included.
const peak = process.resourceUsage().maxRSS * 1024
console.log(JSON.stringify({ milliseconds, megabytes: (peak - before) / 1e6 }))
