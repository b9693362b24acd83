import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDay, mondayOf } from '../../src/domain/calendar/civil-day.ts'
import { instantOf } from '../../src/domain/calendar/zone.ts'
import { evolve } from '../../src/domain/obligation/evolve.ts'
import { isUnsure } from '../../src/domain/duty/certainty.ts'
import { obligations } from '../../src/domain/obligation/expand.ts'
import type { Change, Event } from '../../src/domain/obligation/event.ts'
import type { Outlook } from '../../src/domain/obligation/outlook.ts'
import { outlook } from '../../src/domain/obligation/outlook.ts'
import { actorOf } from '../../src/domain/obligation/actor.ts'
import type { Command } from '../../src/domain/obligation/command.ts'
import { decide } from '../../src/domain/obligation/decide.ts'
import { leavesOn } from '../../src/domain/obligation/leaves.ts'
import { rosterInForce, type State } from '../../src/domain/obligation/state.ts'
import { paceDays } from '../../src/domain/obligation/pace.ts'
import { validReports } from '../../src/domain/obligation/rulings.ts'
import { isClosed } from '../../src/domain/obligation/status.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts'
import { Agenda } from '../../src/domain/reminder/agenda.ts'
import type { Digest } from '../../src/domain/reminder/digest.ts'
import { digestsDue } from '../../src/domain/reminder/due.ts'
import { mentionKey } from '../../src/domain/reminder/ladder.ts'
import { nextDigestAt } from '../../src/domain/reminder/next.ts'
import { queued } from '../../src/flows/queue-reminders.ts'
import { instant, viewAt } from '../support/build.ts'
import { seedStateWithNodes } from '../support/seed-state.ts'

/** What people do in a simulated year, decided by a seed. */
interface Replies {
  seed: number
  /** How likely an item that is mentioned is reported at once. */
  diligence: number
  /** How likely somebody goes on leave on a day with digests. */
  wanderlust: number
  /** Whether some units have no group chat, so that their people are told one by one. */
  chatless: boolean
}

interface Said {
  view: Outlook & { away: string[] }
  /** The latest change before it was said. */
  seq: number
  digest: Digest
}

const CALENDAR = viewAt(seedStateWithNodes('2026-01-05 08:00'), '2026-01-05 08:00').calendar

