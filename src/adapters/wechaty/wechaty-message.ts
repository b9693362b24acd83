import type { Message, Wechaty } from 'wechaty'
import type { Attachment, IncomingMessage } from '../../ports/channel.ts'

/** What somebody said, in a group or to the bot alone; null for what has no words, picture or file. */
export async function incomingOf(
  message: Message,
  { Message: { Type } }: Pick<Wechaty, 'Message'>,
  channel: string,
): Promise<IncomingMessage | null> {
  const type = message.type()
  const isText = type === Type.Text
  if (!isText && type !== Type.Image && type !== Type.Attachment) return null
  const room = message.room()
  const addressed = room === undefined || (isText && (await message.mentionSelf()))
  return {
    id: `${channel}-${message.id}`,
    from: message.talker().id,
    chat: room?.id ?? null,
    text: isText ? message.text() : '',
    // A quotation is part of the text here, and read as such.
    quote: null,
    channel,
    ...(addressed ? { addressed } : {}),
    ...(isText ? {} : { attachments: [attachmentOf(message, type === Type.Image)] }),
  }
}

function attachmentOf(message: Message, isPicture: boolean): Attachment {
  return {
    kind: isPicture ? 'picture' : 'file',
    name: isPicture ? '图片.jpg' : message.text() || '文件',
    size: null,
    async read(mostBytes) {
      try {
        const bytes = await (await message.toFileBox()).toBuffer()
        return bytes.length > mostBytes ? { kind: 'too-large' } : { kind: 'content', bytes }
      } catch {
        return { kind: 'unreadable', reason: '下载不了' }
      }
    },
  }
}
