import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SHARE, SPAN_MS, turnToPost } from '../../../../src/adapters/wecom/webhook/post-turn.ts'
import { storeFolder } from '../../../support/store-folder.ts'

const ADDRESS = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=secret-key'
const AT = 1_764_000_000_000

test('the shares make up what a webhook takes a minute', () => {
  expect(SHARE.bot + SHARE.byHand).toBe(20)
})

test('three go at once, the others when the minute has room for them; another webhook is free', async () => {
  const dir = await storeFolder()
  const turns: number[] = []
  for (let n = 0; n < 7; n++) turns.push(await turnToPost(dir, ADDRESS, AT + n))
  const starts = turns.map((turn, n) => turn + n)
  expect(starts).toEqual([0, 1, 2, SPAN_MS, SPAN_MS + 1, SPAN_MS + 2, 2 * SPAN_MS])
  expect(await turnToPost(dir, ADDRESS.replace('secret', 'other'), AT + 7)).toBe(0)
  expect(await turnToPost(dir, ADDRESS, AT + 10 * SPAN_MS)).toBe(0)
})

test('many at once take turns of their own', async () => {
  const dir = await storeFolder()
  const together = await Promise.all(Array.from({ length: 9 }, (_, n) => turnToPost(dir, ADDRESS, AT + n)))
  const minutes = together.map((turn) => Math.round(turn / SPAN_MS)).toSorted((a, b) => a - b)
  expect(minutes).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2])
})

test('what was put down while the clock was ahead holds nobody up', async () => {
  const dir = await storeFolder()
  for (let n = 0; n < 3; n++) await turnToPost(dir, ADDRESS, AT + 365 * 86_400_000 + n)
  expect(await turnToPost(dir, ADDRESS, AT)).toBe(0)
})

test('a line that was cut off is no post, and no address is kept', async () => {
  const dir = await storeFolder()
  await turnToPost(dir, ADDRESS, AT)
  const file = join(dir, 'posts.jsonl')
  expect(await readFile(file, 'utf8')).not.toContain('secret')
  await appendFile(file, '{"at":17640000\n')
  expect(await turnToPost(dir, ADDRESS, AT + 1)).toBe(0)
})
