import { z } from 'zod'
import { channelSchema } from './channels.ts'
import { DEFAULTS } from './defaults.ts'
import { HOLIDAYS } from '../domain/calendar/nodes.ts'
import { lengthOf, parseNodeDay } from './own-nodes.ts'
import { parseDays } from './own-days.ts'

const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '应写成 "09:00" 这样的 24 小时制时间，并加引号')

const workdaysBefore = z.array(z.int().min(-60, '不能早于 -60').max(0, '应为 0 或负数'))

const workdaysLate = z.int().min(0).max(250)

const { ladder } = DEFAULTS.reminders

const ladderSchema = z.strictObject({
  day: workdaysBefore.default([...ladder.day]),
  week: workdaysBefore.default([...ladder.week]),
  'ten-days': workdaysBefore.default([...ladder['ten-days']]),
  month: workdaysBefore.default([...ladder.month]),
  quarter: workdaysBefore.default([...ladder.quarter]),
  'half-year': workdaysBefore.default([...ladder['half-year']]),
  year: workdaysBefore.default([...ladder.year]),
  deadline: workdaysBefore.default([...ladder.deadline]),
  standing: workdaysBefore.default([...ladder.standing]),
  node: workdaysBefore.default([...ladder.node]),
})

const webSchema = z.strictObject({
  host: z.string().min(1).default(DEFAULTS.web.host),
  port: z.int().min(0).max(65535).default(DEFAULTS.web.port),
  trialChat: z.enum(['auto', 'on', 'off']).default(DEFAULTS.web.trialChat),
  adminPassword: z.string().min(8, '至少 8 个字符').optional(),
  publicUrl: z.url({ protocol: /^https?$/, error: '应写成 https://duban.example.cn 这样的网址' }).optional(),
})

