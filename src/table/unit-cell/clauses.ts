import type { Assignment, Role } from '../../domain/duty/duty.ts'
import { readName } from './read-name.ts'
import { excerpt } from '../clean-text.ts'
import { GUIDES, unread } from './labels.ts'
import { besidePersons, looksLikePerson } from './persons.ts'
import { splitNames } from './split-names.ts'
import { endsLikeOffice, FIRST_LEADS, LEAD_WORDS, SUPPORT_WORDS, withoutBrackets } from './words.ts'

/** What one clause of a unit cell says; `shape` tells a bare list of names from a clause that says who does what. */
export interface ClauseReading {
  shape: 'list' | 'role' | 'helped' | 'work' | 'rule'
  assignments: Assignment[]
  /** 等: there are more than are named. */
  open: boolean
  /** Beside the units, and kept out. */
  persons: string[]
  warnings: string[]
}

/** `partly`: of a list with members that are no names, the others are taken. */
type ClauseRecogniser = (clause: string, role: Role, partly: boolean) => ClauseReading | null

const ETCETERA = /等(?:有关|相关)?(?:单位|部门|科室)?$/

/** 配合管委会办公室开展工作: the body that is helped owes nothing. */
const HELPED = /^(?:并)?(?:配合|协助)[^，,；;]{1,60}(?:开展|做好|完成|推进|落实)[^，,；;]{0,20}$/
const LEAD = new RegExp(
  `^[由请]?([^，,；;]{1,400}?)(?:共同|联合|负责|总)?(?:${LEAD_WORDS})(?:负责|组织|开展|实施|落实|推进|抓总)*(?:工作)?$`,
)
const SUPPORT = new RegExp(
  `^[由请]?([^，,；;]{1,400}?)(?:共同|积极|协同|密切|负责|按职责分工|按职责|分工)?(?:${SUPPORT_WORDS.replace('|指导', '')})(?:实施|落实|开展|做好)*(?:相关|有关)?(?:工作)?$`,
)
/** 各镇街结合实际落实, 各单位根据职责分别负责: how, no part of the last name. */
const HOW =
  /(?:(?:按照?|根据|依据|结合|立足)(?:各地|本地|当地|本单位|各自|工作|自身)*(?:实际|职责|职能|分工|情况)*|因地制宜|分别|具体|共同|一并|同步|分级|逐级|积极|认真|切实|严格|抓紧|密切|主动|全面)+$/
const IN_CHARGE =
  /^[由请]?([^，,；;]{1,400}?)(?:(?:按照?|根据|依据|各自|自行|分头|职责|职能|分工|分别|共同|具体)*负责(?!人)(?:落实|实施|组织实施)?|(?:按照?|根据|依据|各自|职责|职能|分工|分别|共同|具体|抓好)+(?:落实|实施|推进|办理)|(?:各负其责|各司其职|齐抓共管))$/
/** A会同B: A leads, though the words do not say so outright. */
const TOGETHER =
  /^[由请]?([^，,；;]{1,400}?)(?:会同|会商)([^，,；;]{1,400}?)(?:共同|联合)?(?:负责|落实|实施|组织|开展|推进|办理)*$/
/** A牵头会同B, 会同B: behind a lead the words are plain. */
const LEAD_TOGETHER =
  /^[由请]?([^，,；;]{1,400}?)(?:牵头|主办)(?:负责)?会同([^，,；;]{1,400}?)(?:共同|联合)?(?:负责|落实|实施|组织|开展|推进|办理)*$/
const WITH = /^(?:并)?会同([^，,；;]{1,400}?)(?:共同|联合)?(?:负责|落实|实施|组织|开展|推进|办理)*$/
/** A为牵头单位 */
const IS_LEAD =
  /^[由请]?([^，,；;]{1,400}?)(?:为主|(?:为|作为|是)(?:牵头|主办|主责)(?:单位|部门|科室|处室)?)$/
