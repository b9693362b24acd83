import { z } from 'zod'
import type { CardClick } from '../../../ports/card.ts'
import type { Attachment, AttachmentContent, IncomingMessage } from '../../../ports/channel.ts'
import { childOf, readXml, textIn, type XmlElement } from './read-xml.ts'

/** What the app was told. Source: https://developer.work.weixin.qq.com/document/path/90239 and /90240 */
export type AppHeard =
  | { kind: 'message'; message: IncomingMessage }
  /** `responseCode`: good for one change of the card, within three days. */
  | { kind: 'click'; click: CardClick; responseCode: string | null }
  | { kind: 'other' }

/** How a transport fetches a file by its media id. */
export type ReadByMediaId = (mediaId: string) => (mostBytes: number) => Promise<AttachmentContent>

const id = z.string().min(1).max(256)
const schema = z.object({ from: id, createTime: z.string().regex(/^\d{1,12}$/), kind: z.string().min(1) })

/** A decrypted callback; null for what is none. */
export function appHeard(xml: string, channel: string, read: ReadByMediaId): AppHeard | null {
  const root = readXml(xml)
  const parsed = schema.safeParse({
    from: textIn(root, 'FromUserName'),
    createTime: textIn(root, 'CreateTime'),
    kind: textIn(root, 'MsgType'),
  })
  if (root?.name !== 'xml' || !parsed.success) return null
  const { from, createTime, kind } = parsed.data
  if (kind === 'event') return clickIn(root, channel, from, createTime) ?? { kind: 'other' }
  return messageIn(root, { channel, from, kind, read })
}

interface Sender {
  channel: string
  from: string
  kind: string
  read: ReadByMediaId
}

function messageIn(root: XmlElement, { channel, from, kind, read }: Sender): AppHeard | null {
  const messageId = textIn(root, 'MsgId')
  if (messageId === null || messageId === '') return null
  const text =
    kind === 'text' ? textIn(root, 'Content') : kind === 'voice' ? textIn(root, 'Recognition') : null
  const mediaId = kind === 'image' ? textIn(root, 'MediaId') : null
  if (text === null && mediaId === null) return { kind: 'other' }
  const picture: Attachment | null =
    mediaId === null ? null : { kind: 'picture', name: '图片1.jpg', size: null, read: read(mediaId) }
  return {
    kind: 'message',
    message: {
      id: `${channel}-${messageId}`,
      from,
      chat: null,
      text: text ?? '',
      quote: null,
      channel,
      addressed: true,
      ...(picture ? { attachments: [picture] } : {}),
    },
  }
}

/** An event has no id: who, when and what tell one from another. */
function clickIn(root: XmlElement, channel: string, from: string, createTime: string): AppHeard | null {
  const [key, card] = [textIn(root, 'EventKey'), textIn(root, 'TaskId')]
  if (textIn(root, 'Event') !== 'template_card_event' || key === null || card === null) return null
  const chosen = (childOf(root, 'SelectedItems')?.children ?? []).flatMap((item) =>
    (childOf(item, 'OptionIds')?.children ?? []).map((option) => option.text.trim()),
  )
  const click = {
    id: `${channel}-${from}-${createTime}-${card}-${key}`,
    channel,
    from,
    chat: null,
    card,
    key,
    chosen,
  }
  return { kind: 'click', click, responseCode: textIn(root, 'ResponseCode') }
}
