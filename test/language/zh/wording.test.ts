import { describe, expect, test } from 'vitest'
import type { Cadence } from '../../../src/domain/duty/cadence.ts'
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts'
import { cadenceWords } from '../../../src/language/zh/wording/cadence.ts'
import { dayName, periodName } from '../../../src/language/zh/wording/period.ts'
import { cut, safe } from '../../../src/language/zh/wording/safe.ts'
import { day, deadline, EVENT, quota, STANDING, UNSPECIFIED } from '../../support/build.ts'

describe('periods in plain Chinese', () => {
  test.each([
    ['2026-Q4', '第四季度'],
    ['2027-Q1', '2027年第一季度'],
    ['2026-H1', '上半年'],
    ['2026-H2', '下半年'],
    ['2026-11', '11月'],
    ['2026-W48', '第48周'],
    ['2026-11-上旬', '11月上旬'],
    ['2026-11-24', '11月24日'],
    ['2026', '2026年'],
    ['2025-12', '2025年12月'],
  ])('%s', (key, name) => expect(periodName(key, 2026)).toBe(name))

  test('days', () => {
    expect(dayName(day('2026-12-31'), 2026)).toBe('12月31日')
    expect(dayName(day('2027-01-15'), 2026)).toBe('2027年1月15日')
  })
})

describe('cadences in plain Chinese', () => {
  const rows: [Cadence, string][] = [
    [quota('quarter'), '每季度1次'],
    [
      { kind: 'quota', period: 'year', every: 1, count: 3, atLeast: true, basis: '', origin: 'own' },
      '每年至少3次',
    ],
    [quota('month', 1, 2), '每2个月1次'],
    [quota('year', 1, 3), '每3年1次'],
    [quota('week', 1, 2), '每2周1次'],
    [deadline({ month: 5, part: 'early' }), '5月上旬前'],
    [deadline({ month: 6 }, { month: 9 }, { month: 12 }), '6月、9月、12月前'],
    [deadline({ year: 2027, month: 1, day: 15 }), '2027年1月15日前'],
    [STANDING, '常态化（每月确认一次）'],
    [EVENT, '有相关情况时报送'],
    [UNSPECIFIED, '年内完成'],
    [{ ...quota('month'), months: { from: 5, to: 9 } } as Cadence, '5月至9月每月1次'],
    [{ ...quota('week'), months: { from: 11, to: 3 } } as Cadence, '11月至次年3月每周1次'],
    [{ ...EVENT, term: { days: 5, working: true } } as Cadence, '触发后5个工作日内报送'],
    [{ ...EVENT, term: { days: 0, working: false } } as Cadence, '触发后当天报送'],
  ]
  test.each(rows)('%j', (cadence, words) => expect(cadenceWords(cadence, DEFAULT_POLICY)).toBe(words))
})

describe('words of others', () => {
  test('lose what rings, marks up or breaks a line', () => {
    expect(safe('a<@all>\nb @所有人 \u202e[x](http://e)\u0007')).toBe('a＜＠all＞ b ＠所有人 [x] (http://e)')
  })
  test('are cut without breaking a pair of surrogates', () => {
    expect(cut('一二👍四', 4)).toBe('一二…')
  })
})
