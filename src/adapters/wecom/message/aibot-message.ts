import type { Attachment, AttachmentContent, IncomingMessage } from '../../../ports/channel.ts'
import type { AibotBody, AibotContent, AibotMedia } from './aibot-body.ts'

/** How a transport fetches what came with a message. */
export type ReadMedia = (media: AibotMedia) => (mostBytes: number) => Promise<AttachmentContent>

/** What somebody said to the bot; null for what is no message, such as an event or a video. */
export function aibotMessage(body: AibotBody, channel: string, read: ReadMedia): IncomingMessage | null {
  const text = textOf(body)
  const attachments = attachmentsOf(body, read)
  if (text === null && attachments.length === 0) return null
  return {
    id: body.msgid,
    from: body.from.userid,
    chat: chatOf(body),
    text: text ?? '',
    quote: body.quote ? textOf(body.quote) : null,
    channel,
    addressed: true,
    ...(attachments.length > 0 ? { attachments } : {}),
  }
}

/** Null in a one-to-one conversation. */
export function chatOf({ chattype, chatid }: AibotBody): string | null {
  return chattype === 'single' ? null : (chatid ?? null)
}

function textOf({ msgtype, text, voice, mixed }: AibotContent): string | null {
  switch (msgtype) {
    case 'text':
      return text?.content ?? null
    case 'voice':
      return voice?.content ?? null
    case 'mixed': {
      const texts = mixed?.msg_item.flatMap((item) =>
        item.msgtype === 'text' ? (item.text?.content ?? []) : [],
      )
      return texts === undefined || texts.length === 0 ? null : texts.join('\n')
    }
    default:
      return null
  }
}

/** Names are not told: the number in its message stands for one. */
function attachmentsOf(body: AibotContent, read: ReadMedia): Attachment[] {
  const pictures =
    body.msgtype === 'mixed'
      ? (body.mixed?.msg_item.flatMap((item) => (item.msgtype === 'image' ? (item.image ?? []) : [])) ?? [])
      : body.msgtype === 'image' && body.image
        ? [body.image]
        : []
  const files = body.msgtype === 'file' && body.file ? [body.file] : []
  return [
    ...pictures.map((media, index) => attachment('picture', `图片${index + 1}.jpg`, read(media))),
    ...files.map((media, index) => attachment('file', `文件${index + 1}`, read(media))),
  ]
}

function attachment(kind: 'picture' | 'file', name: string, read: ReturnType<ReadMedia>): Attachment {
  return { kind, name, size: null, read }
}
