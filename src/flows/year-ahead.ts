import { isoDay, yearMonthDay, type CivilDay } from '../domain/calendar/civil-day.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { unitsOfChat, whoIs } from './roster-names.ts'
import { summarise, type SimulationSummary } from './simulation-summary.ts'
import { simulate, type SimulatedMessage } from './simulate.ts'

/** A simulated span for those who look at it before anybody goes live. */
export interface SpanView {
  today: string
  summary: SimulationSummary
  /** Days of the span that are no working days. */
  restDays: string[]
  /** Years of the span whose holidays are not announced yet: their weeks count as ordinary ones. */
  unannouncedYears: number[]
}

/** A message with names in place of ids. */
export interface NamedMessage extends Omit<SimulatedMessage, 'chat' | 'mentions'> {
  /** The units whose chat it goes to; null for a person alone. */
  units: string[] | null
  /** The name of that person, or the chat's id. */
  to: string
  mentions: string[]
}

export function spanView(
  view: Outlook,
  from: CivilDay,
  to: CivilDay,
): { span: SpanView; messages: NamedMessage[] } {
  const messages = [...simulate(view, from, to)]
  const days = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const years = [...new Set(days.map((day) => yearMonthDay(day).year))]
  return {
    span: {
      today: isoDay(view.today),
      summary: summarise(view, messages, from, to),
      restDays: days.filter((day) => !view.calendar.isWorkday(day)).map(isoDay),
      unannouncedYears: years.filter((year) => !view.calendar.knowsHolidaysOf(year)),
    },
    messages: messages.map((message) => named(view, message)),
  }
}

function named({ roster }: Outlook, { chat, mentions, ...rest }: SimulatedMessage): NamedMessage {
  const isDirect = chat.startsWith('user:')
  return {
    ...rest,
    units: isDirect ? null : unitsOfChat(roster, chat),
    to: isDirect ? whoIs(roster, chat.slice('user:'.length)) : chat,
    mentions: mentions.map((userId) => whoIs(roster, userId)),
  }
}
