import { beforeEach, describe, expect, test } from 'vitest'
import type { CardClick } from '../../src/ports/card.ts'
import type { Channel, OutgoingMessage } from '../../src/ports/channel.ts'
import type { State } from '../../src/domain/obligation/state.ts'
import { duty, imported, plan, quota, unit } from '../support/build.ts'
import { testBot, type TestBot } from '../support/bot.ts'

let bot: TestBot
let sent: OutgoingMessage[]
let clicks = 0

/** Starts a bot whose channel shows cards, and lets it say its digests. */
async function start(state: State): Promise<void> {
  sent = []
  const channel: Channel = {
    name: 'aibot',
    can: { rings: false, cards: true },
    health: () => ({ state: 'ok', reason: null, lastOk: 0 }),
    reaches: () => true,
    delay: () => 0,
    send: (message) => {
      sent.push(message)
      return Promise.resolve({ kind: 'accepted' })
    },
  }
  bot = testBot(state, '2026-11-24 10:00', undefined, [channel])
  await bot.app.tick()
}

const cardOf = (to: string) => sent.find((message) => message.to === to)?.card

function press(key: string, click: Partial<CardClick> = {}) {
  const card = cardOf('chat-aq')?.id ?? ''
  const id = `click-${++clicks}`
  return bot.app.click({
    id,
    channel: 'aibot',
    from: 'chenli',
    chat: 'chat-aq',
    card,
    key,
    chosen: [],
    ...click,
  })
}

const reports = (key: string) => bot.store.state.reports.get(key) ?? []

