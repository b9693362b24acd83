import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chineseWorkCalendar } from '../../src/domain/calendar/work-calendar.ts'
import { outlook, type Outlook } from '../../src/domain/obligation/outlook.ts'
import type { State } from '../../src/domain/obligation/state.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts'
import { compareRules, type RulesComparison } from '../../src/flows/compare-rules.ts'
import { simulate, type SimulatedMessage } from '../../src/flows/simulate.ts'
import { day, deadline, duty, imported, instant, plan, quota, STANDING, unit } from '../support/build.ts'

const AT = '2026-11-02 08:00'
const [FROM, TO] = [day('2026-11-02'), day('2026-12-31')]

/** Two units; a month and a quarter, a dated deadline on a Saturday and one on the last day, and a check-in. */
const state = (): State =>
  imported(
    AT,
    plan(
      2026,
      duty(1, [quota('month')], [unit('安全站')]),
      duty(2, [quota('quarter', 3)], [unit('安全站'), unit('办公室')]),
      duty(3, [deadline({ month: 12, day: 19 })], [unit('办公室')]),
      duty(4, [deadline({ month: 12, part: 'end' })], [unit('建管科')]),
      duty(5, [STANDING], [unit('安全站')]),
      duty(6, [quota('day')], [unit('建管科')]),
    ),
  )

function viewWith(policy: Policy, of = state()): Outlook {
  return outlook(of, policy, chineseWorkCalendar(policy.ownDays), instant(AT))
}

const compared = (after: Policy, before: Policy = DEFAULT_POLICY): RulesComparison =>
  compareRules({ before: viewWith(before), after: viewWith(after) }, FROM, TO)

function reminding(reminders: Partial<Policy['reminders']>): Policy {
  return { ...DEFAULT_POLICY, reminders: { ...DEFAULT_POLICY.reminders, ...reminders } }
}

const ladder = (own: Partial<Policy['reminders']['ladder']>) =>
  reminding({ ladder: { ...DEFAULT_POLICY.reminders.ladder, ...own } })

/** What goes on being said of it when its deadline has passed. */
const LATE = ['2026-12-22', '2026-12-28', '2026-12-31']

const EMPTY = { chats: [], units: [], people: [], rungs: [], moved: [], deadlines: [], unmentioned: [] }

describe('what other rules change', () => {
  test('a rung that is left out is named, with the days on which it was said', () => {
    const { same, firstDay, rungs, moved, deadlines, unmentioned } = compared(ladder({ deadline: [-1, 0] }))
    expect([same, deadlines, unmentioned]).toEqual([false, [], []])
    expect(firstDay).toBe('2026-12-09')
    expect(rungs).toContainEqual({ kind: 'deadline', step: 'ahead', workdays: 7, before: 2, after: 0 })
    expect(rungs).toContainEqual({ kind: 'deadline', step: 'ahead', workdays: 3, before: 2, after: 0 })
    expect(moved[0]).toEqual({
      chat: 'chat-bg',
      item: { duty: 3, part: null, unit: '办公室', period: '2026-12-19', due: '2026-12-19' },
      before: ['2026-11-02', '2026-12-09', '2026-12-15', '2026-12-17', '2026-12-18', ...LATE],
      after: ['2026-11-02', '2026-12-17', '2026-12-18', ...LATE],
    })
  })

  test('a deadline that nobody hears of in time any more is named before it comes', () => {
    const { unmentioned } = compared(ladder({ month: [] }))
    expect(unmentioned).toEqual([
      { duty: 1, part: null, unit: '安全站', period: '2026-12', due: '2026-12-31' },
    ])
  })

  test('a holiday of the office moves what reminders take for the deadline', () => {
    const holiday = { ...DEFAULT_POLICY, ownDays: { holidays: [day('2026-12-31')], workdays: [] } }
    const { deadlines } = compared(holiday)
    expect(deadlines.map(({ duty: no, before, after }) => [no, before, after])).toEqual(
      [1, 2, 2, 4, 5].map((no) => [
        no,
        { due: '2026-12-31', countsAs: '2026-12-31' },
        { due: '2026-12-31', countsAs: '2026-12-30' },
      ]),
    )
  })

  test('another rule for rest days moves the deadline itself', () => {
    const { deadlines } = compared({ ...DEFAULT_POLICY, restDays: { all: 'after', plans: {} } })
    expect(deadlines).toEqual([
      {
        duty: 3,
        part: null,
        unit: '办公室',
        period: '2026-12-19',
        before: { due: '2026-12-19', countsAs: '2026-12-18' },
        after: { due: '2026-12-21', countsAs: '2026-12-21' },
      },
    ])
  })

  test('fewer check-ins are fewer obligations, not deadlines that went unsaid', () => {
    const { owed, unmentioned } = compared({ ...DEFAULT_POLICY, checkIn: 'quarter' })
    expect([owed.before - owed.after, unmentioned]).toEqual([1, []])
  })

  test('an hour is a difference too, where no figure is', () => {
    const { same, firstDay, total, ...rest } = compared(reminding({ digestMinute: 8 * 60 }))
    expect([same, firstDay]).toEqual([false, '2026-11-02'])
    expect(total.after).toEqual(total.before)
    expect(rest).toMatchObject(EMPTY)
  })

  test('what has been told already counts as told', () => {
    const before = state()
    before.reminded.set('chat-aq 1|安全站|2026-12', day('2026-11-02'))
    const views = { before: viewWith(DEFAULT_POLICY, before), after: viewWith(ladder({ month: [] }), before) }
    expect(compareRules(views, FROM, TO).unmentioned).toEqual([])
  })
})

