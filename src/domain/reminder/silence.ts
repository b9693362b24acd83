import { workdayOnOrAfter } from '../calendar/work-calendar.ts'
import { wallTime } from '../calendar/zone.ts'
import type { Silence } from '../obligation/delivery.ts'
import type { Outlook } from '../obligation/outlook.ts'
import type { DigestEntry } from './digest.ts'

/**
 * A silence that nobody looks back on: a bot that was off for so long has nothing useful to count, and a clock that went
 * wrong at boot (an empty battery: 2000, 1970) must not make it live through decades.
 */
export const LONGEST_LOOKED_BACK_MS = 183 * 24 * 60 * 60_000

export function isVeryLong({ from, to }: Pick<Silence, 'from' | 'to'>): boolean {
  return to - from > LONGEST_LOOKED_BACK_MS
}

/** The silence that a chat's digest has to own up to: the chat has heard nothing since, and something came due in it. */
export function silenceFor(view: Outlook, to: string, entries: readonly DigestEntry[]): Silence | null {
  if (view.state.silences.size === 0) return null
  const { zone } = view.policy
  const heard = view.state.digestDays.get(to) ?? Number.NEGATIVE_INFINITY
  const swallowed = [...view.state.silences.values()].filter((silence) => {
    const [from, until] = [wallTime(silence.from, zone).day, wallTime(silence.to, zone).day]
    if (heard >= until) return false
    return entries.some(({ rung }) => {
      const day = workdayOnOrAfter(view.calendar, rung)
      return day >= from && day < until
    })
  })
  const [first] = swallowed
  return first ? { ...first, to: swallowed.at(-1)?.to ?? first.to } : null
}

/** What the administrators have not been told of. */
export function unreportedSilences(view: Outlook): Silence[] {
  return [...view.state.silences.values()].filter(({ reported }) => !reported)
}
