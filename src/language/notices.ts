import type { DigestQueued, Event } from '../domain/obligation/event.ts'
import { findObligation } from '../domain/obligation/find.ts'
import { leavesOf } from '../domain/obligation/leaves.ts'
import type { Obligation } from '../domain/obligation/obligation.ts'
import { isLeave, type LeaveEnded } from '../domain/obligation/order.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { isRuling, type RulingEvent } from '../domain/obligation/ruling.ts'
import { sameUser } from '../domain/duty/unit-names.ts'
import { addresseesOf, everybody, type Addressee } from '../domain/reminder/addressees.ts'
import { personNotices } from './person-notices.ts'
import { openedBy } from './opened.ts'
import { waitsFor } from './recorded.ts'
import type { RuledFact } from './facts.ts'
import type { Sender } from './sender.ts'
import { announcement } from './zh/wording/announcement.ts'
import { bindingNotice } from './zh/wording/binding.ts'
import { standInNotice, uncoveredNotice } from './zh/wording/leave.ts'
import { triggerNotice } from './zh/wording/order.ts'
import { noticeText, verificationNotice } from './zh/wording/ruling.ts'

/** Who else must hear of what was asked or decided: the administrators of a request, the units of a decision. */
export function noticesOf(view: Outlook, sender: Sender, events: readonly Event[]): DigestQueued[] {
  if (events.length === 0) return []
  return [
    ...rulingNotices(view, sender, events),
    ...triggerNotices(view, sender, events),
    ...verificationNotices(view, sender, events),
    ...bindingNotices(view, sender, events),
    ...personNotices(view, events)
      .filter(({ to }) => !isHere(sender, to))
      .map(({ to, mentions, text }) => notice(view, to, mentions, text)),
    ...announcements(view, sender, events),
    ...leaveNotices(view, sender, events),
  ]
}

/** What waits for an administrator to accept it. */
function verificationNotices(view: Outlook, sender: Sender, events: readonly Event[]): DigestQueued[] {
  const reported = events.flatMap((event) =>
    event.type === 'reported' && waitsFor(view, event) ? (findObligation(view, event.key) ?? []) : [],
  )
  if (reported.length === 0) return []
  return noticesToAdmins(view, sender, verificationNotice(view, sender.actor.userId, reported))
}

function bindingNotices(view: Outlook, sender: Sender, events: readonly Event[]): DigestQueued[] {
  return events.flatMap((event) => {
    if (event.type !== 'binding-requested') return []
    return noticesToAdmins(view, sender, bindingNotice(view, sender.actor.userId, event))
  })
}

/** Whoever stands in hears of it; where nobody does, the administrators. */
function leaveNotices(view: Outlook, sender: Sender, events: readonly Event[]): DigestQueued[] {
  return events.flatMap((event) => {
    if (!isLeave(event)) return []
    const standIn = event.type === 'leave-taken' ? event.standIn : standInOf(view, event)
    if (standIn !== null && sameUser(standIn, sender.actor.userId)) return []
    if (standIn !== null) return [notice(view, `user:${standIn}`, [], standInNotice(view, event))]
    if (event.type === 'leave-ended') return []
    return sender.actor.admin ? [] : noticesToAdmins(view, sender, uncoveredNotice(view, event))
  })
}

function standInOf({ state }: Outlook, { person, leave }: LeaveEnded): string | null {
  return leavesOf(state, person).find(({ receipt }) => receipt === leave)?.standIn ?? null
}

/** To every chat, also where it was said: whoever is in it should see the same. */
function announcements(view: Outlook, { actor }: Sender, events: readonly Event[]): DigestQueued[] {
  return events.flatMap((event) => {
    if (event.type !== 'announced') return []
    const text = announcement(view, actor.userId, event)
    return everybody(view)
      .filter((to) => !sameUser(to, `user:${actor.userId}`))
      .map((to) => notice(view, to, [], text))
  })
}

function notice({ today }: Outlook, to: string, mentions: readonly string[], text: string): DigestQueued {
  return { type: 'digest-queued', to, day: today, mentions: [...mentions], items: [], text, notice: true }
}

function noticesToAdmins(view: Outlook, sender: Sender, text: string): DigestQueued[] {
  const others = adminAddresses(view).filter(({ to }) => !isHere(sender, to))
  return others.map(({ to, mentions }) => notice(view, to, mentions, text))
}

function adminAddresses({ roster }: Outlook): Addressee[] {
  return roster.admins.map((userId) => ({ to: `user:${userId}`, mentions: [] }))
}

/** What has happened is told at once, whatever the hour: the units of each duty that it opens. */
function triggerNotices(view: Outlook, sender: Sender, events: readonly Event[]): DigestQueued[] {
  const told = new Map<string, { mentions: string[]; name: string; opened: Obligation[] }>()
  for (const event of events) {
    if (event.type !== 'triggered') continue
    for (const one of openedBy(view, event)) {
      for (const { to, mentions } of addresseesOf(view, one.unit)) {
        if (sameUser(to, `user:${sender.actor.userId}`)) continue
        const before = told.get(to) ?? { mentions: [], name: event.name, opened: [] }
        before.mentions = [...new Set([...before.mentions, ...mentions])]
        told.set(to, { ...before, opened: [...before.opened, one] })
      }
    }
  }
  return [...told].map(([to, { mentions, name, opened }]) =>
    notice(view, to, mentions, triggerNotice(view, name, opened)),
  )
}

function rulingNotices(view: Outlook, sender: Sender, events: readonly Event[]): DigestQueued[] {
  const told = new Map<string, { mentions: string[]; facts: RuledFact[] }>()
  for (const event of events) {
    if (!isTold(event)) continue
    const obligation = findObligation(view, event.key)
    if (!obligation) continue
    for (const { to, mentions } of addressees(view, event, obligation)) {
      if (isHere(sender, to)) continue
      const before = told.get(to) ?? { mentions: [...mentions], facts: [] }
      told.set(to, {
        mentions: [...mentions],
        facts: [...before.facts, { kind: 'ruled', obligation, event }],
      })
    }
  }
  return [...told].map(([to, { mentions, facts }]) =>
    notice(view, to, mentions, noticeText(view, sender.actor.userId, facts)),
  )
}

/** A verification asks nothing of anybody, and progress is looked up by whom it concerns. */
function isTold(event: Event): event is RulingEvent {
  return isRuling(event) && event.type !== 'verified' && event.type !== 'progressed'
}

function addressees(view: Outlook, event: RulingEvent, { unit }: Obligation): Addressee[] {
  if (event.type === 'postponement-requested') return adminAddresses(view)
  const taker = event.type === 'transferred' ? addresseesOf(view, event.to) : []
  return [...addresseesOf(view, unit), ...taker]
}

/** The sender and the chat where it was said have the answer itself. */
function isHere({ actor, chat }: Sender, to: string): boolean {
  return to === chat || sameUser(to, `user:${actor.userId}`)
}
