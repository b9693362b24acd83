import { describe, expect, test } from 'vitest'
import {
  ranked,
  shareDone,
  unitStandings,
  type UnitStanding,
} from '../../../src/domain/obligation/unit-standing.ts'
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts'
import { freshTalk } from '../../support/talk.ts'

const of = (unit: string, parts: Partial<UnitStanding>): UnitStanding => ({
  unit,
  ...{ done: 0, waiting: 0, open: 0, late: 0, inherited: 0, lapsed: 0 },
  ...parts,
})

describe('how units stand', () => {
  test('a report moves one item from open to done, and taking it back moves it back', () => {
    const talk = freshTalk()
    const office = () => unitStandings(talk.view, '办公室')
    expect(office()).toEqual([of('办公室', { open: 10 })])
    talk.say({ as: 'linxiao', text: '完成 2' })
    expect(office()).toEqual([of('办公室', { open: 9, done: 1 })])
    talk.say({ as: 'linxiao', text: '撤销' })
    expect(office()).toEqual([of('办公室', { open: 10 })])
  })

  test('what was due before its table arrived is late and counts against nobody', () => {
    const [approvals] = unitStandings(freshTalk().view, '行审科')
    expect(approvals).toEqual(of('行审科', { open: 1, late: 1, inherited: 1 }))
    expect(approvals && shareDone(approvals)).toBeNull()
  })

  test('days that passed without a report count as not done', () => {
    const talk = freshTalk()
    talk.now += 2 * 86_400_000
    expect(unitStandings(talk.view, '办公室')[0]?.lapsed).toBe(2)
  })

  test('the best share first, then the fewer left over; who owes nothing yet is last', () => {
    const list = [
      of('甲', {}),
      of('乙', { done: 1, late: 1 }),
      of('丙', { done: 3, late: 1 }),
      of('丁', { done: 2, late: 2 }),
      of('戊', { late: 1 }),
    ]
    expect(ranked(list).map(({ unit }) => unit)).toEqual(['丙', '乙', '丁', '戊', '甲'])
  })

  test('no ranking where it is switched off', () => {
    const talk = freshTalk()
    const view = { ...talk.view, policy: { ...DEFAULT_POLICY, ranking: false } }
    expect(talk.ask(view, { as: 'zhangduban', text: '排名' }).reply).toContain('没有开启排名')
  })
})
