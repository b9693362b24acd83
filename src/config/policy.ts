import { parseDays } from './own-days.ts'
import { ownNodeOf } from './own-nodes.ts'
import type { Policy } from '../domain/policy.ts'
import type { Config } from './config.ts'

/** The part of the configuration that the rules are given. */
export function policyOf(config: Config): Policy {
  const { digestTime, closingTime, quietHours, secondTime, ...reminders } = config.reminders
  const { holidays, workdays, deadlineOnRestDay, plans } = config.calendar
  return {
    zone: config.timezone,
    reminders: {
      ...reminders,
      digestMinute: minuteOf(digestTime),
      closingMinute: minuteOf(closingTime),
      quiet: quietHours.map(({ from, to }) => ({ from: minuteOf(from), to: minuteOf(to) })),
      secondMinute: secondTime === 'off' ? null : minuteOf(secondTime),
    },
    morningReport: { chat: config.morningReport.chat ?? null, whenEmpty: config.morningReport.whenEmpty },
    ownDays: { holidays: holidays.flatMap(parseDays), workdays: workdays.flatMap(parseDays) },
    restDays: {
      all: deadlineOnRestDay,
      plans: Object.fromEntries(plans.map((plan) => [plan.title, plan.deadlineOnRestDay])),
    },
    nodes: {
      workdays: config.nodeWorkdays,
      holidays: config.holidayNodes,
      own: config.nodes.flatMap(ownNodeOf),
    },
    verification: {
      all: config.verification,
      plans: Object.fromEntries(config.verificationPlans.map((plan) => [plan.title, plan.verification])),
    },
    triggeredWorkdays: config.triggeredWorkdays,
    acknowledgedWorkdays: config.acknowledgedWorkdays,
    acknowledgedAtMostWorkdays: config.acknowledgedAtMostWorkdays,
    checkIn: config.checkIn,
    questionMinutes: config.questionMinutes,
    ranking: config.ranking,
    evidenceMinutes: config.evidence.minutes,
  }
}

/** '09:00' → 540 */
function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