/** Pseudorandom numbers from 0 to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

function stateOf({ chatless }: Replies): State {
  const state = seedStateWithNodes('2026-01-05 08:00')
  if (!chatless) return state
  const roster = rosterInForce(state)
  const units = roster.units.map((unit, at) => (at % 3 === 0 ? { ...unit, chat: null } : unit))
  const event: Event = { type: 'roster-imported', roster: { ...roster, units } }
  evolve(state, { seq: state.seq + 1, at: instant('2026-01-05 08:00'), by: 'zhangduban', events: [event] })
  return state
}

class Year {
  readonly state: State
  readonly said: Said[] = []
  readonly policy: Policy
  readonly #agenda: Agenda
  readonly #random: () => number
  readonly #replies: Replies

  constructor(replies: Replies, policy: Policy) {
    this.policy = policy
    this.state = stateOf(replies)
    this.#replies = replies
    this.#random = randomOf(replies.seed)
    this.#agenda = new Agenda(this.viewAt(instant('2026-01-05 08:00')))
  }

  viewAt(now: number): Outlook {
    return outlook(this.state, this.policy, CALENDAR, now)
  }

  run(): void {
    let view = this.viewAt(instant('2026-01-05 08:00'))
    for (;;) {
      const at = nextDigestAt(view, this.#agenda)
      if (at === null || at > instant('2026-12-31 18:00')) return
      view = this.viewAt(at)
      const digests = digestsDue(view, this.#agenda)
      this.#check(view, digests)
      this.#record(at, 'system', ...digests.map((digest) => queued(view, digest)))
      for (const digest of digests) this.#answer(view, digest)
      if (this.#random() < this.#replies.wanderlust) this.#leave(view)
      view = this.viewAt(at + 60_000)
    }
  }

  #check(view: Outlook, digests: readonly Digest[]): void {
    for (const digest of digests) {
      const away = leavesOn(this.state, view.today).map(({ person }) => person)
      this.said.push({ view: { ...view, state: this.state, away }, seq: this.state.seq, digest })
      for (const { obligation } of digest.entries) {
        if (isClosed(view, obligation))
          throw new Error(`${isoDay(view.today)} says ${obligation.key}, which is done`)
      }
    }
  }

  /** Somebody of the chat reports some of the items, takes a report back, or an administrator decides something. */
  #answer(view: Outlook, digest: Digest): void {
    for (const { obligation } of digest.entries) {
      const { key, opens, due } = obligation
      if (opens > view.today) continue
      const luck = this.#random()
      if (luck < this.#replies.diligence)
        this.#record(view.now, 'somebody', { type: 'reported', key, count: 1 })
      else if (luck > 0.995 && due >= view.today && !obligation.lapses)
        this.#record(view.now, 'zhangduban', { type: 'postponed', key, due: due + 9, reason: '雨' })
    }
    if (this.#random() < 0.05) {
      const last = [...this.state.changes].findLast(
        ([, { what, undoneBy }]) => what === 'reported' && !undoneBy,
      )
      if (last) this.#record(view.now, 'somebody', { type: 'undone', receipt: last[0] })
    }
  }

  /** Somebody goes on leave, with or without somebody who stands in; or is back early. */
  #leave(view: Outlook): void {
    const people = view.roster.units.flatMap(({ contacts }) => contacts.map(({ userId }) => userId))
    const one = () => people[Math.floor(this.#random() * people.length)] ?? ''
    const actor = actorOf(view, 'zhangduban')
    const [person, other] = [one(), one()]
    const from = view.today + Math.floor(this.#random() * 4)
    const until = from + Math.floor(this.#random() * 20)
    const standIn = this.#random() < 0.6 ? other : null
    const early = this.#random() < 0.2
    const command: Command = early
      ? { type: 'end-leave', actor, person }
      : { type: 'take-leave', actor, person, from, until, standIn }
    this.#record(view.now, actor.userId, ...decide(view, command).events)
  }

  #record(at: number, by: string, ...events: Event[]): void {
    if (events.length === 0) return
    const change: Change = { seq: this.state.seq + 1, at, by, events }
    evolve(this.state, change)
    this.#agenda.note(change)
  }
}

/** Owed by a unit, open to the end, and never mentioned to it before its deadline passed. */
function unmentioned(year: Year): string[] {
  const said = new Map<string, number>()
  for (const { view, digest } of year.said) {
    for (const { obligation } of digest.entries)
      if (!said.has(obligation.key)) said.set(obligation.key, view.today)
  }
  const end = year.viewAt(instant('2026-12-31 18:00'))
  return [...obligations(end, { dueTo: end.today })]
    .filter((one) => !isUnsure(one.duty))
    .filter((one) => one.confirmed && one.role !== 'support' && !one.dueBeforeImport && !isClosed(end, one))
    .filter((one) => (said.get(one.key) ?? Number.POSITIVE_INFINITY) > one.due)
    .map((one) => one.key)
}

function nodesSaid(year: Year): string[] {
  return year.said.flatMap(({ digest }) =>
    digest.entries.flatMap(({ obligation: { node, occasion } }) => (node && occasion ? [occasion] : [])),
  )
}

/** The same rung of the same item twice to the same chat, second digests of the day left out. */
function twice(year: Year): string[] {
  const seen = new Set<string>()
  return year.said.flatMap(({ digest }) => {
    if (digest.second) return []
    const rungs = new Set(
      digest.entries.map(({ obligation, rung }) => `${digest.to} ${mentionKey(obligation)} ${rung}`),
    )
    return [...rungs].filter((rung) => seen.size === seen.add(rung).size)
  })
}

/** Behind its pace for a fortnight without a word of it: too late to be made up in peace. */
function silentlyBehind(year: Year): string[] {
  const end = year.viewAt(instant('2026-12-31 18:00'))
  const fortnight = 14 * 86_400_000
  const reportsBy = (key: string, at: number) =>
    validReports(year.state, key).reduce((sum, report) => sum + (report.at <= at ? report.count : 0), 0)
  return [...obligations(end)].flatMap((one) =>
    paceDays(one).flatMap((paceDay, index) => {
      const from = instantOf({ day: paceDay, minute: 0 }, year.policy.zone)
      const isPast = one.importedOn < paceDay && from + fortnight < end.now
      if (!isPast || !one.confirmed || one.role === 'support') return []
      if (reportsBy(one.key, from + fortnight) > index) return []
      const isSaid = year.said.some(
        ({ view, digest }) =>
          // The last message of a week may say it some days before.
          view.now >= from - fortnight / 2 &&
          view.now < from + fortnight &&
          digest.entries.some(({ obligation }) => obligation.key === one.key),
      )
      return isSaid ? [] : [`${one.key} behind on ${isoDay(paceDay)}`]
    }),
  )
}

/** Somebody is rung, or told alone, on a day of their leave. */
function troubledOnLeave(year: Year): string[] {
  return year.said.flatMap(({ view, digest: { to, mentions } }) => {
    const away = [...mentions, to.replace(/^user:/, '')].filter((who) => view.away.includes(who))
    return away.map((who) => `${isoDay(view.today)} ${who}`)
  })
}

/**
 * Messages beyond the week's ceiling that nothing excuses. A deadline that has never been heard of there goes out in any
 * case: to a person who begins to stand in when their week is full already; to a chat only where it was reported when the
 * chat's last message went out, and the report was taken back since.
 */
function beyondCeiling(year: Year, ceiling: number): string[] {
  const sent = new Map<string, number>()
  const last = new Map<string, number>()
  const heard = new Set<string>()
  return year.said.flatMap(({ view, seq, digest: { to, entries } }) => {
    const week = `${to} ${isoDay(mondayOf(view.today))}`
    const used = sent.get(week) ?? 0
    const before = last.get(to) ?? 0
    const isExcused = entries.some(
      ({ stage, obligation }) =>
        stage === 'due' &&
        !heard.has(`${to} ${mentionKey(obligation)}`) &&
        (to.startsWith('user:') || isReopened(year.state, obligation.key, before, seq)),
    )
    sent.set(week, used + 1)
    last.set(to, seq)
    for (const { obligation } of entries) heard.add(`${to} ${mentionKey(obligation)}`)
    return used < ceiling || isExcused ? [] : [`${week}: message ${used + 1} at ${isoDay(view.today)}`]
  })
}

/** Whether a report stood after the first change and was taken back by the second; a supporter's item closes with its lead's. */
function isReopened({ changes }: State, key: string, from: number, until: number): boolean {
  const shared = withoutUnit(key)
  return [...changes].some(([receipt, { what, keys, undoneBy }]) => {
    const isOfIt = what === 'reported' && keys.some((one) => withoutUnit(one) === shared)
    return isOfIt && receipt <= from && undoneBy !== null && from < undoneBy && undoneBy <= until
  })
}

function withoutUnit(key: string): string {
  const [duty, , period] = key.split('|')
  return `${duty} ${period}`
}

/** The most that anybody was rung in a week. */
function mostRings(year: Year): number {
  const rings = new Map<string, number>()
  for (const { view, digest } of year.said) {
    const week = isoDay(mondayOf(view.today))
    for (const who of digest.mentions) rings.set(`${who} ${week}`, (rings.get(`${who} ${week}`) ?? 0) + 1)
  }
  return Math.max(...rings.values())
}

const allowed = (view: Outlook) =>
  view.calendar.isWorkday(view.today) &&
  view.minute >= 540 &&
  view.minute < 1080 &&
  !(view.minute >= 720 && view.minute < 840)

/** A date of the office's own beside the holidays. */
const CONGRESS = { name: '全国两会', year: null, month: 3, day: 5, days: 8 }

const withBudget = (messagesPerChat: number): Policy => ({
  ...DEFAULT_POLICY,
  nodes: { ...DEFAULT_POLICY.nodes, own: [CONGRESS] },
  reminders: {
    ...DEFAULT_POLICY.reminders,
    budget: { ...DEFAULT_POLICY.reminders.budget, messagesPerChat, messagesPerPerson: messagesPerChat },
  },
})

/** Years by ceiling in which a report is taken back when a chat's week is full, so that one message more goes out. */
const REOPENED: Readonly<Record<number, [Replies][]>> = {
  2: [
    [{ seed: 1679215019, diligence: 0.3, wanderlust: 0.5, chatless: false }],
    [{ seed: 2147483644, diligence: 0.05, wanderlust: 0, chatless: true }],
  ],
}

describe('a year of the seed, whatever people answer', () => {
  test.each([5, 3, 2])('with at most %i messages a week', (ceiling) => {
    const replies = fc.record({
      seed: fc.integer(),
      diligence: fc.constantFrom(0, 0.05, 0.3, 0.6, 0.9),
      wanderlust: fc.constantFrom(0, 0.1, 0.5),
      chatless: fc.boolean(),
    })
    const examples = REOPENED[ceiling] ?? []
    fc.assert(
      fc.property(replies, (behaviour) => {
        const year = new Year(behaviour, withBudget(ceiling))
        year.run()
        expect(nodesSaid(year)).toEqual(expect.arrayContaining(['春节前', '中秋期间', '全国两会期间']))
        expect(unmentioned(year)).toEqual([])
        expect(twice(year)).toEqual([])
        expect(silentlyBehind(year)).toEqual([])
        expect(troubledOnLeave(year)).toEqual([])
        expect(year.said.filter(({ view }) => !allowed(view))).toEqual([])
        expect(beyondCeiling(year, ceiling)).toEqual([])
        expect(mostRings(year)).toBeLessThanOrEqual(5)
      }),
      { numRuns: 3 + examples.length, examples, endOnFailure: true },
    )
  })
})
