import type { CivilDay } from '../domain/calendar/civil-day.ts'
import { UNREAD_MENTION } from '../domain/reminder/unread.ts'
import type { Digest } from '../domain/reminder/digest.ts'
import type { Agenda } from '../domain/reminder/agenda.ts'
import { digestsDue } from '../domain/reminder/due.ts'
import { mentionKey } from '../domain/reminder/ladder.ts'
import { inOfficeHours } from '../domain/reminder/office-hours.ts'
import type { DigestItem, DigestQueued } from '../domain/obligation/event.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { morningReport } from '../domain/reminder/morning-report.ts'
import { morningReportText } from '../language/zh/wording/morning-report.ts'
import { digestText } from '../language/zh/wording/digest.ts'
import { viewOf, type Context } from './context.ts'

/** Finds the digests that are due and puts them into the outbox; says how many. Outside office hours: none. */
export async function queueReminders(
  context: Context,
  agenda: Agenda,
  options: { atAnyHour?: boolean } = {},
): Promise<number> {
  const { outcome } = await context.store.transact((state) => {
    const view = viewOf(context, state)
    const digests = options.atAnyHour === true || inOfficeHours(view) ? digestsDue(view, agenda) : []
    const reports = options.atAnyHour === true || inOfficeHours(view) ? reportQueued(view) : []
    const events = [...reports, ...digests.map((digest) => queued(view, digest))]
    return {
      draft: events.length > 0 ? { at: view.now, by: 'system', events } : null,
      outcome: events.length,
    }
  })
  return outcome
}

/** The event that puts a digest into the outbox: the running bot and the simulation make the same. */
export function queued(view: Outlook, digest: Digest): DigestQueued {
  return {
    type: 'digest-queued',
    to: digest.to,
    day: view.today,
    mentions: digest.mentions,
    items: itemsOf(digest, view.today),
    text: digestText(view, digest),
    ...(digest.second ? { second: true as const } : {}),
  }
}

/** The morning report that is due, if any; it goes before the digests. */
export function reportQueued(view: Outlook): DigestQueued[] {
  const report = morningReport(view)
  if (report === null) return []
  const text = morningReportText(view, report)
  return [
    { type: 'digest-queued', to: report.to, day: view.today, mentions: [], items: [], text, report: true },
  ]
}

/** One for each mention: the days of a daily duty are remembered together. */
function itemsOf({ entries, unread }: Digest, today: CivilDay): DigestItem[] {
  const items = new Map<string, DigestItem>()
  if (unread) items.set(UNREAD_MENTION, { key: UNREAD_MENTION, rung: today })
  for (const { obligation, rung } of entries) {
    const key = mentionKey(obligation)
    items.set(key, { key, rung: Math.max(rung, items.get(key)?.rung ?? rung) })
  }
  return [...items.values()]
}
