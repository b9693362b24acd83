import { describe, expect, test } from 'vitest'
import { isoDay } from '../../../src/domain/calendar/civil-day.ts'
import { isoInstant } from '../../../src/domain/calendar/zone.ts'
import type { Duty } from '../../../src/domain/duty/duty.ts'
import { copyState, type State } from '../../../src/domain/obligation/state.ts'
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts'
import { digestsDue } from '../../../src/domain/reminder/due.ts'
import { latestRung } from '../../../src/domain/reminder/ladder.ts'
import { nextDigestAt } from '../../../src/domain/reminder/next.ts'
import { obligations } from '../../../src/domain/obligation/expand.ts'
import { queued } from '../../../src/flows/queue-reminders.ts'
import {
  andThen,
  day,
  deadline,
  duty,
  EVENT,
  group,
  imported,
  plan,
  quota,
  ROSTER,
  STANDING,
  unit,
  UNSPECIFIED,
  viewAt,
} from '../../support/build.ts'

/** Every day between two on which an obligation of the duty is mentioned, if everything were said and nothing done. */
function mentions(theDuty: Duty, importedAt: string, from: string, to: string): string[] {
  const state = imported(importedAt, plan(2026, theDuty))
  const said = new Set<string>()
  for (let at = day(from); at <= day(to); at++) {
    const view = viewAt(state, `${isoDay(at)} 09:00`)
    for (const obligation of obligations(view, { withoutLapsed: true })) {
      const rung = latestRung(view, obligation, at)
      if (rung !== null && rung >= day(from)) said.add(`${obligation.period} on ${isoDay(rung)}`)
    }
  }
  return [...said]
}

describe('the ladder', () => {
  test.each<[string, Duty, string, string, string, string[]]>([
    [
      // 31 October 2026 is a Saturday, so the 30th counts as the day; 30 November is a Monday.
      'a month: three and one working days before, and the day; then every third working day',
      duty(8, [quota('month')]),
      '2026-10-08 10:00',
      '2026-11-20',
      '2026-12-07',
      [
        '2026-10 on 2026-11-20',
        '2026-10 on 2026-11-25',
        '2026-11 on 2026-11-25',
        '2026-11 on 2026-11-27',
        '2026-11 on 2026-11-30',
        '2026-10 on 2026-11-30',
        '2026-10 on 2026-12-03',
        '2026-11 on 2026-12-03',
      ],
    ],
    [
      // 10 May 2026 is a Sunday; 9 May is a Saturday worked for 劳动节, so it counts as the day.
      'a deadline on a rest day counts as the last working day before it',
      duty(4, [deadline({ month: 5, part: 'early' })]),
      '2026-04-01 10:00',
      '2026-04-20',
      '2026-05-10',
      [
        '2026-05-10 on 2026-04-27',
        '2026-05-10 on 2026-05-06',
        '2026-05-10 on 2026-05-08',
        '2026-05-10 on 2026-05-09',
      ],
    ],
    [
      'a week of a daily duty on its first working day, the days before that on the last one before',
      duty(7, [quota('day')]),
      '2026-11-02 10:00',
      '2026-11-20',
      '2026-11-24',
      ['2026-11-23 on 2026-11-23', '2026-11-24 on 2026-11-23'],
    ],
    [
      'the last working day of the week for a weekly one',
      duty(11, [quota('week')]),
      '2026-11-02 10:00',
      '2026-11-16',
      '2026-11-29',
      ['2026-W47 on 2026-11-20', '2026-W48 on 2026-11-27'],
    ],
    [
      'once a quarter without any time word',
      duty(1, [UNSPECIFIED]),
      '2026-01-05 10:00',
      '2026-01-05',
      '2026-12-31',
      // It arrived in the first quarter, so that was its mention there.
      ['2026 on 2026-01-05', '2026 on 2026-06-01', '2026 on 2026-09-01', '2026 on 2026-12-01'],
    ],
    [
      'a standing duty the day before its check-in ends, and not after',
      duty(5, [STANDING]),
      '2026-10-08 10:00',
      '2026-11-02',
      '2026-12-10',
      ['2026-11 on 2026-11-27'],
    ],
    [
      'nothing for an event that nobody has triggered',
      duty(64, [EVENT]),
      '2026-01-05 10:00',
      '2026-01-05',
      '2026-12-31',
      [],
    ],
    [
      'once for what was due before the import',
      duty(4, [deadline({ month: 5, part: 'early' })]),
      '2026-11-24 10:00',
      '2026-11-24',
      '2026-12-31',
      ['2026-05-10 on 2026-11-24'],
    ],
    [
      'once for a supporting unit',
      duty(8, [quota('quarter')], [unit('办公室', 'support')]),
      '2026-11-24 10:00',
      '2026-11-24',
      '2026-12-31',
      ['2026-Q4 on 2026-11-24'],
    ],
  ])('%s', (_, theDuty, importedAt, from, to, expected) => {
    expect(mentions(theDuty, importedAt, from, to).sort()).toEqual([...expected].sort())
  })
})

