/** What the place 事项 and the server say to each other as JSON. Types only: the page shares this file. */

export type DutyStatus = 'open' | 'overdue' | 'awaiting-verification' | 'done' | 'waived'

export interface DutyDesk {
  /** ISO day by the bot's clock. */
  today: string
  /** In which times are shown. */
  timezone: string
  /** A larger file is refused; 0 takes no files at all. */
  mostBytes: number
  /** Extensions of files that are taken, in lower case, without the dot. */
  types: string[]
  /** Administrators, in whose name one may act where nobody is chosen. */
  admins: { userId: string; name: string }[]
  duties: DutyRow[]
}

export interface DutyRow {
  no: number
  text: string
  plan: string
  units: string[]
  /** Of the units that the asker may report for. */
  isOwn: boolean
  /** Obligations of periods that have begun. */
  open: number
  overdue: number
  waiting: number
  done: number
  /** Pieces of evidence. */
  evidence: number
}

export interface DutyRecord {
  no: number
  text: string
  section: string | null
  task: string | null
  plan: string
  units: string[]
  /** How the time words were read. */
  reading: string
  /** Newest deadline first. */
  turns: DutyTurn[]
  /** Whether older ones are left out. */
  isCut: boolean
  /** What was reported, asked and decided; newest first. Of the units that the asker may see. */
  entries: { at: number; unit: string; period: string; text: string; by: string; receipt: number }[]
  evidence: EvidenceShown[]
}

/** What one unit owes, or owed, in one period. */
export interface DutyTurn {
  key: string
  /** 3.1 where the duty has parts, else null. */
  label: string | null
  unit: string
  period: string
  due: string
  status: DutyStatus
  needed: number
  done: number
  /** Whether the asker may add evidence. */
  mayAdd: boolean
}

export interface EvidenceShown {
  receipt: number
  /** Position among the pieces of the receipt. */
  index: number
  kind: 'picture' | 'file' | 'link'
  name: string
  /** Null for a link. */
  size: number | null
  /** Null for anything but a link. */
  url: string | null
  /** ISO day that it is evidence of. */
  on: string
  /** Epoch milliseconds. */
  at: number
  by: string
  /** 安全站 2026年第四季度 */
  serves: string[]
  /** Whether the asker may take back the receipt that it came with, and nothing else came with it. */
  mayUndo: boolean
}

/** An item that evidence may be given to besides. */
export interface EvidenceTarget {
  key: string
  /** 〔3〕安全站 第四季度 每季度检查… */
  label: string
}

/** A file that has been taken and belongs to nothing yet. */
export interface EvidenceUpload {
  id: string
}

export interface AddEvidenceBody {
  /** Null where the page is the administrator's and nobody is chosen. */
  as: string | null
  keys: string[]
  uploads: string[]
  links: { name: string; url: string }[]
  /** ISO day that it is evidence of. */
  on: string
  /** Chosen by the page, the same for every attempt. */
  clientId: string
}

export interface EvidenceAdded {
  receipt: number
}
