import { z } from 'zod'
import type { Acknowledged, Announced, BindingRequested, ChatBound, ChatUnbound, TriggerEnded, Triggered } from '../../../domain/obligation/order.ts'
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

const bindingRequested = z.strictObject({
  type: z.literal('binding-requested'),
  unit: z.string(),
  chat: z.string(),
} satisfies Shape<BindingRequested>)

const chatBound = z.strictObject({
  type: z.literal('chat-bound'),
  unit: z.string(),
  chat: z.string(),
} satisfies Shape<ChatBound>)

const chatUnbound = z.strictObject({
  type: z.literal('chat-unbound'),
  unit: z.string(),
} satisfies Shape<ChatUnbound>)

const announced = z.strictObject({
  type: z.literal('announced'),
  text: z.string(),
} satisfies Shape<Announced>)

export const orderRecords = [
bindingRequested, chatBound, chatUnbound, announced,acknowledged, triggered, triggerEnded] as const
