import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { unknownFile } from '../../src/adapters/store/unknown-file.ts'
import { answerMessage } from '../../src/flows/answer-message.ts'
import { masked } from '../../src/language/mask.ts'
import { testBot } from '../support/bot.ts'
import { seedState } from '../support/seed-state.ts'
import { sampleRoster } from '../support/seed-plan.ts'
import { storeFolder } from '../support/store-folder.ts'

const START = '2026-11-24 10:00'

async function office() {
  const bot = testBot(seedState(START), START)
  const unknown = unknownFile(join(await storeFolder(), 'unknown.json'))
  const context = { ...bot.context, unknown }
  let id = 0
  const say = async (from: string, text: string, chat: string | null = null) =>
    (await answerMessage(context, { id: `m${++id}`, from, chat, text, quote: null })).reply
  const texts = async () => (await unknown.list()).map(({ text }) => text)
  return { say, texts, unknown }
}

describe('what was not understood', () => {
  test('is kept without names, the newest first, and counted', async () => {
    const { say, texts, unknown } = await office()
    await say('linxiao', '把那个啥给陈立弄一弄')
    await say('linxiao', '电话13800138000谁的来着嘛')
    await say('linxiao', '把那个啥给陈立弄一弄')
    expect((await texts())[0]).toBe('把那个啥给某人弄一弄')
    expect((await unknown.list())[0]?.times).toBe(2)
    expect((await texts()).join()).not.toMatch(/陈立|13800138000/)
  })

  test('only what was said to the bot by somebody of the roster', async () => {
    const { say, texts } = await office()
    await say('linxiao', '完成 2')
    await say('linxiao', '待办')
    await say('linxiao', '中午一起吃饭把那个啥弄一弄', 'wr-bangong')
    await say('stranger1', '把那个啥弄一弄')
    expect(await texts()).toEqual([])
  })

  test('is told to an administrator who asks, and to nobody else', async () => {
    const { say } = await office()
    await say('linxiao', '把那个啥弄一弄')
    expect(await say('zhangduban', '没听懂的话')).toContain('· 把那个啥弄一弄')
    expect(await say('linxiao', '没听懂的话')).toContain('只有督办管理员可以查看')
  })

  test('is bounded, the oldest make room; a damaged file counts as empty', async () => {
    const path = join(await storeFolder(), 'unknown.json')
    const file = unknownFile(path)
    for (let n = 0; n < 310; n++) await file.note(`第${n}句`, n)
    const kept = await unknownFile(path).list()
    expect(kept).toHaveLength(300)
    expect(kept[0]?.text).toBe('第309句')
  })

  test.each([
    ['陈立说 @张督办 看下', '某人说 @某人 看下'],
    ['我的号码 138-0013-8000', '我的号码 ***'],
    ['发到 a.b@example.com', '发到 ***'],
    ['chenli 没空', '某人 没空'],
    ['完成 2 什么的', '完成 2 什么的'],
  ])('%s → %s', (text, without) => {
    expect(masked(text, sampleRoster())).toBe(without)
  })
})
