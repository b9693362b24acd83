import { describe, expect, test } from 'vitest'
import { memoryStore } from '../../src/adapters/store/memory-store.ts'
import { isoDay } from '../../src/domain/calendar/civil-day.ts'
import { chineseWorkCalendar } from '../../src/domain/calendar/work-calendar.ts'
import { obligations } from '../../src/domain/obligation/expand.ts'
import { outlook } from '../../src/domain/obligation/outlook.ts'
import { copyState, type State } from '../../src/domain/obligation/state.ts'
import { statusOf } from '../../src/domain/obligation/status.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { rollOver, showRollOver } from '../../src/flows/roll-over.ts'
import { testBot } from '../support/bot.ts'
import { deadline, duty, EVENT, imported, instant, plan, quota, UNSPECIFIED } from '../support/build.ts'

const CALENDAR = chineseWorkCalendar()
const table = () =>
  plan(
    2026,
    duty(1, [deadline({ month: 6 })]),
    duty(2, [quota('quarter')]),
    duty(3, [UNSPECIFIED]),
    duty(4, [deadline({ month: 5, year: 2026 })]),
    duty(5, [EVENT]),
    duty(6, [quota('month', 1, 2)]),
  )

function rolledStore(at = '2026-12-28 10:00') {
  const store = memoryStore(imported('2026-01-05 09:00', table()))
  const clock = { now: () => instant(at) }
  const context = { store, clock, policy: DEFAULT_POLICY, calendar: CALENDAR, botNames: ['督办助手'] }
  return { store, context }
}

function owed(state: State, at: string, no: number): string[] {
  const view = outlook(state, DEFAULT_POLICY, CALENDAR, instant(at))
  return [...obligations(view, { duty: no })].map(
    (one) => `${one.period} ${isoDay(one.due)} ${statusOf(view, one)}`,
  )
}

describe('rolling over', () => {
  test('dates without a year and the year’s work come again; what was open stays so', async () => {
    const { store, context } = rolledStore()
    const { year, plans } = await rollOver(context, { year: null, plan: null }, 'admin')
    expect(year).toBe(2027)
    expect(plans).toMatchObject([{ rows: 6, again: 2, goOn: 3, fixed: ['4'] }])
    const at = '2027-03-01 10:00'
    expect(owed(store.state, at, 1)).toEqual(['2026-06-30 2026-06-30 overdue', '2027-06-30 2027-06-30 open'])
    expect(owed(store.state, at, 3)).toEqual(['2026 2026-12-31 overdue', '2027 2027-12-31 open'])
    expect(owed(store.state, at, 4)).toEqual(['2026-05-31 2026-05-31 overdue'])
  })

  test('rhythms go on as they would without it', async () => {
    const { store, context } = rolledStore()
    const at = '2027-05-20 10:00'
    const before = [2, 5, 6].map((no) => owed(store.state, at, no))
    await rollOver(context, { year: 2027, plan: null }, 'admin')
    expect([2, 5, 6].map((no) => owed(store.state, at, no))).toEqual(before)
  })

  test('a second year follows the first', async () => {
    const { store, context } = rolledStore()
    await rollOver(context, { year: 2027, plan: null }, 'admin')
    await rollOver(context, { year: 2028, plan: null }, 'admin')
    expect(owed(store.state, '2028-02-01 10:00', 3).map((line) => line.slice(0, 4))).toEqual([
      '2026',
      '2027',
      '2028',
    ])
  })

  test('without a year it makes next year by the calendar, once', async () => {
    const { store, context } = rolledStore('2026-11-24 10:00')
    const first = await rollOver(context, { year: null, plan: null }, 'admin')
    const seq = store.state.seq
    const again = await rollOver(context, { year: null, plan: null }, 'admin')
    expect(first.year).toBe(2027)
    expect(again).toMatchObject({ year: 2027, plans: [], receipt: null })
    expect(store.state.seq).toBe(seq)
  })

  test('a row with several times is counted once', async () => {
    const two = duty(7, [deadline({ month: 6 }), quota('month'), UNSPECIFIED])
    const three = duty(8, [quota('month'), deadline({ month: 5, year: 2026 }), deadline({ month: 9 })])
    const store = memoryStore(imported('2026-01-05 09:00', plan(2026, duty(1, [quota('day')]), two, three)))
    const { context } = rolledStore()
    const { plans } = await rollOver({ ...context, store }, { year: null, plan: null }, 'admin')
    expect(plans).toMatchObject([{ rows: 3, again: 1, goOn: 1, fixed: ['8'] }])
  })

  test('showing it records nothing', () => {
    const { store, context } = rolledStore()
    const view = outlook(store.state, context.policy, CALENDAR, context.clock.now())
    const seq = store.state.seq
    expect(showRollOver(view, { year: null, plan: null })).toMatchObject({ year: 2027, receipt: null })
    expect(store.state.seq).toBe(seq)
  })

  test('under a running bot says from then on what a bot says that is started afterwards', async () => {
    const at = '2026-12-21 10:00'
    const running = testBot(imported('2026-01-05 09:00', table()), '2026-12-18 08:00')
    await running.app.tick()
    await running.runUntil(at)
    const before = running.sent.length
    await rollOver(running.context, { year: null, plan: null }, 'zhangduban')
    const later = testBot(copyState(running.store.state), at)
    await later.app.tick()
    await Promise.all([running.runUntil('2027-07-10 18:00'), later.runUntil('2027-07-10 18:00')])

    const said = ({ sent }: typeof running, from = 0) =>
      sent.slice(from).map(({ to, text }) => `${to} ${text}`)
    expect(said(running, before)).toEqual(said(later))
    expect(said(later).filter((text) => text.includes('6月30日')).length).toBeGreaterThan(0)
    expect(said(later).join('\n')).not.toContain('2028')
  })
})
