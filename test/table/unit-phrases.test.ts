import { describe, expect, test } from 'vitest'
import { readUnitCell } from '../../src/table/unit-cell/read-unit-cell.ts'
import { phrases, unitReading } from './phrase-table.ts'
import { FURTHER_CELLS, UNIT_CELLS } from './unit-phrases.ts'

describe('unit cells', () => {
  test.each([UNIT_CELLS, FURTHER_CELLS].flatMap(phrases))('%j is %s', (cell, reading) => {
    expect(unitReading(readUnitCell(cell))).toBe(reading)
  })

  test('names without a mark have the role of their column, marked ones their own', () => {
    expect(unitReading(readUnitCell('区应急局、各镇街', 'lead'))).toBe('牵头 区应急局 + 牵头 *各镇街')
    expect(unitReading(readUnitCell('区应急局、各镇街', 'support'))).toBe('配合 区应急局 + 配合 *各镇街')
    expect(unitReading(readUnitCell('区应急局牵头，各镇街配合', 'support'))).toBe(
      '牵头 区应急局 + 配合 *各镇街',
    )
  })
})
