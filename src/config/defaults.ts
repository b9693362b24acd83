import { DEFAULT_POLICY } from '../domain/policy.ts'
import type { Config } from './config.ts'

const { ladder, overdueEveryWorkdays, escalation, itemsPerDigest, bytesPerDigest, dailyDuties, budget } =
  DEFAULT_POLICY.reminders

/** The configuration without any file. Apart from the schema, so that a start without a file loads neither YAML nor zod. */
export const DEFAULTS: Config = {
  timezone: DEFAULT_POLICY.zone,
  web: { host: '127.0.0.1', port: 8080, trialChat: 'auto' },
  bot: { names: ['督办助手'] },
  reminders: {
    digestTime: '09:00',
    closingTime: '18:00',
    quietHours: [{ from: '12:00', to: '14:00' }],
    secondTime: '15:30',
    dailyDuties,
    budget: { ...budget, mentions: { ...budget.mentions } },
    overdueEveryWorkdays,
    escalation: { ...escalation },
    sayMissed: { ...DEFAULT_POLICY.reminders.sayMissed },
    itemsPerDigest,
    bytesPerDigest,
    ladder: {
      day: [...ladder.day],
      week: [...ladder.week],
      'ten-days': [...ladder['ten-days']],
      month: [...ladder.month],
      quarter: [...ladder.quarter],
      'half-year': [...ladder['half-year']],
      year: [...ladder.year],
      deadline: [...ladder.deadline],
      standing: [...ladder.standing],
      node: [...ladder.node],
    },
  },
  morningReport: { whenEmpty: DEFAULT_POLICY.morningReport.whenEmpty },
  calendar: { holidays: [], workdays: [], deadlineOnRestDay: DEFAULT_POLICY.restDays.all, plans: [] },
  nodeWorkdays: DEFAULT_POLICY.nodes.workdays,
  holidayNodes: [...DEFAULT_POLICY.nodes.holidays],
  nodes: [],
  verification: DEFAULT_POLICY.verification.all,
  verificationPlans: [],
  triggeredWorkdays: DEFAULT_POLICY.triggeredWorkdays,
  acknowledgedWorkdays: DEFAULT_POLICY.acknowledgedWorkdays,
  acknowledgedAtMostWorkdays: DEFAULT_POLICY.acknowledgedAtMostWorkdays,
  checkIn: 'month',
  questionMinutes: DEFAULT_POLICY.questionMinutes,
  ranking: DEFAULT_POLICY.ranking,
  evidence: {
    maxMegabytes: 20,
    types: [
      ...['jpg', 'jpeg', 'png', 'gif', 'webp', 'bmp', 'heic', 'pdf', 'doc', 'docx', 'xls', 'xlsx'],
      ...['ppt', 'pptx', 'wps', 'et', 'txt', 'csv', 'zip', 'mp4'],
    ],
    minutes: DEFAULT_POLICY.evidenceMinutes,
  },
  log: { level: 'info' },
  channels: [],
}
