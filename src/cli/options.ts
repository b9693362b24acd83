import { resolve } from 'node:path'
import { parseIsoDay, type CivilDay } from '../domain/calendar/civil-day.ts'
import { DubanError } from '../errors.ts'
import type { Clock } from '../ports/clock.ts'

/** Folder of the repository: `config/` and `store/` are there unless `--home` names another place. */
export const REPOSITORY = resolve(import.meta.dirname, '../..')

/** Options that every command takes. */
export interface GlobalOptions {
  home?: string
  now?: string
  json?: boolean
}

export function homeOf(options: GlobalOptions): string {
  return resolve(options.home ?? process.env['DUBAN_HOME'] ?? REPOSITORY)
}

/** The real clock, or one that runs on from the instant that was named. */
export function clockOf(options: GlobalOptions): Clock {
  if (options.now === undefined) return { now: () => Date.now() }
  const start = parseInstant(options.now)
  const since = Date.now()
  return { now: () => start + (Date.now() - since) }
}

function parseInstant(text: string): number {
  const instant = /^\d{4}-\d{2}-\d{2}(T|$)/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(instant)) {
    throw new DubanError('usage', `--now 应写成 2026-11-24T10:00:00+08:00 这样的时刻，而不是 ${text}`)
  }
  return instant
}

export function parseDay(name: string, text: string): CivilDay {
  const day = parseIsoDay(text)
  if (day === null) throw new DubanError('usage', `${name} 应写成 2026-11-24 这样的日期，而不是 ${text}`)
  return day
}
