import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Block, readLines } from '../../../src/adapters/store/line-reader.ts'
import { storeFolder } from '../../support/store-folder.ts'

async function read(text: string, from = 0) {
  const path = join(await storeFolder(), 'lines')
  await writeFile(path, text)
  const blocks: Block[] = []
  const rest = await readLines(path, from, (block) => blocks.push(block) > 0)
  return { blocks, lines: blocks.flatMap(({ lines }) => lines), rest: rest.toString() }
}

describe('reading lines', () => {
  test('gives the lines, where they are, and what has no line end', async () => {
    const { blocks, rest } = await read('一\nab\n\n二')
    expect(blocks).toEqual([{ lines: ['一', 'ab', ''], at: 0, lastAt: 7, end: 8 }])
    expect(rest).toBe('二')
  })

  test('gives nothing of an empty file, and only a rest where no line ends', async () => {
    expect(await read('')).toMatchObject({ blocks: [], rest: '' })
    expect(await read('ab')).toMatchObject({ blocks: [], rest: 'ab' })
  })

  test('begins at a byte offset, also behind the end', async () => {
    expect(await read('一\nab\n', 4)).toMatchObject({ blocks: [{ lines: ['ab'], at: 4, lastAt: 4, end: 7 }] })
    expect(await read('一\nab\n', 99)).toMatchObject({ blocks: [], rest: '' })
  })

  test('joins what the blocks of a large file cut, characters and lines longer than a block included', async () => {
    const lines = Array.from({ length: 40_000 }, (_, n) => `${n} ${'督办'.repeat(n % 23)}`)
    lines[20_000] = '很长'.repeat(400_000)
    const { blocks, ...all } = await read(lines.map((line) => `${line}\n`).join('') + '没写完')
    expect(blocks.length).toBeGreaterThan(2)
    expect(all.lines).toEqual(lines)
    expect(all.rest).toBe('没写完')
    for (const { lines, at, lastAt, end } of blocks) {
      expect(end - at).toBe(Buffer.byteLength(lines.join('\n')) + 1)
      expect(end - lastAt).toBe(Buffer.byteLength(lines.at(-1) ?? '') + 1)
    }
    expect(blocks.slice(1).map(({ at }) => at)).toEqual(blocks.slice(0, -1).map(({ end }) => end))
  })

  test('stops when told', async () => {
    const path = join(await storeFolder(), 'lines')
    await writeFile(path, `${'x'.repeat(3 << 20)}\n`.repeat(3))
    let blocks = 0
    await readLines(path, 0, () => {
      blocks += 1
      return false
    })
    expect(blocks).toBe(1)
  })
})