const policies: fc.Arbitrary<Policy> = fc
  .record({
    deadline: fc.subarray([-7, -3, -1, 0]),
    month: fc.subarray([-3, -1, 0]),
    overdueEveryWorkdays: fc.constantFrom(0, 2, 3),
    dailyDuties: fc.constantFrom('weekly' as const, 'daily' as const),
    secondMinute: fc.constantFrom(null, 930),
    messagesPerChat: fc.constantFrom(0, 2, 5),
    restDays: fc.constantFrom('before' as const, 'after' as const, 'same' as const),
    holidays: fc.subarray(['2026-12-18', '2026-12-21', '2026-12-31']),
    checkIn: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const),
  })
  .map(({ deadline: dated, month, restDays, holidays, checkIn, messagesPerChat, ...reminders }) => ({
    ...reminding({
      ...reminders,
      ladder: { ...DEFAULT_POLICY.reminders.ladder, deadline: dated, month },
      budget: { ...DEFAULT_POLICY.reminders.budget, messagesPerChat },
    }),
    restDays: { all: restDays, plans: {} },
    ownDays: { holidays: holidays.map(day), workdays: [] },
    checkIn,
  }))

describe('for any two sets of rules', () => {
  test('the same twice differ in nothing', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const { same, firstDay, total, owed, ...rest } = compared(policy, policy)
        expect([same, firstDay, total.before, owed.before]).toEqual([true, null, total.after, owed.after])
        expect(rest).toMatchObject(EMPTY)
      }),
      { numRuns: 10 },
    )
  })

  test('the figures are those of two whole simulations', () => {
    fc.assert(
      fc.property(policies, policies, (before, after) => {
        const comparison = compared(after, before)
        const [was, is] = [before, after].map((policy) => [...simulate(viewWith(policy), FROM, TO)])
        if (!was || !is) throw new Error('two simulations')
        expect(comparison.total).toEqual({ before: loadOf(was), after: loadOf(is) })
        for (const chat of ['chat-aq', 'chat-bg', 'user:wutao', 'user:zhangduban']) {
          const both = [was, is].map((all) => loadOf(all.filter((message) => message.chat === chat)))
          const named = comparison.chats.find((one) => one.chat === chat)
          const differ = JSON.stringify(both[0]) !== JSON.stringify(both[1])
          expect(named && [named.before, named.after]).toEqual(differ ? both : undefined)
        }
        for (const one of comparison.units) {
          const sizes = [was, is].map((all) => itemsOf(all, one.unit))
          expect([one.before.items, one.after.items]).toEqual(sizes)
        }
        expect(comparison.same).toBe(
          JSON.stringify(was) === JSON.stringify(is) && comparison.deadlines.length === 0,
        )
      }),
      { numRuns: 15 },
    )
  })
})

function loadOf(messages: readonly SimulatedMessage[]) {
  return {
    messages: messages.length,
    mentions: messages.reduce((sum, { mentions }) => sum + mentions.length, 0),
    items: messages.reduce((sum, { items }) => sum + items.length, 0),
  }
}

function itemsOf(messages: readonly SimulatedMessage[], of: string): number {
  return messages.flatMap(({ items }) => items).filter((item) => item.unit === of).length
}
