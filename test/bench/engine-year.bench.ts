import { memoryStore } from '../../src/adapters/store/memory-store.ts'
import { civilDay } from '../../src/domain/calendar/civil-day.ts'
import { chineseWorkCalendar } from '../../src/domain/calendar/work-calendar.ts'
import type { Cadence } from '../../src/domain/duty/cadence.ts'
import type { Course } from '../../src/domain/obligation/course.ts'
import { turnsOf } from '../../src/domain/obligation/turns.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { Agenda } from '../../src/domain/reminder/agenda.ts'
import { nextDigestAt } from '../../src/domain/reminder/next.ts'
import { queueReminders } from '../../src/flows/queue-reminders.ts'
import { simulate } from '../../src/flows/simulate.ts'
import { seedState } from '../support/seed-state.ts'
import { atLeast, atMost, inTurns, median, medianRatio, milliseconds, perSecond, type Line } from './bench.ts'
import { nextMonthly } from './engine-arithmetic.ts'
import { planOf, roster, stateOf, viewAt } from './engine-fixtures.ts'

const ROUNDS = 7
const DUTIES = 20_000
const [FIRST, LAST] = [civilDay(2026, 1, 1), civilDay(2026, 12, 31)]

/** Milliseconds for the seed's year with eleven units. */
function seedYear(): Promise<number> {
  const began = performance.now()
  const view = viewAt(seedState('2026-01-05 08:00'), '2026-01-05T08:00:00+08:00')
  const messages = [...simulate(view, FIRST, LAST)]
  return Promise.resolve(messages.length > 0 ? performance.now() - began : NaN)
}

/** Milliseconds from the second in which 10,000 reminders are due until the last is in the outbox. */
async function burst(chats: number): Promise<number> {
  const units = roster(chats)
  const names = units.units.map((unit) => unit.name)
  const plan = planOf(10_000, names, [
    {
      kind: 'deadline',
      due: [{ year: 2026, month: 11, day: 30, part: null }],
      basis: '11月底',
      origin: 'own',
    },
  ])
  const state = stateOf(plan, units, '2026-11-02T08:00:00+08:00')
  const store = memoryStore(state)
  const now = Date.parse('2026-11-02T09:00:00+08:00')
  const before = viewAt(store.state, '2026-11-02T08:59:59+08:00')
  const agenda = new Agenda(before)
  nextDigestAt(before, agenda)
  const context = {
    store,
    clock: { now: () => now },
    policy: DEFAULT_POLICY,
    calendar: chineseWorkCalendar(),
    botNames: [],
  }
  const began = performance.now()
  await queueReminders(context, agenda)
  const took = performance.now() - began
  const items = [...store.state.outbox.values()].reduce((sum, entry) => sum + entry.items.length, 0)
  if (items !== 10_000) throw new Error(`${items} of 10,000 reminders are in the outbox`)
  return took
}

const MONTHLY: Cadence = {
  kind: 'quota',
  period: 'month',
  every: 1,
  count: 1,
  atLeast: false,
  basis: '',
  origin: 'own',
}
const QUARTERLY: Cadence = { ...MONTHLY, period: 'quarter' }
const COURSE: Course = {
  firstYear: 2026,
  year: 2026,
  importedOn: FIRST,
  checkIn: 'month',
  restDays: 'before',
  calendar: chineseWorkCalendar(),
  nodes: DEFAULT_POLICY.nodes,
}

/** Turns a second of a year of duties, half monthly and half quarterly, each with its name and days. */
function turnsPerSecond(): Promise<number> {
  const began = performance.now()
  let count = 0
  for (let n = 0; n < DUTIES; n++) {
    count += turnsOf(n % 2 === 0 ? MONTHLY : QUARTERLY, COURSE, FIRST, LAST).length
  }
  return Promise.resolve((count / (performance.now() - began)) * 1000)
}

/** Dates a second of the same year by integer arithmetic alone. */
function datesPerSecond(): Promise<number> {
  const began = performance.now()
  let [count, sum] = [0, 0]
  for (let n = 0; n < DUTIES; n++) {
    const step = n % 2 === 0 ? 1 : 3
    for (let day = FIRST - 1; ;) {
      for (let month = 0; month < step; month++) day = nextMonthly(day, 1 + (n % 28))
      if (day > LAST) break
      sum += day
      count++
    }
  }
  return Promise.resolve(sum > 0 ? (count / (performance.now() - began)) * 1000 : NaN)
}

export async function bench(): Promise<Line[]> {
  const figures = await inTurns(ROUNDS, {
    year: seedYear,
    fewChats: () => burst(20),
    manyChats: () => burst(10_000),
    turns: turnsPerSecond,
    dates: datesPerSecond,
  })
  return [
    {
      what: 'simulate a year of the seed with 11 units',
      figure: milliseconds(figures.year),
      limit: atMost(2000, median(figures.year)),
    },
    {
      what: '10,000 reminders in one second, 20 chats, the last in the outbox',
      figure: milliseconds(figures.fewChats),
      limit: atMost(150, median(figures.fewChats)),
    },
    {
      what: '10,000 reminders in one second, a chat each, the last in the outbox',
      figure: milliseconds(figures.manyChats),
      limit: atMost(150, median(figures.manyChats)),
    },
    {
      what: 'turns of a rhythm, with names and days',
      figure: perSecond(figures.turns),
      beside: `dates by integer arithmetic alone: ${perSecond(figures.dates)}`,
      limit: atLeast(0.25, medianRatio(figures.turns, figures.dates)),
    },
  ]
}
