import { contactOf, isUsed } from '../domain/obligation/accounts.ts'
import type { Event } from '../domain/obligation/event.ts'
import type { PersonBound, PersonDeclined } from '../domain/obligation/order.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { openPersonRequests } from '../domain/obligation/persons.ts'
import type { Addressee } from '../domain/reminder/addressees.ts'
import { personAnswered, personNotice, personReplaced } from './zh/wording/person.ts'

type Notice = Addressee & { text: string }

/** A request goes to the administrators, the answer to who asked, and word of a new account to the one before. */
export function personNotices(view: Outlook, events: readonly Event[]): Notice[] {
  return events.flatMap((event) => {
    if (event.type === 'person-requested') {
      const text = personNotice(view, event)
      return view.roster.admins.map((userId) => ({ to: `user:${userId}`, mentions: [], text }))
    }
    if (event.type !== 'person-bound' && event.type !== 'person-declined') return []
    return [...answerTo(view, event), ...(event.type === 'person-bound' ? toReplaced(view, event) : [])]
  })
}

/** Where it was asked for; an account that never spoke to the bot cannot be told. */
function answerTo(view: Outlook, event: PersonBound | PersonDeclined): Notice[] {
  const asked = openPersonRequests(view.state.persons).find(({ receipt }) => receipt === event.request)
  if (!asked) return []
  const { chat, userId } = asked.event
  const text = personAnswered(event)
  return [
    chat === null ? { to: `user:${userId}`, mentions: [], text } : { to: chat, mentions: [userId], text },
  ]
}

function toReplaced(view: Outlook, event: PersonBound): Notice[] {
  const before = contactOf(view, event)?.userId ?? null
  if (before === null || !isUsed(view, before)) return []
  return [{ to: `user:${before}`, mentions: [], text: personReplaced(event) }]
}
