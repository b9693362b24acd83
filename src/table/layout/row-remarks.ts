import { foldText } from '../clean-text.ts'
import type { GridRow } from '../grid.ts'
import type { Columns } from './columns.ts'
import { namesTime } from './cell-kinds.ts'
import { columnNumber, words } from './row-cells.ts'
import { isFigure } from './says-what-to-do.ts'

/** A task that has no measures of its own, or only a figure to reach, is the duty itself. */
export function isDuty(columns: Columns, row: GridRow): boolean {
  const text = words(row.cells[columns.duty])
  if (text === '') return false
  const isMeant = columns.dutyKind !== 'aim' || !isFigure(text)
  return isMeant || columns.task === null || words(row.cells[columns.task]) === ''
}

/** 量化指标：320户: what stands beside the duty and is neither its words nor its units or time. */
export function remarksOf(columns: Columns, row: GridRow): string[] {
  const { duty, dutyName, times } = columns
  const standIns = times.filter(({ kind, index }) => {
    return kind !== 'time' && kind !== 'note' && !namesTime(words(row.cells[index]))
  })
  const beside = [...columns.beside, ...standIns]
  const others = isDuty(columns, row) ? beside : [...beside, { index: duty, name: dutyName }]
  const remarks = others.flatMap(({ index, name }) => {
    const text = words(row.cells[index])
    return text === '' ? [] : [name === '' ? text : `${foldText(name)}：${text}`]
  })
  return [...codeOf(columns, row), ...remarks]
}

/** 建议3号 in the column for numbers. */
function codeOf(columns: Columns, row: GridRow): string[] {
  const text = columns.number === null ? '' : words(row.cells[columns.number])
  const isCode =
    text.length > 3 &&
    /\d/.test(text) &&
    columnNumber(row, columns) === null &&
    !/^[\d.\-（）()]+$/.test(text)
  return isCode ? [`编号：${text}`] : []
}

/** Rhythms and dates may stand with the aims where the row says none of its own. */
export function aimsOf(columns: Columns, row: GridRow): string {
  const aims = columns.beside
    .filter(({ kind }) => kind === 'aim' || kind === 'built' || kind === 'duty')
    .map(({ index }) => words(row.cells[index]))
  return [...aims, ...(isDuty(columns, row) ? [] : [words(row.cells[columns.duty])])]
    .filter((text) => text !== '')
    .join('；')
}
