import { z } from 'zod'
import type { Contact, Roster, Unit, UnitGroup } from '../../../domain/duty/roster.ts'
import type { Shape } from './shape.ts'

const contact = z.strictObject({
  name: z.string(),
  userId: z.string(),
  mobile: z.string().nullable(),
  role: z.enum(['liaison', 'head', 'leader']),
} satisfies Shape<Contact>)

const unit = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()),
  chat: z.string().nullable(),
  contacts: z.array(contact),
} satisfies Shape<Unit>)

const unitGroup = z.strictObject({
  name: z.string(),
  units: z.array(z.string()),
} satisfies Shape<UnitGroup>)

export const rosterRecord = z.strictObject({
  units: z.array(unit),
  groups: z.array(unitGroup),
  admins: z.array(z.string()),
} satisfies Shape<Roster>)
