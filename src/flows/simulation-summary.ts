import { isoDay, parseIsoDay, type CivilDay } from '../domain/calendar/civil-day.ts'
import { periodAt } from '../domain/calendar/period.ts'
import type { Roster } from '../domain/duty/roster.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { messageCeiling, ringCeiling } from '../domain/reminder/budget.ts'
import { unitsOfChat, whoIs } from './roster-names.ts'
import type { SimulatedMessage } from './simulate.ts'

/** What some messages come to: their number, the people they ring (each as often as rung), the items they mention. */
export interface Load {
  messages: number
  mentions: number
  items: number
}

export interface DayLoad extends Load {
  /** 2026-11-24 */
  day: string
}

export interface WeekLoad extends Load {
  /** 2026-W48; weeks begin on Monday. */
  week: string
}

export interface UnitLoad {
  unit: string
  /** Messages that mention something of the unit, and how many of its items they mention. */
  messages: number
  items: number
  /** The same by day, in order; days without a message are left out. */
  days: { day: string; messages: number; items: number }[]
}

export interface ChatLoad extends Load {
  /** Chat id, or `user:USERID`. */
  chat: string
  /** The units whose chat it is, or the person's name. */
  name: string
  busiestWeek: WeekLoad
  /** Messages that a week may bring; 0 for no limit. */
  weeklyCeiling: number
  /** Weeks that bring as many. */
  fullWeeks: number
}

export interface PersonLoad {
  userId: string
  name: string
  /** How often the person is rung in a chat. */
  mentions: number
  /** Messages to the person alone. */
  direct: number
  /** The most rings of one week, and how many a week may bring; 0 for no limit. */
  mostInWeek: number
  weeklyCeiling: number
}

/** A simulated span in figures: what it would ask of whom, and when. */
export interface SimulationSummary extends Load {
  /** Both days included. */
  from: string
  to: string
  stages: Record<SimulatedMessage['stage'], number>
  /** Days with messages, in order. */
  days: DayLoad[]
  weeks: WeekLoad[]
  /** Most items first, as are all that follow. */
  units: UnitLoad[]
  chats: ChatLoad[]
  people: PersonLoad[]
  /** The days that ask most, at most CROWDED_DAYS of them. */
  crowded: DayLoad[]
}

/** One screen of a phone. */
const CROWDED_DAYS = 10

/** Counts the messages of a span; `messages` are those of `simulate` for the same days. */
export function summarise(
  view: Pick<Outlook, 'roster' | 'present' | 'policy'>,
  messages: Iterable<SimulatedMessage>,
  from: CivilDay,
  to: CivilDay,
): SimulationSummary {
  const tally = new Tally()
  for (const message of messages) tally.add(message)
  const days = [...tally.days].map(([day, load]) => ({ day, ...load }))
  return {
    from: isoDay(from),
    to: isoDay(to),
    ...tally.total,
    stages: tally.stages,
    days,
    weeks: [...tally.weeks].map(([week, load]) => ({ week, ...load })),
    units: [...tally.units].map(([unit, load]) => unitLoad(unit, load)).sort(mostItems),
    chats: [...tally.chats].map(([chat, load]) => chatLoad(view, chat, load)).sort(mostItems),
    people: [...tally.people]
      .map(([userId, load]) => personLoad(view, userId, load))
      .sort((a, b) => b.mentions + b.direct - (a.mentions + a.direct)),
    crowded: days.toSorted((a, b) => mostItems(a, b) || b.messages - a.messages).slice(0, CROWDED_DAYS),
  }
}

interface ByDay {
  days: Map<string, Load>
}
interface Rings {
  weeks: Map<string, number>
  direct: number
}
interface ByWeek {
  total: Load
  weeks: Map<string, Load>
}

