import { describe, expect, test } from 'vitest'
import { actorOf } from '../../../src/domain/obligation/actor.ts'
import { decide } from '../../../src/domain/obligation/decide.ts'
import type { Event } from '../../../src/domain/obligation/event.ts'
import { obligations } from '../../../src/domain/obligation/expand.ts'
import { findObligation } from '../../../src/domain/obligation/find.ts'
import { openObligations } from '../../../src/domain/obligation/reportable.ts'
import type { RulingAsked } from '../../../src/domain/obligation/ruling.ts'
import type { State } from '../../../src/domain/obligation/state.ts'
import { doneCount, statusOf } from '../../../src/domain/obligation/status.ts'
import { digestsDue } from '../../../src/domain/reminder/due.ts'
import { andThen, day, deadline, duty, imported, plan, quota, unit, viewAt } from '../../support/build.ts'

const AT = '2026-11-24 10:00'
const KEY = '6|安全站|2026-11'
const WEEKLY = '8|安全站|2026-W48'
const DATED = '12|安全站|2026-12-10'

function state(...events: Event[]): State {
  const before = imported(
    '2026-11-02 10:00',
    plan(
      2026,
      duty(2, [quota('year')], [unit('办公室')]),
      duty(6, [quota('month')], [unit('安全站')]),
      duty(8, [quota('week')], [unit('安全站')]),
      duty(12, [deadline({ month: 12, day: 10 })], [unit('安全站', 'lead'), unit('建管科', 'support')]),
    ),
  )
  return andThen(before, AT, 'zhangduban', ...events)
}

function ruled(on: State, who: string, key: string, ruling: RulingAsked) {
  const { events, refusals } = decide(viewAt(on, AT), {
    type: 'rule',
    actor: actorOf(viewAt(on, AT), who),
    keys: [key],
    ruling,
  })
  return refusals[0]?.reason ?? events[0]?.type
}

const until = (iso: string): RulingAsked => ({ type: 'postpone', due: day(iso), reason: '' })
const grant: RulingAsked = { type: 'answer-postponement', granted: true, reason: '' }
const decline: RulingAsked = { type: 'answer-postponement', granted: false, reason: '' }
const verify: RulingAsked = { type: 'verify' }
const sendBack: RulingAsked = { type: 'return', reason: '材料不全' }
const waive: RulingAsked = { type: 'waive', reason: '撤并' }
const give = (to: string): RulingAsked => ({ type: 'transfer', to })

const reported: Event = { type: 'reported', key: KEY, count: 1 }
const requested: Event = { type: 'postponement-requested', key: KEY, due: day('2026-12-05'), reason: '' }
const postponed: Event = { type: 'postponed', key: KEY, due: day('2026-12-05'), reason: '' }
const transferred: Event = { type: 'transferred', key: KEY, to: '办公室' }
const returned: Event = { type: 'returned', key: KEY, reason: '材料不全' }
const waived: Event = { type: 'waived', key: KEY, reason: '撤并' }

