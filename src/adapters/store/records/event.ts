import { z } from 'zod'
import type {
  DigestQueued,
  PlanImported,
  QuestionAsked,
  QuestionDropped,
  Reported,
  RosterImported,
  Undone,
  Urged,
} from '../../../domain/obligation/event.ts'
import type { CalendarInForce, RulesAdopted } from '../../../domain/obligation/rules.ts'
import type { EvidenceAdded, EvidencePiece } from '../../../domain/obligation/evidence.ts'
import { planRecord } from './plan.ts'
import { rosterRecord } from './roster.ts'
import { orderRecords } from './order.ts'
import { readingRecords } from './reading.ts'
import { rulingAsked, rulingRecords } from './ruling.ts'
import { deliveryRecords } from './delivery.ts'
import { digestItem } from './digest-item.ts'
import { civilDay, receiptNumber, type Shape } from './shape.ts'

const planImported = z.strictObject({
  type: z.literal('plan-imported'),
  plan: planRecord,
} satisfies Shape<PlanImported>)

const rosterImported = z.strictObject({
  type: z.literal('roster-imported'),
  roster: rosterRecord,
} satisfies Shape<RosterImported>)

const reported = z.strictObject({
  type: z.literal('reported'),
  key: z.string(),
  count: z.int(),
  remark: z.string().exactOptional(),
} satisfies Shape<Reported>)

const undone = z.strictObject({
  type: z.literal('undone'),
  receipt: receiptNumber,
  keys: z.array(z.string()).exactOptional(),
} satisfies Shape<Undone>)

const questionAsked = z.strictObject({
  type: z.literal('question-asked'),
  chat: z.string().nullable(),
  choices: z.array(z.string()),
  remark: z.string().exactOptional(),
  ruling: rulingAsked.exactOptional(),
} satisfies Shape<QuestionAsked>)

const questionDropped = z.strictObject({
  type: z.literal('question-dropped'),
} satisfies Shape<QuestionDropped>)

const digestQueued = z.strictObject({
  type: z.literal('digest-queued'),
  to: z.string(),
  day: civilDay,
  mentions: z.array(z.string()),
  items: z.array(digestItem),
  text: z.string(),
  notice: z.literal(true).exactOptional(),
  ring: z.literal(true).exactOptional(),
  second: z.literal(true).exactOptional(),
  report: z.literal(true).exactOptional(),
} satisfies Shape<DigestQueued>)

const urged = z.strictObject({
  type: z.literal('urged'),
  unit: z.string(),
  day: civilDay,
  keys: z.array(z.string()),
} satisfies Shape<Urged>)

const evidencePiece = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['picture', 'file']),
    name: z.string(),
    hash: z.string(),
    size: z.int(),
  } satisfies Shape<Extract<EvidencePiece, { hash: string }>>),
  z.strictObject({ kind: z.literal('link'), name: z.string(), url: z.string() } satisfies Shape<
    Extract<EvidencePiece, { url: string }>
  >),
])

const evidenceAdded = z.strictObject({
  type: z.literal('evidence-added'),
  keys: z.array(z.string()),
  pieces: z.array(evidencePiece),
  on: civilDay,
} satisfies Shape<EvidenceAdded>)

const rulesAdopted = z.strictObject({
  type: z.literal('rules-adopted'),
  settings: z.string(),
  calendar: z.strictObject({
    from: civilDay,
    to: civilDay,
    rest: z.array(civilDay).readonly(),
    work: z.array(civilDay).readonly(),
  } satisfies Shape<CalendarInForce>),
} satisfies Shape<RulesAdopted>)

export const eventRecord = z.discriminatedUnion('type', [
  planImported,
  rosterImported,
  reported,
  undone,
  questionAsked,
  questionDropped,
  digestQueued,
  ...deliveryRecords,
  ...rulingRecords,
  ...readingRecords,
  evidenceAdded,
  ...orderRecords,
  urged,
  rulesAdopted,
])
