import { describe, expect, test } from 'vitest'
import type { DigestQueued } from '../../../src/domain/obligation/event.ts'
import type { State } from '../../../src/domain/obligation/state.ts'
import { DEFAULT_POLICY, type Policy } from '../../../src/domain/policy.ts'
import { budgetUse } from '../../../src/domain/reminder/budget.ts'
import { digestsDue } from '../../../src/domain/reminder/due.ts'
import { queued } from '../../../src/flows/queue-reminders.ts'
import { simulate } from '../../../src/flows/simulate.ts'
import {
  andThen,
  day,
  deadline,
  duty,
  imported,
  plan,
  quota,
  ROSTER,
  unit,
  viewAt,
} from '../../support/build.ts'

const { reminders } = DEFAULT_POLICY
const withLimits = (
  budget: Partial<Policy['reminders']['budget']>,
  secondMinute: number | null = null,
): Policy => ({
  ...DEFAULT_POLICY,
  reminders: { ...reminders, secondMinute, budget: { ...reminders.budget, ...budget } },
})

/** '2026-11-24 09:00 chat-aq: 8, 9' for each message of a week in which nobody answers. */
function messages(state: State, policy: Policy, from: string, to: string): string[] {
  return [...simulate(viewAt(state, `${from} 08:00`, policy), day(from), day(to))].map(
    ({ at, chat, items }) =>
      `${at.slice(0, 16).replace('T', ' ')} ${chat}: ${items.map((item) => item.duty).join(', ')}`,
  )
}

/** On every day of the week of 23 November something is due. */
const fullWeek = (...more: ReturnType<typeof duty>[]) =>
  imported(
    '2026-11-20 08:00',
    plan(
      2026,
      ...[23, 24, 25, 26, 27].map((date) => duty(date, [deadline({ month: 11, day: date })])),
      ...more,
    ),
  )

