import { type Recogniser, spansOf } from './span.ts'
import { readDate } from './date-words.ts'

/** 2026-06-30, 2026.6.30, 2026/6/30; two parts alone could be anything. */
const NUMERIC = /(?<![\d.])(20\d{2})([-./])(\d{1,2})\2(\d{1,2})(?![\d.])(?:之前|以前|前)?/g

export const recogniseNumericDates: Recogniser = (marked) =>
  spansOf(marked, NUMERIC, ([words, year, , month, day]) => {
    const point = readDate([year, month, undefined, undefined, undefined, day])
    if (!point) return { cadence: null, doubt: `“${words}”不是有效的日期，请核对。` }
    return { cadence: { kind: 'deadline', due: [point] }, doubt: null }
  })