describe('who may rule on what', () => {
  test.each<[string, Event[], string, string, RulingAsked, string]>([
    ['a contact asks', [], 'chenli', KEY, until('2026-12-05'), 'postponement-requested'],
    ['an administrator postpones', [], 'zhangduban', KEY, until('2026-12-05'), 'postponed'],
    ['another unit', [], 'linxiao', KEY, until('2026-12-05'), 'no-right'],
    ['the deadline itself', [], 'chenli', KEY, until('2026-11-30'), 'not-later'],
    ['a day gone by', [], 'chenli', KEY, until('2026-11-23'), 'past'],
    ['what is done', [reported], 'chenli', KEY, until('2026-12-05'), 'closed'],
    ['what is waived', [waived], 'chenli', KEY, until('2026-12-05'), 'closed'],
    ['what nobody owes', [], 'chenli', '7|安全站|2026-11', until('2026-12-05'), 'not-owed'],
    ['a later day once more', [postponed], 'chenli', KEY, until('2026-12-06'), 'postponement-requested'],
    ['not to before the new day', [postponed], 'chenli', KEY, until('2026-12-04'), 'not-later'],
    ['a request is granted', [requested], 'zhangduban', KEY, grant, 'postponed'],
    ['a request is declined', [requested], 'zhangduban', KEY, decline, 'postponement-declined'],
    ['not by its author', [requested], 'chenli', KEY, grant, 'admin-only'],
    ['nothing was asked', [], 'zhangduban', KEY, grant, 'no-request'],
    ['it was answered', [requested, postponed], 'zhangduban', KEY, grant, 'no-request'],
    ['it has been done since', [requested, reported], 'zhangduban', KEY, grant, 'closed'],
    ['a report is verified', [reported], 'zhangduban', KEY, verify, 'verified'],
    ['nothing is reported', [], 'zhangduban', KEY, verify, 'not-reported'],
    ['a contact does not verify', [reported], 'chenli', KEY, verify, 'admin-only'],
    [
      'once is enough',
      [reported, { type: 'verified', key: KEY }],
      'zhangduban',
      KEY,
      verify,
      'verified-already',
    ],
    ['a report is returned', [reported], 'zhangduban', KEY, sendBack, 'returned'],
    [
      'also a verified one',
      [reported, { type: 'verified', key: KEY }],
      'zhangduban',
      KEY,
      sendBack,
      'returned',
    ],
    ['not twice', [reported, returned], 'zhangduban', KEY, sendBack, 'not-reported'],
    ['a contact does not return', [reported], 'chenli', KEY, sendBack, 'admin-only'],
    ['it is given away', [], 'zhangduban', KEY, give('办公室'), 'transferred'],
    ['not by a contact', [], 'chenli', KEY, give('办公室'), 'admin-only'],
    ['not to its owner', [], 'zhangduban', KEY, give('安全站'), 'owes-already'],
    ['not to who owes it too', [], 'zhangduban', DATED, give('建管科'), 'owes-already'],
    ['not to nobody', [], 'zhangduban', KEY, give('财务科'), 'unknown-unit'],
    ['not when done', [reported], 'zhangduban', KEY, give('办公室'), 'closed'],
    ['it is waived', [], 'zhangduban', KEY, waive, 'waived'],
    ['not by a contact', [], 'chenli', KEY, waive, 'admin-only'],
    ['not when done', [reported], 'zhangduban', KEY, waive, 'closed'],
    ['the taker asks', [transferred], 'linxiao', KEY, until('2026-12-05'), 'postponement-requested'],
    ['the giver no more', [transferred], 'chenli', KEY, until('2026-12-05'), 'no-right'],
  ])('%s', (_, events, who, key, ruling, outcome) => {
    expect(ruled(state(...events), who, key, ruling)).toBe(outcome)
  })
})

