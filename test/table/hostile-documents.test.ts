import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GridCell } from '../../src/table/grid.ts'
import { readDocument } from '../../src/table/read-document.ts'
import { readUnitCell } from '../../src/table/unit-cell/read-unit-cell.ts'
import { documentOf, paragraphs, rows } from './grids.ts'
import { timeReading, unitReading } from './phrase-table.ts'

const HEADING = ['序号', '工作任务', '责任单位', '完成时限']

describe('large and odd documents', () => {
  test('10,000 rows are read right', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => [
      String(index + 1),
      `（第${index + 1}项）落实整改`,
      `单位${index + 1}科、办公室牵头`,
      `${(index % 12) + 1}月底前`,
    ])
    const { duties, warnings } = readDocument(documentOf({ rows: rows(HEADING, ...lines) }))
    expect(duties).toHaveLength(10_000)
    expect(warnings).toEqual([])
    expect(duties.every((duty) => duty.warnings.length === 0)).toBe(true)
    const last = duties[9_999]!
    expect(unitReading({ ...last, warnings: [] })).toBe('牵头 单位10000科 + 牵头 办公室')
    expect(timeReading(last)).toBe('by 4 end')
  })

  test.each([
    '（',
    '每月',
    '责任单位：',
    '（1）',
    '6月、',
    '1.',
    '。',
    '至',
    '2026.',
    '会同',
    '6月至',
    '5日、',
    '明年3月',
    '全年完成5个，',
    '6月底全年5个',
    '检查结束后3日内',
    '月监测、',
    '汛期（5月至9月）每月',
    '单月',
    '■',
    '\n',
    ' ',
    '：',
    '①',
  ])('100 kB of %j in every cell and paragraph are read', (piece) => {
    const long = piece.repeat(Math.ceil(100_000 / piece.length))
    const table = rows(HEADING, ['1', `甲${long}`, long, long], ['2', '乙', '办公室', '6月底'])
    const { duties } = readDocument(documentOf({ before: [long], rows: table }))
    expect(duties.at(-1)).toMatchObject({ text: '乙', assignments: [{ name: '办公室' }] })
    const running = readDocument(paragraphs(long, '乙。（责任单位：办公室）'))
    expect(running.duties.at(-1)).toMatchObject({ assignments: [{ name: '办公室' }] })
  })

  test.each([' ', '　', '\n', ' \n', '、', '①', '/'])('100 kB of %j between two names', (piece) => {
    const long = piece.repeat(Math.ceil(100_000 / piece.length))
    const cells = [
      `办公室${long}财务科`,
      `责任单位：办公室${long}配合单位：财务科${long}`,
      `办公室（${long}）`,
    ]
    const read = cells.map((cell) => readUnitCell(cell).assignments.map(({ name }) => name))
    if (/^\s+$/.test(piece)) expect(read[2]).toEqual(['办公室'])
    expect(read[1]).toEqual(['办公室', '财务科'])
    expect(read[0]).toEqual(['办公室', '财务科'])
  })

  test('any cells at all are read without an exception, with unique numbers and a cadence each', () => {
    const text = fc.oneof(
      fc.constantFrom(
        ...HEADING,
        '一、甲',
        '（1）乙',
        '1',
        '区应急局',
        '各镇街',
        '6月底',
        '每月',
        '合计',
        '',
      ),
      fc.string({ maxLength: 4 }),
    )
    const continues = fc.constantFrom<GridCell['continues']>(null, null, null, 'above', 'left')
    const cell = fc.record({ text, continues })
    const line = fc.array(cell, { maxLength: 5 })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.array(text, { maxLength: 4 }), (lines, before) => {
        const grid = lines.map((cells, index) => ({ number: index + 1, cells }))
        const { duties } = readDocument(documentOf({ before, rows: grid }))
        expect(new Set(duties.map((duty) => duty.no)).size).toBe(duties.length)
        expect(duties.every((duty) => duty.cadences.length > 0)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
