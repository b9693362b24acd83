import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Event } from '../../../src/domain/obligation/event.ts'
import type { RulingEvent } from '../../../src/domain/obligation/ruling.ts'
import { evolve } from '../../../src/domain/obligation/evolve.ts'
import { copyState, emptyState, SEEN_MESSAGES, type State } from '../../../src/domain/obligation/state.ts'
import { andThen, day, duty, imported, instant, plan, quota, ROSTER } from '../../support/build.ts'

const AT = '2026-11-24 10:00'
const PLAN = plan(2026, duty(2, [quota('year', 3)]), duty(6, [quota('month')]))

const key = fc.constantFrom('2|安全站|2026', '6|安全站|2026-11', '6|安全站|2026-12')
const person = fc.constantFrom('chenli', 'linxiao', 'zhangduban')
const reported: fc.Arbitrary<Event> = fc
  .tuple(key, fc.integer({ min: 1, max: 3 }))
  .map(([reportedKey, count]) => ({ type: 'reported', key: reportedKey, count }))
const undone: fc.Arbitrary<Event> = fc
  .integer({ min: 1, max: 12 })
  .map((receipt) => ({ type: 'undone', receipt }))
const ruling: fc.Arbitrary<Event> = fc
  .tuple(
    key,
    fc.constantFrom<RulingEvent['type'] | 'urged'>(
      ...(['postponement-requested', 'postponed', 'postponement-declined', 'transferred'] as const),
      ...(['verified', 'returned', 'waived', 'progressed', 'urged'] as const),
    ),
    fc.integer({ min: 20_790, max: 20_800 }),
  )
  .map(([about, type, due]): Event => {
    switch (type) {
      case 'postponement-requested':
      case 'postponed':
        return { type, key: about, due, reason: '' }
      case 'postponement-declined':
      case 'returned':
      case 'waived':
        return { type, key: about, reason: '' }
      case 'transferred':
        return { type, key: about, to: '办公室' }
      case 'progressed':
        return { type, key: about, note: '方案已报批' }
      case 'verified':
        return { type, key: about }
      case 'urged':
        return { type, unit: '安全站', day: due, keys: [about] }
    }
  })
const evidence: fc.Arbitrary<Event> = fc.array(key, { minLength: 1, maxLength: 2 }).map((keys) => ({
  type: 'evidence-added',
  keys,
  pieces: [{ kind: 'link', name: '通报', url: 'https://example.com/1' }],
  on: 20_781,
}))
const notice: Event = {
  type: 'digest-queued',
  to: 'chat-aq',
  day: 20_781,
  mentions: [],
  items: [],
  text: '',
  notice: true,
}
const change: fc.Arbitrary<{ by: string; events: Event[] }> = fc.record({
  by: person,
  events: fc.array(
    fc.oneof(
      reported,
      undone,
      ruling,
      evidence,
      fc.constant<Event>({ type: 'plan-imported', plan: PLAN }),
      fc.constant<Event>({ type: 'roster-imported', roster: ROSTER }),
      fc.constant<Event>({ type: 'question-asked', chat: null, choices: ['2|安全站|2026'] }),
      fc.constant<Event>({ type: 'question-dropped' }),
    ),
    { minLength: 1, maxLength: 3 },
  ),
})

function play(changes: readonly { by: string; events: Event[] }[]): State {
  const state = emptyState()
  for (const { by, events } of changes) evolve(state, { seq: state.seq + 1, at: instant(AT), by, events })
  return state
}

/** What people are told by: everything but the history of changes. */
function standing(state: State) {
  const { plans, rosters, reports, reminded, postponements, transfers, verdicts, progress, urgings, outbox } =
    state
  const { digestDays, evidence: shown } = state
  return {
    ...{ plans, rosters, reports, reminded, postponements, transfers, verdicts, progress, shown, urgings },
    ...{ outbox, digestDays },
  }
}

