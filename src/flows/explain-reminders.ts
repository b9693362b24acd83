import { isoDay } from '../domain/calendar/civil-day.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import type { Stage } from '../domain/reminder/digest.ts'
import type { Level } from '../domain/reminder/escalation.ts'
import type { RungReason } from '../domain/reminder/explain.ts'
import { becauseOf, whatIsMeant } from '../language/resolve/why.ts'
import { whyText } from '../language/zh/wording/why.ts'

/** Why an obligation was mentioned last, for scripts; days as 2026-11-24. */
export interface ReminderReason {
  duty: number
  part: number | null
  unit: string
  period: string
  due: string
  /** Null while it has not been mentioned. */
  rung: string | null
  reason: RungReason | null
  stage: Stage
  level: Level | null
  told: string[]
  next: string | null
  text: string
}

/** One line for each unit that owes the duty, or for the one unit. */
export function explainReminders(
  view: Outlook,
  label: { no: number; part: number | null },
  unit: string | null,
): ReminderReason[] {
  const units = unit === null ? null : [unit]
  return whatIsMeant(view, units, label).map((obligation) => {
    const because = becauseOf(view, null, obligation)
    const { rung, reason, stage, level, told, next } = because
    return {
      duty: obligation.duty.no,
      part: obligation.part,
      unit: obligation.unit,
      period: obligation.period,
      due: isoDay(obligation.due),
      rung: rung === null ? null : isoDay(rung),
      reason,
      stage,
      level,
      told,
      next: next === null ? null : isoDay(next),
      text: whyText(view, { because: [because], more: 0 }),
    }
  })
}