const IS_SUPPORT = /^[由请]?([^，,；;]{1,400}?)(?:为|作为|是)(?:配合|协办|参与|协助)(?:单位|部门|科室|处室)?$/
const IS_RESPONSIBLE =
  /^[由请]?([^，,；;]{1,400}?)(?:承办|(?:为|作为|是)(?:责任|承办)(?:单位|部门|科室|处室)?)$/
const GUIDING = /^[由请]?([^，,；;]{1,400}?)(?:加强|负责)?(?:指导|督导)$/
const MERELY = /^[由请]?([^，,；;]{1,400}?)(?:统筹|抓总|把关|审核|自行落实|自行实施)$/
/** 各承办单位落实 */
const CARRIES_OUT = /^[由请]?([^，,；;]{1,400}?)(?<!自行|各自|分头)(?:落实|实施)$/
/** 排在第一位的为牵头单位，下同: a rule about the cell, and perhaps about the rows after it. */
const LIKEWISE = /^(?:以)?下同$/
/** 以下均需各级政府落实: a rule for the rows after it, which names nobody here. */
const ONWARDS = /^以下(?:各[条项款]|\p{Script=Han}{0,4}任务)?(?:均|都)/u
/** 不再列出: there are more than are named. */
const NOT_LISTED =
  /^(?:其余|其[他它])?(?:单位|部门)?不(?:再|另|一一)+(?:单独|重复|逐一|一一)*(?:列出|列举|赘述|注明|标注)$/
/** 拟订各自清单: what the named units do. Not where the verb belongs to a name: 组织部, 综合指导科. */
const WORK =
  /^[由请]?([^，,；;]{2,400}?)(?:负责(?!人)|拟[订定]|制[订定]|汇总|编制|梳理|报送|提供|统筹|组织|实施|落实|开展|完成|审核|上报|建立|指导|督促|检查|推进|承担)(?![部科处室站局股队办]|中心|大队|支队)(?!(?<=指导|督促|督导)(?:各|有关|相关)[^，,；;]{1,10}$)[^，,；;]{1,200}$/

const TOGETHER_DOUBT = '“会同”暂按前者牵头、后者配合处理，请确认。'
const PERSONS = '责任单位里像是写有人名，没有当作单位，请确认。'
const REACH_DOUBT = '括号里的“配合”暂按只指前面一个单位处理，请确认。'
const MERELY_DOUBT = '没有写明是牵头还是配合，暂按责任单位处理，请确认。'

/** Order matters: a clause that names a role is tried before a list of names, and a list before a description of work. */
const RECOGNISERS: ClauseRecogniser[] = [
  (clause) => (HELPED.test(clause) ? nobody('helped') : null),
  (clause) => (FIRST_LEADS.test(clause) || LIKEWISE.test(clause) ? nobody('rule') : null),
  (clause) => (ONWARDS.test(clause) ? { ...nobody('helped'), warnings: [onwards(clause)] } : null),
  (clause) => (NOT_LISTED.test(clause) ? { ...nobody('helped'), open: true } : null),
  leadTogether,
  byPattern(WITH, 'support', 'role'),
  together,
  byPattern(IS_LEAD, 'lead', 'role'),
  byPattern(IS_SUPPORT, 'support', 'role'),
  byPattern(IS_RESPONSIBLE, 'responsible', 'role'),
  byPattern(LEAD, 'lead', 'role'),
  byPattern(SUPPORT, 'support', 'role'),
  byPattern(IN_CHARGE, 'responsible', 'role'),
  (clause, role, partly) => readList(clause, role, 'list', partly),
  byPattern(WORK, 'responsible', 'work'),
  byPattern(GUIDING, 'support', 'role', GUIDES),
  byPattern(CARRIES_OUT, 'responsible', 'role'),
  byPattern(MERELY, 'responsible', 'role', MERELY_DOUBT),
]

