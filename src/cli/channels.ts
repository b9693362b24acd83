import type { ChannelConfig } from '../config/channels.ts'
import { heardKey, rosterInForce, type State } from '../domain/obligation/state.ts'
import type { Contact, Roster } from '../domain/duty/roster.ts'
import { DubanError } from '../errors.ts'
import type { HttpDoor, LiveChannel } from '../ports/channel.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'
import type { Settings } from './open.ts'

/** What a channel is given besides its own settings. */
export interface ChannelAround {
  /** As it is called in /healthz, /metrics and the log; the same at every start. */
  name: string
  log: Log
  clock: Clock
  roster: () => Roster
  botNames: readonly string[]
  /** The id under which a chat (or `user:USERID`) has spoken to the bot through this channel; null while it never has. */
  heard: (to: string) => string | null
}

/** Makes one channel; its code and packages are loaded here, so that only those who configured it pay for it. */
function openChannel(config: ChannelConfig, around: ChannelAround): Promise<LiveChannel> {
  switch (config.kind) {
    case 'wecom-aibot-callback':
      return aibotCallback(config, around)
    case 'wecom-aibot':
      return aibot(config, around)
    case 'wechaty':
      return wechaty(config, around)
    case 'wecom-app':
      return app(config, around)
    case 'wecom-webhook':
      return webhook(config, around)
  }
}

async function aibot(
  config: ChannelConfig & { kind: 'wecom-aibot' },
  around: ChannelAround,
): Promise<LiveChannel> {
  const [{ openAibot }, { readMedia }] = await Promise.all([
    import('../adapters/wecom/aibot/aibot-channel.ts'),
    import('../adapters/wecom/message/read-media.ts'),
  ])
  const read = readMedia(({ aeskey }) => aeskey ?? null)
  return openAibot({ ...config, ...around, now: () => around.clock.now(), read })
}

async function aibotCallback(
  config: ChannelConfig & { kind: 'wecom-aibot-callback' },
  around: ChannelAround,
): Promise<LiveChannel> {
  const [{ openAibotCallback }, { readMedia }] = await Promise.all([
    import('../adapters/wecom/callback/aibot-callback.ts'),
    import('../adapters/wecom/message/read-media.ts'),
  ])
  const read = readMedia(() => config.encodingAesKey)
  return openAibotCallback({ ...config, ...around, instants: () => instants(around), read })
}

async function app(
  config: ChannelConfig & { kind: 'wecom-app' },
  around: ChannelAround,
): Promise<LiveChannel> {
  const { openAppChannel } = await import('../adapters/wecom/app/app-channel.ts')
  return openAppChannel({ ...config, ...around, instants: () => instants(around) })
}

async function wechaty(
  config: ChannelConfig & { kind: 'wechaty' },
  { name, log, clock }: ChannelAround,
): Promise<LiveChannel> {
  const [{ loadWechaty }, { openWechatyChannel }] = await Promise.all([
    import('../adapters/wechaty/load-wechaty.ts'),
    import('../adapters/wechaty/wechaty-channel.ts'),
  ])
  return openWechatyChannel({
    name,
    wechaty: await loadWechaty(config),
    log,
    now: () => clock.now(),
    // Whoever scans it becomes the bot: shown to who started it, never logged.
    showCode: (url) => process.stderr.write(`请用机器人账号的手机扫描二维码登录：${url}\n`),
  })
}

async function webhook(
  config: ChannelConfig & { kind: 'wecom-webhook' },
  { name, clock, roster }: ChannelAround,
): Promise<LiveChannel> {
  const { openWebhook } = await import('../adapters/wecom/webhook/webhook.ts')
  return openWebhook({
    ...config,
    name,
    now: () => clock.now(),
    mobileOf: (userId) => contactOf(roster(), userId)?.mobile ?? null,
  })
}

function contactOf({ units }: Roster, userId: string): Contact | undefined {
  return units.flatMap(({ contacts }) => contacts).find((contact) => contact.userId === userId)
}

/** Who sets the clock for a rehearsal may sign by it or by the real one. */
function instants({ clock }: ChannelAround): [number, number] {
  return [clock.now(), Date.now()]
}

/** The channels of the configuration, in its order, not yet started. */
export async function openChannels(
  { config, clock, botNames }: Settings,
  store: Store,
  log: Log,
): Promise<LiveChannel[]> {
  const names = namesOf(config.channels)
  const state = lastSeen(store)
  const around = { log, clock, botNames, roster: () => rosterInForce(state()) }
  const channels = await Promise.all(
    config.channels.map((channel, index) => {
      const name = names[index] ?? channel.kind
      const heard = (to: string) => state().heardChats.get(heardKey(name, to)) ?? null
      return openChannel(channel, { ...around, name, heard })
    }),
  )
  refuseSharedDoors(channels)
  return channels
}

/** Where the record cannot be read any more, people are still told so, by the names and addresses last known. */
function lastSeen(store: Store): () => State {
  let seen = store.state
  return () => {
    try {
      seen = store.state
    } catch {
      // Whoever records hears of it.
    }
    return seen
  }
}

/** 'wecom-aibot', 'wecom-aibot-2' … */
export function namesOf(configs: readonly ChannelConfig[]): string[] {
  return configs.map(({ kind }, index) => {
    const before = configs.slice(0, index).filter((other) => other.kind === kind).length
    return before === 0 ? kind : `${kind}-${before + 1}`
  })
}

function refuseSharedDoors(channels: readonly LiveChannel[]): void {
  const paths = channels.flatMap(({ doors }) => doors.map(({ path }) => path))
  const twice = paths.find((path, index) => paths.indexOf(path) !== index)
  if (twice === undefined) return
  const message = `两个渠道用了同一个回调路径 ${twice}，请在 config/duban.yaml 的 channels 里把它们的 path 写成不同的`
  throw new DubanError('config-invalid', message, { at: 'channels' })
}

/** Answers of the web server that are a channel's own, by path. */
export function doorsOf(channels: readonly LiveChannel[]): ReadonlyMap<string, HttpDoor['handle']> {
  return new Map(channels.flatMap(({ doors }) => doors.map(({ path, handle }) => [path, handle])))
}
