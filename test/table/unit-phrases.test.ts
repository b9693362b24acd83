import { describe, expect, test } from 'vitest'
import { readUnitCell } from '../../src/table/unit-cell/read-unit-cell.ts'
import { phrases, unitReading } from './phrase-table.ts'
import { BRACKET_CELLS, FURTHER_CELLS, PLAIN_NAMES, UNIT_CELLS } from './unit-phrases.ts'

describe('unit cells', () => {
  test.each([UNIT_CELLS, FURTHER_CELLS, BRACKET_CELLS].flatMap(phrases))('%j is %s', (cell, reading) => {
    expect(unitReading(readUnitCell(cell))).toBe(reading)
  })

  test.each(PLAIN_NAMES.split(/[、\n]/).filter((name) => name !== ''))('%s is a unit', (name) => {
    expect(unitReading(readUnitCell(name))).toBe(name)
  })

  test('names without a mark have the role of their column, marked ones their own', () => {
    expect(unitReading(readUnitCell('区应急局、各镇街', 'lead'))).toBe('牵头 区应急局 + 牵头 *各镇街')
    expect(unitReading(readUnitCell('区应急局、各镇街', 'support'))).toBe('配合 区应急局 + 配合 *各镇街')
    expect(unitReading(readUnitCell('区应急局牵头，各镇街配合', 'support'))).toBe(
      '牵头 区应急局 + 配合 *各镇街',
    )
  })
})