const quietHours = z
  .strictObject({ from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from < to, 'from 应早于 to')

const perWeek = z.int().min(0).max(100)

const { budget } = DEFAULTS.reminders

const budgetSchema = z.strictObject({
  messagesPerChat: perWeek.default(budget.messagesPerChat),
  messagesPerPerson: perWeek.default(budget.messagesPerPerson),
  mentions: z
    .strictObject({
      liaison: perWeek.default(budget.mentions.liaison),
      head: perWeek.default(budget.mentions.head),
      leader: perWeek.default(budget.mentions.leader),
    })
    .prefault({}),
})

const remindersSchema = z.strictObject({
  digestTime: timeOfDay.default(DEFAULTS.reminders.digestTime),
  closingTime: timeOfDay.default(DEFAULTS.reminders.closingTime),
  quietHours: z.array(quietHours).max(10).default(DEFAULTS.reminders.quietHours),
  secondTime: z.union([timeOfDay, z.literal('off')]).default(DEFAULTS.reminders.secondTime),
  dailyDuties: z.enum(['weekly', 'daily']).default(DEFAULTS.reminders.dailyDuties),
  budget: budgetSchema.prefault({}),
  overdueEveryWorkdays: z.int().min(0).max(60).default(DEFAULTS.reminders.overdueEveryWorkdays),
  sayMissed: z
    .strictObject({
      week: z.boolean().default(DEFAULTS.reminders.sayMissed.week),
      standing: z.boolean().default(DEFAULTS.reminders.sayMissed.standing),
    })
    .prefault({}),
  itemsPerDigest: z.int().min(1).max(50).default(DEFAULTS.reminders.itemsPerDigest),
  bytesPerDigest: z.int().min(500).max(20_000).default(DEFAULTS.reminders.bytesPerDigest),
  escalation: z
    .strictObject({
      head: workdaysLate.default(DEFAULTS.reminders.escalation.head),
      leader: workdaysLate.default(DEFAULTS.reminders.escalation.leader),
      office: workdaysLate.default(DEFAULTS.reminders.escalation.office),
    })
    .prefault({}),
  ladder: ladderSchema.prefault({}),
})

const ownDays = z
  .array(
    z
      .string()
      .refine((text) => parseDays(text).length > 0, '应写成 "2026-12-31" 或 "2027-02-09~2027-02-12" 这样'),
  )
  .max(500)

const restDayRule = z.enum(['before', 'after', 'same'])

const verificationRule = z.enum(['off', 'required'])

const calendarSchema = z.strictObject({
  holidays: ownDays.default([]),
  workdays: ownDays.default([]),
  deadlineOnRestDay: restDayRule.default(DEFAULTS.calendar.deadlineOnRestDay),
  plans: z.array(z.strictObject({ title: z.string().min(1), deadlineOnRestDay: restDayRule })).default([]),
})

const nodeDay = z
  .string()
  .refine((text) => parseNodeDay(text) !== null, '应写成 2026-03-05，每年都有的写成 03-05')

const ownNode = z
  .strictObject({ name: z.string().min(1).max(20), on: nodeDay, until: nodeDay.optional() })
  .refine(({ on, until }) => until === undefined || lengthOf(on, until) !== null, {
    path: ['until'],
    error: '应与 on 写法相同，不早于 on，最多 60 天',
  })

const evidenceSchema = z.strictObject({
  maxMegabytes: z.int().min(0).max(500).default(DEFAULTS.evidence.maxMegabytes),
  types: z
    .array(z.string().regex(/^[a-z0-9]{1,8}$/, '应写成 jpg 这样的小写扩展名，不带点'))
    .max(100)
    .default([...DEFAULTS.evidence.types]),
  minutes: z.int().min(0).max(1440).default(DEFAULTS.evidence.minutes),
})

/**
 * Every setting of config/duban.yaml. config/duban.example.yaml shows them with their meaning, unit and default; a
 * test holds the two equal. Nothing is required.
 */
export const configSchema = z.strictObject({
  timezone: z
    .string()
    .refine(isTimeZone, '不是时区名称，应写成 Asia/Shanghai 这样')
    .default(DEFAULTS.timezone),
  web: webSchema.prefault({}),
  bot: z
    .strictObject({
      names: z
        .array(z.string().min(1))
        .min(1)
        .default([...DEFAULTS.bot.names]),
    })
    .prefault({}),
  reminders: remindersSchema.prefault({}),
  morningReport: z
    .strictObject({
      chat: z.string().min(1).optional(),
      whenEmpty: z.boolean().default(DEFAULTS.morningReport.whenEmpty),
    })
    .prefault({}),
  calendar: calendarSchema.prefault({}),
  nodeWorkdays: z.int().min(1).max(60).default(DEFAULTS.nodeWorkdays),
  holidayNodes: z.array(z.enum(HOLIDAYS)).default([...DEFAULTS.holidayNodes]),
  nodes: z.array(ownNode).max(200).default([]),
  verification: verificationRule.default(DEFAULTS.verification),
  verificationPlans: z
    .array(z.strictObject({ title: z.string().min(1), verification: verificationRule }))
    .default([]),
  triggeredWorkdays: z.int().min(0).max(60).default(DEFAULTS.triggeredWorkdays),
  acknowledgedWorkdays: z.int().min(1).max(60).default(DEFAULTS.acknowledgedWorkdays),
  acknowledgedAtMostWorkdays: z.int().min(1).max(250).default(DEFAULTS.acknowledgedAtMostWorkdays),
  checkIn: z.enum(['week', 'ten-days', 'month', 'quarter', 'half-year', 'year']).default(DEFAULTS.checkIn),
  questionMinutes: z.int().min(1).max(1440).default(DEFAULTS.questionMinutes),
  ranking: z.boolean().default(DEFAULTS.ranking),
  evidence: evidenceSchema.prefault({}),
  log: z
    .strictObject({ level: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default(DEFAULTS.log.level) })
    .prefault({}),
  channels: z.array(channelSchema).default([]),
})

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