/** Puts what is due into the outbox, as the running bot does; shows who is told what. */
function sayDue(state: State, at: string): string[] {
  const view = viewAt(state, at)
  const digests = digestsDue(view)
  if (digests.length > 0) andThen(state, at, 'system', ...digests.map((digest) => queued(view, digest)))
  return digests.map(
    ({ to, entries }) => `${to}: ${entries.map((e) => `${e.obligation.key} ${e.stage}`).join(', ')}`,
  )
}

describe('digests', () => {
  test('one for each chat, overdue first, then due, then coming', () => {
    const state = imported(
      '2026-10-08 10:00',
      plan(
        2026,
        duty(8, [quota('month')]),
        duty(7, [quota('week')]),
        duty(9, [deadline({ month: 12, day: 3 })]),
      ),
    )
    sayDue(state, '2026-10-08 10:00')
    sayDue(state, '2026-11-25 09:00')
    expect(sayDue(state, '2026-11-27 09:00')).toEqual([
      'chat-aq: 8|安全站|2026-10 escalated, 7|安全站|2026-W48 due, 8|安全站|2026-11 upcoming',
    ])
    expect(sayDue(state, '2026-11-30 09:00')).toEqual([
      // What is overdue and would have been chased today was said on Friday, with the rest.
      'chat-aq: 8|安全站|2026-11 due, 9|安全站|2026-12-03 upcoming',
      'user:zhangduban: 8|安全站|2026-10 escalated',
    ])
  })

  test('never twice the same', () => {
    const state = imported('2026-11-24 10:00', plan(2026, duty(8, [quota('month')])))
    expect(sayDue(state, '2026-11-24 10:00')).toHaveLength(1)
    expect(sayDue(state, '2026-11-24 10:01')).toEqual([])
    expect(sayDue(state, '2026-11-24 17:00')).toEqual([])
  })

  test('after a silence the latest rung only, once', () => {
    const state = imported('2026-11-02 10:00', plan(2026, duty(8, [quota('month')])))
    sayDue(state, '2026-11-02 10:00')
    expect(sayDue(state, '2026-12-14 09:00')).toEqual(['chat-aq: 8|安全站|2026-11 escalated'])
    expect(sayDue(state, '2026-12-14 09:05')).toEqual([])
  })

  test('a chat that has had its digest waits until tomorrow, unless something is due today', () => {
    const state = imported('2026-11-24 10:00', plan(2026, duty(8, [quota('month')])))
    sayDue(state, '2026-11-24 10:00')
    const more = { ...plan(2026, duty(20, [UNSPECIFIED]), duty(21, [quota('day')])), id: 'p2' }
    andThen(state, '2026-11-24 11:00', 'console', { type: 'plan-imported', plan: more })
    expect(sayDue(state, '2026-11-24 11:00')).toEqual(['chat-aq: 21|安全站|2026-11-24 due'])
    expect(sayDue(state, '2026-11-25 09:00')).toEqual([
      'chat-aq: 21|安全站|2026-11-25 due, 8|安全站|2026-11 upcoming, 20|安全站|2026 upcoming',
    ])
  })

  test('nothing about what is done', () => {
    const state = imported('2026-11-24 10:00', plan(2026, duty(8, [quota('month')])))
    andThen(state, '2026-11-24 10:30', 'chenli', { type: 'reported', key: '8|安全站|2026-11', count: 1 })
    expect(sayDue(state, '2026-11-24 11:00')).toEqual([])
  })

  test.each([
    ['a unit without a chat: its liaison alone', '建管科', 'user:wutao'],
    ['a unit that nobody knows: the administrators', '测绘所', 'user:zhangduban'],
  ])('%s', (_, name, to) => {
    const state = imported('2026-11-24 10:00', plan(2026, duty(8, [quota('month')], [unit(name)])))
    expect(sayDue(state, '2026-11-24 10:00')).toEqual([`${to}: 8|${name}|2026-11 upcoming`])
  })

  test('a group without members reaches the administrators, once, and nobody else', () => {
    const state = imported('2026-11-24 10:00', plan(2026, duty(8, [quota('month')], [group('相关科室')])))
    expect(sayDue(state, '2026-11-24 10:00')).toEqual(['user:zhangduban: 8|相关科室|2026-11 upcoming'])
    expect(sayDue(state, '2026-11-30 09:00')).toEqual([])
  })

  test('who only supports a daily duty, or stands in for a unit that is not known, is told of it once', () => {
    const table = plan(
      2026,
      duty(10, [quota('day')], [unit('安全站', 'lead'), unit('办公室', 'support')]),
      duty(11, [quota('day')], [group('相关科室')]),
    )
    const state = imported('2026-11-24 19:00', table)
    const told = ['2026-11-25 09:00', '2026-11-26 09:00', '2026-11-27 09:00'].map((at) => sayDue(state, at))
    expect(told).toEqual([
      [
        'chat-aq: 10|安全站|2026-11-25 due, 10|安全站|2026-11-26 upcoming, 10|安全站|2026-11-27 upcoming, 10|安全站|2026-11-28 upcoming, 10|安全站|2026-11-29 upcoming',
        'chat-bg: 10|办公室|2026-11-25 due',
        'user:zhangduban: 11|相关科室|2026-11-25 due',
      ],
      [],
      [],
    ])
  })

  test('what one liaison has been told is told to the other as well', () => {
    const [aq, bg, jg] = ROSTER.units
    const shared = { ...aq!, chat: null, contacts: [...jg!.contacts, ...bg!.contacts] }
    const roster = { ...ROSTER, units: [shared, { ...jg!, name: '建管科' }] }
    const state = imported(
      '2026-11-24 09:00',
      plan(2026, duty(8, [quota('month')], [unit('建管科')])),
      roster,
    )
    expect(sayDue(state, '2026-11-24 09:00')).toEqual(['user:wutao: 8|建管科|2026-11 upcoming'])
    const more = { ...plan(2026, duty(20, [quota('month')])), id: 'p2' }
    andThen(state, '2026-11-24 10:00', 'console', { type: 'plan-imported', plan: more })
    // 吴涛 has had today's digest; 林晓 has not.
    expect(sayDue(state, '2026-11-24 10:00')).toEqual(['user:linxiao: 20|安全站|2026-11 upcoming'])
    expect(sayDue(state, '2026-11-25 09:00')).toEqual([
      'user:linxiao: 20|安全站|2026-11 upcoming',
      'user:wutao: 8|建管科|2026-11 upcoming, 20|安全站|2026-11 upcoming',
    ])
  })

  test('a unit without a liaison: whoever is its contact; units that share a chat ring all their liaisons', () => {
    const [aq, bg] = ROSTER.units
    const heads = aq!.contacts.filter((contact) => contact.role === 'head')
    const units = [
      { ...aq!, chat: 'shared', contacts: heads },
      { ...bg!, chat: 'shared' },
    ]
    const table = plan(2026, duty(8, [quota('month')]), duty(9, [quota('month')], [unit('办公室')]))
    const state = imported('2026-11-24 09:00', table, { ...ROSTER, units })
    expect(digestsDue(viewAt(state, '2026-11-24 09:00')).map(({ to, mentions: rung }) => [to, rung])).toEqual(
      [['shared', ['linxiao', 'luojianping']]],
    )
  })

  test('no chasing where the policy says never', () => {
    const policy = { ...DEFAULT_POLICY, reminders: { ...DEFAULT_POLICY.reminders, overdueEveryWorkdays: 0 } }
    const state = imported('2026-10-08 09:00', plan(2026, duty(4, [deadline({ month: 10, part: 'end' })])))
    const view = { ...viewAt(state, '2026-11-24 09:00'), policy }
    const [obligation] = [...obligations(view)]
    expect(isoDay(latestRung(view, obligation!, view.today)!)).toBe('2026-10-30')
    expect(nextDigestAt({ ...view, state: copyState(state) })).not.toBeNull()
  })

  test('the liaisons of the unit are rung', () => {
    const state = imported('2026-11-24 10:00', plan(2026, duty(8, [quota('month')])))
    expect(digestsDue(viewAt(state, '2026-11-24 10:00')).map((digest) => digest.mentions)).toEqual([
      ['chenli'],
    ])
  })
})

