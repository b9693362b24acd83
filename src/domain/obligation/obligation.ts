import type { CivilDay } from '../calendar/civil-day.ts'
import type { Cadence } from '../duty/cadence.ts'
import type { Duty, DutyId, Role } from '../duty/duty.ts'
import type { NodeOf } from './course.ts'

/** `3.1|办公室|2026-Q4`: duty (with its part where it has several), unit and period; `3.1~1|…` for a number's second meaning. */
export type ObligationKey = string

/** 应办事项: one duty × one unit × one period. Derived from plan, roster and calendar, never stored. */
export interface Obligation {
  key: ObligationKey
  duty: Duty
  /** 1, 2, 3 …; null where the duty has one cadence only. */
  part: number | null
  cadence: Cadence
  /** Who owes it now. */
  unit: string
  /** Who owed it before it was transferred; null where it never was. The key keeps this unit's name. */
  transferredFrom: string | null
  role: Role
  /** False where `unit` is no unit yet (a group without members, an empty cell): administrators are told, nobody else. */
  confirmed: boolean
  /** 2026-Q4, 2026-11, 2026-W48, 2026-11-上旬, 2026-11-24 …; the due day itself for a dated deadline. */
  period: string
  /** First day on which it is owed. */
  opens: CivilDay
  /** Last day on which it is in time. */
  due: CivilDay
  /** The day that reminders take for the deadline: where it is a rest day, by the plan's rule the working day before. */
  countsAs: CivilDay
  /** The deadline before it was postponed; null where it never was. */
  postponedFrom: CivilDay | null
  /** Reports that close it. */
  needed: number
  /** Passes into 未报 instead of being chased. */
  lapses: boolean
  /** What has happened, or comes round, that it is owed for; absent where it is owed without. */
  occasion?: string
  /** Present where a node opens it. */
  node?: NodeOf
  /** Day on which the duty arrived with its present words. */
  importedOn: CivilDay
  /** Was due before it arrived: mentioned once, not chased. */
  dueBeforeImport: boolean
}

export function obligationKey(
  { no, serial, revision }: Pick<Duty, 'no' | 'serial' | 'revision'>,
  part: number | null,
  unit: string,
  period: string,
): ObligationKey {
  return `${dutyLabel(serial ?? no, part)}${revision === 0 ? '' : `~${revision}`}|${unit}|${period}`
}

/** What people call it by: 3, or 3.1 for the first part. */
export function dutyLabel(no: number, part: number | null): string {
  return part === null ? String(no) : `${no}.${part}`
}

export interface ParsedKey {
  /** Of the duty; the number that people call it by today may be another. */
  id: DutyId
  part: number | null
  unit: string
  period: string
}

/** The inverse of obligationKey; a key that it cannot read is a bug. */
export function parseKey(key: ObligationKey): ParsedKey {
  const match = /^(\d+)(?:\.(\d+))?(~\d+)?\|(.+)\|([^|]+)$/.exec(key)
  if (!match?.[1] || !match[4] || !match[5]) throw new Error(`not an obligation key: ${key}`)
  const id = `${match[1]}${match[3] === undefined || match[3] === '~0' ? '' : match[3]}`
  return { id, part: match[2] ? Number(match[2]) : null, unit: match[4], period: match[5] }
}
