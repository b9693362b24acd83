import { wallTime } from '../calendar/zone.ts'
import { sameUser } from '../duty/unit-names.ts'
import { contactOf, isContacts, peopleCalled } from './accounts.ts'
import { unitsAsking } from './bound-roster.ts'
import type { BindPerson } from './command.ts'
import type { Order, PersonEvent, PersonRequested } from './order.ts'
import type { Outlook } from './outlook.ts'
import { openPersonRequests, type KnownContact } from './persons.ts'
import type { PersonRefusal, WhyNoPerson } from './refusal.ts'

type Found = PersonEvent | WhyNoPerson

/** Requests of one account in a day; more is somebody trying names. */
const REQUESTS_A_DAY = 3

/**
 * Who somebody is decides what they may close, so nobody becomes a contact by saying so: whoever the roster does not know
 * asks, and an administrator decides.
 */
export function bindPerson(
  view: Outlook,
  command: BindPerson,
): { events: PersonEvent[]; refusals: PersonRefusal[] } {
  const found = decided(view, command)
  if (typeof found !== 'string') return { events: [found], refusals: [] }
  const { name } = command
  const units = name === null ? [] : peopleCalled(view, name, null).flatMap((one) => one.units)
  const requests = openFor(view, command).map(({ receipt, event }) => ({
    receipt,
    name: event.name,
    unit: event.unit,
  }))
  return { events: [], refusals: [{ reason: found, person: name, units, requests }] }
}

function decided(view: Outlook, command: BindPerson): Found {
  const { what, actor } = command
  if (what === 'bind' && !actor.admin) return requested(view, command)
  if (!actor.admin) return 'only-admins-bind'
  if (what === 'confirm' || what === 'decline') return answered(view, command, what)
  const one = theContact(view, command.name ?? '', command.unit)
  if (typeof one === 'string') return one
  if (what === 'unbind')
    return sameUser(one.userId, one.contact) ? 'not-bound' : { type: 'person-unbound', ...ofContact(one) }
  if (command.userId === null) return 'account-wanted'
  return bound(view, one, command.userId, waitingFor(view, one, command.userId)?.receipt ?? null)
}

/** Said by somebody whom the roster does not know, of themselves. */
function requested(view: Outlook, { actor, name, unit, userId, chat }: BindPerson): Found {
  if (userId !== null && !sameUser(userId, actor.userId)) return 'only-admins-bind'
  if (actor.units.length > 0) return 'known-already'
  const one = theContact(view, name ?? '', unit)
  if (typeof one === 'string') return one
  if (waitingFor(view, one, actor.userId)) return 'requested-already'
  if (requestsToday(view, actor.userId) >= REQUESTS_A_DAY) return 'too-many-requests'
  return { type: 'person-requested', ...ofContact(one), userId: actor.userId, chat }
}

/** Those that were taken back as well: administrators have heard of them. */
function requestsToday({ state, policy, today }: Outlook, userId: string): number {
  return [...state.changes.values()].filter(
    ({ by, at, what, keys }) =>
      // Somebody whom the roster does not know has nothing else recorded that is about no obligation.
      what === 'ruled' &&
      keys.length === 0 &&
      sameUser(by, userId) &&
      wallTime(at, policy.zone).day === today,
  ).length
}

function answered(view: Outlook, command: BindPerson, what: 'confirm' | 'decline'): Found {
  const [only, ...more] = openFor(view, command)
  if (!only) return 'no-request'
  if (more.length > 0 || mayMeanChat(view, command)) return 'several-requests'
  const { receipt, event } = only
  if (what === 'decline') {
    const { contact, name, unit, userId } = event
    return { type: 'person-declined', contact, name, unit, userId, request: receipt }
  }
  const one = contactOf(view, event)
  return one ? bound(view, one, event.userId, receipt) : 'unknown-person'
}

/** Administrators hear one to one of a unit that asks for its chat: without a number they may be answering that. */
function mayMeanChat({ state }: Outlook, { request, name, chat }: BindPerson): boolean {
  return request === null && name === null && chat === null && unitsAsking(state.bindings, null).length > 0
}

/** The open requests that an answer may mean: of that number or name; without either those that were made where it is given. */
function openFor(view: Outlook, { request, name, chat }: BindPerson): Order<PersonRequested>[] {
  const open = openPersonRequests(view.state.persons)
  if (request !== null) return open.filter(({ receipt }) => receipt === request)
  if (name !== null) return open.filter(({ event }) => event.name === name)
  return chat === null ? open : open.filter(({ event }) => event.chat === chat)
}

function bound(view: Outlook, one: KnownContact, userId: string, request: number | null): Found {
  if (sameUser(one.userId, userId)) return 'bound-already'
  const isTaken = !sameUser(one.contact, userId) && isContacts(view, userId)
  return isTaken ? 'account-taken' : { type: 'person-bound', ...ofContact(one), userId, request }
}

function theContact(view: Outlook, name: string, unit: string | null): KnownContact | WhyNoPerson {
  const [one, ...more] = peopleCalled(view, name, unit)
  if (!one) return 'unknown-person'
  return more.length > 0 ? 'several-people' : one
}

function waitingFor(view: Outlook, { contact }: KnownContact, userId: string): Order<PersonRequested> | null {
  const open = openPersonRequests(view.state.persons)
  return open.find(({ event }) => event.contact === contact && sameUser(event.userId, userId)) ?? null
}

function ofContact({ contact, name, units }: KnownContact) {
  return { contact, name, unit: units[0] ?? '' }
}
