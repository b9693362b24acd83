import type { Role } from '../../domain/duty/duty.ts'
import { halfWidth } from '../clean-text.ts'
import { FIRST_LEADS } from '../unit-cell/words.ts'
import { kindOfWords } from './heading-kinds.ts'
import { kindOfOffices, OFFICES } from './office-heading.ts'

/**
 * What a column holds. `text` is a column of words whose heading says nothing, `aim` one of aims, which are duties where
 * nothing else is; `built` is what a project consists of, a duty where its rows have no other names; `beside` is never a
 * duty, but is asked about where it names times; `ignored` is none of the reader's business.
 */
export type ColumnKind =
  | 'number'
  | 'section'
  | 'task'
  | 'duty'
  | 'text'
  | 'aim'
  | 'built'
  | 'units'
  | 'time'
  | 'note'
  | 'person'
  | 'beside'
  | 'ignored'

export interface ColumnHeading {
  kind: ColumnKind
  /** Of names without a mark, in a column of units. */
  role: Role
  /** The units stand there with persons: 责任单位及责任人. */
  persons: boolean
  firstLeads: boolean
  /** Leads and others stand in one column: 牵头及配合单位. */
  mixed: boolean
  /** 频次: how often, never by when. */
  rhythm?: true
}

const LONGEST_HEADING = 40
/** 1.重点任务: a row, no heading. */
const NUMBERED = /^(?:\d{1,3}[.、)]|\d+$|[①-⑳]|[一二三四五六七八九十]+、)/
/** 责任单位及责任人, 牵头单位（分管领导） */
const UNITS_AND_PERSONS = new RegExp(
  `${OFFICES}.{0,3}(?:及|和|、|/|与|\\().{0,4}(?:责任|负责|联系|分管)?(?:人|领导)`,
)

/** Null for a text that heads no column that we know. */
export function readColumnHeading(text: string): ColumnHeading | null {
  if (text.length > LONGEST_HEADING * 2) return null
  const flat = halfWidth(text).replace(/\s/g, '')
  const bare = flat.replace(/\([^()]*\)/g, '')
  if (bare === '' || NUMBERED.test(bare) || bare.length > LONGEST_HEADING || /[。;!]/.test(bare)) return null
  const persons = UNITS_AND_PERSONS.test(flat)
  const kind = persons ? 'units' : (kindOfOffices(bare) ?? kindOfWords(bare))
  if (kind === null) return null
  return {
    kind,
    role: roleOfColumn(bare),
    persons: kind === 'units' && /人|领导/.test(flat),
    firstLeads: FIRST_LEADS.test(flat),
    mixed: MIXED.test(bare),
    ...(kind === 'time' && /频次|频率|周期/.test(bare) ? { rhythm: true } : {}),
  }
}

/** 牵头及配合单位, 牵头、责任单位; 牵头责任单位 are those that lead. */
const MIXED = /(?:牵头|主办|主责|责任).*(?:配合|协办|参与|协助|(?<=[、,/及和与(])责任(?!人))/

/** 责任（牵头）单位 and 牵头及配合单位 leave the roles to the cell. */
function roleOfColumn(heading: string): Role {
  if (MIXED.test(heading)) return 'responsible'
  if (/牵头|主办|主责/.test(heading)) return 'lead'
  return /配合|协办|[会联]办|支撑|支持|协助|协同|联合|会同|协作|参与|参加|指导/.test(heading)
    ? 'support'
    : 'responsible'
}
