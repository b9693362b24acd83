import type { RosterView } from './roster-view.ts'

export type { RosterView }

/** What the page and the server say to each other as JSON. Types only: the page shares this file. */

/** Somebody of the roster in whose name one may speak on the trial page. */
export interface Person {
  userId: string
  name: string
  /** Names of the units whose contact this is; none for an administrator who is nobody's contact. */
  units: string[]
  role: 'liaison' | 'head' | 'leader' | null
  admin: boolean
}

export interface Room {
  /** Chat id of a group, or `user:USERID`. */
  id: string
  title: string
  kind: 'group' | 'direct'
  /** Units whose work group this is. */
  units: string[]
}

export interface Quote {
  id: string
  from: string | null
  text: string
}

export interface ChatMessage {
  /** Position in the conversation of all rooms, from 1; also the id of the live event. */
  seq: number
  id: string
  room: string
  /** Epoch milliseconds. */
  at: number
  /** User id, or null for the bot. */
  from: string | null
  text: string
  quote: Quote | null
  /** User ids that are @-ed. */
  mentions: string[]
}

export interface Desk {
  /** Whether there is a session that one can end. */
  canSignOut: boolean
  /** Null where the trial chat is switched off. */
  chat: ChatDesk | null
}

export interface ChatDesk {
  botName: string
  timezone: string
  /** Epoch milliseconds by the bot's clock. */
  now: number
  people: Person[]
  /** One sentence on what the administrator has to do first, such as loading a task table. */
  notice: string | null
  /** The groups; each person also has the room `user:USERID`. */
  rooms: Room[]
}

/** Body of a message that a person posts. */
export interface PostBody {
  as: string
  text: string
  quoteId?: string
  /** Chosen by the page, the same for every attempt. */
  clientId: string
}

/** One live event: the newest messages that the reader may see. `fresh` means: forget what you had. */
export interface MessageBatch {
  fresh: boolean
  messages: ChatMessage[]
}

export interface ApiProblemBody {
  error: { code: string; message: string }
}

/** `ahead`: a year from today on; else what is left of a calendar year, such as `2027`. */
export type YearSpan = string

export interface YearLoad {
  messages: number
  /** People rung, each as often as rung. */
  mentions: number
  /** Items mentioned. */
  items: number
}

export interface YearDayLoad extends YearLoad {
  /** 2026-11-24 */
  day: string
}

/** What the bot would say in a span if nobody replied. */
export interface YearView {
  /** Position of the record that this was computed from; goes with questions about a day. */
  seq: number
  today: string
  /** Calendar years that one may look at. */
  years: number[]
  /** Days of the span that are no working days. */
  restDays: string[]
  /** Years whose holidays are not announced yet. */
  unannouncedYears: number[]
  summary: YearLoad & {
    from: string
    to: string
    /** Days with messages, in order. */
    days: YearDayLoad[]
    units: {
      unit: string
      messages: number
      items: number
      days: { day: string; messages: number; items: number }[]
    }[]
    /** `mostInWeek` and `weeklyCeiling` (0 for none) are rings. */
    people: {
      userId: string
      name: string
      mentions: number
      direct: number
      mostInWeek: number
      weeklyCeiling: number
    }[]
    chats: {
      chat: string
      name: string
      messages: number
      busiestWeek: { messages: number }
      weeklyCeiling: number
      fullWeeks: number
    }[]
    /** The days that ask most, the worst first. */
    crowded: YearDayLoad[]
  }
}

export interface YearMessage {
  /** 2026-11-24T09:00:00+08:00 */
  at: string
  /** The units whose chat it goes to; null for a person alone. */
  units: string[] | null
  /** That person's name, or the chat's id. */
  to: string
  /** Names of those who are rung. */
  mentions: string[]
  text: string
}

export interface YearDay {
  messages: YearMessage[]
}

/** What the import place shows before a file is chosen. */
export interface ImportDesk {
  /** A larger file is refused. */
  mostBytes: number
  thisYear: number
  /** In which days are shown. */
  timezone: string
  /** Administrators of the roster, in whose name one may import. */
  admins: { userId: string; name: string }[]
  /** Plans in force. */
  plans: { id: string; title: string; year: number; duties: number; importedAt: number; receipt: number }[]
  /** Rows in force whose reading waits for an administrator. */
  waiting: WaitingRow[]
}

export interface WaitingRow {
  no: number
  text: string
  plan: string
  /** What the table says beside it. */
  beside: string | null
  /** `suggestion`: what an administrator wrote for the same words before. */
  reading: ImportReading & { suggestion: { words: string; sentence: string } | null }
}

