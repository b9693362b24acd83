import { sameUser } from '../domain/duty/unit-names.ts'
import type { ChatHeard, MemberHeard } from '../domain/obligation/delivery.ts'
import type { Effect } from '../domain/obligation/effect.ts'
import { heardKey, MEMBERS_HEARD, type State } from '../domain/obligation/state.ts'
import { duplicateText } from '../language/zh/wording/duplicate.ts'
import { asksUnknown, respond, takesEvidence } from '../language/respond.ts'
import type { Kept } from '../language/resolve/attach.ts'
import { keepEvidence } from './keep-evidence.ts'
import type { IncomingMessage } from '../ports/channel.ts'
import { readTimeCorrection } from '../table/read-correction.ts'
import { viewOf, type Context } from './context.ts'

export interface Answer {
  /** Null where the bot stays silent. */
  reply: string | null
  effects: Effect[]
}

/**
 * Message → intent → decision → record → answer. The answer is given when the record is on disk; a message id that
 * has changed something before changes nothing.
 */
export async function answerMessage(context: Context, message: IncomingMessage): Promise<Answer> {
  const kept = await keepWhatCame(context, message)
  const unknown = asksUnknown(message.text) ? await context.unknown?.list() : undefined
  const said = { ...message, ...(kept ? { kept } : {}), ...(unknown ? { unknown } : {}) }
  const { outcome } = await context.store.transact<Answer & { unknown?: string }>((state) => {
    const receipt = state.seenMessages.get(message.id)
    if (receipt !== undefined && state.changes.has(receipt)) {
      return { draft: null, outcome: { reply: duplicateText(receipt), effects: [] } }
    }
    const view = viewOf(context, state)
    const response = respond(view, said, {
      botNames: [...context.botNames],
      readTimes: readTimeCorrection,
    })
    const { effects, reply } = response
    const events = [...response.events, ...newlyHeard(state, message)]
    const draft = { at: view.now, by: message.from, messageId: message.id, events }
    // One that only asked something before is answered again, and changes nothing either.
    if (receipt !== undefined)
      return { draft: null, outcome: { reply: effects.length > 0 ? null : reply, effects: [] } }
    const unclear = response.unknown === undefined ? {} : { unknown: response.unknown }
    return { draft: events.length > 0 ? draft : null, outcome: { reply, effects, ...unclear } }
  })
  const { unknown: unclear, ...answer } = outcome
  if (unclear !== undefined) await context.unknown?.note(unclear, context.clock.now())
  return answer
}

/** What came with a message is kept before it is recorded, and only where it is meant for the record. */
async function keepWhatCame(context: Context, message: IncomingMessage): Promise<Kept | null> {
  const { attachments = [] } = message
  const { evidence, store, botNames } = context
  if (attachments.length === 0 || !evidence || store.state.seenMessages.has(message.id)) return null
  const view = viewOf(context, store.state)
  if (!takesEvidence(view, message, { botNames: [...botNames], readTimes: readTimeCorrection })) return null
  return keepEvidence(evidence.files, evidence.limits, attachments)
}

/** A chat that speaks to the bot for the first time opens itself to what the bot has to say; who speaks in a group is in it. */
function newlyHeard(state: State, { channel, chat, from }: IncomingMessage): (ChatHeard | MemberHeard)[] {
  if (channel === undefined) return []
  const address = chat ?? `user:${from}`
  const isKnown = state.heardChats.has(heardKey(channel, address))
  const members = chat === null ? [] : (state.heardMembers.get(chat) ?? [])
  const isNew = chat !== null && members.length < MEMBERS_HEARD && !members.some((one) => sameUser(one, from))
  return [
    ...(isKnown ? [] : [{ type: 'chat-heard' as const, channel, chat: address }]),
    ...(isNew ? [{ type: 'member-heard' as const, chat, userId: from }] : []),
  ]
}
