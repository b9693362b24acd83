import type { Assignment } from '../domain/duty/duty.ts'
import { excerpt, foldText } from './clean-text.ts'
import type { Point, UnitSource } from './point.ts'
import { withoutPersons } from './unit-cell/persons.ts'
import {
  readUnitCell,
  strongest,
  type UnitCellReading,
  withFirstLeading,
} from './unit-cell/read-unit-cell.ts'

export interface UnitsReading {
  assignments: Assignment[]
  /** 等: there are more units than are named. */
  open: boolean
  /** Offices in brackets that are not taken for units. */
  besides: string[]
  /** Shares of units and persons beside them. */
  passedOver: string[]
  /** In Chinese, for the administrator. */
  warnings: string[]
}

/** The units of every point. `firstLeads`: a notice says that the first unit of a cell leads. */
export function readPointUnits(points: Point[], numbers: number[], firstLeads: boolean): UnitsReading[] {
  let onwards = firstLeads
  return points.map((point, index) => {
    const readings = point.units.map(readSource)
    onwards ||= readings.some((reading) => reading.firstLeads)
    const assignments = strongest(readings.flatMap((reading) => reading.assignments))
    const leads = onwards || point.units.some((source) => source.firstLeads)
    const warnings = [...new Set(readings.flatMap((reading) => reading.warnings))]
    const missing = missingUnits(readings, point)
    if (missing !== null) warnings.push(missing || emptyUnitCell(points, numbers, index))
    const open = readings.some((reading) => reading.open)
    const besides = readings.flatMap((reading) => reading.besides)
    const passedOver = readings.flatMap((reading) => reading.passedOver)
    const meant = leads ? withFirstLeading(assignments) : assignments
    return { assignments: meant, open, besides, passedOver, warnings }
  })
}

function readSource({ text, role, persons, mixed }: UnitSource): UnitCellReading {
  const reading = readUnitCell(persons ? withoutPersons(text) : text, role)
  const unmarked = reading.assignments.every((one) => one.role === 'responsible')
  if (!mixed || !unmarked || reading.assignments.length < 2) return reading
  const doubt = '这一栏既写牵头也写配合，单位后面没有注明，请确认分工。'
  return { ...reading, warnings: [...reading.warnings, doubt] }
}

/** Null where somebody owes the duty or a warning says already what is wrong; '' where nothing is written at all. */
function missingUnits(readings: UnitCellReading[], { units }: Point): string | null {
  if (units.length === 0) return '表中没有写责任单位，请补上。'
  if (readings.every((reading) => reading.empty)) return ''
  const owes = readings.some((reading) => reading.assignments.some(({ role }) => role !== 'support'))
  const warned = readings.some((reading) => reading.warnings.length > 0)
  return owes || warned ? null : '没有写明由哪个单位负责，请补上牵头或责任单位。'
}

function emptyUnitCell(points: Point[], numbers: number[], index: number): string {
  const above = points[index - 1]
  const cell = above ? foldText(above.units.map(({ text }) => text).join('；')) : ''
  if (!above || cell === '') return '责任单位为空，请补上责任单位后重新导入。'
  return `责任单位为空，上一行（${numbers[index - 1] ?? ''}）是“${cell}”，请确认是否相同。`
}

/** Rows that are named by their numbers; the rest are counted. */
const MOST_NUMBERS = 10
const MOST_EXAMPLES = 3

/** What is said once of a table: those who are named are certain, and nobody can say who the others are. */
export function leftOut(units: readonly UnitsReading[], numbers: readonly number[]): string[] {
  const rows = (wanted: (reading: UnitsReading) => boolean) =>
    numbers.filter((_, at) => units[at] && wanted(units[at]))
  const open = rows((reading) => reading.open)
  const besides = rows((reading) => reading.besides.length > 0)
  const passedOver = rows((reading) => reading.passedOver.length > 0)
  const said: string[] = []
  if (open.length > 0)
    said.push(`${rowsText(open)}的责任单位写有“等”字，其余单位没有列出：写明的单位照常提醒，其余的请补上。`)
  if (besides.length > 0)
    said.push(
      `${rowsText(besides)}责任单位括号里的单位（${examples(units.flatMap((reading) => reading.besides))}）没有算作责任单位：括号前的单位照常提醒，有遗漏请补上。`,
    )
  if (passedOver.length > 0)
    said.push(
      `${rowsText(passedOver)}责任单位里的人名或分工说明（${examples(units.flatMap((reading) => reading.passedOver))}）没有登记：写明的单位照常提醒。`,
    )
  return said
}

function examples(all: readonly string[]): string {
  return [...new Set(all)]
    .slice(0, MOST_EXAMPLES)
    .map((one) => `“${excerpt(one)}”`)
    .join('、')
}

function rowsText(numbers: readonly number[]): string {
  const more = numbers.length > MOST_NUMBERS ? `等 ${numbers.length} ` : ' '
  return `第 ${numbers.slice(0, MOST_NUMBERS).join('、')}${more}项`
}
