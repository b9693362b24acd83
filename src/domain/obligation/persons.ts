import type { Roster } from '../duty/roster.ts'
import { sameUser } from '../duty/unit-names.ts'
import type { Order, PersonBound, PersonEvent, PersonRequested, PersonUnbound } from './order.ts'

/** Who is which contact, by the roster's user id of the contact (folded to lower case). */
export type Persons = ReadonlyMap<string, readonly Order<PersonEvent>[]>

/**
 * The user ids that contacts of the roster go by instead of the roster's, by that (folded). A binding holds while the roster
 * has a contact of that user id and name, and knows its user id as nobody else.
 */
export function accountsOf(roster: Roster, persons: Persons): Map<string, string> {
  if (persons.size === 0) return new Map()
  const names = new Map(
    roster.units.flatMap(({ contacts }) => contacts.map((one) => [one.userId.toLowerCase(), one.name])),
  )
  const holding = [...persons].flatMap(([contact, orders]) => {
    const last = orders.findLast(isDecided)
    if (last === undefined || !isBound(last) || names.get(contact) !== last.event.name) return []
    const account = last.event.userId.toLowerCase()
    return account !== contact && names.has(account) ? [] : [{ ...last.event, receipt: last.receipt }]
  })
  // Of two that are the same person's account by now, the later holds.
  const latest = Map.groupBy(holding, ({ userId }) => userId.toLowerCase())
  const bound = [...latest.values()].flatMap((all) => all.sort((a, b) => b.receipt - a.receipt).slice(0, 1))
  return new Map(bound.map(({ contact, userId }) => [contact, userId]))
}

function isDecided(order: Order<PersonEvent>): order is Order<PersonBound | PersonUnbound> {
  return order.event.type === 'person-bound' || order.event.type === 'person-unbound'
}

function isBound(order: Order<PersonEvent>): order is Order<PersonBound> {
  return order.event.type === 'person-bound'
}

/** The names of contacts by every user id (folded) that was ever bound to them, and by the roster's. */
export function namesBound(persons: Persons): Map<string, string> {
  const bound = [...persons.values()].flat().filter(isBound)
  return new Map(
    bound.flatMap(({ event: { contact, userId, name } }) => [
      [contact, name],
      [userId.toLowerCase(), name],
    ]),
  )
}

/**
 * The user id that whoever went by one goes by now: what was recorded of a person goes with the person when another account
 * is bound to them, or the roster's own comes back.
 */
export function accountNow(roster: Roster, persons: Persons): (userId: string) => string {
  if (persons.size === 0) return (userId) => userId
  const accounts = accountsOf(roster, persons)
  const own = new Map(
    roster.units.flatMap(({ contacts }) => contacts.map(({ userId }) => [userId.toLowerCase(), userId])),
  )
  const bound = [...persons.values()].flat().filter(isBound)
  const latest = new Map(
    bound
      .sort((a, b) => a.receipt - b.receipt)
      .map(({ event }) => [event.userId.toLowerCase(), event.contact]),
  )
  return (userId) => {
    const folded = userId.toLowerCase()
    const contact = own.has(folded) ? folded : latest.get(folded)
    return contact === undefined ? userId : (accounts.get(contact) ?? own.get(contact) ?? userId)
  }
}

/** A contact as the bot knows them. */
export interface KnownContact {
  /** The roster's user id, folded. */
  contact: string
  name: string
  units: string[]
  /** The user id that they go by. */
  userId: string
}

/** The contacts of that name, each person once; of one unit where one is named. */
export function contactsCalled(
  imported: Roster,
  inForce: Roster,
  name: string,
  unit: string | null,
): KnownContact[] {
  const found = new Map<string, KnownContact>()
  for (const [at, { name: of, contacts }] of imported.units.entries()) {
    for (const [place, one] of contacts.entries()) {
      if (one.name !== name) continue
      const contact = one.userId.toLowerCase()
      const userId = inForce.units[at]?.contacts[place]?.userId ?? one.userId
      const before = found.get(contact) ?? { contact, name, units: [], userId }
      found.set(contact, { ...before, units: [...before.units, of] })
    }
  }
  return [...found.values()].filter(({ units }) => unit === null || units.includes(unit))
}

/** Requests that nobody has answered; of each account the last counts. */
export function openPersonRequests(persons: Persons): Order<PersonRequested>[] {
  const orders = [...persons.values()].flat()
  const answered = new Set(
    orders.flatMap(({ event }) => ('request' in event && event.request !== null ? [event.request] : [])),
  )
  const asked = orders.filter(isRequest).sort((a, b) => a.receipt - b.receipt)
  return asked.filter(
    ({ receipt, event }) =>
      !answered.has(receipt) &&
      !asked.some((other) => other.receipt > receipt && sameUser(other.event.userId, event.userId)),
  )
}

/** Every request of an account, answered or not. */
export function requestsBy(persons: Persons, userId: string): Order<PersonRequested>[] {
  return [...persons.values()]
    .flat()
    .filter(isRequest)
    .filter(({ event }) => sameUser(event.userId, userId))
}

function isRequest(order: Order<PersonEvent>): order is Order<PersonRequested> {
  return order.event.type === 'person-requested'
}
