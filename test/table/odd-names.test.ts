import { describe, expect, test } from 'vitest'
import { readUnitCell } from '../../src/table/unit-cell/read-unit-cell.ts'

describe('unit cells', () => {
  test.each([
    '区财政局区人社局',
    '区委办区政府办',
    '原则上由办公室',
    '第1项办公室，第2项财务科',
    '1办公室2财务科',
    '办公室等5个部门',
    '各科室（办公室除外）',
    '各镇街（不含城关镇）',
    '办公室（前期）、财务科（后期）',
    '办公室指导各镇街',
    '涉农部门',
  ])('what is no plain name is asked about: %s', (cell) => {
    expect(readUnitCell(cell).warnings).not.toEqual([])
  })

  test.each([
    '市场监管局办公室',
    '机关党委（人事处）',
    '公安分局治安大队',
    '县林业局（县自然资源局）',
    '各村（居）委会',
    '质安站、建管科（按职责分工负责）',
    '119指挥中心',
  ])('plain names are not: %s', (cell) => {
    expect(readUnitCell(cell).warnings).toEqual([])
  })
})
