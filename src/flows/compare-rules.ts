import { isoDay, type CivilDay } from '../domain/calendar/civil-day.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { differs, paired, type BeforeAfter } from './before-after.ts'
import { compareDeadlines, type ComparedDeadlines } from './compare-deadlines.ts'
import { summarise, type Load, type SimulationSummary } from './simulation-summary.ts'
import { simulatedMentions, type Mentioned, type Rung, type SimulatedMentions } from './simulated-mentions.ts'
import type { SimulatedMessage } from './simulate.ts'

/** What other rules (policy, calendar) change about the messages of a span, if nobody replied. */
export interface RulesComparison extends ComparedDeadlines {
  /** Both days included. */
  from: string
  to: string
  /** Not a letter of the messages differs, and no deadline. */
  same: boolean
  /** The first day with a message that differs, be it in its hour or its words; null where none does. */
  firstDay: string | null
  total: BeforeAfter<Load>
  /** Those whose figures differ; the greatest difference first, as with units and people. */
  chats: ({ chat: string; name: string } & BeforeAfter<Load>)[]
  /** Messages that mention something of the unit, and how many of its items they mention. */
  units: ({ unit: string } & BeforeAfter<UnitFigures>)[]
  people: ({ userId: string; name: string } & BeforeAfter<PersonFigures>)[]
  /** Mentions by what made them, where their number differs; 0 after: the rung is gone. */
  rungs: (Rung & BeforeAfter<number>)[]
  /** Items of which a chat or person hears on other days, the first day that differs first. */
  moved: MovedMention[]
}

interface UnitFigures {
  messages: number
  items: number
}

interface PersonFigures {
  /** Rings in chats. */
  mentions: number
  /** Messages to the person alone. */
  direct: number
}

/** The ISO days on which it is mentioned. */
export type MovedMention = Omit<Mentioned, 'days'> & BeforeAfter<string[]>

/** Compares what the bot would say between two days, both included, under two sets of rules over the same record. */
export function compareRules(views: BeforeAfter<Outlook>, from: CivilDay, to: CivilDay): RulesComparison {
  const said = {
    before: simulatedMentions(views.before, from, to),
    after: simulatedMentions(views.after, from, to),
  }
  const loads = {
    before: summarise(views.before, said.before.messages, from, to),
    after: summarise(views.after, said.after.messages, from, to),
  }
  const firstDay = firstDayApart({ before: said.before.messages, after: said.after.messages })
  const ofDeadlines = compareDeadlines(views, said, { from, to })
  return {
    from: isoDay(from),
    to: isoDay(to),
    same: firstDay === null && ofDeadlines.deadlines.length === 0,
    firstDay,
    total: { before: loadOf(loads.before), after: loadOf(loads.after) },
    ...comparedLoads(loads),
    rungs: comparedRungs(said),
    moved: movedMentions(said),
    ...ofDeadlines,
  }
}

/** The first day whose messages are not the same to the letter. */
function firstDayApart({ before, after }: BeforeAfter<readonly SimulatedMessage[]>): string | null {
  const length = Math.max(before.length, after.length)
  for (let index = 0; index < length; index++) {
    const [was, is] = [before[index], after[index]]
    if (!differs({ before: was, after: is })) continue
    const [first] = [was, is].flatMap((message) => (message ? [message.at.slice(0, 10)] : [])).sort()
    return first ?? null
  }
  return null
}

function comparedLoads({ before, after }: BeforeAfter<SimulationSummary>) {
  const chats = paired({ before: before.chats, after: after.chats }, ({ chat }) => chat)
  const units = paired({ before: before.units, after: after.units }, ({ unit }) => unit)
  const people = paired({ before: before.people, after: after.people }, ({ userId }) => userId)
  return {
    chats: chats
      .map(({ either: { chat, name }, ...of }) => ({ chat, name, ...both(of, loadOf) }))
      .filter(differs)
      .sort(byDifference(({ messages }) => messages)),
    units: units
      .map(({ either: { unit }, ...of }) => ({ unit, ...both(of, unitFigures) }))
      .filter(differs)
      .sort(byDifference(({ messages }) => messages)),
    people: people
      .map(({ either: { userId, name }, ...of }) => ({ userId, name, ...both(of, personFigures) }))
      .filter(differs)
      .sort(byDifference(({ mentions, direct }) => mentions + direct)),
  }
}

function both<T, Figures>(
  { before, after }: BeforeAfter<T | undefined>,
  figuresOf: (one: T | undefined) => Figures,
): BeforeAfter<Figures> {
  return { before: figuresOf(before), after: figuresOf(after) }
}

function loadOf(load: Load | undefined): Load {
  const { messages, mentions, items } = load ?? { messages: 0, mentions: 0, items: 0 }
  return { messages, mentions, items }
}

function unitFigures(load: UnitFigures | undefined): UnitFigures {
  const { messages, items } = load ?? { messages: 0, items: 0 }
  return { messages, items }
}

function personFigures(load: PersonFigures | undefined): PersonFigures {
  const { mentions, direct } = load ?? { mentions: 0, direct: 0 }
  return { mentions, direct }
}

function byDifference<T>(figure: (one: T) => number) {
  const size = ({ before, after }: BeforeAfter<T>) => Math.abs(figure(after) - figure(before))
  return (a: BeforeAfter<T>, b: BeforeAfter<T>) => size(b) - size(a)
}

function comparedRungs({ before, after }: BeforeAfter<SimulatedMentions>): RulesComparison['rungs'] {
  const counts = paired({ before: [...before.rungs], after: [...after.rungs] }, ([key]) => key)
  return counts
    .map(({ either: [, { rung }], before: was, after: is }) => ({
      ...rung,
      before: was?.[1].mentions ?? 0,
      after: is?.[1].mentions ?? 0,
    }))
    .filter(differs)
    .sort(byDifference((mentions) => mentions))
}

function movedMentions({ before, after }: BeforeAfter<SimulatedMentions>): MovedMention[] {
  const items = paired({ before: [...before.mentioned], after: [...after.mentioned] }, ([key]) => key)
  return items
    .map(({ either: [, { chat, item }], before: was, after: is }) => ({
      chat,
      item,
      before: was?.[1].days ?? [],
      after: is?.[1].days ?? [],
    }))
    .filter(differs)
    .map((moved) => ({ moved, first: firstApart(moved) }))
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
    .map(({ moved }) => moved)
}

/** The first day on which one mentions it and the other does not. */
function firstApart({ before, after }: BeforeAfter<readonly string[]>): string {
  const days = [
    ...before.filter((day) => !after.includes(day)),
    ...after.filter((day) => !before.includes(day)),
  ]
  return days.sort()[0] ?? ''
}