describe('what is owed then', () => {
  const found = (on: State, key = KEY, at = AT) => findObligation(viewAt(on, at), key)!

  test('a postponed obligation is due on its new day and keeps the old one', () => {
    const on = state(postponed)
    expect(found(on)).toMatchObject({ due: day('2026-12-05'), postponedFrom: day('2026-11-30') })
    expect(statusOf(viewAt(on, '2026-12-02 10:00'), found(on))).toBe('open')
    expect(statusOf(viewAt(on, '2026-12-06 10:00'), found(on))).toBe('overdue')
  })

  test('it is wanted by its new day', () => {
    const view = viewAt(state(postponed), AT)
    const due = (from: string, to: string) =>
      [...obligations(view, { duty: 6, dueFrom: day(from), dueTo: day(to) })].map((one) => one.key)
    expect(due('2026-12-05', '2026-12-05')).toEqual([KEY])
    expect(due('2026-11-30', '2026-11-30')).toEqual([])
  })

  test('a week that was postponed does not lapse before its new day', () => {
    const on = state({ type: 'postponed', key: WEEKLY, due: day('2026-12-02'), reason: '' })
    const open = (at: string) => openObligations(viewAt(on, at), '安全站').map((one) => one.key)
    expect(open('2026-12-02 10:00')).toContain(WEEKLY)
    expect(open('2026-12-03 10:00')).not.toContain(WEEKLY)
  })

  test('it is reminded of by its new day', () => {
    const mentioned = (on: State, at: string) =>
      digestsDue(viewAt(on, at)).some(({ entries }) =>
        entries.some(({ obligation, stage }) => obligation.key === KEY && stage === 'due'),
      )
    expect([mentioned(state(), '2026-11-30 09:00'), mentioned(state(postponed), '2026-11-30 09:00')]).toEqual(
      [true, false],
    )
    // 5 December is a Saturday.
    expect(mentioned(state(postponed), '2026-12-04 09:00')).toBe(true)
  })

  test('returned reports do not count; new ones do, and a taken back return restores the old', () => {
    const on = state(reported, returned)
    expect([doneCount(on, KEY), statusOf(viewAt(on, AT), found(on))]).toEqual([0, 'open'])
    andThen(on, AT, 'chenli', reported)
    expect(doneCount(on, KEY)).toBe(1)
    const again = andThen(state(reported, returned), AT, 'zhangduban', { type: 'undone', receipt: 4 })
    expect(doneCount(again, KEY)).toBe(1)
  })

  test('a transferred obligation is owed by the taker alone, who is told of it', () => {
    const on = state(transferred)
    const view = viewAt(on, AT)
    expect(found(on)).toMatchObject({ unit: '办公室', transferredFrom: '安全站' })
    expect(openObligations(view, '办公室').map((one) => one.key)).toContain(KEY)
    expect(openObligations(view, '安全站').map((one) => one.key)).not.toContain(KEY)
    expect([...obligations(view)].filter((one) => one.key === KEY)).toHaveLength(1)
    const told = digestsDue(view).filter(({ entries }) =>
      entries.some(({ obligation }) => obligation.key === KEY),
    )
    expect(told.map(({ to }) => to)).toEqual(['chat-bg'])
  })

  test('the taker reports it, the giver may not', () => {
    const report = (who: string) =>
      decide(viewAt(state(transferred), AT), {
        type: 'report-done',
        actor: actorOf(viewAt(state(transferred), AT), who),
        keys: [KEY],
        count: 1,
        remark: null,
      })
    expect(report('linxiao').events).toHaveLength(1)
    expect(report('chenli').refusals).toMatchObject([{ reason: 'no-right' }])
  })

  test('is not taken back once the taker has reported: the giver would have done what it did not do', () => {
    const undoTransfer = (on: State) =>
      decide(viewAt(on, AT), { type: 'undo', actor: actorOf(viewAt(on, AT), 'zhangduban'), receipt: 3 })
    const done = andThen(state(transferred), AT, 'linxiao', reported)
    expect(undoTransfer(done)).toMatchObject({ events: [], refusals: [{ reason: 'built-upon' }] })
    const takenBack = andThen(done, AT, 'linxiao', { type: 'undone', receipt: 4 })
    expect(undoTransfer(takenBack).events).toEqual([{ type: 'undone', receipt: 3 }])
  })

  test('the other periods stay where they were', () => {
    const on = state(transferred)
    const later = viewAt(on, '2026-12-02 10:00')
    expect(openObligations(later, '安全站').map((one) => one.key)).toContain('6|安全站|2026-12')
  })

  test('a waived obligation is neither open nor mentioned, and takes no report', () => {
    const on = state(waived)
    const view = viewAt(on, AT)
    expect(statusOf(view, found(on))).toBe('waived')
    expect(openObligations(view, '安全站').map((one) => one.key)).not.toContain(KEY)
    expect(
      decide(view, {
        type: 'report-done',
        actor: actorOf(view, 'chenli'),
        keys: [KEY],
        count: 1,
        remark: null,
      }).refusals,
    ).toEqual([{ reason: 'waived', key: KEY }])
  })

  test('waiving the lead’s closes those who support', () => {
    const on = state({ type: 'waived', key: DATED, reason: '撤并' })
    expect(statusOf(viewAt(on, AT), found(on, '12|建管科|2026-12-10'))).toBe('done')
  })
})

describe('urging', () => {
  const urge = (on: State, who: string, at = AT) =>
    decide(viewAt(on, at), {
      type: 'urge',
      actor: actorOf(viewAt(on, at), who),
      unit: '安全站',
      keys: [KEY],
      notices: [],
    })
  const urged: Event = { type: 'urged', unit: '安全站', day: day('2026-11-24'), keys: [KEY] }

  test('an administrator, once a day', () => {
    expect(urge(state(), 'zhangduban').events).toEqual([urged])
    expect(urge(state(), 'chenli').refusals).toMatchObject([{ reason: 'only-admins-urge' }])
    expect(urge(state(urged), 'zhangduban').refusals).toMatchObject([{ reason: 'urged-today' }])
    expect(urge(state(urged), 'zhangduban', '2026-11-25 10:00').events).toHaveLength(1)
  })

  test('a notice does not stand in the way of the day’s digest', () => {
    const on = state({
      type: 'digest-queued',
      to: 'chat-aq',
      day: day('2026-11-24'),
      mentions: [],
      items: [],
      text: '',
      notice: true,
    })
    expect([on.outbox.size, on.digestDays.size]).toEqual([1, 0])
  })
})
