import { z } from 'zod'
import type {
  Acknowledged,
  Announced,
  BindingRequested,
  ChatBound,
  ChatUnbound,
  LeaveEnded,
  LeaveTaken,
  MembersConfirmed,
  Paused,
  PersonBound,
  PersonDeclined,
  PersonRequested,
  PersonUnbound,
  Resumed,
  TriggerEnded,
  Triggered,
} from '../../../domain/obligation/order.ts'
import { civilDay, receiptNumber, type Shape } from './shape.ts'

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

const ofContact = { contact: z.string(), name: z.string(), unit: z.string() }

const personRequested = z.strictObject({
  type: z.literal('person-requested'),
  ...ofContact,
  userId: z.string(),
  chat: z.string().nullable(),
} satisfies Shape<PersonRequested>)

const personBound = z.strictObject({
  type: z.literal('person-bound'),
  ...ofContact,
  userId: z.string(),
  request: receiptNumber.nullable(),
} satisfies Shape<PersonBound>)

const personDeclined = z.strictObject({
  type: z.literal('person-declined'),
  ...ofContact,
  userId: z.string(),
  request: receiptNumber,
} satisfies Shape<PersonDeclined>)

const personUnbound = z.strictObject({
  type: z.literal('person-unbound'),
  ...ofContact,
} satisfies Shape<PersonUnbound>)

const membersConfirmed = z.strictObject({
  type: z.literal('members-confirmed'),
  chat: z.string(),
  contacts: z.array(z.string()),
  others: z.int().min(0),
} satisfies Shape<MembersConfirmed>)

const announced = z.strictObject({
  type: z.literal('announced'),
  text: z.string(),
} satisfies Shape<Announced>)


const pauseTarget = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('all') }),
  z.strictObject({ by: z.literal('unit'), unit: z.string() }),
  z.strictObject({ by: z.literal('duty'), duty: z.int(), part: z.int().nullable() }),
])

const paused = z.strictObject({
  type: z.literal('paused'),
  target: pauseTarget,
  day: civilDay,
  until: civilDay.nullable(),
} satisfies Shape<Paused>)

const resumed = z.strictObject({
  type: z.literal('resumed'),
  target: pauseTarget,
} satisfies Shape<Resumed>)

const leaveTaken = z.strictObject({
  type: z.literal('leave-taken'),
  person: z.string(),
  from: civilDay,
  until: civilDay,
  standIn: z.string().nullable(),
  grants: z.array(z.string()),
} satisfies Shape<LeaveTaken>)

const leaveEnded = z.strictObject({
  type: z.literal('leave-ended'),
  person: z.string(),
  leave: z.int(),
  day: civilDay,
} satisfies Shape<LeaveEnded>)

export const orderRecords = [
  acknowledged,
  triggered,
  triggerEnded,
  paused,
  resumed,
  leaveTaken,
  leaveEnded,
  bindingRequested,
  chatBound,
  chatUnbound,
  personRequested,
  personBound,
  personDeclined,
  personUnbound,
  membersConfirmed,
  announced,
] as const
