import { z } from 'zod'

const name = z.string().trim().min(1, '不能为空')

/** WeCom's rule for a user id. */
export const USER_ID = /^[A-Za-z0-9][\w.@-]{0,63}$/
export const USER_ID_RULE = '应为 1 到 64 位字母、数字或 _ - @ .'

const contactSchema = z.object({
  name,
  userId: z.string().regex(USER_ID, USER_ID_RULE),
  mobile: z.string().nullable().default(null),
  role: z.enum(['liaison', 'head', 'leader']).default('liaison'),
})

const unitSchema = z.object({
  name,
  aliases: z.array(name).default([]),
  chat: z.string().min(1).nullable().default(null),
  contacts: z.array(contactSchema).default([]),
})

/** The roster as JSON: the shape of the command-line contract. */
export const rosterSchema = z.object({
  units: z.array(unitSchema),
  groups: z.array(z.object({ name, units: z.array(name) })).default([]),
  admins: z.array(z.string().min(1)).default([]),
})
