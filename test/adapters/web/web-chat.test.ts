import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { IncomingMessage } from '../../../src/ports/channel.ts'
import type { ChatMessage, MessageBatch } from '../../../src/adapters/web/api.ts'
import type { WebChat } from '../../../src/adapters/web/web-chat.ts'
import { echoChat, tempDir } from './support.ts'

const reminder = { id: 'd1', to: 'g-safety', text: '请完成 2', mentions: ['safety'] }
const said = (text: string, clientId = 'client-01') => ({ as: 'safety', text, clientId })

/** What a page sees from now on. */
async function follow(chat: WebChat, as: string, since: number | null = null): Promise<MessageBatch[]> {
  const batches: MessageBatch[] = []
  await chat.watch(as, since, (batch) => batches.push(batch))
  return batches
}
const texts = (batches: MessageBatch[]) => batches.flatMap((batch) => batch.messages).map(({ text }) => text)

describe('sending', () => {
  it('reaches the groups of the roster and everybody in it', async () => {
    const chat = await echoChat()
    const reached = ['g-safety', 'g-none', 'user:safety', 'user:zhangduban', 'user:nobody'].map((to) =>
      chat.reaches(to),
    )
    expect(reached).toEqual([true, false, true, true, false])
    expect(await chat.send({ ...reminder, to: 'g-none' })).toMatchObject({
      kind: 'refused',
      retryable: false,
    })
  })

  it('shows a message once, however often it is sent, also after a restart', async () => {
    const dir = await tempDir()
    const chat = await echoChat({ dir })
    const page = await follow(chat, 'safety')
    const outcomes = await Promise.all([chat.send(reminder), chat.send(reminder)])
    expect(outcomes).toEqual([{ kind: 'accepted' }, { kind: 'accepted' }])
    expect(texts(page)).toEqual(['请完成 2'])

    const again = await echoChat({ dir })
    expect(await again.send(reminder)).toEqual({ kind: 'accepted' })
    expect(texts(await follow(again, 'safety'))).toEqual(['请完成 2'])
  })

  it('is refused while the conversation cannot be kept, and works when it can', async () => {
    const dir = join(await tempDir(), 'store')
    await writeFile(dir, 'in the way')
    const chat = await echoChat({ dir })
    expect(await chat.send(reminder)).toMatchObject({ kind: 'refused', retryable: true })
    await rm(dir)
    expect(await chat.send(reminder)).toEqual({ kind: 'accepted' })
  })
})

describe('watching', () => {
  it('shows the newest first, then what is said, but nobody else’s talk with the bot', async () => {
    const chat = await echoChat()
    await chat.send(reminder)
    await chat.send({ ...reminder, id: 'd2', to: 'user:office', text: '只给办公室' })
    const page = await follow(chat, 'safety')
    await chat.send({ ...reminder, id: 'd3', to: 'user:safety', text: '只给安全站' })
    expect(page.map(({ fresh }) => fresh)).toEqual([true, false])
    expect(texts(page)).toEqual(['请完成 2', '只给安全站'])
  })

  it('gives what was missed since a position, and everything to one from another conversation', async () => {
    const chat = await echoChat()
    for (const id of ['d1', 'd2', 'd3']) await chat.send({ ...reminder, id, text: id })
    expect(await follow(chat, 'safety', 2)).toMatchObject([{ fresh: false, messages: [{ text: 'd3' }] }])
    expect((await follow(chat, 'safety', 99))[0]).toMatchObject({ fresh: true })
    expect(texts(await follow(chat, 'safety', 99))).toEqual(['d1', 'd2', 'd3'])
  })

  it('begins with the newest 50 of a room and reads older ones on request', async () => {
    const chat = await echoChat()
    for (let n = 1; n <= 60; n++) await chat.send({ ...reminder, id: `d${n}`, text: `d${n}` })
    const shown = (await follow(chat, 'safety'))[0]!.messages
    expect([shown.length, shown[0]?.text]).toEqual([50, 'd11'])
    const older = await chat.older('g-safety', shown[0]!.seq)
    expect(older.map(({ text }) => text)).toEqual(Array.from({ length: 10 }, (_, n) => `d${n + 1}`))
  })

  it('begins anew for a page that was away so long that what it missed is gone', async () => {
    const dir = await tempDir()
    const line = (seq: number) => {
      const message = {
        seq,
        id: `d${seq}`,
        room: 'g-safety',
        at: 0,
        from: null,
        text: `d${seq}`,
        quote: null,
      }
      return JSON.stringify({ ...message, mentions: [] }) + '\n'
    }
    await writeFile(join(dir, 'web-chat.jsonl'), [7, 8, 9].map(line).join(''))
    const chat = await echoChat({ dir })
    expect(await follow(chat, 'safety', 5)).toMatchObject([{ fresh: true }])
    expect(texts(await follow(chat, 'safety', 5))).toEqual(['d7', 'd8', 'd9'])
    expect(await follow(chat, 'safety', 6)).toMatchObject([{ fresh: false }])
    expect(texts(await follow(chat, 'safety', 6))).toEqual(['d7', 'd8', 'd9'])
  })

  it('ends when told', async () => {
    const chat = await echoChat()
    const seen: MessageBatch[] = []
    const stop = await chat.watch('safety', null, (batch) => seen.push(batch))
    stop()
    await chat.send(reminder)
    expect(texts(seen)).toEqual([])
  })
})

