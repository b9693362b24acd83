import type { Announce } from './command.ts'
import type { Announced } from './order.ts'
import type { AnnounceRefusal } from './refusal.ts'

/** Characters that fit into one message of every channel. */
export const LONGEST_ANNOUNCEMENT = 500

/** 通知全体 is an administrator's. */
export function announce({ actor, text }: Announce): { events: Announced[]; refusals: AnnounceRefusal[] } {
  const why = !actor.admin
    ? 'only-admins-announce'
    : text === ''
      ? 'no-text'
      : text.length > LONGEST_ANNOUNCEMENT
        ? 'long-text'
        : null
  if (why === null) return { events: [{ type: 'announced', text }], refusals: [] }
  return { events: [], refusals: [{ reason: why, announcement: true }] }
}
