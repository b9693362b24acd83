import { describe, expect, test } from 'vitest'
import { labelsIn, readLabels } from '../../../../src/language/zh/words/labels.ts'
import { readNumber } from '../../../../src/language/zh/words/numbers.ts'

describe('numbers', () => {
  test.each([
    ['2', 2],
    ['056', 56],
    ['二', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十三', 23],
    ['五十六', 56],
    ['一百', 100],
    ['一百零二', 102],
    ['一百二十', 120],
    ['九百九十九', 999],
    ['两百', 200],
  ])('%s', (text, value) => expect(readNumber(text)).toBe(value))

  test.each(['', '二三', '一百二', '百', '零', '十十', '1.5', '-2'])('%s is none', (text) =>
    expect(readNumber(text)).toBeNull(),
  )
})

const longest = (text: string) =>
  (readLabels(text, 0)[0]?.labels ?? [])
    .map(({ no, part }) => (part === null ? String(no) : `${no}.${part}`))
    .join(' ')

describe('lists of numbers', () => {
  test.each([
    ['1、2、56', '1 2 56'],
    ['1,2和56', '1 2 56'],
    ['第1项和第3项', '1 3'],
    ['第二第三项', '2 3'],
    ['5-8', '5 6 7 8'],
    ['5至8', '5 6 7 8'],
    ['第5项到第7项', '5 6 7'],
    ['3.1-3.3', '3.1 3.2 3.3'],
    ['3.1、3.2', '3.1 3.2'],
    ['三点一', '3.1'],
    ['2,11月20日', '2'],
    ['2 5-8', '2'],
    ['2 35人', '2'],
    ['2,56家', '2'],
    ['8-5', ''],
    ['3家', ''],
    ['11月', ''],
    ['2026年', ''],
    ['3点20', ''],
    ['13800000002', ''],
    ['1-999', ''],
  ])('%s', (text, labels) => expect(longest(text)).toBe(labels))

  test('anywhere in a sentence, for answers', () => {
    expect(labelsIn('领导问一下第3项和5号怎么样,11月20日3家').map((label) => label.no)).toEqual([3, 5])
  })
})
