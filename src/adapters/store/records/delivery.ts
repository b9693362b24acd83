import { z } from 'zod'
import type {
  AdminsTold,
  CardAnswered,
  ChatHeard,
  MemberHeard,
  ChatLost,
  DigestSending,
  DigestSettled,
  DigestWaiting,
  SentCard,
  WasSilent,
} from '../../../domain/obligation/delivery.ts'
import type { Shape } from './shape.ts'

const sentCard = z.strictObject({
  id: z.string(),
  keys: z.array(z.string()),
} satisfies Shape<SentCard>)

const digestSending = z.strictObject({
  type: z.literal('digest-sending'),
  id: z.string(),
  card: sentCard.exactOptional(),
} satisfies Shape<DigestSending>)

const digestWaiting = z.strictObject({
  type: z.literal('digest-waiting'),
  id: z.string(),
} satisfies Shape<DigestWaiting>)

const digestSettled = z.strictObject({
  type: z.literal('digest-settled'),
  id: z.string(),
  outcome: z.enum(['accepted', 'refused', 'unknown']),
  reason: z.string().exactOptional(),
} satisfies Shape<DigestSettled>)

const cardAnswered = z.strictObject({
  type: z.literal('card-answered'),
  card: z.string(),
  keys: z.array(z.string()),
} satisfies Shape<CardAnswered>)

const chatHeard = z.strictObject({
  type: z.literal('chat-heard'),
  channel: z.string(),
  chat: z.string(),
} satisfies Shape<ChatHeard>)

const memberHeard = z.strictObject({
  type: z.literal('member-heard'),
  chat: z.string(),
  userId: z.string(),
} satisfies Shape<MemberHeard>)

const chatLost = z.strictObject({
  type: z.literal('chat-lost'),
  channel: z.string(),
  chat: z.string(),
  reason: z.string(),
} satisfies Shape<ChatLost>)

const adminsTold = z.strictObject({
  type: z.literal('admins-told'),
  chats: z.array(z.string()),
} satisfies Shape<AdminsTold>)

const wasSilent = z.strictObject({
  type: z.literal('was-silent'),
  from: z.int(),
  to: z.int(),
  digests: z.int(),
  items: z.int(),
} satisfies Shape<WasSilent>)

export const deliveryRecords = [
  digestSending,
  digestWaiting,
  digestSettled,
  cardAnswered,
  chatHeard,
  memberHeard,
  chatLost,
  adminsTold,
  wasSilent,
] as const
