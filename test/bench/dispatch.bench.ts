import { Bot as KoishiBot, Context as Koishi } from '@koishijs/core'
import { Bot as GrammyBot } from 'grammy'
import { WechatyBuilder } from 'wechaty'
import { PuppetMock, mock } from 'wechaty-puppet-mock'
import { readTimeCorrection } from '../../src/table/read-correction.ts'
import { decideOn, respond } from '../../src/language/respond.ts'
import { normalise } from '../../src/language/zh/message/normalise.ts'
import { recognise } from '../../src/language/zh/recognise.ts'
import { sampleConversations } from '../support/sample-conversations.ts'
import { freshTalk } from '../support/talk.ts'
import { atLeast, inTurns, median, medianRatio, perSecond, type Bench } from './bench.ts'

const MESSAGES = 3000
const ROUNDS = 7
/** Ours is much code and takes longer; wechaty's mock keeps every message and slows down with them. */
const OUR_WARMING = 20
const WARMING = 2

const LINES = sampleConversations()
const TEXTS = LINES.map(({ text }) => text)
const said = (index: number) => TEXTS[index % TEXTS.length] ?? ''

/** Seconds that the work takes → messages a second. */
async function rate(work: () => Promise<void> | void): Promise<number> {
  const before = performance.now()
  await work()
  return MESSAGES / ((performance.now() - before) / 1000)
}

/**
 * What people say to us, from the text to what is decided, as the bot does it: the record is looked at anew for each message,
 * and nothing is recorded. Beside it with the answer in words, and only what it means.
 */
function duban() {
  const talk = freshTalk()
  const { view } = talk
  const options = { botNames: ['督办助手'], readTimes: readTimeCorrection }
  const context = { today: view.today, roster: view.roster, botNames: options.botNames }
  const lines = LINES.map((line) => ({ chat: null, quote: null, ...line, from: line.as }))
  const times = (work: (index: number) => void) => () =>
    rate(() => {
      for (let index = 0; index < MESSAGES; index++) work(index % lines.length)
    })
  return {
    decided: times((index) => {
      const line = lines[index]
      talk.now++
      if (line) decideOn(talk.view, line, options)
    }),
    answered: times((index) => {
      const line = lines[index]
      talk.now++
      if (line) respond(talk.view, line, options)
    }),
    understood: times((index) => recognise(normalise(said(index), context), context)),
  }
}

/** A wechaty bot on its mock, with somebody who writes to it. */
async function wechatyBot() {
  const mocker = new mock.Mocker()
  const puppet = new PuppetMock({ mocker })
  const bot = WechatyBuilder.build({ puppet, name: 'bench' })
  await bot.start()
  const me = mocker.createContact({ name: 'bot' })
  mocker.login(me)
  const other = mocker.createContact({ name: 'other' })
  const write = (text: string) => {
    other.say(text).to(me)
  }
  return { bot, puppet, write }
}

/** Only that an event which is there already reaches a listener: nothing is read, understood or answered. */
async function wechatyDispatching() {
  const { bot, puppet, write } = await wechatyBot()
  let ids: string[] = []
  let heard = Promise.withResolvers<null>()
  const emit = puppet.emit.bind(puppet)
  /** New messages each round, as in life: the puppet has them, nobody has read them yet. */
  const arrive = () => {
    ids = []
    puppet.emit = ((event: string, payload: { messageId: string }) => {
      if (event === 'message') ids.push(payload.messageId)
      return true
    }) as typeof puppet.emit
    for (let index = 0; index < MESSAGES; index++) write(said(index))
    puppet.emit = emit
  }
  bot.on('message', () => {
    heard.resolve(null)
  })
  return {
    stop: () => bot.stop(),
    dispatched: () => {
      arrive()
      return rate(async () => {
        for (const messageId of ids) {
          heard = Promise.withResolvers<null>()
          puppet.emit('message', { messageId })
          await heard.promise
        }
      })
    },
  }
}

