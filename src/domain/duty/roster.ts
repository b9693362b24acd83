/** 通讯录: the units, whom to tell in each, and what collective names stand for. */
export interface Roster {
  units: Unit[]
  groups: UnitGroup[]
  /** User ids of the administrators. */
  admins: string[]
}

/** The roster with what was bound in chat and what the tables say. */
export interface RosterInForce extends Roster {
  /** Units of the roster by further names that the tables have for them: 县农业农村局 by 县委农办（县农业农村局）. */
  alsoCalled?: ReadonlyMap<string, string>
  /** Names by the user ids (folded) that contacts went by before: what they did under those is still theirs. */
  formerly?: ReadonlyMap<string, string>
}

/** A section, station or office that answers for duties. */
export interface Unit {
  name: string
  aliases: string[]
  /** Id of the group chat where its reminders go. */
  chat: string | null
  contacts: Contact[]
}

export interface Contact {
  name: string
  userId: string
  mobile: string | null
  /** 联络员, 负责人, 分管领导 */
  role: 'liaison' | 'head' | 'leader'
}

/** A collective name with the members that an administrator has confirmed. */
export interface UnitGroup {
  name: string
  units: string[]
}

export const EMPTY_ROSTER: Roster = { units: [], groups: [], admins: [] }
