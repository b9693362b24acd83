import type { Assignment, Role } from '../../domain/duty/duty.ts'
import { readName } from './read-name.ts'
import { splitNames } from './split-names.ts'
import { LEAD_WORDS, SUPPORT_WORDS } from './words.ts'

/** What one clause of a unit cell says; `shape` tells a bare list of names from a clause that says who does what. */
export interface ClauseReading {
  shape: 'list' | 'role' | 'helped' | 'work'
  assignments: Assignment[]
  warnings: string[]
}

type ClauseRecogniser = (clause: string) => ClauseReading | null

const ETCETERA = /等(?:有关|相关)?(?:单位|部门|科室)?$/

/** 配合管委会办公室开展工作: the body that is helped owes nothing. */
const HELPED = /^(?:并)?(?:配合|协助)[^，,；;]{1,60}(?:开展|做好|完成|推进|落实)[^，,；;]{0,20}$/
const LEAD = new RegExp(
  `^由?([^，,；;]{1,400}?)(?:共同|联合)?(?:${LEAD_WORDS})(?:负责|组织|开展|实施|落实|推进|总抓)*(?:工作)?$`,
)
const SUPPORT = new RegExp(
  `^由?([^，,；;]{1,400}?)(?:共同|积极|按职责分工|按职责|分工)?(?:${SUPPORT_WORDS})(?:实施|落实|开展|做好)*(?:相关|有关)?(?:工作)?$`,
)
const IN_CHARGE =
  /^由?([^，,；;]{1,400}?)(?:按照?|根据|依据|各自|职责|职能|分工|分别|共同|具体)*负责(?:落实|实施|组织实施)?$/
/** 拟订各自清单: what the named units do. Not where the verb belongs to a name: 组织部, 综合指导科. */
const WORK =
  /^由?([^，,；;]{2,400}?)(?:拟[订定]|制[订定]|汇总|编制|梳理|报送|提供|统筹|组织|实施|落实|开展|完成|审核|上报|建立|指导|督促|检查|推进|承担)(?![部科处室站局股队办]|中心|大队|支队)[^，,；;]{1,200}$/

/** Order matters: a clause that names a role is tried before a list of names, and a list before a description of work. */
const RECOGNISERS: ClauseRecogniser[] = [
  (clause) => (HELPED.test(clause) ? { shape: 'helped', assignments: [], warnings: [] } : null),
  byPattern(LEAD, 'lead', 'role'),
  byPattern(SUPPORT, 'support', 'role'),
  byPattern(IN_CHARGE, 'responsible', 'role'),
  (clause) => readList(clause, 'responsible', 'list'),
  byPattern(WORK, 'responsible', 'work'),
]

/** Null where no recogniser is certain. */
export function readClause(clause: string): ClauseReading | null {
  for (const recognise of RECOGNISERS) {
    const reading = recognise(clause)
    if (reading) return reading
  }
  return null
}

function byPattern(pattern: RegExp, role: Role, shape: ClauseReading['shape']): ClauseRecogniser {
  return (clause) => {
    const names = pattern.exec(clause)?.[1]
    return names === undefined ? null : readList(names, role, shape)
  }
}

/** A list in which every member is a name; null otherwise. */
function readList(text: string, role: Role, shape: ClauseReading['shape']): ClauseReading | null {
  const open = ETCETERA.test(text) && !/(?:中等|高等)/.test(text.slice(-8))
  const members = splitNames(open ? text.replace(ETCETERA, '') : text)
  const assignments = members.map((member) => readName(member, role))
  if (members.length === 0 || !assignments.every((assignment) => assignment !== null)) return null
  const warnings = open ? ['责任单位写有“等”字，其余单位没有列出，请确认。'] : []
  return { shape, assignments, warnings }
}
