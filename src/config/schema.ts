import { z } from 'zod'
import { DEFAULT_POLICY } from '../domain/policy.ts'
import { channelSchema } from './channels.ts'

/**
 * Every setting of config/duban.yaml. config/duban.example.yaml shows them with their meaning, unit and default; a
 * test holds the two equal. Nothing is required.
 */
const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '应写成 "09:00" 这样的 24 小时制时间，并加引号')

const workdaysBefore = z.array(z.int().min(-60, '不能早于 -60').max(0, '应为 0 或负数'))

const DEFAULT_LADDER = DEFAULT_POLICY.reminders.ladder

const ladderSchema = z.strictObject({
  day: workdaysBefore.default([...DEFAULT_LADDER.day]),
  week: workdaysBefore.default([...DEFAULT_LADDER.week]),
  'ten-days': workdaysBefore.default([...DEFAULT_LADDER['ten-days']]),
  month: workdaysBefore.default([...DEFAULT_LADDER.month]),
  quarter: workdaysBefore.default([...DEFAULT_LADDER.quarter]),
  'half-year': workdaysBefore.default([...DEFAULT_LADDER['half-year']]),
  year: workdaysBefore.default([...DEFAULT_LADDER.year]),
  deadline: workdaysBefore.default([...DEFAULT_LADDER.deadline]),
  standing: workdaysBefore.default([...DEFAULT_LADDER.standing]),
})

const webSchema = z.strictObject({
  host: z.string().min(1).default('127.0.0.1'),
  port: z.int().min(0).max(65535).default(8080),
  trialChat: z.enum(['auto', 'on', 'off']).default('auto'),
  adminPassword: z.string().min(8, '至少 8 个字符').optional(),
})

const remindersSchema = z.strictObject({
  digestTime: timeOfDay.default('09:00'),
  closingTime: timeOfDay.default('18:00'),
  overdueEveryWorkdays: z.int().min(0).max(60).default(DEFAULT_POLICY.reminders.overdueEveryWorkdays),
  itemsPerDigest: z.int().min(1).max(50).default(DEFAULT_POLICY.reminders.itemsPerDigest),
  ladder: ladderSchema.prefault({}),
})

export const configSchema = z.strictObject({
  timezone: z
    .string()
    .refine(isTimeZone, '不是时区名称，应写成 Asia/Shanghai 这样')
    .default(DEFAULT_POLICY.zone),
  web: webSchema.prefault({}),
  bot: z.strictObject({ names: z.array(z.string().min(1)).min(1).default(['督办助手']) }).prefault({}),
  reminders: remindersSchema.prefault({}),
  checkIn: z.enum(['week', 'ten-days', 'month', 'quarter', 'half-year', 'year']).default('month'),
  questionMinutes: z.int().min(1).max(1440).default(DEFAULT_POLICY.questionMinutes),
  log: z
    .strictObject({ level: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info') })
    .prefault({}),
  channels: z.array(channelSchema).default([]),
})

export type Config = z.infer<typeof configSchema>

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