/** The whole way of a message: it comes in by the mock, a pattern looks at it, one answer goes out by the mock. */
async function wechatyAnswering() {
  const { bot, write } = await wechatyBot()
  let answered = Promise.withResolvers<null>()
  bot.on('message', async (message) => {
    if (message.self()) return
    const number = /完成\s*(\d+)/.exec(message.text())?.[1]
    await message.say(number === undefined ? '没有看懂。' : `已登记第${number}项。`)
    answered.resolve(null)
  })
  return {
    stop: () => bot.stop(),
    answered: () =>
      rate(async () => {
        for (let index = 0; index < MESSAGES; index++) {
          answered = Promise.withResolvers<null>()
          write(said(index))
          await answered.promise
        }
      }),
  }
}

/** An update goes through a filter on its text to a handler. */
function grammy() {
  const bot = new GrammyBot('1:token', {
    botInfo: {
      ...{ id: 1, is_bot: true, first_name: 'bot', username: 'bench_bot' },
      ...{ can_join_groups: true, can_read_all_group_messages: true, supports_inline_queries: false },
      ...{ can_connect_to_business: false, has_main_web_app: false, has_topics_enabled: false },
      ...{ allows_users_to_create_topics: false, can_manage_bots: false },
      supports_join_request_queries: false,
    },
  })
  bot.hears(/完成/, () => undefined)
  bot.on('message', () => undefined)
  const from = { id: 2, is_bot: false, first_name: 'other' }
  return () =>
    rate(async () => {
      for (let index = 0; index < MESSAGES; index++) {
        const chat = { id: 2, type: 'private', first_name: 'other' } as const
        const message = { message_id: index, date: 0, chat, from, text: said(index) }
        await bot.handleUpdate({ update_id: index, message })
      }
    })
}

class Mute extends KoishiBot {}

/** A session goes through the middleware. */
function koishi() {
  const app = new Koishi()
  // Its types name two copies of one package.
  const bot = new Mute(app as never, {}, 'bench')
  bot.selfId = '1'
  app.middleware(() => undefined)
  return () =>
    rate(async () => {
      for (let index = 0; index < MESSAGES; index++) {
        const session = bot.session({ type: 'message', user: { id: '2' }, timestamp: 0 })
        session.channelId = '2'
        session.messageId = String(index)
        session.content = said(index)
        await app.parallel(session as never, 'message', session as never)
      }
    })
}

/**
 * The same messages, one after the other: from the text to a decision here, with and without its words; by others from where a
 * message comes in to where an answer goes out (wechaty, with one pattern), or merely to a handler that does nothing (the
 * rest). The limit is a message's whole way through wechaty: a listener alone reads nothing and answers nobody.
 */
export const bench: Bench = async () => {
  const ours = duban()
  await inTurns(OUR_WARMING, ours)
  const [dispatching, answering] = [await wechatyDispatching(), await wechatyAnswering()]
  const measures = {
    decided: ours.decided,
    answered: ours.answered,
    understood: ours.understood,
    answering: answering.answered,
    dispatching: dispatching.dispatched,
    grammy: grammy(),
    koishi: koishi(),
  }
  // A bot runs for months: what it does in its first second is no figure.
  await inTurns(WARMING, measures)
  const figures = await inTurns(ROUNDS, measures)
  await Promise.all([dispatching.stop(), answering.stop()])
  const beside = (what: string, figure: readonly number[]) => ({
    what,
    figure: perSecond(figure),
    beside: `${(median(figure) / median(figures.dispatching)).toFixed(2)} of wechaty dispatching`,
  })
  return [
    {
      what: 'Duban: text to decision',
      figure: perSecond(figures.decided),
      beside: `wechaty answers ${perSecond(figures.answering)}, by one pattern`,
      limit: atLeast(1, medianRatio(figures.decided, figures.answering)),
    },
    beside('Duban: text to decision', figures.decided),
    beside('Duban: text to decision and answer', figures.answered),
    beside('Duban: text to meaning', figures.understood),
    beside('wechaty: message in by the mock, a pattern, an answer out', figures.answering),
    beside('wechaty: an event to an empty listener', figures.dispatching),
    beside('grammY: handleUpdate with hears', figures.grammy),
    beside('koishi: session through middleware', figures.koishi),
  ]
}
