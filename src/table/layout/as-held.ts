import type { GridRow } from '../grid.ts'
import { looksLikePerson } from '../unit-cell/persons.ts'
import { isTime, isUnits } from './cell-kinds.ts'
import type { Column } from './columns.ts'
import { aimsAreDuties, ownTexts } from './says-what-to-do.ts'
import { isOfTicks } from './ticks.ts'

const SAMPLE = 200

/**
 * Columns whose cells hold something else than their heading says: 责任单位 over names of persons, 单位 over 公里 and 户, 任务落实
 * over offices where no other column names any, and an unknown heading over sentences that say what to do beside mere names.
 */
export function asHeld(columns: readonly Column[], unknown: readonly string[], rows: GridRow[]): Column[] {
  const sample = rows.slice(0, SAMPLE)
  const held = columns.map((column) => {
    const ticked = isOfTicks(column.name, allTexts(sample, column.index))
    return { ...column, kind: ticked ? ('time' as const) : heldKind(column, columns, sample) }
  })
  return held.map((column) => (isUnknownDuty(column, held, unknown, sample) ? asDuty(column) : column))
}

function asDuty(column: Column): Column {
  return { ...column, kind: 'duty' }
}

function heldKind(
  { kind, name, index }: Column,
  columns: readonly Column[],
  rows: GridRow[],
): Column['kind'] {
  const texts = ownTexts(rows, index)
  if (texts.length < 2) return kind
  const mostly = (test: (text: string) => boolean, least: number): boolean =>
    texts.filter(test).length >= texts.length * least
  if (kind === 'units') {
    if (mostly(looksLikePerson, 0.7)) return 'person'
    return name === '单位' && !texts.some(isUnits) && mostly((text) => text.length <= 3, 1) ? 'beside' : kind
  }
  if (kind !== 'task' && kind !== 'duty') return kind
  const others = columns.filter((one) => one.index !== index)
  if (!others.some((one) => one.kind === 'task' || one.kind === 'duty' || one.kind === 'text')) return kind
  const isOpenTo = (wanted: Column['kind']): boolean => !others.some((one) => one.kind === wanted)
  const standsIn =
    (isOpenTo('units') && isOpenTo('person') && mostly(isUnits, 0.8)) ||
    (isOpenTo('time') && mostly(isTime, 0.8))
  return standsIn ? 'beside' : kind
}

/** Ticks are no words. */
function allTexts(rows: readonly GridRow[], index: number): string[] {
  return rows.map(({ cells }) => cells[index]?.text.trim() ?? '').filter((text) => text !== '')
}

/** 任务 beside 怎么干: the tasks are names, and what stands beside them says what to do. */
function isUnknownDuty(
  { name, index }: Column,
  columns: readonly Column[],
  unknown: readonly string[],
  rows: GridRow[],
): boolean {
  if (!unknown.includes(name) || columns.some(({ kind }) => kind === 'duty')) return false
  const task = columns.findLast(({ kind }) => kind === 'task')
  return task !== undefined && task.index < index && aimsAreDuties(rows, task.index, index)
}
