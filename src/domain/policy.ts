import { HOLIDAYS, type NodePolicy } from './calendar/nodes.ts'
import type { OwnDays } from './calendar/work-calendar.ts'
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
    /** Stretches of the day in which nothing is sent either, in minutes after midnight; `to` is not included. */
    quiet: readonly { from: number; to: number }[]
    /** Minutes after midnight from which what is due today and still open is said again; null for never. */
    secondMinute: number | null
    /** `weekly`: the coming days of a daily duty are said once a week, and it rides along with what else is said. */
    dailyDuties: 'weekly' | 'daily'
    /** Working days before (negative) and on (0) the deadline on which it is mentioned. */
    ladder: Record<LadderKind, readonly number[]>
    /** After the deadline it is mentioned again every so many working days; 0 for never. */
    overdueEveryWorkdays: number
    /** Working days after the deadline from which more than the liaison is told, by whom; 0 for never. */
    escalation: Record<'head' | 'leader' | 'office', number>
    /** Whether a week or check-in that passed while nobody was reminded is mentioned once, to be reported late. */
    sayMissed: Record<'week' | 'standing', boolean>
    /** Items shown in one digest before it says how many more there are. */
    itemsPerDigest: number
    /** Bytes (UTF-8) that a digest's text may have. */
    bytesPerDigest: number
    /** What a week, from Monday to Sunday, may bring at most; 0 for no limit. */
    budget: {
      messagesPerChat: number
      messagesPerPerson: number
      /** How often a person is rung, by the highest role that the person has in any unit. */
      mentions: Record<'liaison' | 'head' | 'leader', number>
    }
  }
  /** The chat where the administrators get their morning report, null for none; `whenEmpty`: also without anything to say. */
  morningReport: { chat: string | null; whenEmpty: boolean }
  /** Days of the office's own, beside the statutory ones. */
  ownDays: OwnDays
  /** Holidays and dates of the office's own that open what is to be done before them. */
  nodes: NodePolicy
  /** What a deadline on a rest day counts as: the working day before, the one after, or the rest day itself. */
  restDays: { all: RestDayRule; plans: Readonly<Record<string, RestDayRule>> }
  /** Whether a report that fills what is owed waits for an administrator before it counts as done; `plans` by title. */
  verification: { all: VerificationRule; plans: Readonly<Record<string, VerificationRule>> }
  /** Working days that an event-bound duty has from the day on which it is triggered. */
  triggeredWorkdays: number
  /** Working days for which 正在办 without a date rests reminders. */
  acknowledgedWorkdays: number
  /** Working days for which 正在办 rests reminders at most, whatever date was named. */
  acknowledgedAtMostWorkdays: number
  /** How often a standing duty is confirmed. */
  checkIn: PeriodUnit
  /** Minutes after which the bot no longer takes a bare answer for the answer to its question. */
  questionMinutes: number
  /** Minutes after a report in which a picture belongs to it without saying so, and the reverse. */
  evidenceMinutes: number
  /** Whether 排名 is answered: units by what they have done. */
  ranking: boolean
}

export type VerificationRule = 'off' | 'required'

export type RestDayRule = 'before' | 'after' | 'same'

/** A rhythm by its period, or what has none. */
export type LadderKind =
  'day' | 'week' | 'ten-days' | 'month' | 'quarter' | 'half-year' | 'year' | 'deadline' | 'standing' | 'node'

export const DEFAULT_POLICY: Policy = {
  zone: 'Asia/Shanghai',
  reminders: {
    digestMinute: 9 * 60,
    closingMinute: 18 * 60,
    quiet: [{ from: 12 * 60, to: 14 * 60 }],
    secondMinute: 15 * 60 + 30,
    dailyDuties: 'weekly',
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
      node: [-5, -1, 0],
    },
    overdueEveryWorkdays: 3,
    escalation: { head: 6, leader: 9, office: 12 },
    sayMissed: { week: true, standing: true },
    itemsPerDigest: 12,
    bytesPerDigest: 2000,
    budget: { messagesPerChat: 5, messagesPerPerson: 5, mentions: { liaison: 5, head: 3, leader: 2 } },
  },
  morningReport: { chat: null, whenEmpty: false },
  ownDays: { holidays: [], workdays: [] },
  nodes: { workdays: 10, holidays: HOLIDAYS, own: [] },
  restDays: { all: 'before', plans: {} },
  verification: { all: 'off', plans: {} },
  triggeredWorkdays: 1,
  acknowledgedWorkdays: 3,
  acknowledgedAtMostWorkdays: 20,
  checkIn: 'month',
  questionMinutes: 30,
  evidenceMinutes: 10,
  ranking: true,
}
