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

/** The real clock, or the instant that was named: it stands still for one command, and runs on under `start`. */
export function clockOf(options: GlobalOptions, kind: 'still' | 'running'): Clock {
  if (options.now === undefined) return { now: () => Date.now() }
  const start = parseInstant(options.now)
  if (kind === 'still') return { now: () => start }
  const since = Date.now()
  return { now: () => start + (Date.now() - since) }
}

/** Far enough for any plan, near enough that no list of periods grows without end. */
const YEARS = { first: 2000, last: 2100 }

function parseInstant(text: string): number {
  const day = /^(\d{4}-\d{2}-\d{2})(T|$)/.exec(text)?.[1]
  const instant = Date.parse(text)
  if (day === undefined || parseIsoDay(day) === null || Number.isNaN(instant)) {
    throw new DubanError('usage', `--now 应写成 2026-11-24T10:00:00+08:00 这样的时刻，而不是 ${text}`)
  }
  refuseFarYear('--now', day)
  return instant
}

function refuseFarYear(name: string, isoDay: string): void {
  const year = Number(isoDay.slice(0, 4))
  if (year >= YEARS.first && year <= YEARS.last) return
  throw new DubanError('usage', `${name} 的年份应在 ${YEARS.first} 到 ${YEARS.last} 之间，而不是 ${year}`)
}

export function parseDay(name: string, text: string): CivilDay {
  const day = parseIsoDay(text)
  if (day === null) throw new DubanError('usage', `${name} 应写成 2026-11-24 这样的日期，而不是 ${text}`)
  refuseFarYear(name, text)
  return day
}

/** 3, or 3.1 for the first part */
export function parseLabel(text: string): { no: number; part: number | null } {
  const match = /^(\d{1,5})(?:\.([1-9]))?$/.exec(text)
  if (!match?.[1]) throw new DubanError('usage', `编号应写成 3 或 3.1 这样，而不是 ${text}`)
  return { no: Number(match[1]), part: match[2] === undefined ? null : Number(match[2]) }
}
