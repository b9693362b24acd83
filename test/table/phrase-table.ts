import type { Cadence } from '../../src/domain/duty/cadence.ts'
import type { Assignment } from '../../src/domain/duty/duty.ts'
import { unitSource } from '../../src/table/point.ts'
import { readTimes } from '../../src/table/row-times.ts'
import { inAssignments, inCadences } from './in-words.ts'

/** One line of a phrase table: the words, and what they should be read as, with "?" for a doubt. */
export type Phrase = [words: string, reading: string]

/** 'phrase → reading' lines; "⏎" stands for a line break. */
export function phrases(table: string): Phrase[] {
  return table
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Phrase => {
      const [words = '', reading = ''] = line.split(' → ')
      return [words.replaceAll('⏎', '\n'), reading]
    })
}

export function timeReading({ cadences, warnings }: { cadences: Cadence[]; warnings: string[] }): string {
  const withoutBasis = inCadences(cadences).map((words) => words.replace(/ \([^]*\)$/, ''))
  return inOneLine(withoutBasis, ' | ', warnings)
}

/** How the times of a row of 办公室 in the plan of 2026 are read. */
export function rowReading(text: string, time = '', beside: string[] = []): string {
  const units = [unitSource('办公室')]
  const row = {
    no: 1,
    text,
    section: null,
    task: null,
    units,
    time,
    stages: [],
    note: '',
    doubts: [],
    beside,
  }
  return timeReading(readTimes(row, 2026))
}

export function unitReading(reading: { assignments: Assignment[]; warnings: string[] }): string {
  return inOneLine(inAssignments(reading.assignments), ' + ', reading.warnings)
}

function inOneLine(parts: string[], joint: string, warnings: string[]): string {
  return `${parts.join(joint) || '-'}${warnings.length > 0 ? ' ?' : ''}`
}
