import type { DigestSettled } from '../../domain/obligation/delivery.ts'
import type { Change, Event } from '../../domain/obligation/event.ts'
import { parseKey, type ParsedKey } from '../../domain/obligation/obligation.ts'
import type { Past } from '../../ports/past.ts'

/** Something that the bot said of its own accord about a duty. */
export interface Notice {
  /** Epoch milliseconds at which it was put into the outbox. */
  at: number
  /** Chat id, or `user:USERID`. */
  to: string
  kind: 'reminder' | 'second' | 'urging' | 'word'
  /** User ids of those who were rung. */
  mentions: readonly string[]
  /** Null while nothing is known of it. */
  outcome: DigestSettled['outcome'] | null
}

/** Every notice about what is meant, in order. */
export async function noticesAbout(past: Past, isMeant: (of: ParsedKey) => boolean): Promise<Notice[]> {
  const notices = new Map<string, Notice>()
  await past.eachChange((change) => {
    for (const [id, notice] of noticesOf(change, isMeant)) notices.set(id, notice)
    for (const event of change.events) {
      const known = event.type === 'digest-settled' ? notices.get(event.id) : undefined
      if (known && event.type === 'digest-settled') known.outcome = event.outcome
    }
  })
  return [...notices.values()]
}

function noticesOf({ seq, at, events }: Change, isMeant: (of: ParsedKey) => boolean): [string, Notice][] {
  // Word of what somebody did names no items of its own: it is about what stands beside it.
  const beside = events.flatMap(keysOf)
  return events.flatMap((event, index): [string, Notice][] => {
    if (event.type !== 'digest-queued' || event.ring === true || event.report === true) return []
    const keys = event.items.length > 0 ? event.items.map(({ key }) => key) : beside
    if (!keys.some((key) => isMeant(parseKey(key)))) return []
    const { to, mentions } = event
    return [[`${seq}.${index}`, { at, to, kind: kindOf(event, events), mentions, outcome: null }]]
  })
}

function kindOf({ notice, second }: Extract<Event, { type: 'digest-queued' }>, beside: readonly Event[]) {
  if (second === true) return 'second'
  if (notice !== true) return 'reminder'
  return beside.some(({ type }) => type === 'urged') ? 'urging' : 'word'
}

function keysOf(event: Event): readonly string[] {
  if ('key' in event) return [event.key]
  return event.type === 'urged' ? event.keys : []
}