/** What it would do to carry plans into the next year; nothing is stored yet. */
export interface RollOverDraft {
  year: number
  plans: { id: string; title: string; was: string }[]
  notes: string[]
  /** What asks for a look first. */
  rows: RollOverRow[]
  /** Position of the plans that this was worked out from; goes with the confirmation. */
  basis: number
}

export interface RollOverRow {
  plan: string
  no: number
  text: string
  units: string[]
  /** `moves`: comes again on other days; `goes-on`: by itself; `stays`: its dates name their year. */
  kind: 'moves' | 'goes-on' | 'stays'
  /** Days of the old year and of the new as 2026-11-24. */
  parts: { label: string | null; sentence: string; was: string[]; will: string[] }[]
  doubts: string[]
  /** What is open of before, and stays so. */
  stillOpen: number
}

/** What the sentence in chat would have been answered. */
export interface ReadingSettled {
  reply: string
  /** Null where it was not settled. */
  receipt: number | null
}

/** A table that has been read and is not stored yet. */
export interface ImportDraft {
  id: string
  fileName: string
  title: string
  year: number
  /** The year that the table itself names. */
  tableYear: number | null
  thisYear: number
  /** The plan of which it would take the place. */
  replaces: { id: string; title: string } | null
  /** Plans of much the same title, of which it may be a revised version. */
  like: { id: string; title: string }[]
  /** Sentences about what the import would do as a whole. */
  notes: string[]
  /** Unsure ones first. */
  rows: ImportRow[]
  leftOut: { row: number; no: number; text: string }[]
  /** About the table as a whole. */
  warnings: { at: string; message: string }[]
  changes: ImportChanges
  /** Position of the plans that this was compared with; goes with the confirmation. */
  basis: number
}

export interface ImportRow {
  /** Place in the table, from 0. */
  row: number
  no: number
  text: string
  section: string | null
  task: string | null
  units: { name: string; role: 'lead' | 'support' | 'responsible'; isGroup: boolean }[]
  reading: ImportReading
  /** What the reader noticed, its doubts included. */
  warnings: string[]
  /** The cells as the table has them. */
  source: { time: string; units: string; note: string } | null
  /** How its times were read before somebody changed them; null where nobody has. */
  was: { sentence: string; next: string[] } | null
  edit: ImportEdit | null
}

/** How time words were read; days as 2026-11-24. */
export interface ImportReading {
  sentence: string
  next: string[]
  certainty: 'certain' | 'implied' | 'unsure'
  /** What has to be settled before anybody is reminded. */
  doubts: string[]
  parts: { sentence: string; basis: string | null; next: string[] }[]
}

/** What somebody changes about a row before it is stored; what is absent stays as it was read. */
export interface ImportEdit {
  text?: string
  time?: string
  units?: string
  /** The reading is right. */
  confirmed?: true
  /** It is the same work as the duty that it perhaps was. */
  same?: true
  leaveOut?: true
}

/** What a revised table changes; empty for a new one. */
export interface ImportChanges {
  added: ImportChange[]
  removed: ImportChange[]
  reworded: ImportChange[]
  units: ImportChange[]
  times: ImportChange[]
  renumbered: { was: number; no: number }[]
}

export interface ImportChange {
  no: number | null
  row: number | null
  was: number | null
  text: string
  before: string | null
  after: string | null
  /** Whether earlier reports still count. */
  kept: boolean
  note: string
}

export interface RosterDesk {
  /** A larger file is refused. */
  mostBytes: number
  roster: RosterView
  /** Of the roster in force; null while there is none. */
  receipt: number | null
}

/** A roster that has been read and is not stored yet. */
export interface RosterDraft {
  id: string
  fileName: string
  roster: RosterView
  isFirst: boolean
  /** What it changes, a sentence each. */
  changes: string[]
  /** What should be looked at before it is stored, a sentence each. */
  doubts: string[]
  /** Position of the roster that this was compared with; goes with the confirmation. */
  basis: number
}

export interface RosterDone {
  receipt: number
}

export interface ImportDone {
  receipt: number
  duties: number
}

export type {
  AddEvidenceBody,
  DutyDesk,
  DutyRecord,
  DutyRow,
  DutyStatus,
  DutyTurn,
  EvidenceAdded,
  EvidenceShown,
  EvidenceTarget,
  EvidenceUpload,
} from './duties-api.ts'