describe('posting', () => {
  it('hands the bot what a messenger would: a stable id, the room, the quoted text', async () => {
    const chat = await echoChat()
    const heard: IncomingMessage[] = []
    chat.onMessage((message) => {
      heard.push(message)
      return Promise.resolve(null)
    })
    await chat.send(reminder)
    await chat.post('g-safety', { ...said('完成 2'), quoteId: 'd1' })
    await chat.post('user:safety', said('待办', 'client-02'))
    expect(heard).toEqual([
      { id: 'web:safety:client-01', from: 'safety', chat: 'g-safety', text: '完成 2', quote: '请完成 2' },
      { id: 'web:safety:client-02', from: 'safety', chat: null, text: '待办', quote: null },
    ])
  })

  it('shows the words and the answer, or only the words where the bot stays silent', async () => {
    const chat = await echoChat()
    const page = await follow(chat, 'office')
    await chat.post('g-safety', said('完成 2'))
    await chat.post('g-safety', said('收到', 'client-02'))
    expect(texts(page)).toEqual(['完成 2', '听到：完成 2', '收到'])
  })

  it('shows a repeated message once and asks the bot again, so that a retry heals a failure half-way', async () => {
    const chat = await echoChat()
    const page = await follow(chat, 'safety')
    let asked = 0
    chat.onMessage((message) => {
      asked += 1
      if (asked === 1) return Promise.reject(new Error('disk full'))
      return Promise.resolve({ id: `reply ${message.id}`, to: 'g-safety', text: '已办结', mentions: [] })
    })
    await expect(chat.post('g-safety', said('完成 2'))).rejects.toThrow('disk full')
    expect(await chat.post('g-safety', said('完成 2'))).toMatchObject({ kind: 'posted' })
    await chat.post('g-safety', said('完成 2'))
    expect(texts(page)).toEqual(['完成 2', '已办结'])
    expect(asked).toBe(3)
  })

  it('treats two of the same at once as one', async () => {
    const chat = await echoChat()
    let asked = 0
    chat.onMessage(() => {
      asked += 1
      return Promise.resolve(null)
    })
    await Promise.all([chat.post('g-safety', said('完成 2')), chat.post('g-safety', said('完成 2'))])
    expect(asked).toBe(1)
  })

  it('rings those whom it calls by name', async () => {
    const chat = await echoChat()
    const posted = await chat.post('g-safety', said('@安全站负责人 请看'))
    expect(posted).toMatchObject({ message: { mentions: ['safety-head'] } })
  })

  it.each([
    ['g-safety', { ...said('x'), as: 'nobody' }, 'person-unknown'],
    ['g-none', said('x'), 'room-unknown'],
    ['user:office', said('x'), 'room-closed'],
    ['g-safety', { ...said('x'), quoteId: 'nothing' }, 'quote-unknown'],
    ['g-office', { ...said('x'), quoteId: 'd1' }, 'quote-unknown'],
  ])('in %s is refused: %o is %s', async (room, body, code) => {
    const chat = await echoChat()
    await chat.send(reminder)
    const heard: unknown[] = []
    chat.onMessage((message) => {
      heard.push(message)
      return Promise.resolve(null)
    })
    expect(await chat.post(room, body)).toMatchObject({ kind: 'refused', code })
    expect(heard).toEqual([])
    expect(texts(await follow(chat, 'safety'))).toEqual(['请完成 2'])
  })
})

it('keeps the conversation over a restart', async () => {
  const dir = await tempDir()
  const chat = await echoChat({ dir })
  await chat.send(reminder)
  await chat.post('g-safety', { ...said('完成 2'), quoteId: 'd1' })
  const before = await follow(chat, 'safety')
  const after = await follow(await echoChat({ dir }), 'safety')
  expect(after).toEqual(before)
  expect(after[0]?.messages[1]).toMatchObject({
    quote: { id: 'd1', from: null, text: '请完成 2' },
  } satisfies Partial<ChatMessage>)
})
