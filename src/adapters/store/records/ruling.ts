import { z } from 'zod'
import type {
  Postponed,
  PostponementDeclined,
  PostponementRequested,
  Progressed,
  Returned,
  RulingAsked,
  Transferred,
  Verified,
  Waived,
} from '../../../domain/obligation/ruling.ts'
import { civilDay, type Shape } from './shape.ts'

const about = { key: z.string() }
const why = { reason: z.string() }

const requested = z.strictObject({
  type: z.literal('postponement-requested'),
  ...about,
  due: civilDay,
  ...why,
} satisfies Shape<PostponementRequested>)

const postponed = z.strictObject({
  type: z.literal('postponed'),
  ...about,
  due: civilDay,
  ...why,
} satisfies Shape<Postponed>)

const declined = z.strictObject({
  type: z.literal('postponement-declined'),
  ...about,
  ...why,
} satisfies Shape<PostponementDeclined>)

const transferred = z.strictObject({
  type: z.literal('transferred'),
  ...about,
  to: z.string(),
} satisfies Shape<Transferred>)

const verified = z.strictObject({ type: z.literal('verified'), ...about } satisfies Shape<Verified>)

const returned = z.strictObject({
  type: z.literal('returned'),
  ...about,
  ...why,
} satisfies Shape<Returned>)

const waived = z.strictObject({ type: z.literal('waived'), ...about, ...why } satisfies Shape<Waived>)

const progressed = z.strictObject({
  type: z.literal('progressed'),
  ...about,
  note: z.string(),
} satisfies Shape<Progressed>)

export const rulingRecords = [
  ...[requested, postponed, declined, transferred, verified, returned, waived],
  progressed,
] as const

type Asked<T extends RulingAsked['type']> = Shape<Extract<RulingAsked, { type: T }>>

/** What a question was asked for. */
export const rulingAsked = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('postpone'), due: civilDay, ...why } satisfies Asked<'postpone'>),
  z.strictObject({
    type: z.literal('answer-postponement'),
    granted: z.boolean(),
    ...why,
  } satisfies Asked<'answer-postponement'>),
  z.strictObject({ type: z.literal('verify') } satisfies Asked<'verify'>),
  z.strictObject({ type: z.literal('return'), ...why } satisfies Asked<'return'>),
  z.strictObject({ type: z.literal('transfer'), to: z.string() } satisfies Asked<'transfer'>),
  z.strictObject({ type: z.literal('waive'), ...why } satisfies Asked<'waive'>),
  z.strictObject({ type: z.literal('progress'), note: z.string() } satisfies Asked<'progress'>),
])
