import type { Role } from '../domain/duty/duty.ts'

/** One row that somebody must do, before its cells are understood. */
export interface Point {
  /** The number that the table gives it; null where it has none. */
  no: number | null
  text: string
  section: string | null
  task: KeyTask | null
  /** The unit cells from left to right; none where the table has no place for units. */
  units: UnitSource[]
  /** Text of the time cell; '' where it is empty or the table has none. */
  time: string
  /** The time cell's column is for rhythms (频次): 半年 is every half-year there. */
  asRhythm?: true
  /** Goals that stand in columns of their own for each quarter or month. */
  stages: Stage[]
  /** Text of the 备注 cell. */
  note: string
  /** Words in columns that nothing else was read from. */
  beside?: readonly string[]
  /** 量化指标：320户: those words, and others, with the headings over them. */
  remarks?: readonly string[]
  /** Words of the aims beside the duty, which say when where nothing else does. */
  aims?: string
  /** What the layout left open about it, in Chinese. */
  doubts: string[]
}

/** 一季度目标：完成立项 */
export interface Stage {
  /** The column's heading. */
  name: string
  year: number | null
  /** The last month of it; null where the heading does not say. */
  month: number | null
  text: string
}

export interface KeyTask {
  no: number
  text: string
}

/** A unit cell with what its column says about the names in it. */
export interface UnitSource {
  text: string
  /** Of names without a mark of their own. */
  role: Role
  /** The column is for persons too: 责任单位及责任人. */
  persons: boolean
  /** The column's heading says that the first name leads. */
  firstLeads: boolean
  /** The column is for leads and others alike: 牵头及配合单位. */
  mixed: boolean
}

export function unitSource(text: string, role: Role = 'responsible'): UnitSource {
  return { text, role, persons: false, firstLeads: false, mixed: false }
}
