import { describe, expect, test } from 'vitest'
import { readTimeCell } from '../../src/table/time-words/read-time-cell.ts'
import { readTimeWords } from '../../src/table/time-words/read-time-words.ts'
import { phrases, timeReading } from './phrase-table.ts'
import { CLASSES_IN_CELLS, CLASSES_IN_TEXTS } from './time-classes.ts'
import {
  DEADLINES,
  FURTHER,
  IN_PLAN_YEAR,
  LOOK_ALIKES,
  MENDED,
  QUOTAS,
  RHYTHMS,
  STANDING_AND_EVENTS,
  TIME_CELLS,
} from './time-phrases.ts'

const IN_TEXTS = [
  QUOTAS,
  DEADLINES,
  STANDING_AND_EVENTS,
  LOOK_ALIKES,
  FURTHER,
  MENDED,
  RHYTHMS,
  CLASSES_IN_TEXTS,
].flatMap(phrases)
const IN_CELLS = [TIME_CELLS, CLASSES_IN_CELLS].flatMap(phrases)

describe('time phrases', () => {
  test.each(IN_TEXTS)('%j in a text is %s', (words, reading) => {
    expect(timeReading(readTimeWords(words))).toBe(reading)
  })

  test.each(IN_CELLS)('%j in a time column is %s', (words, reading) => {
    expect(timeReading(readTimeCell(words))).toBe(reading)
  })

  test.each(phrases(IN_PLAN_YEAR))('%j in a plan of 2026 is %s', (words, reading) => {
    expect(timeReading(readTimeWords(words, 2026))).toBe(reading)
  })

  test('no phrase stands in a table twice', () => {
    const words = IN_TEXTS.map(([phrase]) => phrase)
    expect(words.filter((phrase, index) => words.indexOf(phrase) !== index)).toEqual([])
  })
})
