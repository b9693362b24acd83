import type { GridRow } from '../grid.ts'
import { isTime, isUnits, namesTime } from './cell-kinds.ts'
import type { Column, Columns } from './columns.ts'
import { OF_OTHER_OFFICES, OFFICES } from './office-heading.ts'
import { ownTexts } from './says-what-to-do.ts'
import type { StageColumn } from './stage-heading.ts'

const SAMPLE = 200
/** Columns of words; a second 类别 or 备注 is one as well. */
const OF_WORDS: readonly Column['kind'][] = [
  'task',
  'duty',
  'text',
  'aim',
  'built',
  'beside',
  'section',
  'note',
]

/**
 * The columns that are not the duties' own: units and times by their headings, or else by what they hold, and the rest of
 * the words, which is kept beside the duties. A column that was taken by what it holds keeps its `kind`, so that it is asked
 * about.
 */
export function shareOut(
  columns: readonly Column[],
  used: readonly (Column | undefined)[],
  stages: readonly StageColumn[],
  rows: GridRow[],
): Pick<Columns, 'units' | 'times' | 'beside'> {
  const ofKind = (kind: Column['kind']): Column[] => columns.filter((column) => column.kind === kind)
  const free = columns.filter((column) => OF_WORDS.includes(column.kind) && !used.includes(column))
  const owing = ofKind('units').filter(({ role }) => role !== 'support')
  const units =
    owing.length > 0 ? ofKind('units') : [...standInUnits(columns, free, rows), ...ofKind('units')]
  const hasTimes =
    stages.length > 0 ||
    ofKind('time').some(({ index }) => rows.some(({ cells }) => (cells[index]?.text.trim() ?? '') !== ''))
  const notes = notesAreTimes(ofKind('note')[0], used[0], rows) ? ofKind('note').slice(0, 1) : []
  const times = hasTimes ? ofKind('time') : [...standInTimes(free, rows), ...notes, ...ofKind('time')]
  const persons = units.length === 0 ? ofKind('person') : []
  const taken = new Set([...units, ...times])
  return { units, times, beside: [...free, ...persons].filter((column) => !taken.has(column)) }
}

/** Names of places and bodies that the work is about, not of those who do it. */
const OF_OTHERS = /地点|地址|区域|范围|对象|场所|位置|参加|出席|参会|受检|被.|来源|主题|名称|辖区|企业|项目/

/** Where no heading says who: a column of names under another heading (负责考核部门). */
function standInUnits(columns: readonly Column[], free: readonly Column[], rows: GridRow[]): Column[] {
  const offices = columns.filter(({ kind, name }) => kind === 'ignored' && OFFICES_AT_END.test(name))
  const mayWork = free.filter(({ name }) => OFFICES_AT_END.test(name) && !OF_OTHER_OFFICES.test(name))
  // A column of persons says who: other names are of something else.
  const isOpen = !columns.some(({ kind }) => kind === 'person')
  const others = isOpen ? free.filter(({ name }) => !OF_OTHERS.test(name)) : []
  // 责任人 may hold offices, and a remark may be the only place that names any.
  const last = columns.filter(({ kind }) => kind === 'person' || kind === 'note')
  return [...mayWork, ...offices, ...others, ...last]
    .filter((column) => mostly(rows, column, isUnits))
    .slice(0, 1)
}

const OFFICES_AT_END = new RegExp(`${OFFICES}(?:名称)?$`)

/** 总投资: 12.5 is no 5th of December. */
const OF_AMOUNTS = /投资|资金|金额|预算|经费|造价|面积|比例|规模|学时|人数|名额|数量|长度|产值|万元|亿元/

/** Where no heading says when: a column of dates under another one (形象进度). */
function standInTimes(free: readonly Column[], rows: GridRow[]): Column[] {
  const unknown = free.filter(
    ({ kind, name }) => ['text', 'beside', 'aim', 'duty'].includes(kind) && !OF_AMOUNTS.test(name),
  )
  return unknown.filter((column) => mostly(rows, column, isTime)).slice(0, 1)
}

/** Remarks that say when, row for row, where the duties themselves do not. */
function notesAreTimes(note: Column | undefined, duty: Column | undefined, rows: GridRow[]): boolean {
  if (!note || !duty) return false
  const texts = ownTexts(rows.slice(0, SAMPLE), note.index)
  const timed = ownTexts(rows.slice(0, SAMPLE), duty.index).filter(namesTime)
  const areTimes = texts.filter((text) => isTime(text) && namesTime(text)).length >= texts.length * 0.6
  return texts.length > 2 && areTimes && timed.length * 2 < texts.length
}

function mostly(rows: GridRow[], { index }: Column, test: (text: string) => boolean): boolean {
  const texts = ownTexts(rows.slice(0, SAMPLE), index)
  return texts.length > 0 && texts.filter(test).length >= texts.length * 0.7
}
