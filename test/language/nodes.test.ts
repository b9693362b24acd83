import { describe, expect, test } from 'vitest'
import { isoDay } from '../../src/domain/calendar/civil-day.ts'
import type { OwnNode } from '../../src/domain/calendar/nodes.ts'
import { obligations } from '../../src/domain/obligation/expand.ts'
import { statusOf } from '../../src/domain/obligation/status.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { listObligations } from '../../src/flows/list-obligations.ts'
import { instant } from '../support/build.ts'
import { seedStateWithNodes } from '../support/seed-state.ts'
import { effectsText, Talk } from '../support/talk.ts'

/** 林晓 of 办公室 owes 201 (节假日前), 202 (春节、五一、国庆节前) and 206 (节假日、极端天气期间); 陈立 of 安全站 203 (国庆节前完成). */
function talk(imported = '2026-09-14 08:00', now = '2026-09-21 10:00'): Talk {
  return new Talk(seedStateWithNodes(imported), instant(now))
}

const say = (on: Talk, text: string, as = 'linxiao') => on.say({ as, text })

const standing = ({ view }: Talk, duty: number) =>
  [...obligations(view, { duty, unit: '办公室' })].map(
    (one) => `${one.period} ${one.occasion ?? ''} ${isoDay(one.due)} ${statusOf(view, one)}`,
  )

describe('what a node opens', () => {
  test('is reported by its number, and the answer says which node', () => {
    const on = talk()
    const answer = say(on, '完成 202')
    expect(effectsText(answer)).toEqual(['completed 202 办公室'])
    expect(answer.reply).toContain('国庆前（9月16日至9月30日）')
    expect(standing(on, 202)).toEqual(['2026-10-01 国庆前 2026-09-30 done'])
    expect(say(on, '台账 202').reply).toMatch(/办公室 国庆前 报送/)
  })

  test('is taken back with its receipt', () => {
    const on = talk()
    say(on, '完成 202')
    say(on, '撤销')
    expect(standing(on, 202)).toEqual(['2026-10-01 国庆前 2026-09-30 open'])
  })

  test('stays overdue until it is reported, and the next node opens beside it', () => {
    const on = talk('2026-09-14 08:00', '2026-12-30 10:00')
    expect(standing(on, 201)).toEqual([
      '2026-09-25 中秋前 2026-09-24 overdue',
      '2026-10-01 国庆前 2026-09-30 overdue',
      '2027-01-01 元旦前 2026-12-31 open',
    ])
    expect(say(on, '完成 201').reply).toContain('有 3 个可登记')
  })

  test('is postponed like any other', () => {
    const on = talk()
    say(on, '延期 202 到10月12日 领导出差')
    say(on, '同意延期 202', 'zhangduban')
    expect(standing(on, 202)).toEqual(['2026-10-01 国庆前 2026-10-12 open'])
    expect(say(on, '详情 202').reply).toContain('原定9月30日，已延期')
  })

  test('goes beside what is triggered, and 完成 asks which', () => {
    const on = talk()
    say(on, '触发 202 困难职工突发重病', 'zhangduban')
    expect(standing(on, 202)).toEqual([
      '2026-10-01 国庆前 2026-09-30 open',
      '2026-09-21 困难职工突发重病 2026-09-22 open',
    ])
    const asked = say(on, '完成 202')
    expect(asked.effects).toEqual([])
    expect(asked.reply).toMatch(/困难职工突发重病.*\n.*国庆前/)
    say(on, '结束触发 202', 'zhangduban')
    expect(standing(on, 202)).toEqual(['2026-10-01 国庆前 2026-09-30 open'])
  })

  test('an event of the node’s own day is another period', () => {
    const on = talk('2026-09-14 08:00', '2026-10-01 10:00')
    say(on, '触发 202 突发情况', 'zhangduban')
    const periods = standing(on, 202).map((line) => line.split(' ')[0])
    expect(periods).toEqual(['2026-10-01', '2026-10-01-2'])
    expect(effectsText(say(on, '202国庆前的已完成'))).toEqual(['completed 202 办公室'])
    expect(standing(on, 202)[0]).toBe('2026-10-01 国庆前 2026-09-30 done')
    expect(listObligations(on.view, { unit: '办公室' }).filter(({ duty }) => duty === 202)).toHaveLength(2)
  })

  test('a plan from before nodes opened anything is not chased for those that passed', () => {
    const on = talk('2026-01-05 08:00', '2026-09-21 10:00')
    for (const { plan } of on.state.plans)
      for (const { cadences } of plan.duties)
        for (const cadence of cadences) if (cadence.kind === 'event') delete cadence.timing
    expect(say(on, '待办').reply).toContain('（中秋前，9月24日前）')
    expect([...obligations(on.view, { duty: 202, unit: '办公室', withoutLapsed: true })]).toHaveLength(1)
  })
})

describe('which of several is meant', () => {
  test.each([
    ['202国庆前的已完成', '2026-10-01'],
    ['202 国庆节前完成了', '2026-10-01'],
    ['202五一前的完成了', '2026-05-01'],
    ['完成 202 五一前已慰问', '2026-05-01'],
    ['206春节期间的已完成', '2026-02-17'],
  ])('%s', (text, period) => {
    const { effects } = say(talk('2026-01-05 08:00'), text)
    expect(effects.map(({ key }) => key.split('|')[2])).toEqual([period])
  })

  test.each([
    ['完成 202'],
    ['完成 202 春节、五一都走访了'],
    ['202国庆节前完成'],
    ['202元旦前的完成了'],
    ['2国庆前的完成了'],
    ['202国庆前能完成'],
  ])('%s closes nothing', (text) => {
    expect(say(talk('2026-01-05 08:00'), text).effects).toEqual([])
  })
})

describe('what is said of it', () => {
  test.each([
    ['详情 201', '元旦、春节、清明、五一、端午、中秋、国庆前各1次'],
    [
      '详情 202',
      '读法（明确）：春节、五一、国庆前各办 1 次，提前 10 个工作日列入待办，此前最后一个工作日截止',
    ],
    ['详情 202', '接下来：9月30日、2027年2月4日、2027年4月30日'],
    ['详情 202', '2027年的放假安排还没公布'],
    ['详情 206', '期间各1次，有其他情况时报送'],
    ['为什么 202', '本期国庆前（9月16日至9月30日）'],
    ['待办', '〔202〕春节、五一、国庆节前走访慰问困难职工（国庆前，9月30日前）'],
  ])('%s: %s', (text, said) => expect(say(talk(), text).reply).toContain(said))

  test('国庆节前完成 is a deadline', () => {
    expect(say(talk(), '详情 203', 'chenli').reply).toContain(
      '读法（明确）：国庆前完成，此前最后一个工作日截止',
    )
    expect(say(talk(), '完成 203', 'chenli').reply).toContain('国庆前（应于9月30日前完成）')
  })

  test('a correction may name nodes', () => {
    const on = talk()
    say(on, '15 改为春节、国庆节前开展检查', 'zhangduban')
    expect(say(on, '详情 15', 'zhangduban').reply).toContain('安全站 国庆前：待办，9月30日前')
  })

  test('a date of the configuration', () => {
    const on = talk()
    const games: OwnNode = { name: '运动会', year: 2026, month: 9, day: 28, days: 3 }
    on.policy = { ...DEFAULT_POLICY, nodes: { ...DEFAULT_POLICY.nodes, own: [games] } }
    say(on, '15 改为重要节点前', 'zhangduban')
    expect(say(on, '详情 15', 'zhangduban').reply).toContain('安全站 运动会前：待办，9月24日前')
  })
})
