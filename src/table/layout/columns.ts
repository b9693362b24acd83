import { hasWords } from '../clean-text.ts'
import type { GridRow } from '../grid.ts'
import type { StageColumn } from './stage-heading.ts'
import { readSectionHeading } from './section-heading.ts'
import type { ColumnHeading } from './column-heading.ts'
import { shareOut } from './share-out.ts'
import { isUnits } from './cell-kinds.ts'
import { aimsAreDuties, ownTexts } from './says-what-to-do.ts'

/** One column of a grid; `index` counts from 0. */
export interface Column extends ColumnHeading {
  index: number
  /** Its heading as printed; '' where the grid has none. */
  name: string
}

/** Which column holds what. */
export interface Columns {
  number: number | null
  section: number | null
  task: number | null
  duty: number
  /** `aim`: where one is a mere figure, the task beside it is the duty. */
  dutyKind: Column['kind']
  dutyName: string
  units: Column[]
  times: Column[]
  /** Columns for the goals of each quarter or month. */
  stages: StageColumn[]
  note: number | null
  /** Columns of words that nothing above takes up. */
  beside: Column[]
}

/**
 * Columns by their use: the duty is the last column of measures, or of tasks where there are none, or of aims where those
 * say what to do; what stands left of it is its key task, and left of that its section. Null where no column could hold
 * duties.
 */
export function settleColumns(
  columns: Column[],
  rows: GridRow[],
  stages: StageColumn[] = [],
): Columns | null {
  const ofKind = (...kinds: string[]): Column[] => columns.filter(({ kind }) => kinds.includes(kind))
  const duty = dutyColumn(columns, rows)
  if (!duty) return null
  const left = leftOf(columns, duty)
  const numbered = left.find((column) => holdsSections(rows, column.index))
  const others = left.filter((column) => column !== numbered)
  const section = ofKind('section')[0] ?? numbered ?? (others.length > 1 ? others.at(-2) : undefined)
  const used = [duty, section, others.at(-1), ofKind('note')[0]]
  return {
    number: ofKind('number')[0]?.index ?? null,
    section: section?.index ?? null,
    task: others.at(-1)?.index ?? null,
    duty: duty.index,
    dutyKind: duty.kind,
    dutyName: duty.name,
    stages,
    note: ofKind('note')[0]?.index ?? null,
    ...shareOut(columns, used, stages, rows),
  }
}

/** The columns of words that may hold what the duties stand under. */
function leftOf(columns: readonly Column[], duty: Column): Column[] {
  const before = columns.filter(({ index }) => index < duty.index)
  const kinds: Column['kind'][] = duty.kind === 'built' ? ['task', 'text', 'built'] : ['task', 'duty', 'text']
  const named = before.filter(({ kind }) => kinds.includes(kind))
  return named.length > 0 ? named : before.filter(({ kind }) => kind === 'aim')
}

function dutyColumn(columns: readonly Column[], rows: GridRow[]): Column | undefined {
  const filled = (kind: Column['kind']): Column[] =>
    columns.filter((column) => column.kind === kind && (rows.length === 0 || holdsWords(rows, column.index)))
  const measure = measureOf(filled('duty'), rows)
  const task = filled('task').at(-1)
  const aims = filled('aim')
  const built = filled('built').at(-1)
  if (measure) return measure
  if (task) {
    const aim = aims.findLast(({ index }) => index > task.index && aimsAreDuties(rows, task.index, index))
    if (aim) return aim
    return built && !namesProjects(rows, columns, task, built) ? built : task
  }
  if (built) return built
  const others = filled('text').filter(({ index }) => !ownTexts(rows, index).every(isUnits))
  return wordier(wordiest(aims, rows), lastOfWords(others, rows), rows)
}

/** The last; but 工作要求 beside 工作内容 says how, unless the contents are mere names. */
function measureOf(measures: readonly Column[], rows: readonly GridRow[]): Column | undefined {
  const last = measures.at(-1)
  const named = measures.findLast(({ name }) => !/要求$/.test(name))
  if (!last || !named || named === last) return last
  return aimsAreDuties(rows, named.index, last.index) ? last : named
}

/** What a list of projects has beside their names, and a list of things to be done has not. */
const OF_PROJECTS = /投资|资金|造价|概算|建设性质|建设规模|规模|概况/

/**
 * 项目名称 beside 建设内容: each of the rows is a project of its own, and not one part of several that a project has; but in a list
 * of 实事项目 without amounts, what is to be built says what to do.
 */
function namesProjects(
  rows: readonly GridRow[],
  columns: readonly Column[],
  task: Column,
  built: Column,
): boolean {
  if (!/项目|工程|实事/.test(task.name)) return false
  const parts = ownTexts(rows, built.index)
  if (parts.length >= ownTexts(rows, task.index).length * 1.3) return false
  return columns.some(({ name }) => OF_PROJECTS.test(name)) || !aimsAreDuties(rows, task.index, built.index)
}

/** An aim, unless what stands under an unknown heading is longer. */
function wordier(
  aim: Column | undefined,
  other: Column | undefined,
  rows: readonly GridRow[],
): Column | undefined {
  if (!aim || !other) return aim ?? other
  return average(rows, aim) >= average(rows, other) ? aim : other
}

/** The last, as long as it holds words and not only names or figures. */
function lastOfWords(columns: readonly Column[], rows: readonly GridRow[]): Column | undefined {
  const most = Math.max(0, ...columns.map((column) => average(rows, column)))
  return columns.findLast((column) => average(rows, column) * 3 >= most)
}

function average(rows: readonly GridRow[], { index }: Column): number {
  const texts = ownTexts(rows, index)
  return texts.join('').length / Math.max(1, texts.length)
}

function wordiest(columns: readonly Column[], rows: readonly GridRow[]): Column | undefined {
  const length = ({ index }: Column): number => ownTexts(rows, index).join('').length
  return [...columns].sort((one, other) => length(other) - length(one))[0]
}

/** Columns such as 存在问题 and 整改措施 may be there to be filled in later. */
function holdsWords(rows: GridRow[], index: number): boolean {
  return rows.slice(0, 200).some((row) => {
    const cell = row.cells[index]
    return cell !== undefined && cell.continues !== 'left' && hasWords(cell.text)
  })
}

/** 一、…, 二、… in the rows of a column. */
function holdsSections(rows: GridRow[], index: number): boolean {
  const texts = rows.slice(0, 200).map((row) => row.cells[index]?.text ?? '')
  const filled = texts.filter((text) => text.trim() !== '')
  return filled.length > 0 && filled.every((text) => readSectionHeading(text)?.level === 'section')
}
