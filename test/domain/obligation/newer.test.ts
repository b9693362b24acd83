import { describe, expect, test } from 'vitest'
import { actorOf } from '../../../src/domain/obligation/actor.ts'
import { decide } from '../../../src/domain/obligation/decide.ts'
import type { Event } from '../../../src/domain/obligation/event.ts'
import type { ReadingCorrected } from '../../../src/domain/obligation/reading.ts'
import { copyState, plansInForce, rosterInForce, type State } from '../../../src/domain/obligation/state.ts'
import { andThen, duty, imported, plan, quota, ROSTER, unit, viewAt } from '../../support/build.ts'

const AT = '2026-11-24 10:00'

/** Roster 1, plan 2, then the events from 3 on. */
function after(...events: Event[]): State {
  const first = plan(2026, duty(1, [quota('month')]), duty(2, [quota('quarter')]))
  return andThen(imported('2026-11-02 09:00', first), AT, 'zhangduban', ...events)
}

function undo(state: State, receipt: number) {
  const view = viewAt(state, AT)
  return decide(view, { type: 'undo', actor: actorOf(view, 'zhangduban'), receipt })
}

const version = (id: string, ...numbers: number[]): Event => ({
  type: 'plan-imported',
  plan: { ...plan(2026, ...numbers.map((no) => duty(no, [quota('month')]))), id },
})
const corrected = (of: Partial<ReadingCorrected>): Event => ({
  type: 'reading-corrected',
  plan: 'p1',
  duty: '1',
  settles: [],
  basis: '',
  words: '每周1次',
  ...of,
})
const weekly = { cadences: [quota('week')] }
const inOffice = { assignments: [unit('办公室')] }

describe('an older version is not taken back under a newer one', () => {
  test.each([
    ['a plan under its next version', [version('p1', 1)], 2, 3],
    ['a plan under two versions: the last first', [version('p1', 1), version('p1', 2)], 2, 4],
    ['the version between', [version('p1', 1), version('p1', 2)], 3, 4],
    ['a roster under the next', [{ type: 'roster-imported', roster: ROSTER }], 1, 3],
    ['a reading under another of the same times', [corrected(weekly), corrected(weekly)], 3, 4],
    ['a reading under one of a part', [corrected(weekly), corrected({ ...weekly, part: 1 })], 3, 4],
  ] as [string, Event[], number, number][])('%s', (_, events, receipt, newer) => {
    expect(undo(after(...events), receipt)).toEqual({
      events: [],
      refusals: [{ reason: 'newer-in-force', receipt, newer }],
    })
  })

  test.each([
    ['another plan lies beside it', [version('p2', 7)], 2],
    ['the last version', [version('p1', 1), version('p1', 2)], 4],
    ['a reading of the units beside one of the times', [corrected(weekly), corrected(inOffice)], 3],
    ['a reading of another row', [corrected(weekly), corrected({ ...weekly, duty: '2' })], 3],
    ['readings of two parts', [corrected({ ...weekly, part: 1 }), corrected({ ...weekly, part: 2 })], 3],
  ] as [string, Event[], number][])('it may go where %s', (_, events, receipt) => {
    expect(undo(after(...events), receipt).events).toEqual([{ type: 'undone', receipt }])
  })

  test('taken back from the last on, all is as before each of them', () => {
    const inForce = (state: State) => ({ plans: plansInForce(state), roster: rosterInForce(state) })
    const events = [version('p1', 1), corrected(weekly), { type: 'roster-imported' as const, roster: ROSTER }]
    const state = after()
    const before = events.map((event) => {
      const was = inForce(copyState(state))
      andThen(state, AT, 'zhangduban', event)
      return was
    })
    for (const [at, was] of [...before.entries()].reverse()) {
      const { events: taken } = undo(state, at + 3)
      andThen(state, AT, 'zhangduban', ...taken)
      expect(inForce(state)).toEqual(was)
    }
  })
})
