import type { PeriodUnit } from './duty/cadence.ts'

/** What an office may decide for itself; config/duban.yaml fills it, everything has a default. */
export interface Policy {
  /** IANA name, such as Asia/Shanghai. */
  zone: string
  reminders: {
    /** Minutes after midnight at which the day's digest goes out, 540 for 09:00. */
    digestMinute: number
    /** Minutes after midnight from which nothing is sent any more, 1080 for 18:00. */
    closingMinute: number
    /** Working days before (negative) and on (0) the deadline on which it is mentioned. */
    ladder: Record<LadderKind, readonly number[]>
    /** After the deadline it is mentioned again every so many working days; 0 for never. */
    overdueEveryWorkdays: number
    /** Working days after the deadline from which more than the liaison is told, by whom; 0 for never. */
    escalation: Record<'head' | 'leader' | 'office', number>
    /** Items shown in one digest before it says how many more there are. */
    itemsPerDigest: number
    /** Bytes (UTF-8) that a digest's text may have. */
    bytesPerDigest: number
  }
  /** How often a standing duty is confirmed. */
  checkIn: PeriodUnit
  /** Minutes after which the bot no longer takes a bare answer for the answer to its question. */
  questionMinutes: number
}

/** A rhythm by its period, or what has none. */
export type LadderKind =
  'day' | 'week' | 'ten-days' | 'month' | 'quarter' | 'half-year' | 'year' | 'deadline' | 'standing'

export const DEFAULT_POLICY: Policy = {
  zone: 'Asia/Shanghai',
  reminders: {
    digestMinute: 9 * 60,
    closingMinute: 18 * 60,
    ladder: {
      day: [0],
      week: [0],
      'ten-days': [-1, 0],
      month: [-3, -1, 0],
      quarter: [-7, -3, -1, 0],
      'half-year': [-7, -3, -1, 0],
      year: [-7, -3, -1, 0],
      deadline: [-7, -3, -1, 0],
      standing: [-1],
    },
    overdueEveryWorkdays: 3,
    escalation: { head: 6, leader: 9, office: 12 },
    itemsPerDigest: 12,
    bytesPerDigest: 2000,
  },
  checkIn: 'month',
  questionMinutes: 30,
}
