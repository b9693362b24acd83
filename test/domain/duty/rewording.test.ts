import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dice, rewordingOf } from '../../../src/domain/duty/rewording.ts'

describe('what became of a text', () => {
  test.each([
    ['same', '更换灭火器', '更换 灭火器。'],
    ['reworded', '建立学习机制，及时传达学习研究贯彻。', '建立健全学习机制，认真传达学习研究贯彻。'],
    ['reworded', '召开动员布署会议', '组织召开动员部署会议'],
    ['reworded', '每季度组织1次专题研究，解决重大问题', '每季度召开1次专题研究，解决重大问题'],
    ['reworded', '6月底前完成辖区隐患排查整治', '9月底前完成辖区隐患排查整治'],
    // One word in the place of another is another duty, however long the rest.
    ['doubtful', '对辖区内学校开展消防安全专项检查并建立台账', '对辖区内医院开展消防安全专项检查并建立台账'],
    ['doubtful', '对辖区水库开展安全检查，建立问题清单', '对辖区水厂开展安全检查，建立问题清单'],
    ['doubtful', '检查甲楼消防通道及应急照明设施', '检查乙楼消防通道及应急照明设施'],
    ['doubtful', '全面检查在建工地2处的深基坑和高支模', '全面检查在建工地3处的深基坑和高支模'],
    ['doubtful', '对重点企业开展安全生产检查，落实整改', '对重点企业开展安全生产检查，落实整改，通报结果'],
    ['doubtful', '允许在施工现场存放易燃易爆物品', '不允许在施工现场存放易燃易爆物品'],
    ['other', '检查消防通道', '检查燃气管道'],
    ['other', '更换灭火器', '组织应急演练'],
  ])('%s: %s → %s', (how, before, after) => {
    expect([before, after, rewordingOf(before, after)]).toEqual([before, after, how])
  })

  test('likeness is between 0 and 1, the same both ways, and 1 for the same', () => {
    const words = fc.string({ unit: fc.constantFrom('检', '查', '消', '防', '通'), maxLength: 12 })
    fc.assert(
      fc.property(words, words, (a, b) => {
        const likeness = dice(a, b)
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
        expect(dice(b, a)).toBe(likeness)
        expect(dice(a, a)).toBe(1)
      }),
    )
  })
})
