import { WechatyBuilder, type Wechaty, type WechatyOptions } from 'wechaty'
import { mock, PuppetMock } from 'wechaty-puppet-mock'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadWechaty } from '../../../src/adapters/wechaty/load-wechaty.ts'
import { openWechatyChannel } from '../../../src/adapters/wechaty/wechaty-channel.ts'
import type { Roster } from '../../../src/domain/duty/roster.ts'
import type { LiveChannel } from '../../../src/ports/channel.ts'
import { SILENT_LOG } from '../../../src/ports/log.ts'
import { testBot, type TestBot } from '../../support/bot.ts'
import { imported } from '../../support/build.ts'
import { seedPlan } from '../../support/seed-plan.ts'

/** A busy machine takes its time. */
const eventually = (check: () => unknown) => vi.waitFor(check, 20_000)

const AT = '2026-11-24 10:00'

type Mocker = InstanceType<typeof mock.Mocker>
type Person = ReturnType<Mocker['createContact']>
let mocker: Mocker
let wechaty: Wechaty
let channel: LiveChannel
let me: Person
let lin: Person
let room: ReturnType<Mocker['createRoom']>
let bot: TestBot
/** What was said in the room, and to Lin alone. */
let inRoom: string[]
let toLin: string[]

/** The mock's own types leave its events out. */
function hearing(who: unknown, said: string[]): void {
  const emitter = who as { on: (event: 'message', listen: (message: { text: () => string }) => void) => void }
  emitter.on('message', (message) => said.push(message.text()))
}

function rosterOf(contact: Person, chat: string): Roster {
  const contacts = [{ name: '林晓', userId: contact.id, mobile: null, role: 'liaison' as const }]
  return { units: [{ name: '办公室', aliases: [], chat, contacts }], groups: [], admins: [] }
}

beforeEach(async () => {
  vi.stubEnv('WECHATY_LOG', 'silent')
  mocker = new mock.Mocker()
  const puppet = new PuppetMock({ mocker }) as unknown as WechatyOptions['puppet']
  wechaty = WechatyBuilder.build(puppet === undefined ? {} : { puppet })
  channel = openWechatyChannel({
    name: 'wechaty',
    wechaty,
    log: SILENT_LOG,
    now: () => 0,
    showCode: () => undefined,
  })
  const started = new Promise((resolve) => wechaty.on('start', () => resolve(null)))
  channel.start({
    answer: (message) => bot.app.answer(message),
    click: () => Promise.resolve({ card: null, message: null }),
    welcome: () => '',
    lost: () => Promise.resolve(),
    wake: () => undefined,
  })
  await started
  ;[inRoom, toLin] = [[], []]
  me = mocker.createContact({ name: '督办助手' })
  lin = mocker.createContact({ name: '林晓' })
  room = mocker.createRoom({ topic: '办公室', memberIdList: [me.id, lin.id] })
  hearing(room, inRoom)
  hearing(lin, toLin)
  bot = testBot(imported(AT, seedPlan(2026), rosterOf(lin, room.id)), AT)
})
afterEach(async () => {
  await channel.stop()
  vi.unstubAllEnvs()
})

async function online(): Promise<void> {
  mocker.login(me)
  await eventually(() => expect(channel.health().state).toBe('ok'))
  await eventually(() => expect(channel.reaches('elsewhere')).toBe(false))
}

describe('a conversation in a room', () => {
  test('what is said to the bot is recorded and answered, to whom said it', async () => {
    await online()
    lin.say('@督办助手 完成 2', [me]).to(room)
    await eventually(() => expect(inRoom.join('\n')).toContain('已办结〔2〕'))
    expect(inRoom.at(-1)).toContain('@林晓')
    expect(bot.store.state.reports.size).toBe(1)
  })

  test('what is not said to it is left alone', async () => {
    await online()
    lin.say('中午一起吃饭吗', []).to(room)
    lin.say('@督办助手 我的任务', [me]).to(room)
    await eventually(() => expect(inRoom.some((text) => text.includes('办公室待办'))).toBe(true))
    expect(inRoom).toHaveLength(3)
  })

  test('one to one', async () => {
    await online()
    lin.say('我的任务').to(me)
    await eventually(() => expect(toLin.some((text) => text.includes('办公室待办'))).toBe(true))
  })
})

describe('what the bot says of its own accord', () => {
  const message = (to: string, mentions: string[] = []) => ({ id: 'd', to, text: '今日督办提醒', mentions })

  test('waits where nobody can say whom it is for', async () => {
    await online()
    const find = vi.spyOn(wechaty.Room, 'find').mockRejectedValue(new Error('gone for a moment'))
    expect(await channel.send(message(room.id))).toMatchObject({ kind: 'refused', retryable: true })
    lin.say('@督办助手 我的任务', [me]).to(room)
    await eventually(() => expect(find).toHaveBeenCalledTimes(2))
    find.mockRestore()
    lin.say('@督办助手 完成 2', [me]).to(room)
    await eventually(() => expect(inRoom.join('\n')).toContain('已办结〔2〕'))
  })

  test('is no more than a person could say in a minute; answers wait their turn', async () => {
    await online()
    for (let n = 0; n < 19; n++) expect(await channel.send(message(room.id))).toEqual({ kind: 'accepted' })
    lin.say('@督办助手 完成 2', [me]).to(room)
    lin.say('@督办助手 我的任务', [me]).to(room)
    await eventually(() => expect(inRoom.join('\n')).toContain('已办结〔2〕'))
    expect(channel.delay(room.id)).toBeGreaterThan(50_000)
    expect(await channel.send(message(room.id))).toMatchObject({ kind: 'refused', retryable: true })
    expect(channel.delay(`user:${lin.id}`)).toBe(0)
    expect(inRoom.some((text) => text.includes('办公室待办'))).toBe(false)
  })

  test('waits for the login', async () => {
    expect(channel.delay(room.id)).toBeGreaterThan(0)
    expect(await channel.send(message(room.id))).toMatchObject({ kind: 'refused', retryable: true })
    await online()
    expect(channel.delay(room.id)).toBe(0)
  })

  test('rings people in their room, and reaches them alone', async () => {
    await online()
    expect([channel.reaches(room.id), channel.reaches(`user:${lin.id}`)]).toEqual([true, true])
    expect(await channel.send(message(room.id, [lin.id]))).toEqual({ kind: 'accepted' })
    expect(await channel.send(message(`user:${lin.id}`))).toEqual({ kind: 'accepted' })
    await eventually(() => expect(toLin.at(-1)).toBe('今日督办提醒'))
    expect(inRoom.at(-1)).toMatch(/^@林晓\s今日督办提醒$/)
  })

  test('is refused where there is no such room', async () => {
    await online()
    expect(await channel.send(message('nowhere@chatroom'))).toMatchObject({ kind: 'refused', lost: true })
  })
})

test('a puppet that is not installed is named in one sentence', async () => {
  await expect(loadWechaty({ puppet: 'wechaty-puppet-nowhere', options: {} })).rejects.toMatchObject({
    code: 'channel-unsupported',
    message: expect.stringContaining('npm i wechaty-puppet-nowhere') as string,
  })
})
