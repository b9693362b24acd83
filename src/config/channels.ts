import { z } from 'zod'

const address = (protocols: readonly string[]) =>
  z.string().refine((text) => protocols.some((protocol) => text.startsWith(`${protocol}://`)), {
    message: `应以 ${protocols.map((protocol) => `${protocol}://`).join(' 或 ')} 开头`,
  })

const WECOM_API = 'https://qyapi.weixin.qq.com'

const encodingAesKey = z.string().regex(/^[A-Za-z0-9+/]{43}$/, '应为 43 个字母和数字')
const callbackPath = z.string().startsWith('/', '应以 / 开头')

const channelSchemas = [
  z.strictObject({
    kind: z.literal('wecom-aibot'),
    botId: z.string().min(1),
    secret: z.string().min(1),
    url: address(['wss', 'ws']).default('wss://openws.work.weixin.qq.com'),
  }),
  z.strictObject({
    kind: z.literal('wecom-webhook'),
    chats: z.record(z.string(), address(['https', 'http'])),
    format: z.enum(['text', 'markdown']).default('text'),
  }),
  z.strictObject({
    kind: z.literal('wecom-aibot-callback'),
    token: z.string().min(1),
    encodingAesKey,
    path: callbackPath.default('/wecom/aibot'),
    apiBase: address(['https', 'http']).default(WECOM_API),
  }),
  z.strictObject({
    kind: z.literal('wecom-app'),
    corpId: z.string().min(1),
    agentId: z.int(),
    secret: z.string().min(1),
    token: z.string().min(1),
    encodingAesKey,
    path: callbackPath.default('/wecom/app'),
    apiBase: address(['https', 'http']).default(WECOM_API),
  }),
  z.strictObject({
    kind: z.literal('wechaty'),
    puppet: z.string().min(1),
    options: z.record(z.string(), z.unknown()).default({}),
  }),
] as const

const KINDS = channelSchemas.map(({ shape }) => shape.kind.value)

/** The real channels, as the command-line contract writes them down. */
export const channelSchema = z.discriminatedUnion('kind', channelSchemas, {
  error: `应为 ${KINDS.join('、')} 之一`,
})

export type ChannelConfig = z.infer<typeof channelSchema>
