import { expect, test } from 'vitest'
import { readHeading } from '../../src/table/numbering.ts'

test.each([
  ['一、总体要求', 1],
  ['十一、保障措施', 11],
  ['二十、附则', 20],
  ['一百零五、其他', 105],
  ['3.开展检查', 3],
  ['（12）组织演练', 12],
  // Days that two figures name are no numbers.
  ['五一、国庆假期前开展安全检查', null],
  ['三八、五四期间慰问', null],
  ['七一、八一前走访', null],
])('the number that %s begins with', (text, no) => {
  expect(readHeading(text)?.no ?? null).toBe(no)
})
