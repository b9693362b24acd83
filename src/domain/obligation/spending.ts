import { mondayOf, type CivilDay } from '../calendar/civil-day.ts'
import type { State } from './state.ts'

/** Under which key `spent` counts how often a person is rung; messages are counted by chat id or `user:USERID`. */
export function ringKey(userId: string): string {
  return `@${userId.toLowerCase()}`
}

/** Counts one message or ring, or takes it back for -1. */
export function spend(state: State, key: string, day: CivilDay, count: 1 | -1): void {
  const week = mondayOf(day)
  const before = state.spent.get(key)
  if (before?.week === week) state.spent.set(key, { ...before, used: Math.max(0, before.used + count) })
  else if (count > 0) {
    state.spent.set(key, { week, used: count, lastWeek: before?.week === week - 7 ? before.used : 0 })
  }
}

/** How much of it was used in the week of a day; only that week and the one before it are remembered. */
export function spentIn(state: State, key: string, day: CivilDay): number {
  const spending = state.spent.get(key)
  const week = mondayOf(day)
  if (spending?.week === week) return spending.used
  return spending?.week === week + 7 ? spending.lastWeek : 0
}
