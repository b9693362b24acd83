import type { OutgoingMessage, SendOutcome } from '../../ports/channel.ts'
import type { Conversation } from './conversation.ts'

/** Puts the bot's message into its room; a repeated id counts as accepted and is not shown twice. */
export async function showMessage(
  conversation: () => Promise<Conversation>,
  message: OutgoingMessage,
  at: number,
): Promise<SendOutcome> {
  const { id, to: room, text, mentions } = message
  try {
    const said = await conversation()
    await said.add({ id, room, at, from: null, text, quote: null, mentions })
    return { kind: 'accepted' }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { kind: 'refused', reason: `试用群聊的聊天记录写不进去：${reason}`, retryable: true }
  }
}