describe('escalation', () => {
  const [aq, , jg] = ROSTER.units
  const leader = { name: '钱局', userId: 'qianju', mobile: null, role: 'leader' as const }
  const withLeader = {
    ...ROSTER,
    units: [
      { ...aq!, contacts: [...aq!.contacts, leader] },
      { ...jg!, contacts: [...jg!.contacts, leader] },
    ],
  }
  const late = (name: string) =>
    imported(
      '2026-11-02 10:00',
      plan(2026, duty(4, [deadline({ month: 11, day: 6 })], [unit(name)])),
      withLeader,
    )
  const told = (state: State, at: string, policy = DEFAULT_POLICY) => {
    const view = viewAt(state, `${at} 09:00`, policy)
    const digests = digestsDue(view)
    if (digests.length > 0)
      andThen(state, `${at} 09:00`, 'system', ...digests.map((digest) => queued(view, digest)))
    return digests.map(
      ({ to, mentions: rung, entries: [entry] }) => `${to} ${entry!.stage} ${rung.join(',')}`,
    )
  }

  test('in a chat: the head is rung as well, then the leader, then the administrators are told too', () => {
    const state = late('安全站')
    told(state, '2026-11-06')
    expect(
      ['2026-11-11', '2026-11-16', '2026-11-19', '2026-11-24', '2026-11-27'].map((at) => told(state, at)),
    ).toEqual([
      ['chat-aq overdue chenli'],
      ['chat-aq escalated chenli,luojianping'],
      ['chat-aq escalated chenli,luojianping,qianju'],
      ['chat-aq escalated chenli,luojianping,qianju', 'user:zhangduban escalated '],
      ['chat-aq escalated chenli,luojianping,qianju', 'user:zhangduban escalated '],
    ])
  })

  test('without a chat: each of them alone', () => {
    const state = late('建管科')
    told(state, '2026-11-06')
    expect(['2026-11-11', '2026-11-19', '2026-11-24'].map((at) => told(state, at))).toEqual([
      ['user:wutao overdue '],
      ['user:qianju escalated ', 'user:wutao escalated '],
      ['user:qianju escalated ', 'user:wutao escalated ', 'user:zhangduban escalated '],
    ])
  })

  test('never where the policy says never', () => {
    const state = late('安全站')
    const { reminders } = DEFAULT_POLICY
    const policy = {
      ...DEFAULT_POLICY,
      reminders: { ...reminders, escalation: { head: 0, leader: 3, office: 0 } },
    }
    told(state, '2026-11-06', policy)
    expect(['2026-11-11', '2026-11-24'].map((at) => told(state, at, policy))).toEqual([
      ['chat-aq escalated chenli,luojianping,qianju'],
      ['chat-aq escalated chenli,luojianping,qianju'],
    ])
  })
})

