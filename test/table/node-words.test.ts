import { expect, test } from 'vitest'
import { readTimeCell } from '../../src/table/time-words/read-time-cell.ts'
import { readTimeWords } from '../../src/table/time-words/read-time-words.ts'

const YEAR = 2026

/** 'before', 'during', 'after', with the year or `plan-year` of a deadline; '-' where no node is named. */
function shown({ cadences }: ReturnType<typeof readTimeWords>): string {
  return cadences
    .map((one) => {
      if (one.kind !== 'event') return one.kind
      return [one.timing ?? '-', one.once].filter((part) => part !== undefined).join(' ')
    })
    .join(' | ')
}

test.each([
  ['重大节假日前开展检查', 'before'],
  ['春节、五一、国庆节前开展安全检查', 'before'],
  ['节前开展检查', 'before'],
  ['春节前后加强巡查', 'before'],
  ['节假日期间安排领导带班', 'during'],
  ['春节假期值守', 'during'],
  ['国庆长假前开展检查', 'before'],
  ['元旦春节期间值班', 'during'],
  ['两节期间走访慰问', 'during'],
  ['全国两会期间值守', 'during'],
  ['春节后开展复工检查', 'after'],
  ['节后开展复工检查', 'after'],
  ['五一国际劳动节、国庆节前检查', 'before'],
  ['每年春节前走访慰问', 'before'],
  ['国庆节前完成城市亮化', 'before plan-year'],
  ['“五一”前完成绿化', 'before plan-year'],
  ['2026年春节前完成清欠', 'before 2026'],
  ['重大节假日前完成安全检查', 'before'],
  ['国庆节前开展一次检查', 'before'],
  ['春节、国庆前各开展1次检查', 'before'],
  ['极端天气、汛期加强巡查', '-'],
  ['每月及重大节假日前开展1次排查', 'quota | before'],
])('%s in a text: %s', (words, expected) => expect(shown(readTimeWords(words, YEAR))).toBe(expected))

test.each([
  ['春节前', 'before plan-year'],
  ['中秋、国庆节前', 'before plan-year'],
  ['国庆节前完成', 'before plan-year'],
  ['2026年春节前', 'before 2026'],
  ['重大节假日前', 'before'],
  ['节前', 'before'],
  ['两会期间', 'during'],
])('%s in a time column: %s', (words, expected) => {
  const reading = readTimeCell(words, YEAR)
  expect(shown(reading)).toBe(expected)
  expect(reading.warnings).toEqual([])
})

test('each of the holidays that are named is a turn of its own, and nothing to ask about', () => {
  expect(readTimeWords('春节、国庆前各开展1次检查', YEAR).warnings).toEqual([])
  expect(readTimeWords('汛期前、汛期中、汛期后各开展1次', YEAR).warnings).not.toEqual([])
})
