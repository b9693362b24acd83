import type { Cadence } from './cadence.ts'

/** 牵头 lead, 配合/参与/协助 support, named without a mark responsible. */
export type Role = 'lead' | 'support' | 'responsible'

/** One name in a unit cell: a unit, or a collective name such as 各…科室、单位. */
export interface Assignment {
  name: string
  kind: 'unit' | 'group'
  role: Role
}

/** 操作要点: one row that somebody must do. */
export interface Duty {
  /** The number people call it by in chat; unique in the whole store. */
  no: number
  /**
   * The number under which its record is kept, where that is not `no`: the one that people called it by when it came.
   * A row that moves to another place of a revised table is called by its new number and keeps its record.
   */
  serial?: number
  /**
   * 0 for the first thing that the number ever meant in this store, 1 when a later table gave it to another duty, and
   * so on: what was reported on one is never taken for the other.
   */
  revision: number
  /** Exact text of the source without its number, white space folded. */
  text: string
  /** Heading of the section that it stands under, as printed. */
  section: string | null
  /** The key task that it belongs to. */
  task: { no: number; text: string } | null
  /** In the order of the cell. */
  assignments: Assignment[]
  /**
   * What the table says beside it: its indicator, the goals of the quarters, what a project consists of, 备注. For people to
   * read; it tells no duty from another and obliges to nothing. Absent where nothing stands there, and in plans of the time
   * before it was kept.
   */
  beside?: string
  /** One or more; several are the duty's parts, called 3.1, 3.2 … in chat. */
  cadences: Cadence[]
  /** What the reader of the table was not sure of, in Chinese, for the administrator. */
  warnings: string[]
  /** The warnings with what they are about; absent in plans of the time before that was told apart. */
  doubts?: Doubt[]
}

/** Something that the reader of the table was not sure of. */
export interface Doubt {
  /** `nobody`: no unit could be read at all, so that it goes to the administrators anyway. `text`: the layout. */
  about: 'time' | 'units' | 'nobody' | 'text'
  /** One Chinese sentence. */
  message: string
}

/** A duty as a table has it: what its number meant before is not known there. */
export type DutyReading = Omit<Duty, 'serial' | 'revision'>

/** 分解表: one task table with its year. */
export interface Plan {
  id: string
  title: string
  /** Year-less dates belong to it, and to each year since `firstYear`. */
  year: number
  /** The year in which it began, where it has been rolled over since; absent for `year`. */
  firstYear?: number
  duties: Duty[]
}

/** `3`, or `3~1` for a number's second meaning: what stays with a duty when its number in the table changes. */
export type DutyId = string

export function dutyId({ no, serial, revision }: Pick<Duty, 'no' | 'serial' | 'revision'>): DutyId {
  return `${serial ?? no}${revision === 0 ? '' : `~${revision}`}`
}
