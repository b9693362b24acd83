import { describe, expect, test } from 'vitest'
import { obligations } from '../../../src/domain/obligation/expand.ts'
import type { Obligation } from '../../../src/domain/obligation/obligation.ts'
import type { Outlook } from '../../../src/domain/obligation/outlook.ts'
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts'
import { freshTalk, type Talk } from '../../support/talk.ts'

const DAY = 86_400_000

/** Of each unit, as it is asked for by a message. */
function unitByUnit(view: Outlook, withoutLapsed: boolean): Obligation[] {
  const units = new Set([...obligations(view)].map(({ unit }) => unit))
  return [...units].flatMap((unit) => [...obligations(view, { unit, withoutLapsed })])
}

function byKey(some: readonly Obligation[]): Obligation[] {
  return [...some].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}

/** What is remembered of the table must come to what is worked out anew. */
function expectSame(talk: Talk): void {
  for (const withoutLapsed of [false, true]) {
    const all = [...obligations(talk.view, { withoutLapsed })]
    expect(byKey(unitByUnit(talk.view, withoutLapsed))).toEqual(byKey(all))
  }
}

describe('what the table makes a unit owe is remembered, and never longer than it holds', () => {
  test.each([
    ['reports', '完成2', 'linxiao'],
    ['a postponement', '同意延期', 'zhangduban'],
    ['a transfer', '37转给执法队', 'zhangduban'],
    ['a trigger', '触发 64 暴雨橙色预警', 'zhangduban'],
    ['a corrected reading', '2 改为每月1次', 'zhangduban'],
  ])('%s', (_, text, as) => {
    const talk = freshTalk()
    expectSame(talk)
    talk.say({ as: 'linxiao', text: '延期 2 到2027年1月15日 领导出差' })
    talk.say({ as, text })
    expectSame(talk)
    talk.say({ as, text: '撤销' })
    expectSame(talk)
  })

  test('days, policy and clock', () => {
    const talk = freshTalk()
    expectSame(talk)
    talk.now += 40 * DAY
    expectSame(talk)
    talk.policy = { ...DEFAULT_POLICY, checkIn: 'week', restDays: { all: 'after', plans: {} } }
    expectSame(talk)
    talk.policy = { ...talk.policy, zone: 'America/New_York' }
    expectSame(talk)
  })
})
