import { EMPTY_ROSTER, type Roster, type RosterInForce } from '../duty/roster.ts'
import { accountsOf, namesBound, type Persons } from './persons.ts'
import type { BindingEvent, BindingRequested, ChatBound, ChatUnbound, Order } from './order.ts'

/** A roster as it was imported. */
export interface RosterVersion {
  receipt: number
  roster: Roster
}

/** 绑定, by unit. */
export type Bindings = ReadonlyMap<string, readonly Order<BindingEvent>[]>

/**
 * The roster in force with the chats and user ids that were bound to units and people in chat. A chat's binding holds until
 * the roster names another chat than it named at that time. As long as nothing changes it is the same object: much is
 * remembered by it.
 */
export function boundRoster(
  rosters: readonly RosterVersion[],
  bindings: Bindings,
  persons: Persons,
): RosterInForce {
  const roster = rosters.at(-1)?.roster ?? EMPTY_ROSTER
  if (bindings.size === 0 && persons.size === 0) return roster
  const chats = new Map<string, string | null>()
  for (const { name, chat } of roster.units) {
    const binding = bindingOf(bindings, name)
    if (!binding || (chat !== null && chat !== chatBefore(rosters, name, binding.receipt))) continue
    const bound = binding.event.type === 'chat-bound' ? binding.event.chat : null
    if (bound !== chat) chats.set(name, bound)
  }
  const accounts = accountsOf(roster, persons)
  const formerly = namesBound(persons)
  return chats.size + formerly.size === 0 ? roster : remembered(roster, chats, accounts, formerly)
}

const known = new WeakMap<Roster, Map<string, RosterInForce>>()

function remembered(
  roster: Roster,
  chats: ReadonlyMap<string, string | null>,
  accounts: ReadonlyMap<string, string>,
  formerly: ReadonlyMap<string, string>,
): RosterInForce {
  const ofRoster = known.get(roster) ?? new Map<string, RosterInForce>()
  known.set(roster, ofRoster)
  const name = JSON.stringify([[...chats], [...accounts], [...formerly]])
  const found = ofRoster.get(name)
  if (found) return found
  const units = roster.units.map((unit) => ({
    ...unit,
    chat: chats.has(unit.name) ? (chats.get(unit.name) ?? null) : unit.chat,
    contacts: unit.contacts.map((contact) => ({
      ...contact,
      userId: accounts.get(contact.userId.toLowerCase()) ?? contact.userId,
    })),
  }))
  const made = { ...roster, units, formerly }
  ofRoster.set(name, made)
  return made
}

function chatBefore(rosters: readonly RosterVersion[], name: string, receipt: number): string | null {
  const before = rosters.findLast((version) => version.receipt < receipt)
  return before?.roster.units.find((unit) => unit.name === name)?.chat ?? null
}

/** What was bound or unbound last. */
function bindingOf(bindings: Bindings, unit: string): Order<ChatBound | ChatUnbound> | null {
  return bindings.get(unit)?.findLast(isDecided) ?? null
}

function isDecided(order: Order): order is Order<ChatBound | ChatUnbound> {
  return order.event.type === 'chat-bound' || order.event.type === 'chat-unbound'
}

/** Units for which a chat has been asked for, null for any, and nothing decided since. */
export function unitsAsking(bindings: Bindings, chat: string | null): string[] {
  return [...bindings].flatMap(([unit, orders]) => {
    const last = orders.at(-1)
    return last && isRequest(last) && (chat === null || last.event.chat === chat) ? [unit] : []
  })
}

function isRequest(order: Order): order is Order<BindingRequested> {
  return order.event.type === 'binding-requested'
}
