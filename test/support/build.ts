import { chineseWorkCalendar } from '../../src/domain/calendar/work-calendar.ts'
import { parseIsoDay, type CivilDay } from '../../src/domain/calendar/civil-day.ts'
import type { Cadence, DuePoint, EventCadence, PeriodUnit } from '../../src/domain/duty/cadence.ts'
import type { Assignment, Duty, Plan, Role } from '../../src/domain/duty/duty.ts'
import type { Roster } from '../../src/domain/duty/roster.ts'
import type { Event } from '../../src/domain/obligation/event.ts'
import { evolve } from '../../src/domain/obligation/evolve.ts'
import { outlook, type Outlook } from '../../src/domain/obligation/outlook.ts'
import { emptyState, type State } from '../../src/domain/obligation/state.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts'

/** Small builders, so that a test shows only what it is about. Dates are literals. */

export function day(iso: string): CivilDay {
  const found = parseIsoDay(iso)
  if (found === null) throw new Error(`not a day: ${iso}`)
  return found
}

/** '2026-11-24 10:00' in China → epoch milliseconds */
export function instant(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
}

export function quota(period: PeriodUnit, count = 1, every = 1): Cadence {
  return { kind: 'quota', period, every, count, atLeast: false, basis: '', origin: 'own' }
}

export function deadline(...due: (Partial<DuePoint> & { month: number })[]): Cadence {
  const points = due.map((point) => ({ year: null, day: null, part: null, ...point }))
  return { kind: 'deadline', due: points, basis: '', origin: 'own' }
}

export const STANDING: Cadence = { kind: 'standing', basis: '常态化', origin: 'own' }
export const EVENT: Cadence = { kind: 'event', basis: '极端天气', origin: 'own' }
export function event(basis: string): EventCadence {
  return { kind: 'event', timing: 'before', basis, origin: 'own' }
}

export const UNSPECIFIED: Cadence = { kind: 'unspecified' }

export function unit(name: string, role: Role = 'responsible'): Assignment {
  return { name, kind: 'unit', role }
}

export function group(name: string, role: Role = 'responsible'): Assignment {
  return { name, kind: 'group', role }
}

export function duty(no: number, cadences: Cadence[], assignments: Assignment[] = [unit('安全站')]): Duty {
  return {
    no,
    revision: 0,
    text: `第${no}项工作`,
    section: null,
    task: null,
    assignments,
    cadences,
    warnings: [],
  }
}

export function plan(year: number, ...duties: Duty[]): Plan {
  return { id: 'p1', title: '分解表', year, duties }
}

export const ROSTER: Roster = {
  units: [
    {
      name: '安全站',
      aliases: ['安监站'],
      chat: 'chat-aq',
      contacts: [
        { name: '陈立', userId: 'chenli', mobile: null, role: 'liaison' },
        { name: '罗建平', userId: 'luojianping', mobile: null, role: 'head' },
      ],
    },
    {
      name: '办公室',
      aliases: [],
      chat: 'chat-bg',
      contacts: [{ name: '林晓', userId: 'linxiao', mobile: null, role: 'liaison' }],
    },
    {
      name: '建管科',
      aliases: [],
      chat: null,
      contacts: [{ name: '吴涛', userId: 'wutao', mobile: null, role: 'liaison' }],
    },
  ],
  groups: [{ name: '各科室、单位', units: ['安监站', '建管科'] }],
  admins: ['zhangduban'],
}

/** A state in which the events have happened, one change each, at the instant. */
export function given(at: string, ...events: Event[]): State {
  return andThen(emptyState(), at, 'console', ...events)
}

/** Goes on: one more change for each event. */
export function andThen(state: State, at: string, by: string, ...events: Event[]): State {
  for (const event of events) evolve(state, { seq: state.seq + 1, at: instant(at), by, events: [event] })
  return state
}

const CALENDAR = chineseWorkCalendar()

export function viewAt(state: State, at: string, policy: Policy = DEFAULT_POLICY): Outlook {
  return outlook(state, policy, CALENDAR, instant(at))
}

/** A plan with the roster above, imported at the instant. */
export function imported(at: string, thePlan: Plan, roster: Roster = ROSTER): State {
  return given(at, { type: 'roster-imported', roster }, { type: 'plan-imported', plan: thePlan })
}
