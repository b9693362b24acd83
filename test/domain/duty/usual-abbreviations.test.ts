import { describe, expect, test } from 'vitest'
import type { Roster } from '../../../src/domain/duty/roster.ts'
import { canonicalUnit } from '../../../src/domain/duty/unit-names.ts'

function rosterOf(...names: string[]): Roster {
  return {
    units: names.map((name) => ({ name, aliases: [], chat: null, contacts: [] })),
    groups: [],
    admins: [],
  }
}

describe('units that a table writes in short', () => {
  test.each([
    ['区应急管理局', '区应急局'],
    ['区应急管理局', '区应急'],
    ['区教育委员会', '区教委'],
    ['区住房和城乡建设局', '区住建局'],
    ['县住房城乡建设局', '县住建'],
    ['市发展和改革委员会', '市发改委'],
    ['市发展和改革委员会', '市发展改革委'],
    ['市场监督管理局', '市监局'],
    ['县人力资源和社会保障局', '县人社局'],
    ['区卫生健康委员会', '区卫健委'],
    ['县人民检察院', '县检察院'],
    ['城东街道办事处', '城东街道'],
    ['经开区管理委员会', '经开区管委会'],
  ])('%s is %s', (whole, short) => {
    expect(canonicalUnit(rosterOf('办公室', whole), short)).toBe(whole)
  })

  test.each([
    ['区民族宗教和政务服务局', '区民政局'],
    ['区应急管理局', '应急局'],
    ['区应急管理局', '县应急局'],
    ['区水务集团', '区水务'],
  ])('%s is not %s', (whole, other) => {
    expect(canonicalUnit(rosterOf('办公室', whole), other)).toBe(other)
  })

  test('what two units may be called stands for neither, and a name of its own goes first', () => {
    const both = rosterOf('区城市管理局', '区城市管理综合执法局')
    expect(canonicalUnit(both, '区城管局')).toBe('区城管局')
    expect(canonicalUnit(rosterOf('区交通运输局', '区交通局'), '区交通局')).toBe('区交通局')
  })
})
