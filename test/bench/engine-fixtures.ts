import { chineseWorkCalendar } from '../../src/domain/calendar/work-calendar.ts'
import type { Cadence } from '../../src/domain/duty/cadence.ts'
import type { Duty, Plan } from '../../src/domain/duty/duty.ts'
import type { Roster } from '../../src/domain/duty/roster.ts'
import { evolve } from '../../src/domain/obligation/evolve.ts'
import { outlook, type Outlook } from '../../src/domain/obligation/outlook.ts'
import { emptyState, type State } from '../../src/domain/obligation/state.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'

const calendar = chineseWorkCalendar()

const QUARTERLY: Cadence = {
  kind: 'quota',
  period: 'quarter',
  every: 1,
  count: 1,
  atLeast: false,
  basis: '每季度',
  origin: 'own',
}
const DATED: Cadence = {
  kind: 'deadline',
  due: [{ year: null, month: 12, day: null, part: 'end' }],
  basis: '12月底',
  origin: 'own',
}

/** Twenty units with a chat each. */
export function roster(units: number): Roster {
  return {
    units: Array.from({ length: units }, (_, n) => ({
      name: `单位${n}`,
      aliases: [],
      chat: `chat-${n}`,
      contacts: [{ name: `人${n}`, userId: `user-${n}`, mobile: null, role: 'liaison' as const }],
    })),
    groups: [],
    admins: ['admin'],
  }
}

function duty(no: number, cadence: Cadence, units: readonly string[]): Duty {
  return {
    no,
    revision: 0,
    text: `第${no}项重点工作，认真抓好落实`,
    section: null,
    task: null,
    assignments: units.map((name) => ({ name, kind: 'unit', role: 'responsible' })),
    cadences: [cadence],
    warnings: [],
  }
}

/** A plan whose duties, half quarterly and half by the end of the year, make so many obligations at one time. */
export function planOf(obligations: number, units: readonly string[], cadences = [QUARTERLY, DATED]): Plan {
  const duties = Array.from({ length: Math.ceil(obligations / units.length) }, (_, index) =>
    duty(index + 1, cadences[index % cadences.length] ?? QUARTERLY, units),
  )
  return { id: 'p1', title: '分解表', year: 2026, duties }
}

export function stateOf(plan: Plan, ofRoster: Roster, importedAt: string): State {
  const state = emptyState()
  const at = Date.parse(importedAt)
  evolve(state, { seq: 1, at, by: 'console', events: [{ type: 'roster-imported', roster: ofRoster }] })
  evolve(state, { seq: 2, at, by: 'console', events: [{ type: 'plan-imported', plan }] })
  return state
}

export function viewAt(state: State, at: string): Outlook {
  return outlook(state, DEFAULT_POLICY, calendar, Date.parse(at))
}
