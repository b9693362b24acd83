import { z } from 'zod'
import type { Acknowledged } from '../../../domain/obligation/order.ts'
import { civilDay, type Shape } from './shape.ts'

const acknowledged = z.strictObject({
  type: z.literal('acknowledged'),
  keys: z.array(z.string()),
  until: civilDay,
  expected: civilDay.nullable(),
} satisfies Shape<Acknowledged>)

export const orderRecords = [acknowledged] as const
