import { isoDay, type CivilDay } from '../calendar/civil-day.ts'
import type {
  CardAnswered,
  CardRecord,
  DayTally,
  DeliveryEvent,
  DigestSending,
  DigestSettled,
  WasSilent,
} from './delivery.ts'
import type { Change, DigestKind, DigestQueued, Event } from './event.ts'
import { ringKey, spend } from './spending.ts'
import { heardKey, reminderKey, type OutboxEntry, type State } from './state.ts'

/** A card is answered within days, a click on an old one is told to use words. */
const CARDS_KEPT = 5_000

const TYPES: Record<DeliveryEvent['type'], true> = {
  'digest-sending': true,
  'digest-waiting': true,
  'digest-settled': true,
  'card-answered': true,
  'chat-heard': true,
  'member-heard': true,
  'chat-lost': true,
  'admins-told': true,
  'was-silent': true,
}

export function isDelivery(event: Event): event is DeliveryEvent {
  return Object.hasOwn(TYPES, event.type)
}

export function keepQueued(state: State, change: Change, event: DigestQueued, index: number): void {
  const { to, day, mentions, items, text, ring } = event
  const id = `${change.seq}.${index}`
  const entry: OutboxEntry = { id, queuedAt: change.at, day, to, mentions, items, text }
  if (ring === true) entry.ring = ring
  const kind = kindOf(event)
  if (kind) entry.kind = kind
  state.outbox.set(id, entry)
  if (isCounted(entry)) count(state, entry, 1)
  if (isCounted(entry)) tally(state, entry, { queued: 1, items: items.length })
  if (kind === 'report') keepReport(state, to, day)
  if (kind === null) state.digestDays.set(to, day)
  if (kind === 'second') state.secondDays.set(to, day)
  else for (const { key, rung } of items) state.reminded.set(reminderKey(to, key), rung)
}

function kindOf({ notice, second, report }: DigestQueued): DigestKind | null {
  if (report === true) return 'report'
  return notice === true ? 'notice' : second === true ? 'second' : null
}

/** Whether it is one of the day's digests; the rest answers somebody's act, or is for the administrators. */
function isCounted({ kind, ring }: OutboxEntry): boolean {
  return kind !== 'notice' && kind !== 'report' && ring !== true
}

/** The morning report has told the administrators of every silence. */
function keepReport(state: State, to: string, day: CivilDay): void {
  state.reportDays.set(to, day)
  for (const [receipt, silence] of state.silences) state.silences.set(receipt, { ...silence, reported: true })
}

const SILENCES_KEPT = 10

function keepSilence(state: State, receipt: number, { from, to, digests, items }: WasSilent): void {
  state.silences.set(String(receipt), { from, to, digests, items, reported: false })
  const [oldest] = state.silences.size > SILENCES_KEPT ? state.silences.keys() : []
  if (oldest !== undefined) state.silences.delete(oldest)
}

const TALLIES_KEPT = 10

function tally(state: State, { day }: OutboxEntry, more: Partial<DayTally>): void {
  const name = isoDay(day)
  const known = state.tallies.get(name) ?? { day, queued: 0, items: 0, accepted: 0, failed: 0 }
  const { queued = 0, items = 0, accepted = 0, failed = 0 } = more
  state.tallies.set(name, {
    day,
    queued: known.queued + queued,
    items: known.items + items,
    accepted: known.accepted + accepted,
    failed: known.failed + failed,
  })
  const [oldest] = state.tallies.size > TALLIES_KEPT ? state.tallies.keys() : []
  if (oldest !== undefined) state.tallies.delete(oldest)
}

/** What a week has brought; notices are answers to somebody's act and are not counted. */
function count(state: State, { to, day, mentions }: OutboxEntry, by: 1 | -1): void {
  spend(state, to, day, by)
  for (const userId of mentions) spend(state, ringKey(userId), day, by)
}

export function keepDelivery(state: State, change: Change, event: DeliveryEvent): void {
  switch (event.type) {
    case 'digest-sending':
      keepAttempt(state, event)
      return
    case 'digest-waiting': {
      const entry = state.outbox.get(event.id)
      if (entry) state.outbox.set(event.id, { ...entry, sending: false })
      return
    }
    case 'digest-settled':
      settle(state, event)
      return
    case 'card-answered':
      keepAnswer(state, change.seq, event)
      return
    case 'chat-heard':
      state.heardChats.set(heardKey(event.channel, event.chat), event.chat)
      allowAnotherTry(state, event.chat)
      return
    case 'member-heard':
      state.heardMembers.set(event.chat, [...(state.heardMembers.get(event.chat) ?? []), event.userId])
      return
    case 'chat-lost':
      state.heardChats.delete(heardKey(event.channel, event.chat))
      return
    case 'was-silent':
      keepSilence(state, change.seq, event)
      return
    case 'admins-told':
      for (const chat of event.chats) {
        const unreached = state.unreached.get(chat)
        if (unreached) state.unreached.set(chat, { ...unreached, told: true })
      }
      return
  }
}

/** What could not be said there today may be said now. */
function allowAnotherTry(state: State, chat: string): void {
  for (const to of state.failedDays.keys()) {
    if (heardKey('', to) !== heardKey('', chat)) continue
    state.failedDays.delete(to)
    state.digestDays.delete(to)
  }
}

function keepAttempt(state: State, { id, card }: DigestSending): void {
  const entry = state.outbox.get(id)
  if (!entry) return
  state.outbox.set(id, { ...entry, sending: true })
  if (entry.items.length > 0 && entry.ring !== true) dropQuestions(state, entry.to)
  if (card === undefined) return
  state.cards.set(card.id, { to: entry.to, keys: card.keys, reported: [] })
  const [oldest] = state.cards.size > CARDS_KEPT ? state.cards.keys() : []
  if (oldest !== undefined) state.cards.delete(oldest)
}

/** Below a list of other items, 1 and 完成 are no answers to what was asked above it. */
function dropQuestions(state: State, to: string): void {
  for (const [userId, { chat }] of state.questions)
    if (heardKey('', chat ?? `user:${userId}`) === heardKey('', to)) state.questions.delete(userId)
}

/** What may not have arrived counts as not said: the next digest says it again. */
function settle(state: State, { id, outcome, reason = '' }: DigestSettled): void {
  const entry = state.outbox.get(id)
  state.outbox.delete(id)
  if (!entry || entry.ring === true) return
  if (isCounted(entry)) tally(state, entry, outcome === 'accepted' ? { accepted: 1 } : { failed: 1 })
  if (outcome === 'accepted') {
    state.unreached.delete(entry.to)
    return
  }
  if (outcome === 'refused') {
    const { since = entry.day, told = false } = state.unreached.get(entry.to) ?? {}
    state.unreached.set(entry.to, { since, reason, told })
    if (isCounted(entry)) count(state, entry, -1)
  }
  if (entry.items.length > 0) state.failedDays.set(entry.to, entry.day)
  // What the second digest says has been said in the morning.
  if (entry.kind !== 'second') forget(state, entry)
}

function forget(state: State, { to, items }: OutboxEntry): void {
  for (const { key, rung } of items) {
    const reminder = reminderKey(to, key)
    if (state.reminded.get(reminder) === rung) state.reminded.delete(reminder)
  }
}

function keepAnswer(state: State, receipt: number, { card, keys }: CardAnswered): void {
  const known = state.cards.get(card)
  if (!known) return
  const added = keys.map((key) => ({ key, receipt }))
  const record: CardRecord = { ...known, reported: [...known.reported, ...added] }
  state.cards.set(card, record)
}
