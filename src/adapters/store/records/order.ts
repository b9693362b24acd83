import { z } from 'zod'
import type { Acknowledged, TriggerEnded, Triggered } from '../../../domain/obligation/order.ts'
import { civilDay, type Shape } from './shape.ts'

const acknowledged = z.strictObject({
  type: z.literal('acknowledged'),
  keys: z.array(z.string()),
  until: civilDay,
  expected: civilDay.nullable(),
} satisfies Shape<Acknowledged>)

const occasion = {
  duty: z.int(),
  revision: z.int().min(0),
  part: z.int().nullable(),
  period: z.string(),
}

const triggered = z.strictObject({
  type: z.literal('triggered'),
  ...occasion,
  name: z.string(),
  day: civilDay,
  due: civilDay,
} satisfies Shape<Triggered>)

const triggerEnded = z.strictObject({
  type: z.literal('trigger-ended'),
  ...occasion,
} satisfies Shape<TriggerEnded>)

export const orderRecords = [acknowledged, triggered, triggerEnded] as const
