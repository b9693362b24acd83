import { z } from 'zod'
import type {
  DayWithin,
  DeadlineCadence,
  DuePoint,
  EventCadence,
  Months,
  QuotaCadence,
  StandingCadence,
  Term,
  UnspecifiedCadence,
} from '../../../domain/duty/cadence.ts'
import type { Assignment, Doubt, Duty, Plan } from '../../../domain/duty/duty.ts'
import type { Shape } from './shape.ts'

const origin = z.enum(['own', 'task'])

const quota = z.strictObject({
  kind: z.literal('quota'),
  period: z.enum(['day', 'week', 'ten-days', 'month', 'quarter', 'half-year', 'year']),
  every: z.int(),
  count: z.int(),
  atLeast: z.boolean(),
  by: z.strictObject({ month: z.int().nullable(), day: z.int() } satisfies Shape<DayWithin>).optional(),
  months: z.strictObject({ from: z.int(), to: z.int() } satisfies Shape<Months>).optional(),
  basis: z.string(),
  origin,
} satisfies Shape<QuotaCadence>)

const duePoint = z.strictObject({
  year: z.int().nullable(),
  month: z.int(),
  day: z.int().nullable(),
  part: z.enum(['early', 'middle', 'late', 'end']).nullable(),
} satisfies Shape<DuePoint>)

const deadline = z.strictObject({
  kind: z.literal('deadline'),
  due: z.array(duePoint),
  basis: z.string(),
  origin,
} satisfies Shape<DeadlineCadence>)

const standing = z.strictObject({
  kind: z.literal('standing'),
  basis: z.string(),
  origin,
} satisfies Shape<StandingCadence>)

const event = z.strictObject({
  kind: z.literal('event'),
  term: z.strictObject({ days: z.int().min(0), working: z.boolean() } satisfies Shape<Term>).optional(),
  timing: z.enum(['before', 'during', 'after']).optional(),
  once: z.union([z.literal('plan-year'), z.int()]).optional(),
  basis: z.string(),
  origin,
} satisfies Shape<EventCadence>)

const unspecified = z.strictObject({
  kind: z.literal('unspecified'),
} satisfies Shape<UnspecifiedCadence>)

export const assignment = z.strictObject({
  name: z.string(),
  kind: z.enum(['unit', 'group']),
  role: z.enum(['lead', 'support', 'responsible']),
} satisfies Shape<Assignment>)

export const cadence = z.discriminatedUnion('kind', [quota, deadline, standing, event, unspecified])

const doubt = z.strictObject({
  about: z.enum(['time', 'units', 'nobody', 'text']),
  message: z.string(),
} satisfies Shape<Doubt>)

const duty = z.strictObject({
  no: z.int(),
  serial: z.int().exactOptional(),
  revision: z.int().min(0),
  text: z.string(),
  section: z.string().nullable(),
  task: z.strictObject({ no: z.int(), text: z.string() }).nullable(),
  assignments: z.array(assignment),
  beside: z.string().exactOptional(),
  cadences: z.array(cadence),
  warnings: z.array(z.string()),
  doubts: z.array(doubt).exactOptional(),
} satisfies Shape<Duty>)

export const planRecord = z.strictObject({
  id: z.string(),
  title: z.string(),
  year: z.int(),
  firstYear: z.int().exactOptional(),
  duties: z.array(duty),
} satisfies Shape<Plan>)
