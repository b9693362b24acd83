import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ChatMessage } from '../../../src/adapters/web/api.ts'
import { KEPT_MESSAGES, openChatFile } from '../../../src/adapters/web/chat-file.ts'
import { NOW, tempDir } from './support.ts'

let dir: string
let path: string
let warnings: string[]
const open = () => openChatFile({ dir, now: () => NOW, warn: (sentence) => warnings.push(sentence) })
const message = (seq: number): ChatMessage => ({
  seq,
  id: `m${seq}`,
  room: 'g',
  at: NOW,
  from: null,
  text: `第${seq}条\n两行`,
  quote: null,
  mentions: [],
})

beforeEach(async () => {
  dir = await tempDir()
  path = join(dir, 'web-chat.jsonl')
  warnings = []
  const file = await open()
  await file.append(message(1))
  await file.append(message(2))
})

it('keeps what was appended', async () => {
  expect((await open()).messages).toEqual([message(1), message(2)])
  expect(warnings).toEqual([])
})

it.each([
  ['cut short', '{"seq":3,"id":"m3","ro'],
  ['cut inside a character', '{"seq":3,"id":"第'],
  ['filled with nothing by the file system', '\0\0\0\0'],
  ['ended but not whole', '{"seq":3}\n'],
])('drops a last line that is %s, and goes on behind the good ones', async (_how, tail) => {
  await appendFile(path, tail)
  const file = await open()
  expect(file.messages).toEqual([message(1), message(2)])
  await file.append(message(3))
  expect((await open()).messages).toEqual([message(1), message(2), message(3)])
  expect(warnings).toEqual([])
})

it.each([
  ['no JSON', 'nonsense\n'],
  ['another shape', '{"seq":"1"}\n'],
  ['an older position', JSON.stringify(message(1)) + '\n'],
])('moves a file aside that has %s before its last line', async (_what, line) => {
  await appendFile(path, line + JSON.stringify(message(4)) + '\n')
  const damaged = await readFile(path)
  const file = await open()
  expect(file.messages).toEqual([])
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toContain('督办台账不受影响')

  await file.append(message(1))
  const aside = (await readdir(dir)).find((name) => name.startsWith('web-chat.damaged-'))!
  expect(await readFile(join(dir, aside))).toEqual(damaged)
  expect((await open()).messages).toEqual([message(1)])
})

it('starts with an empty conversation where there is no file, and makes the folder', async () => {
  dir = join(dir, 'deeper', 'store')
  const file = await open()
  expect(file.messages).toEqual([])
  await file.append(message(1))
  expect((await open()).messages).toEqual([message(1)])
})

it('fails where the place is not a file', async () => {
  dir = join(path, 'web-chat.jsonl')
  await writeFile(path, 'a file where a folder should be')
  await expect(open()).rejects.toThrow()
})

describe('a long conversation', () => {
  const lines = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, n) => JSON.stringify(message(from + n)) + '\n').join('')
  const inFile = async () =>
    (await readFile(path, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as ChatMessage).seq)
  const MOST = 2 * KEPT_MESSAGES

  it('keeps its newest messages in memory and on disk', async () => {
    await appendFile(path, lines(3, MOST))
    const file = await open()
    expect(file.messages).toHaveLength(MOST)
    await file.append(message(MOST + 1))
    for (const seqs of [file.messages.map(({ seq }) => seq), await inFile()]) {
      expect([seqs.length, seqs[0], seqs.at(-1)]).toEqual([KEPT_MESSAGES, KEPT_MESSAGES + 2, MOST + 1])
    }
    await file.append(message(MOST + 2))
    expect((await open()).messages).toEqual(file.messages)
    expect(file.messages.at(-1)).toEqual(message(MOST + 2))
    expect((await readdir(dir)).filter((name) => name.startsWith('web-chat'))).toEqual(['web-chat.jsonl'])
    expect(warnings).toEqual([])
  })

  it('that has grown far beyond is shortened when it is read, a torn last line included', async () => {
    await appendFile(path, lines(3, 5 * KEPT_MESSAGES) + '{"seq":')
    const file = await open()
    expect(file.messages.at(-1)).toEqual(message(5 * KEPT_MESSAGES))
    expect(file.messages.length).toBeLessThanOrEqual(MOST)
    expect(await inFile()).toEqual(file.messages.map(({ seq }) => seq))
  })

  it('goes on where it cannot be shortened, and loses nothing', async () => {
    await appendFile(path, lines(3, MOST))
    const inTheWay = `${path}.new`
    await mkdir(inTheWay)
    const file = await open()
    await file.append(message(MOST + 1))
    await file.append(message(MOST + 2))
    expect(await inFile()).toHaveLength(MOST + 2)
    expect(warnings).toEqual([expect.stringContaining('不影响使用')])

    await rm(inTheWay, { recursive: true })
    expect((await open()).messages.at(-1)).toEqual(message(MOST + 2))
    expect((await inFile()).length).toBeLessThanOrEqual(MOST)
  })
})
