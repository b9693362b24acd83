import { join } from 'node:path'
import { readdir } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { evidenceFolder } from '../../src/adapters/store/evidence-folder.ts'
import { openFileStore } from '../../src/adapters/store/file-store.ts'
import { civilDay } from '../../src/domain/calendar/civil-day.ts'
import { answerMessage } from '../../src/flows/answer-message.ts'
import type { Context } from '../../src/flows/context.ts'
import type { Attachment, AttachmentContent } from '../../src/ports/channel.ts'
import { testBot, type TestBot } from '../support/bot.ts'
import { seedState } from '../support/seed-state.ts'
import { storeFolder } from '../support/store-folder.ts'

const START = '2026-11-24 10:00'
const KEY = '2|办公室|2026'

let read = 0
function picture(name: string, content: string | AttachmentContent = name): Attachment {
  const given =
    typeof content === 'string' ? { kind: 'content' as const, bytes: Buffer.from(content) } : content
  return {
    kind: 'picture',
    name,
    size: null,
    read: () => {
      read++
      return Promise.resolve(given)
    },
  }
}

async function office() {
  const bot = testBot(seedState(START), START)
  const folder = await storeFolder()
  const evidence = { files: evidenceFolder(folder), limits: { mostBytes: 100, types: ['jpg', 'pdf'] } }
  const context: Context = { ...bot.context, evidence }
  let id = 0
  const say = async (
    text: string,
    attachments: Attachment[] = [],
    from = 'linxiao',
    chat: string | null = null,
  ) => (await answerMessage(context, { id: `m${++id}`, from, chat, text, quote: null, attachments })).reply
  const names = (key = KEY) => (bot.store.state.evidence.get(key) ?? []).map(({ piece }) => piece.name)
  return { bot, say, names, folder, context }
}

const later = (bot: TestBot, minutes: number) => {
  const [hours, rest] = [10 + Math.floor(minutes / 60), minutes % 60]
  bot.sleepUntil(`2026-11-24 ${hours}:${String(rest).padStart(2, '0')}`)
}

describe('pictures, files and links', () => {
  test('go with the report that they came with, and are taken back with it', async () => {
    const { say, names, bot, folder } = await office()
    expect(await say('完成 2，11月6日学习', [picture('会议.jpg')])).toContain('附件 1 个已随〔2〕存档')
    expect(names()).toEqual(['会议.jpg'])
    const [kept] = bot.store.state.evidence.get(KEY) ?? []
    // The day that it shows apart from the day on which it was sent.
    expect(kept?.on).toBe(civilDay(2026, 11, 6))
    const [hashed] = await readdir(folder)
    expect(await readdir(join(folder, hashed ?? ''))).toHaveLength(1)
    await say('撤销')
    expect(names()).toEqual([])
  })

  test('sent shortly after a report they belong to it; much later they wait to be named', async () => {
    const { say, names, bot } = await office()
    await say('完成 2')
    later(bot, 5)
    expect(await say('', [picture('签到.jpg')])).toContain('已存到刚才登记的〔2〕')
    later(bot, 30)
    expect(await say('', [picture('纪要.pdf')])).toContain('还没有对应的事项')
    expect(await say('附件 用于 2、56')).toContain('附件 1 个已存到〔2〕〔56〕')
    expect(names()).toEqual(['签到.jpg', '纪要.pdf'])
    expect(names('56|办公室|2026')).toEqual(['纪要.pdf'])
  })

  test('sent just before a report they go with it', async () => {
    const { say, names } = await office()
    await say('', [picture('现场.jpg')])
    expect(await say('完成 2')).toContain('附件 1 个已随〔2〕存档')
    expect(names()).toEqual(['现场.jpg'])
  })

  test('without anything sent there is nothing to give to an item, and never to another unit’s', async () => {
    const { say, names } = await office()
    expect(await say('附件 用于 2')).toContain('没有找到您刚才发的附件')
    await say('', [picture('现场.jpg')])
    expect(await say('附件 用于 16')).toContain('不是您单位的事项')
    expect(names('16|安全站|2026')).toEqual([])
  })

  test.each<[string, Attachment, string]>([
    ['a program', picture('木马.exe'), '类型不在允许之列'],
    ['one that is too large', picture('大.jpg', 'x'.repeat(101)), '超过'],
    [
      'one that the transport lost',
      picture('丢.jpg', { kind: 'unreadable', reason: '已过期' }),
      '没有取到（已过期）',
    ],
    ['an empty one', picture('空.jpg', ''), '是空的'],
    ['a link that is none', { kind: 'link', name: '点我', url: 'javascript:alert(1)' }, '不是网址'],
  ])('%s is refused with a sentence, and the report stands', async (_, attachment, why) => {
    const { say, names, bot } = await office()
    const reply = await say('完成 2', [attachment])
    expect(reply).toContain('已办结〔2〕')
    expect(reply).toContain(why)
    expect(names()).toEqual([])
    expect(bot.store.state.reports.get(KEY)).toHaveLength(1)
  })

  test('of strangers, and among people in a group, are not even fetched', async () => {
    const { say } = await office()
    read = 0
    await say('完成 2', [picture('陌生.jpg')], 'stranger1')
    await say('', [picture('午饭.jpg')], 'linxiao', 'wr-bangong')
    await say('大家看看', [picture('风景.jpg')], 'linxiao', 'wr-bangong')
    expect(read).toBe(0)
    await say('@督办助手 完成 2', [picture('现场.jpg')], 'linxiao', 'wr-bangong')
    expect(read).toBe(1)
  })

  test('the same content is kept once, and read back as it was', async () => {
    const files = evidenceFolder(await storeFolder())
    const [a, b] = [await files.keep(Buffer.from('同一张')), await files.keep(Buffer.from('同一张'))]
    expect(a).toBe(b)
    expect(Buffer.from((await files.read(a)) ?? []).toString()).toBe('同一张')
    expect(await files.read('../../secret')).toBeNull()
    expect(await files.read('0'.repeat(64))).toBeNull()
  })
})

test('two people who close the same item at once: one record on disk, a friendly second answer', async () => {
  const folder = await storeFolder()
  const { context } = await office()
  const store = await openFileStore(folder)
  const { plans, rosters } = context.store.state
  await store.transact(() => ({
    draft: {
      at: context.clock.now(),
      by: 'system',
      events: [
        ...plans.map(({ plan }) => ({ type: 'plan-imported' as const, plan })),
        ...rosters.map(({ roster }) => ({ type: 'roster-imported' as const, roster })),
      ],
    },
    outcome: null,
  }))
  const on = { ...context, store }
  const [first, second] = await Promise.all(
    ['linxiao', 'jiangyi'].map((from) =>
      answerMessage(on, { id: `w-${from}`, from, chat: 'wr-bangong', text: '完成 2', quote: null }),
    ),
  )
  await store.close()
  expect(first?.effects.map(({ type }) => type)).toEqual(['completed'])
  expect(second?.effects).toEqual([])
  expect(second?.reply).toContain('本期已办结（林晓')
  const reopened = await openFileStore(folder)
  expect(reopened.state.reports.get(KEY)).toHaveLength(1)
  await reopened.close()
})
