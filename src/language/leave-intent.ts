import type { CivilDay } from '../domain/calendar/civil-day.ts'

/** 张三 12月1日至12月10日休假，李四代 · 销假 */
export interface LeaveIntent {
  kind: 'leave'
  /** Null for who says it. */
  person: PersonSaid | null
  /** Null for its end. */
  days: { from: CivilDay; until: CivilDay; standIn: PersonSaid | null } | null
  /** 明天出差: without a name in it, it may be said to others. */
  loose: boolean
}

/** Somebody who was named. */
export interface PersonSaid {
  /** As written: a name or a user id. */
  name: string
  /** The unit named with it, by the roster's name. */
  unit: string | null
}