describe('the next digest', () => {
  const state = () => imported('2026-11-24 10:00', plan(2026, duty(8, [quota('month')])))

  test.each([
    ['in office hours: now', '2026-11-24 10:00', '2026-11-24T10:00:00+08:00'],
    ['in the evening: next working day at nine', '2026-11-24 18:00', '2026-11-25T09:00:00+08:00'],
    ['before nine: today', '2026-11-25 07:00', '2026-11-25T09:00:00+08:00'],
    ['on a Saturday: Monday', '2026-11-28 10:00', '2026-11-30T09:00:00+08:00'],
  ])('%s', (_, at, expected) => {
    expect(isoInstant(nextDigestAt(viewAt(state(), at))!, 'Asia/Shanghai')).toBe(expected)
  })

  test('after today’s digest: the next rung', () => {
    const said = state()
    sayDue(said, '2026-11-24 10:00')
    expect(isoInstant(nextDigestAt(viewAt(said, '2026-11-24 10:00'))!, 'Asia/Shanghai')).toBe(
      '2026-11-25T09:00:00+08:00',
    )
  })

  test('none where nothing is owed', () => {
    expect(nextDigestAt(viewAt(imported('2026-11-24 10:00', plan(2026)), '2026-11-24 10:00'))).toBeNull()
  })
})
