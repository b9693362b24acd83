import { isoDay, type CivilDay } from '../domain/calendar/civil-day.ts'
import { instantOf, isoInstant } from '../domain/calendar/zone.ts'
import type { DigestSettled } from '../domain/obligation/delivery.ts'
import type { DigestQueued } from '../domain/obligation/event.ts'
import { evolve } from '../domain/obligation/evolve.ts'
import type { Obligation } from '../domain/obligation/obligation.ts'
import { outlook, type Outlook } from '../domain/obligation/outlook.ts'
import { copyState } from '../domain/obligation/state.ts'
import type { Digest, DigestEntry, Stage } from '../domain/reminder/digest.ts'
import { Agenda } from '../domain/reminder/agenda.ts'
import { digestsDue } from '../domain/reminder/due.ts'
import { nextDigestAt } from '../domain/reminder/next.ts'
import { queued, reportQueued } from './queue-reminders.ts'

/** One message that the bot would send. */
export interface SimulatedMessage {
  /** 2026-11-24T09:00:00+08:00 */
  at: string
  chat: string
  mentions: string[]
  stage: 'upcoming' | 'due' | 'overdue' | 'escalated' | 'digest'
  items: SimulatedItem[]
  text: string
}

export interface SimulatedItem {
  duty: number
  part: number | null
  unit: string
  period: string
  due: string
}

/** What goes out at one instant of a simulation. */
export interface SimulatedRound {
  /** The record as it stands just before. */
  view: Outlook
  said: { digest: Digest; message: SimulatedMessage }[]
}

/**
 * Every message between two days, both included, if nobody replied; by the same rules as the running bot, on a copy
 * of the state. The bot is taken to run from now (or from `from`, whichever is earlier): what it says before `from`
 * is left out, but counts as said.
 */
export function* simulate(start: Outlook, from: CivilDay, to: CivilDay): Generator<SimulatedMessage> {
  for (const { view, said } of simulatedRounds(start, from, to)) {
    if (view.today >= from) for (const { message } of said) yield message
  }
}

/** The same in rounds, with what is said before `from`. */
export function* simulatedRounds(start: Outlook, from: CivilDay, to: CivilDay): Generator<SimulatedRound> {
  const { policy, calendar } = start
  const state = copyState(start.state)
  const firstInstant = instantOf({ day: from, minute: 0 }, policy.zone)
  const end = instantOf({ day: to + 1, minute: 0 }, policy.zone)
  let view = outlook(state, policy, calendar, Math.min(start.now, firstInstant))
  const agenda = new Agenda(view)
  for (let at = nextDigestAt(view, agenda); at !== null && at < end; at = nextDigestAt(view, agenda)) {
    view = outlook(state, policy, calendar, at)
    const digests = digestsDue(view, agenda)
    const reports = reportQueued(view)
    const messages = digests.map((digest) => ({ digest, event: queued(view, digest) }))
    yield {
      view,
      said: [
        ...reports.map((report) => saidReport(view, report)),
        ...messages.map(({ digest, event }) => said(view, digest, event.text)),
      ],
    }
    const sent = [...reports, ...messages.map(({ event }) => event)]
    const events = [...sent, ...sent.map((_, index) => arrived(`${state.seq + 1}.${index}`))]
    const change = { seq: state.seq + 1, at, by: 'system', events }
    evolve(state, change)
    agenda.note(change)
  }
}

type Said = SimulatedRound['said'][number]

function said(view: Outlook, digest: Digest, text: string): Said {
  return { digest, message: message(view, digest, text) }
}

function saidReport(view: Outlook, { to, text }: DigestQueued): Said {
  return said(view, { to, mentions: [], entries: [] }, text)
}

/** A simulated message always arrives. */
function arrived(id: string): DigestSettled {
  return { type: 'digest-settled', id, outcome: 'accepted' }
}

function message(view: Outlook, { to, mentions, entries }: Digest, text: string): SimulatedMessage {
  const at = isoInstant(view.now, view.policy.zone)
  return {
    at,
    chat: to,
    mentions,
    stage: stageOf(entries),
    items: entries.map(({ obligation }) => itemOf(obligation)),
    text,
  }
}

function stageOf(entries: readonly DigestEntry[]): SimulatedMessage['stage'] {
  const stages = new Set<Stage>(entries.map((entry) => entry.stage))
  const [only] = stages
  return stages.size > 1 || only === undefined || only === 'before-import' ? 'digest' : only
}

export function itemOf({ duty, part, unit, period, due }: Obligation): SimulatedItem {
  return { duty: duty.no, part, unit, period, due: isoDay(due) }
}