/** `role` is what a bare list of names stands for. Null where no recogniser is certain. */
export function readClause(clause: string, role: Role): ClauseReading | null {
  const { rest, persons } = besidePersons(clause)
  const reading = rest === '' || persons.length === 0 ? null : recognise(rest, role, false)
  return reading ? { ...reading, persons } : recognise(clause, role, false)
}

/** The names of a clause that `readClause` cannot read, with a warning for each member that is none; null where it has none. */
export function readPartly(clause: string, role: Role): ClauseReading | null {
  return recognise(clause, role, true)
}

function recognise(clause: string, role: Role, partly: boolean): ClauseReading | null {
  for (const recogniser of RECOGNISERS) {
    const reading = recogniser(clause, role, partly)
    if (reading) return reading
  }
  return null
}

function onwards(clause: string): string {
  return `“${excerpt(clause)}”没有加到以后各行，请确认。`
}

function nobody(shape: ClauseReading['shape']): ClauseReading {
  return { shape, assignments: [], open: false, persons: [], warnings: [] }
}

function byPattern(
  pattern: RegExp,
  role: Role,
  shape: ClauseReading['shape'],
  doubt?: string,
): ClauseRecogniser {
  return (clause, _, partly) => {
    const names = shape === 'work' && partly ? undefined : pattern.exec(clause)?.[1]
    const reading = names === undefined ? null : readList(names.replace(HOW, ''), role, shape, partly)
    return reading && doubt !== undefined ? { ...reading, warnings: [...reading.warnings, doubt] } : reading
  }
}

function leadTogether(clause: string, _: Role, partly: boolean): ClauseReading | null {
  return leadAndSupport(LEAD_TOGETHER.exec(clause), partly)
}

function together(clause: string, _: Role, partly: boolean): ClauseReading | null {
  const reading = leadAndSupport(TOGETHER.exec(clause), partly)
  return reading && { ...reading, warnings: [...reading.warnings, TOGETHER_DOUBT] }
}

function leadAndSupport(match: RegExpExecArray | null, partly: boolean): ClauseReading | null {
  const [, first, second] = match ?? []
  const leads = first === undefined ? null : readList(first, 'lead', 'role', partly)
  const supports = second === undefined ? null : readList(second, 'support', 'role', partly)
  if (!leads || !supports) return null
  const assignments = [...leads.assignments, ...supports.assignments]
  const warnings = [...leads.warnings, ...supports.warnings]
  return { shape: 'role', assignments, open: leads.open || supports.open, persons: [], warnings }
}

/** A list in which every member is a name, or some are; null otherwise. */
function readList(
  text: string,
  role: Role,
  shape: ClauseReading['shape'],
  partly: boolean,
): ClauseReading | null {
  const open = ETCETERA.test(text) && !/(?:中等|高等)/.test(text.slice(-8))
  const named = splitNames(open ? text.replace(ETCETERA, '') : text)
  const members = named.filter((name) => !looksLikePerson(name))
  const persons = named.length - members.length
  const read = members.map((member) => (partly ? readPlainly(member, role) : readName(member, role)))
  const strangers = members.filter((_, index) => !read[index])
  const assignments = read.filter((one) => one !== null)
  if (assignments.length === 0 || (strangers.length > 0 && !partly)) return null
  const warnings = strangers.map(unread)
  if (persons > 0) warnings.push(PERSONS)
  if (markReachesBack(assignments, role)) warnings.push(REACH_DOUBT)
  return { shape, assignments, open, persons: [], warnings }
}

/** Beside what is no name only what looks like one is taken for a name. */
function readPlainly(member: string, role: Role): Assignment | null {
  const read = readName(member, role)
  return read?.kind === 'group' || (read && endsLikeOffice(withoutBrackets(read.name))) ? read : null
}

/** A、B（配合）: the mark may be B's alone, or A's too. */
function markReachesBack(assignments: Assignment[], role: Role): boolean {
  const last = assignments.at(-1)
  return (
    role !== 'support' &&
    last?.role === 'support' &&
    last.kind === 'unit' &&
    assignments.slice(0, -1).some((one) => one.role === role)
  )
}
