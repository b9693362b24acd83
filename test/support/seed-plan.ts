import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { textTable } from '../../src/adapters/table/text-table.ts'
import type { Plan } from '../../src/domain/duty/duty.ts'
import type { Roster } from '../../src/domain/duty/roster.ts'
import { readDuties } from '../../src/table/read-duties.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The task table that comes with the repository, for a year. */
export function seedPlan(year: number): Plan {
  const { title, duties: readings } = readDuties(
    textTable(readFileSync(at('../../seeds/task-table.txt'), 'utf8')),
  )
  const duties = readings.map((reading) => ({ ...reading, revision: 0 }))
  return { id: 'seed', title, year, duties: duties.map((duty) => ({ ...duty, revision: 0 })) }
}

/** The roster that the sample conversations speak with. */
export function sampleRoster(): Roster {
  return JSON.parse(readFileSync(at('./roster.json'), 'utf8')) as Roster
}
