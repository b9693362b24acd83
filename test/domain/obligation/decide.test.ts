import { describe, expect, test } from 'vitest'
import { actorOf } from '../../../src/domain/obligation/actor.ts'
import { decide } from '../../../src/domain/obligation/decide.ts'
import { evolve } from '../../../src/domain/obligation/evolve.ts'
import type { State } from '../../../src/domain/obligation/state.ts'
import {
  andThen,
  duty,
  EVENT,
  imported,
  instant,
  plan,
  quota,
  ROSTER,
  unit,
  viewAt,
} from '../../support/build.ts'

const AT = '2026-11-24 10:00'

function state(): State {
  return imported(
    '2026-11-02 10:00',
    plan(
      2026,
      duty(2, [quota('year')], [unit('办公室')]),
      duty(6, [quota('year', 3)], [unit('安全站')]),
      duty(64, [EVENT], [unit('安全站')]),
    ),
  )
}

function report(on: State, who: string, keys: string[], count = 1) {
  return decide(viewAt(on, AT), {
    type: 'report-done',
    actor: actorOf(viewAt(on, AT), who),
    keys,
    count,
    remark: null,
  })
}

describe('reporting', () => {
  test('a contact of the owing unit closes', () => {
    expect(report(state(), 'linxiao', ['2|办公室|2026'])).toEqual({
      events: [{ type: 'reported', key: '2|办公室|2026', count: 1 }],
      refusals: [],
    })
  })

  test('user ids ignore case', () => {
    expect(report(state(), 'LinXiao', ['2|办公室|2026']).events).toHaveLength(1)
  })

  test('an administrator closes for anybody', () => {
    expect(report(state(), 'zhangduban', ['2|办公室|2026']).events).toHaveLength(1)
  })

  test.each([
    ['another unit’s contact', 'wutao', '2|办公室|2026', 'no-right'],
    ['a stranger', 'nobody', '2|办公室|2026', 'no-right'],
    ['a duty that is not there', 'linxiao', '3|办公室|2026', 'not-owed'],
    ['a unit that does not owe it', 'chenli', '2|安全站|2026', 'not-owed'],
    ['a period that has not begun', 'linxiao', '2|办公室|2027', 'not-owed'],
    ['an event of a day to come', 'chenli', '64|安全站|2026-11-25', 'not-owed'],
    ['an event of a day before the import', 'chenli', '64|安全站|2026-11-01', 'not-owed'],
    ['a day of a duty that is no event', 'linxiao', '2|办公室|2026-11-20', 'not-owed'],
  ])('%s: refused', (_, who, key, reason) => {
    const { events, refusals } = report(state(), who, [key])
    expect(events).toEqual([])
    expect(refusals.map((refusal) => refusal.reason)).toEqual([reason])
  })

  test('an event of a day gone by', () => {
    expect(report(state(), 'chenli', ['64|安全站|2026-11-20']).events).toHaveLength(1)
  })

  test('what is refused does not hold up the rest', () => {
    const { events, refusals } = report(state(), 'linxiao', ['2|办公室|2026', '6|安全站|2026'])
    expect(events).toHaveLength(1)
    expect(refusals).toHaveLength(1)
  })

  test('the same obligation named twice counts once', () => {
    expect(report(state(), 'chenli', ['6|安全站|2026', '6|安全站|2026']).events).toHaveLength(1)
  })

  test('twice is refused, with who did it', () => {
    const done = andThen(state(), AT, 'linxiao', { type: 'reported', key: '2|办公室|2026', count: 1 })
    const { events, refusals } = report(done, 'linxiao', ['2|办公室|2026'])
    expect(events).toEqual([])
    expect(refusals).toMatchObject([{ reason: 'already-done', last: { by: 'linxiao' } }])
  })

  test.each([
    [1, 1],
    [2, 2],
    [9, 3],
  ])('a count of %s on a quota of three adds %i', (count, added) => {
    expect(report(state(), 'chenli', ['6|安全站|2026'], count).events).toMatchObject([{ count: added }])
  })
})

describe('taking back', () => {
  const reported = () => andThen(state(), AT, 'linxiao', { type: 'reported', key: '2|办公室|2026', count: 1 })
  const undo = (on: State, who: string, receipt: number) =>
    decide(viewAt(on, AT), { type: 'undo', actor: actorOf(viewAt(on, AT), who), receipt })

  test('one’s own, user ids ignoring case', () => {
    expect(undo(reported(), 'LinXiao', 3).events).toEqual([{ type: 'undone', receipt: 3 }])
  })

  test('by number, also by an administrator', () => {
    expect(undo(reported(), 'zhangduban', 3).events).toEqual([{ type: 'undone', receipt: 3 }])
  })

  test('an administrator takes back an import', () => {
    expect(undo(reported(), 'zhangduban', 2).events).toEqual([{ type: 'undone', receipt: 2 }])
  })

  test.each([
    ['somebody else’s', 'chenli', 3, 'not-yours'],
    ['a number that is not there', 'linxiao', 77, 'unknown-receipt'],
  ])('%s: refused', (_, who, receipt, reason) => {
    expect(undo(reported(), who, receipt)).toMatchObject({ events: [], refusals: [{ reason }] })
  })

  test('not the only roster: nobody would be left to put it right', () => {
    expect(undo(reported(), 'zhangduban', 1)).toMatchObject({
      events: [],
      refusals: [{ reason: 'only-roster' }],
    })
    const second = andThen(reported(), AT, 'console', { type: 'roster-imported', roster: ROSTER })
    expect(undo(second, 'zhangduban', 4).events).toHaveLength(1)
  })

  test('of several reports only some; what else it did is one decision', () => {
    const both = state()
    evolve(both, {
      seq: 3,
      at: instant(AT),
      by: 'linxiao',
      events: [
        { type: 'reported', key: '2|办公室|2026', count: 1 },
        { type: 'reported', key: '6|安全站|2026', count: 1 },
        { type: 'verified', key: '3|安全站|2026' },
      ],
    })
    const part = (...keys: string[]) =>
      decide(viewAt(both, AT), {
        type: 'undo',
        actor: actorOf(viewAt(both, AT), 'linxiao'),
        receipt: 3,
        keys,
      })
    expect(part('2|办公室|2026').events).toEqual([{ type: 'undone', receipt: 3, keys: ['2|办公室|2026'] }])
    expect(part('3|安全站|2026')).toMatchObject({ events: [], refusals: [{ reason: 'only-whole' }] })
  })

  test('not twice', () => {
    const undone = andThen(reported(), AT, 'linxiao', { type: 'undone', receipt: 3 })
    expect(undo(undone, 'linxiao', 3)).toMatchObject({ events: [], refusals: [{ reason: 'already-undone' }] })
  })
})
