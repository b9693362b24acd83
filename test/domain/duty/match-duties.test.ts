import { describe, expect, test } from 'vitest'
import type { Cadence } from '../../../src/domain/duty/cadence.ts'
import type { Duty } from '../../../src/domain/duty/duty.ts'
import { matchDuties } from '../../../src/domain/duty/match-duties.ts'
import { deadline, duty, quota, unit } from '../../support/build.ts'

const QUARTERLY = [quota('quarter')]

function row(no: number, text: string, cadences: Cadence[] = QUARTERLY, task = '安全生产'): Duty {
  return { ...duty(no, cadences, [unit('安全站')]), text, task: { no: 1, text: task } }
}

function matched(before: Duty[], after: Duty[]): string[] {
  return matchDuties({ year: 2026, duties: before }, { year: 2026, duties: after }).map(
    ({ was, how }, index) => `${after[index]?.no ?? ''} ${how}${was ? ` ${was.no}` : ''}`,
  )
}

const TABLE = [
  row(1, '建立学习机制，及时传达学习研究贯彻'),
  row(2, '检查消防通道和应急照明设施'),
  row(3, '更换过期灭火器'),
]

describe('which row is which duty', () => {
  test('a row put in at the top shifts every number and nothing else', () => {
    const after = [row(1, '制定年度工作方案'), ...TABLE.map((one) => ({ ...one, no: one.no + 1 }))]
    expect(matched(TABLE, after)).toEqual(['1 new', '2 same 1', '3 same 2', '4 same 3'])
  })

  test('the same number for another duty is another duty', () => {
    expect(matched(TABLE, [row(1, '检查燃气管道'), row(2, '组织应急演练')])).toEqual(['1 new', '2 new'])
  })

  test('other words keep the record, another time does not', () => {
    const after = [
      row(1, '建立健全学习机制，认真传达学习研究贯彻'),
      row(2, '检查消防通道和应急照明设施', [quota('month')]),
      row(3, '更换过期灭火器', [deadline({ month: 6, part: 'end' })]),
    ]
    expect(matched(TABLE, after)).toEqual(['1 reworded 1', '2 retimed 2', '3 retimed 3'])
  })

  test('a year that is written out is no other time', () => {
    const before = [row(1, '完成隐患排查整治', [deadline({ month: 6, part: 'end' })])]
    const after = [row(1, '完成隐患排查整治', [deadline({ year: 2026, month: 6, part: 'end' })])]
    expect(matched(before, after)).toEqual(['1 same 1'])
  })

  test('the same short words below another key task are another duty', () => {
    const before = [row(1, '开展专项检查', QUARTERLY, '消防安全')]
    expect(matched(before, [row(1, '开展专项检查', QUARTERLY, '燃气经营许可')])).toEqual(['1 doubtful 1'])
  })

  test('rows that nothing tells apart keep their record only all together', () => {
    const twice = [row(1, '落实整改'), row(2, '落实整改')]
    expect(matched(twice, twice)).toEqual(['1 same 1', '2 same 2'])
    expect(matched(twice, [row(1, '落实整改')])).not.toContain('1 same 1')
  })
})

describe('another node is another time', () => {
  const event = (basis: string): Cadence => ({ kind: 'event', basis, origin: 'own', timing: 'before' })
  const text = '走访慰问困难职工和一线环卫工人'

  test.each([
    ['春节前', '国庆前'],
    ['春节前', '春节、国庆前'],
    ['汛期前', '采暖期前'],
    ['全国两会前', '高考前'],
  ])('%s → %s', (was, now) => {
    expect(matched([row(1, text, [event(was)])], [row(1, text, [event(now)])])).toEqual(['1 retimed 1'])
  })

  test.each([
    ['春节前', '春节之前'],
    ['五一前', '劳动节前'],
    ['春节、国庆前', '国庆、春节前'],
  ])('%s → %s is the same', (was, now) => {
    expect(matched([row(1, text, [event(was)])], [row(1, text, [event(now)])])).toEqual(['1 same 1'])
  })

  test('春节后 is not 春节前', () => {
    const after: Cadence = { kind: 'event', basis: '春节', origin: 'own', timing: 'after' }
    expect(matched([row(1, text, [event('春节前')])], [row(1, text, [after])])).toEqual(['1 retimed 1'])
  })

  test('the node within the text is a time as well', () => {
    const before = row(1, `春节前${text}`, [event('春节前')])
    expect(matched([before], [row(1, `国庆前${text}`, [event('国庆前')])])).toEqual(['1 retimed 1'])
  })
})