describe('a week’s budget', () => {
  test('with room enough every day has its digest', () => {
    const said = messages(fullWeek(), withLimits({ messagesPerChat: 5 }), '2026-11-23', '2026-11-29')
    expect(said.map((line) => line.slice(0, 10))).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
    ])
  })

  test('the last message says all that comes up until the week ends', () => {
    const said = messages(fullWeek(), withLimits({ messagesPerChat: 2 }), '2026-11-23', '2026-11-29')
    // The table arrived on Friday, so all of it is new; on Tuesday what is overdue would be chased on Thursday.
    expect(said).toEqual([
      '2026-11-23 09:00 chat-aq: 23, 24, 25, 26, 27',
      '2026-11-24 09:00 chat-aq: 23, 24, 25, 26, 27',
    ])
  })

  test('what is merely coming waits for what presses', () => {
    const state = imported(
      '2026-11-20 08:00',
      plan(
        2026,
        duty(1, [deadline({ month: 12, day: 2 })]),
        duty(2, [deadline({ month: 11, day: 26 })], [unit('安全站')]),
      ),
    )
    const said = messages(state, withLimits({ messagesPerChat: 1 }), '2026-11-23', '2026-11-29')
    expect(said).toEqual(['2026-11-26 09:00 chat-aq: 2, 1'])
  })

  test('only a deadline that nobody has heard of breaks the limit', () => {
    const policy = withLimits({ messagesPerChat: 1 })
    const state = imported('2026-11-23 08:00', plan(2026, duty(8, [quota('month')])))
    say(state, '2026-11-23 09:00', policy)
    const late = { ...plan(2026, duty(20, [deadline({ month: 11, day: 26 })])), id: 'p2' }
    andThen(state, '2026-11-25 11:00', 'console', { type: 'plan-imported', plan: late })
    expect(messages(state, policy, '2026-11-25', '2026-11-29')).toEqual(['2026-11-26 09:00 chat-aq: 20, 8'])
  })

  test('the afternoon repeats what is due where the week has room for its other days', () => {
    const state = imported('2026-11-20 08:00', plan(2026, duty(8, [deadline({ month: 11, day: 26 })])))
    const said = (ceiling: number) =>
      messages(state, withLimits({ messagesPerChat: ceiling }, 930), '2026-11-26', '2026-11-26')
    expect(said(5)).toEqual(['2026-11-26 09:00 chat-aq: 8', '2026-11-26 15:30 chat-aq: 8'])
    expect(said(2)).toEqual(['2026-11-26 09:00 chat-aq: 8'])
  })

  test('what was done since the morning is not repeated', () => {
    const state = imported('2026-11-20 08:00', plan(2026, duty(8, [deadline({ month: 11, day: 26 })])))
    say(state, '2026-11-26 09:00')
    andThen(state, '2026-11-26 10:00', 'chenli', { type: 'reported', key: '8|安全站|2026-11-26', count: 1 })
    expect(digestsDue(viewAt(state, '2026-11-26 15:30'))).toEqual([])
  })

  test('rings stop at the limit of the highest role; the digest goes out without', () => {
    const [aq] = ROSTER.units
    const leader = { name: '钱局', userId: 'QianJu', mobile: null, role: 'leader' as const }
    const roster = {
      ...ROSTER,
      units: [{ ...aq!, contacts: [leader, { ...leader, role: 'liaison' as const }] }],
    }
    const state = imported(
      '2026-11-20 08:00',
      plan(2026, ...[23, 24, 25].map((date) => duty(date, [deadline({ month: 11, day: date })]))),
      roster,
    )
    const rung = [...simulate(viewAt(state, '2026-11-23 08:00'), day('2026-11-23'), day('2026-11-25'))]
    expect(rung.map(({ mentions }) => mentions)).toEqual([['QianJu'], ['QianJu'], []])
  })

  test('is given back where a channel refused, kept where it may have arrived, and known for two weeks', () => {
    const state = imported('2026-11-20 08:00', plan(2026, duty(8, [quota('week')]), duty(9, [quota('day')])))
    const used = (at: string) => budgetUse(viewAt(state, at)).map(({ of, used: count }) => `${of} ${count}`)
    const [first] = say(state, '2026-11-23 09:00')
    expect(used('2026-11-23 10:00')).toEqual(['chat-aq 1', 'chenli 1'])
    andThen(state, '2026-11-23 10:00', 'system', {
      type: 'digest-settled',
      id: first!,
      outcome: 'refused',
    })
    expect(used('2026-11-23 10:00')).toEqual([])
    const [second] = say(state, '2026-11-24 09:00')
    andThen(state, '2026-11-24 10:00', 'system', {
      type: 'digest-settled',
      id: second!,
      outcome: 'unknown',
    })
    expect(used('2026-11-24 10:00')).toEqual(['chat-aq 1', 'chenli 1'])
    say(state, '2026-11-30 09:00')
    const lastWeek = budgetUse(viewAt(state, '2026-11-30 09:00'), day('2026-11-27'))
    expect(lastWeek).toEqual([
      { of: 'chat-aq', kind: 'messages', used: 1, ceiling: 5 },
      { of: 'chenli', kind: 'rings', used: 1, ceiling: 5 },
    ])
  })

  test('notices are not counted', () => {
    const state = imported('2026-11-20 08:00', plan(2026))
    const notice: DigestQueued = {
      type: 'digest-queued',
      to: 'chat-aq',
      day: day('2026-11-24'),
      mentions: ['chenli'],
      items: [],
      text: '同意延期',
      notice: true,
    }
    andThen(state, '2026-11-24 09:00', 'zhangduban', notice)
    expect(budgetUse(viewAt(state, '2026-11-24 09:00'))).toEqual([])
  })
})

/** Queues what is due; gives the ids. */
function say(state: State, at: string, policy: Policy = DEFAULT_POLICY): string[] {
  const view = viewAt(state, at, policy)
  return digestsDue(view).map((digest) => {
    andThen(state, at, 'system', queued(view, digest))
    return `${state.seq}.0`
  })
}
