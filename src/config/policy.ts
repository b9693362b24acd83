import type { Policy } from '../domain/policy.ts'
import type { Config } from './config.ts'

/** The part of the configuration that the rules are given. */
export function policyOf(config: Config): Policy {
  const { digestTime, closingTime, ...reminders } = config.reminders
  return {
    zone: config.timezone,
    reminders: {
      ...reminders,
      digestMinute: minuteOf(digestTime),
      closingMinute: minuteOf(closingTime),
    },
    checkIn: config.checkIn,
    questionMinutes: config.questionMinutes,
  }
}

/** '09:00' → 540 */
function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
