import { expect, test } from 'vitest'
import { numeral } from '../../../src/adapters/table/docx/numerals.ts'

test.each([
  ['decimal', 12, '12'],
  ['decimalZero', 3, '03'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalEnclosedCircle', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '21'],
  ['decimalEnclosedParen', 2, '⑵'],
  ['ideographEnclosedCircle', 3, '㊂'],
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 21, '二十一'],
  ['chineseCountingThousand', 105, '一百零五'],
  ['chineseCountingThousand', 110, '一百一十'],
  ['chineseCountingThousand', 1001, '一千零一'],
  ['chineseLegalSimplified', 12, '壹拾贰'],
  ['ideographDigital', 20, '二〇'],
  ['ideographTraditional', 4, '丁'],
  ['upperLetter', 28, 'BB'],
  ['lowerRoman', 14, 'xiv'],
  ['bullet', 1, ''],
  ['something new', 7, '7'],
])('%s %i is %s', (format, value, expected) => {
  expect(numeral(value, format)).toBe(expected)
})
