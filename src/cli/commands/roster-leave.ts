import { parseIsoDay, type CivilDay } from '../../domain/calendar/civil-day.ts'
import { DubanError } from '../../errors.ts'
import { recordLeave } from '../../flows/record-leave.ts'
import type { LeaveIntent } from '../../language/leave-intent.ts'
import { CONSOLE } from '../console.ts'
import { withStore } from '../open.ts'
import type { GlobalOptions } from '../options.ts'
import { print } from '../output.ts'

export interface LeaveOptions {
  from: string
  to: string
  standIn?: string
  unit?: string
}

/** 休假, as an administrator says it in chat. */
export function takeLeave(options: GlobalOptions, name: string, own: LeaveOptions): Promise<void> {
  const standIn = own.standIn === undefined ? null : { name: own.standIn, unit: null }
  const days = { from: parseDay('--from', own.from), until: parseDay('--to', own.to), standIn }
  return say(options, { person: { name, unit: own.unit ?? null }, days })
}

/** 销假 */
export function endLeave(options: GlobalOptions, name: string, own: { unit?: string }): Promise<void> {
  return say(options, { person: { name, unit: own.unit ?? null }, days: null })
}

async function say(options: GlobalOptions, leave: Omit<LeaveIntent, 'kind' | 'loose'>): Promise<void> {
  const actor = { userId: CONSOLE, units: [], admin: true }
  const { reply, receipt } = await withStore(options, (context) => recordLeave(context, actor, leave))
  if (receipt === null) throw new DubanError('leave-refused', reply)
  print(options.json === true, { reply, receipt }, () => reply)
}

function parseDay(option: string, text: string): CivilDay {
  const day = parseIsoDay(text)
  if (day === null) throw new DubanError('usage', `${option} 应写成 2026-12-01 这样的日期，而不是 ${text}`)
  return day
}
