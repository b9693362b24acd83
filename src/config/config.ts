import type { Holiday } from '../domain/calendar/nodes.ts'
import type { PeriodUnit } from '../domain/calendar/period.ts'
import type { LadderKind, RestDayRule, VerificationRule } from '../domain/policy.ts'
import type { ChannelConfig } from './channels.ts'

/** The settings of config/duban.yaml; config/duban.example.yaml says what each means. */
export interface Config {
  /** IANA name. */
  timezone: string
  web: {
    host: string
    /** 0 picks a free one. */
    port: number
    trialChat: 'auto' | 'on' | 'off'
    /** Needed where the page can be reached from other machines. */
    adminPassword?: string | undefined
    /** Where WeCom reaches the web server from outside; only `doctor` needs it. */
    publicUrl?: string | undefined
  }
  bot: { names: string[] }
  reminders: {
    /** HH:mm */
    digestTime: string
    /** HH:mm */
    closingTime: string
    /** HH:mm each */
    quietHours: { from: string; to: string }[]
    /** HH:mm; off for never. */
    secondTime: string
    dailyDuties: 'weekly' | 'daily'
    budget: {
      messagesPerChat: number
      messagesPerPerson: number
      mentions: { liaison: number; head: number; leader: number }
    }
    overdueEveryWorkdays: number
    /** Working days after the deadline; 0 for never. */
    escalation: { head: number; leader: number; office: number }
    sayMissed: { week: boolean; standing: boolean }
    itemsPerDigest: number
    bytesPerDigest: number
    /** Working days before the deadline, as numbers from -60 to 0. */
    ladder: Record<LadderKind, number[]>
  }
  morningReport: {
    /** Chat id. */
    chat?: string | undefined
    whenEmpty: boolean
  }
  calendar: {
    /** Days and stretches of days: 2026-12-31, 2027-02-09~2027-02-12. */
    holidays: string[]
    workdays: string[]
    deadlineOnRestDay: RestDayRule
    plans: { title: string; deadlineOnRestDay: RestDayRule }[]
  }
  /** Working days. */
  nodeWorkdays: number
  holidayNodes: Holiday[]
  /** 2026-03-05, or 03-05 for every year. */
  nodes: { name: string; on: string; until?: string | undefined }[]
  verification: VerificationRule
  /** Where a table has a rule of its own. */
  verificationPlans: { title: string; verification: VerificationRule }[]
  triggeredWorkdays: number
  acknowledgedWorkdays: number
  acknowledgedAtMostWorkdays: number
  checkIn: Exclude<PeriodUnit, 'day'>
  questionMinutes: number
  ranking: boolean
  evidence: { maxMegabytes: number; types: string[]; minutes: number }
  log: { level: 'debug' | 'info' | 'warn' | 'error' | 'silent' }
  channels: ChannelConfig[]
}