describe('a card for one item', () => {
  beforeEach(() => start(imported('2026-11-24 10:00', plan(2026, duty(8, [quota('month')])))))

  test('has the three buttons, and an id that a platform takes', () => {
    const card = cardOf('chat-aq')
    const texts = card?.action.kind === 'buttons' ? card.action.buttons.map(({ text }) => text) : []
    expect(texts).toEqual(['完成', '正在办', '延期'])
    expect(card?.id).toMatch(/^[0-9A-Za-z_-]{1,64}$/)
  })

  test('完成 records what the sentence records, and the card says who did it', async () => {
    const { card, message } = await press('done')
    expect(reports('8|安全站|2026-11')).toMatchObject([{ by: 'chenli', count: 1 }])
    expect(card?.text).toMatch(/陈立 11月24日 10:00 已报（回执 #\d+，撤销请回复“撤销 #\d+”）/)
    expect(card?.action).toMatchObject({ kind: 'buttons', buttons: [{ key: 'spent', text: '已登记' }] })
    expect(message).toBeNull()
  })

  test.each([
    ['the same click again', { id: 'same' }],
    ['another click of the same person', {}],
    ['a click of somebody else of the unit', { from: 'LuoJianping' }],
  ])('%s changes nothing', async (_, again) => {
    await press('done', { id: 'same' })
    await press('done', again)
    await press('spent', again)
    expect(reports('8|安全站|2026-11')).toHaveLength(1)
  })

  test.each([
    ['somebody of another unit', 'linxiao', /安全站/],
    ['a stranger', 'nobody', /nobody/],
  ])('%s may not, is told so, and leaves the card as it is', async (_, from, why) => {
    const { card, message } = await press('done', { from })
    expect(reports('8|安全站|2026-11')).toEqual([])
    expect(card?.action).toMatchObject({ buttons: [{ key: 'done' }, { key: 'busy' }, { key: 'postpone' }] })
    expect(message).toMatchObject({
      to: 'chat-aq',
      text: expect.stringMatching(why) as string,
      mentions: [from],
    })
  })

  test('延期 records nothing and says which words do', async () => {
    const { message } = await press('postpone')
    expect(message?.text).toContain('“延期 8 到')
    expect(reports('8|安全站|2026-11')).toEqual([])
  })

  test('正在办 rests the reminders once, closes nothing, and stays to be done', async () => {
    const { card, message } = await press('busy')
    const { seq } = bot.store.state
    expect(message?.text).toContain('正在办')
    expect((await press('busy')).message).toBeNull()
    expect([bot.store.state.seq, bot.store.state.acknowledgements.size]).toEqual([seq, 1])
    expect(reports('8|安全站|2026-11')).toEqual([])
    expect(card?.facts).toContainEqual({ name: '正在办', value: '陈立' })
    expect(card?.action).toMatchObject({ buttons: [{ key: 'done' }, { key: 'busy' }, { key: 'postpone' }] })
  })

  test('what was taken back can be pressed again', async () => {
    await press('done')
    await bot.app.answer({ id: 'u', from: 'chenli', chat: 'chat-aq', text: '撤销', quote: null })
    const { card } = await press('spent')
    expect(card?.action).toMatchObject({ buttons: [{ key: 'done' }, {}, {}] })
    await press('done')
    expect(reports('8|安全站|2026-11')).toHaveLength(1)
  })

  test('a card that nobody knows records nothing, shows so and how to say it, and can be pressed no more', async () => {
    const { seq } = bot.store.state
    const { card, message } = await press('done', { card: 'd1-0-old' })
    expect(card).toMatchObject({
      id: 'd1-0-old',
      text: expect.stringContaining('没有登记') as string,
      action: { buttons: [{ look: 'spent' }] },
    })
    expect([message, bot.store.state.seq]).toEqual([null, seq])
  })

  test('is known after a restart', async () => {
    const id = cardOf('chat-aq')?.id ?? ''
    const again = testBot(bot.store.state, '2027-11-24 10:00')
    const { card } = await again.app.click({
      id: 'late',
      channel: 'aibot',
      from: 'chenli',
      chat: 'chat-aq',
      card: id,
      key: 'done',
      chosen: [],
    })
    expect(card?.id).toBe(id)
  })
})

test('a quota counts one report a card, however often it is pressed', async () => {
  await start(imported('2026-11-24 10:00', plan(2026, duty(8, [quota('month', 3)]))))
  await Promise.all([press('done'), press('done'), press('done')])
  expect(reports('8|安全站|2026-11')).toHaveLength(1)
})

describe('a card for several items', () => {
  const state = () =>
    imported(
      '2026-11-24 10:00',
      plan(
        2026,
        ...[7, 8, 9].map((no) => duty(no, [quota('month')])),
        duty(10, [quota('month')], [unit('办公室')]),
      ),
    )
  beforeEach(() => start(state()))

  const optionsOf = (card: ReturnType<typeof cardOf> | null) =>
    card?.action.kind === 'choices'
      ? card.action.options.map(({ key, text }) => [key, text.split(' ')[0]])
      : []

  test('asks which of them are done, and takes just those', async () => {
    expect(optionsOf(cardOf('chat-aq'))).toEqual([
      ['o0', '7'],
      ['o1', '8'],
      ['o2', '9'],
    ])
    const { card } = await press('submit', { chosen: ['o0', 'o2', 'o2', 'o99', '__proto__'] })
    expect([7, 8, 9].map((no) => reports(`${no}|安全站|2026-11`).length)).toEqual([1, 0, 1])
    expect(optionsOf(card)).toEqual([['o1', '8']])
    expect(card?.text).toMatch(/^已登记〔7〕〔9〕陈立 #\d+$/)
  })

  test('of which none is chosen says so', async () => {
    expect((await press('submit')).message?.text).toContain('没有选中')
  })

  test('of which all are done has nothing left to press', async () => {
    const { card } = await press('submit', { chosen: ['o0', 'o1', 'o2'] })
    expect(card?.action).toMatchObject({ kind: 'buttons', buttons: [{ key: 'spent' }] })
  })
})

test('many items are for words', async () => {
  const many = Array.from({ length: 11 }, (_, index) => duty(index + 1, [quota('month')]))
  await start(imported('2026-11-24 10:00', plan(2026, ...many)))
  expect([sent.length > 0, cardOf('chat-aq')]).toEqual([true, undefined])
})
