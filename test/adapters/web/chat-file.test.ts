import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import type { ChatMessage } from '../../../src/adapters/web/api.ts'
import { openChatFile } from '../../../src/adapters/web/chat-file.ts'
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