class Tally {
  readonly total = noLoad()
  readonly stages = { upcoming: 0, due: 0, overdue: 0, escalated: 0, digest: 0 }
  readonly days = new Map<string, Load>()
  readonly weeks = new Map<string, Load>()
  readonly units = new Map<string, ByDay>()
  readonly chats = new Map<string, ByWeek>()
  readonly people = new Map<string, Rings>()

  add({ at, chat, mentions, stage, items }: SimulatedMessage): void {
    const day = at.slice(0, 10)
    const week = weekOf(day)
    const load = { messages: 1, mentions: mentions.length, items: items.length }
    const ofChat = valueIn(this.chats, chat, () => ({ total: noLoad(), weeks: new Map<string, Load>() }))
    this.stages[stage]++
    const sums = [
      this.total,
      valueIn(this.days, day, noLoad),
      valueIn(this.weeks, week, noLoad),
      ofChat.total,
      valueIn(ofChat.weeks, week, noLoad),
    ]
    for (const sum of sums) addLoad(sum, load)
    for (const [unit, its] of Map.groupBy(items, (item) => item.unit)) {
      const ofUnit = valueIn(this.units, unit, () => ({ days: new Map<string, Load>() }))
      addLoad(valueIn(ofUnit.days, day, noLoad), { messages: 1, mentions: 0, items: its.length })
    }
    for (const userId of mentions) {
      const { weeks } = this.#person(userId)
      weeks.set(week, (weeks.get(week) ?? 0) + 1)
    }
    if (chat.startsWith('user:')) this.#person(chat.slice('user:'.length)).direct++
  }

  #person(userId: string) {
    return valueIn(this.people, userId, () => ({ weeks: new Map<string, number>(), direct: 0 }))
  }
}

function unitLoad(unit: string, { days }: ByDay): UnitLoad {
  const byDay = [...days].map(([day, { messages, items }]) => ({ day, messages, items }))
  const sum = (figure: 'messages' | 'items') => byDay.reduce((total, load) => total + load[figure], 0)
  return { unit, messages: sum('messages'), items: sum('items'), days: byDay }
}

function chatLoad(
  view: Pick<Outlook, 'roster' | 'present' | 'policy'>,
  chat: string,
  { total, weeks }: ByWeek,
): ChatLoad {
  const byWeek = [...weeks].map(([week, load]) => ({ week, ...load }))
  const busiestWeek = byWeek.reduce((most, week) => (week.messages > most.messages ? week : most))
  const weeklyCeiling = messageCeiling(view, chat)
  const fullWeeks = byWeek.filter(({ messages }) => weeklyCeiling > 0 && messages >= weeklyCeiling).length
  return { chat, name: chatName(view.roster, chat), ...total, busiestWeek, weeklyCeiling, fullWeeks }
}

function personLoad(
  view: Pick<Outlook, 'roster' | 'present' | 'policy'>,
  userId: string,
  { weeks, direct }: Rings,
): PersonLoad {
  const rings = [...weeks.values()]
  return {
    userId,
    name: whoIs(view.roster, userId),
    mentions: rings.reduce((sum, count) => sum + count, 0),
    direct,
    mostInWeek: Math.max(0, ...rings),
    weeklyCeiling: ringCeiling(view, userId),
  }
}

function chatName(roster: Roster, chat: string): string {
  if (chat.startsWith('user:')) return whoIs(roster, chat.slice('user:'.length))
  return unitsOfChat(roster, chat).join('、') || chat
}

function weekOf(isoDayText: string): string {
  const day = parseIsoDay(isoDayText)
  if (day === null) throw new Error(`not a day: ${isoDayText}`)
  return periodAt({ unit: 'week', every: 1, anchor: 0 }, day).key
}

function noLoad(): Load {
  return { messages: 0, mentions: 0, items: 0 }
}

function addLoad(sum: Load, { messages, mentions, items }: Load): void {
  sum.messages += messages
  sum.mentions += mentions
  sum.items += items
}

function mostItems(a: { items: number }, b: { items: number }): number {
  return b.items - a.items
}

function valueIn<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