describe('evolve', () => {
  test('what a change did is taken back exactly, whatever was before', () => {
    const undoable: fc.Arbitrary<Event> = fc.oneof(
      reported,
      ruling,
      evidence,
      fc.constant<Event>({ type: 'plan-imported', plan: { ...PLAN, year: 2027 } }),
      fc.constant<Event>({ type: 'roster-imported', roster: { ...ROSTER, admins: [] } }),
    )
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 10 }),
        fc.array(undoable, { minLength: 1, maxLength: 4 }),
        (before, events) => {
          const state = play(before)
          const expected = standing(copyState(state))
          evolve(state, { seq: state.seq + 1, at: instant(AT), by: 'chenli', events: [...events, notice] })
          const receipt = state.seq
          evolve(state, {
            seq: receipt + 1,
            at: instant(AT),
            by: 'chenli',
            events: [{ type: 'undone', receipt }],
          })
          expect(standing(state)).toEqual(expected)
        },
      ),
    )
  })

  test('of what a change reported, a part is taken back as if it had never been said', () => {
    const keys = ['2|安全站|2026', '6|安全站|2026-11', '6|安全站|2026-12']
    const reports = (of: readonly string[]): Event[] =>
      of.map((one) => ({ type: 'reported', key: one, count: 1 }))
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 10 }),
        fc.subarray(keys, { minLength: 1 }),
        (before, taken) => {
          const state = play([...before, { by: 'chenli', events: reports(keys) }])
          const receipt = state.seq
          andThen(state, AT, 'chenli', { type: 'undone', receipt, keys: taken })
          const left = keys.filter((one) => !taken.includes(one))
          expect(standing(state)).toEqual(
            standing(play([...before, { by: 'chenli', events: reports(left) }])),
          )
          expect(state.changes.get(receipt)).toMatchObject({ keys: left, undoneBy: null })
        },
      ),
    )
  })

  test('a copy is not touched by what happens afterwards', () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 8 }),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        (before, after) => {
          const state = play(before)
          const copy = copyState(state)
          for (const { by, events } of after)
            evolve(state, { seq: state.seq + 1, at: instant(AT), by, events })
          expect(copy).toEqual(play(before))
        },
      ),
    )
  })

  test('a report answers the question that was open to its author', () => {
    const state = imported(AT, PLAN)
    andThen(state, AT, 'ChenLi', { type: 'question-asked', chat: null, choices: ['2|安全站|2026'] })
    expect(state.questions.has('chenli')).toBe(true)
    andThen(state, AT, 'chenli', { type: 'reported', key: '2|安全站|2026', count: 1 })
    expect(state.questions.size).toBe(0)
  })

  test('a digest that did not arrive counts as not said', () => {
    const items = [{ key: '6|安全站|2026-11', rung: day('2026-11-24') }]
    const queued: Event = {
      type: 'digest-queued',
      to: 'chat-aq',
      day: day('2026-11-24'),
      mentions: [],
      items,
      text: '',
    }
    for (const [outcome, said] of [
      ['accepted', true],
      ['refused', false],
      ['unknown', false],
    ] as const) {
      const state = andThen(imported(AT, PLAN), AT, 'system', queued)
      const [id] = [...state.outbox.keys()]
      andThen(state, AT, 'system', { type: 'digest-settled', id: id!, outcome })
      expect([state.outbox.size, state.reminded.has('chat-aq 6|安全站|2026-11')]).toEqual([0, said])
    }
  })

  test('the newest message ids are remembered, and not for ever', () => {
    const state = emptyState()
    for (let seq = 1; seq <= 3 * SEEN_MESSAGES; seq++) {
      evolve(state, { seq, at: 0, by: 'chenli', messageId: `m${seq}`, events: [] })
      expect(state.seenMessages.size).toBeLessThan(SEEN_MESSAGES * 1.2)
    }
    for (let seq = 2 * SEEN_MESSAGES + 1; seq <= 3 * SEEN_MESSAGES; seq++) {
      expect(state.seenMessages.has(`m${seq}`)).toBe(true)
    }
    expect(state.seenMessages.has('m1')).toBe(false)
  })
})
