import { describe, expect, test } from 'vitest'
import { answerMessage } from '../../src/flows/answer-message.ts'
import type { IncomingMessage } from '../../src/ports/channel.ts'
import { seedState } from '../support/seed-state.ts'
import type { OutgoingMessage, SendOutcome } from '../../src/ports/channel.ts'
import { testBot } from '../support/bot.ts'

const message = (id: string, from: string, text: string, chat: string | null = null): IncomingMessage => ({
  id,
  from,
  chat,
  text,
  quote: null,
})

describe('answering a message', () => {
  test('a message that comes twice is recorded once', async () => {
    const { context, store } = testBot(seedState('2026-11-24 10:00'), '2026-11-24 10:00')
    const first = await answerMessage(context, message('m1', 'chenli', '完成 6'))
    const again = await answerMessage(context, message('m1', 'chenli', '完成 6'))
    expect([first.effects.length, again.effects.length]).toEqual([1, 0])
    expect(again.reply).toContain('没有重复登记')
    expect(store.state.reports.get('6|安全站|2026')).toHaveLength(1)
  })

  test('whoever speaks in a group is in it, once and whatever they say', async () => {
    const { context, store } = testBot(seedState('2026-11-24 10:00'), '2026-11-24 10:00')
    const say = (id: string, from: string, chat: string | null) =>
      answerMessage(context, { ...message(id, from, '大家好', chat), channel: 'wecom' })
    await say('m1', 'chenli', 'wr-anquan')
    await say('m2', 'woStranger', 'wr-anquan')
    const { seq } = store.state
    await say('m3', 'ChenLi', 'wr-anquan')
    expect(store.state.seq).toBe(seq)
    await say('m4', 'linxiao', null)
    expect([...store.state.heardMembers]).toEqual([['wr-anquan', ['chenli', 'woStranger']]])
    for (let at = 0; at < 250; at++) await say(`n${at}`, `wo${at}`, 'wr-anquan')
    expect(store.state.heardMembers.get('wr-anquan')).toHaveLength(200)
  })

  test('a command that comes twice is carried out once', async () => {
    const { context, store } = testBot(seedState('2026-11-24 10:00'), '2026-11-24 10:00')
    const texts = ['2延期到2027年1月15日', '催办纪检组', '37转给执法队', '不适用 56 职能划转']
    for (const text of texts) {
      const first = await answerMessage(context, message(text, 'zhangduban', text))
      const { seq } = store.state
      const again = await answerMessage(context, message(text, 'zhangduban', text))
      expect([first.effects.length, again.effects.length, store.state.seq - seq]).toEqual([1, 0, 0])
      expect(again.reply).toContain('没有重复登记')
    }
  })

  test('two people who close the same item at once get one record and a friendly second answer', async () => {
    const { context, store } = testBot(seedState('2026-11-24 10:00'), '2026-11-24 10:00')
    const [first, second] = await Promise.all([
      answerMessage(context, message('m1', 'linxiao', '完成 2')),
      answerMessage(context, message('m2', 'jiangyi', '完成 2')),
    ])
    expect([first.effects.length, second.effects.length]).toEqual([1, 0])
    expect(second.reply).toContain('林晓')
    expect(store.state.reports.get('2|办公室|2026')).toHaveLength(1)
  })

  test('an answer goes to where the question came from, and rings its author in a group', async () => {
    const { app } = testBot(seedState('2026-11-24 10:00'), '2026-11-24 10:00')
    expect(await app.answer(message('m1', 'linxiao', '待办', 'wr-bangong'))).toMatchObject({
      to: 'wr-bangong',
      mentions: ['linxiao'],
    })
    expect(await app.answer(message('m2', 'linxiao', '待办'))).toMatchObject({
      to: 'user:linxiao',
      mentions: [],
    })
    expect(await app.answer(message('m3', 'linxiao', '收到', 'wr-bangong'))).toBeNull()
  })

  test('an urging and word of a decision go out at once, at any hour', async () => {
    const bot = testBot(seedState('2026-11-24 20:00'), '2026-11-24 20:00')
    await bot.app.answer(message('m1', 'zhangduban', '催办纪检组'))
    await bot.app.answer(message('m2', 'zhangduban', '37转给执法队'))
    await bot.runUntil('2026-11-24 20:01')
    expect(bot.sent.map(({ to, text }) => [to, text.slice(0, 6)])).toEqual([
      ['wr-jijianzu', '【督办催办】'],
      ['wr-xingshen', '【督办通知】'],
      ['wr-zhifa', '【督办通知】'],
    ])
  })

  test('what waits for another try keeps its time when something else is said', async () => {
    let tries = 0
    const refuse = ({ to }: OutgoingMessage): SendOutcome =>
      to === 'wr-jijianzu'
        ? { kind: 'refused', reason: 'busy', retryable: tries++ === 0 }
        : { kind: 'accepted' }
    const bot = testBot(seedState('2026-11-24 20:00'), '2026-11-24 20:00', refuse)
    await bot.app.answer(message('m1', 'zhangduban', '催办纪检组'))
    await bot.runUntil('2026-11-24 20:00')
    await bot.app.tick()
    await bot.app.answer(message('m2', 'zhangduban', '待办'))
    await bot.app.tick()
    expect(tries).toBe(1)
    await bot.runUntil('2026-11-24 20:01')
    expect(tries).toBe(2)
  })

  test('a question and chatter leave no trace in the ledger', async () => {
    const { context, store } = testBot(seedState('2026-11-24 10:00'), '2026-11-24 10:00')
    const { seq } = store.state
    for (const text of ['待办', '收到', '3是什么任务', '帮助'])
      await answerMessage(context, message(text, 'linxiao', text))
    expect(store.state.seq).toBe(seq)
  })
})
