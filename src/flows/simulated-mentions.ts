import { isoDay, type CivilDay } from '../domain/calendar/civil-day.ts'
import type { Obligation, ObligationKey } from '../domain/obligation/obligation.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import type { LadderKind } from '../domain/policy.ts'
import type { Digest, DigestEntry } from '../domain/reminder/digest.ts'
import type { Level } from '../domain/reminder/escalation.ts'
import { reasonOf } from '../domain/reminder/explain.ts'
import { ladderKind } from '../domain/reminder/ladder.ts'
import { simulatedRounds, type SimulatedItem, type SimulatedMessage } from './simulate.ts'

/** What makes a mention: a step of a kind's ladder, or one of the other occasions on which something is said. */
export interface Rung {
  /** What has no time words has no ladder. */
  kind: LadderKind | 'unspecified'
  /**
   * `ahead`: so many working days before the deadline; `pace`: a quota is behind; `second`: again in the afternoon; `along`: with
   * what was said anyway; `overdue`, to the liaison alone, `head`, `leader`, `office`: after the deadline, up to whom.
   */
  step:
    | 'arrival'
    | 'told-once'
    | 'week'
    | 'quarter'
    | 'pace'
    | 'ahead'
    | 'deadline'
    | 'second'
    | 'along'
    | 'overdue'
    | Level
  /** Working days before the deadline; null where they are not what counts. */
  workdays: number | null
}

/** One item as one chat or person hears of it. */
export interface Mentioned {
  chat: string
  item: SimulatedItem
  /** ISO days of the span, in order, each once. */
  days: string[]
}

/** A simulation with what it says of each item, and why. */
export interface SimulatedMentions {
  /** The messages of the span. */
  messages: SimulatedMessage[]
  /** By chat and item. */
  mentioned: Map<string, Mentioned>
  /** How often each rung is said in the span, by `rungKey`. */
  rungs: Map<string, { rung: Rung; mentions: number }>
  /** Day of the first word of each item from now on, be it before the span. */
  firstDays: Map<ObligationKey, CivilDay>
}

export function simulatedMentions(start: Outlook, from: CivilDay, to: CivilDay): SimulatedMentions {
  const found: SimulatedMentions = {
    messages: [],
    mentioned: new Map(),
    rungs: new Map(),
    firstDays: new Map(),
  }
  for (const { view, said } of simulatedRounds(start, from, to)) {
    for (const { digest, message } of said) {
      for (const { obligation } of digest.entries)
        if (!found.firstDays.has(obligation.key)) found.firstDays.set(obligation.key, view.today)
      if (view.today >= from) take(found, view, digest, message)
    }
  }
  return found
}

function take(found: SimulatedMentions, view: Outlook, digest: Digest, message: SimulatedMessage): void {
  found.messages.push(message)
  const today = isoDay(view.today)
  for (const [index, entry] of digest.entries.entries()) {
    const item = message.items[index]
    if (item) mention(found.mentioned, digest.to, entry.obligation, item, today)
    const rung = rungOf(view, digest, entry)
    const count = found.rungs.get(rungKey(rung)) ?? { rung, mentions: 0 }
    count.mentions++
    found.rungs.set(rungKey(rung), count)
  }
}

function mention(
  mentioned: SimulatedMentions['mentioned'],
  chat: string,
  { key }: Obligation,
  item: SimulatedItem,
  today: string,
): void {
  const known = mentioned.get(`${chat} ${key}`) ?? { chat, item, days: [] }
  if (known.days.at(-1) !== today) known.days.push(today)
  mentioned.set(`${chat} ${key}`, known)
}

function rungKey({ kind, step, workdays }: Rung): string {
  return `${kind} ${step} ${workdays ?? ''}`
}

function rungOf(view: Outlook, { second }: Digest, { obligation, rung, level }: DigestEntry): Rung {
  const kind = ladderKind(obligation) ?? 'unspecified'
  const step = (name: Rung['step'], workdays: number | null = null): Rung => ({ kind, step: name, workdays })
  if (second) return step('second')
  if (level !== undefined) return step(level)
  const reason = reasonOf(view, obligation, rung)
  if (reason.kind === 'late') return step('overdue')
  if (reason.kind === 'before-node') return step('ahead', reason.workdays)
  if (reason.kind !== 'ahead') return step(reason.kind)
  return isOnLadder(view, kind, reason.workdays) ? step('ahead', reason.workdays) : step('pace')
}

function isOnLadder({ policy }: Outlook, kind: Rung['kind'], workdays: number): boolean {
  return kind !== 'unspecified' && policy.reminders.ladder[kind].includes(-workdays)
}
