import { wallTime } from '../domain/calendar/zone.ts'
import { outlook } from '../domain/obligation/outlook.ts'
import type { State } from '../domain/obligation/state.ts'
import type { Digest } from '../domain/reminder/digest.ts'
import { isVeryLong, LONGEST_LOOKED_BACK_MS } from '../domain/reminder/silence.ts'
import type { Context } from './context.ts'
import type { Log } from '../ports/log.ts'
import { simulatedRounds } from './simulate.ts'

/** The bot looks at its work every hour at least; what is farther apart was a silence. */
const LONGEST_PAUSE_MS = 70 * 60_000

/** By more, a clock that is behind the day of an import is not merely set a little. */
const FARTHEST_BACK_MS = 24 * 60 * 60_000

/** A digest that is late by less is on time. */
const GRACE_MS = 10 * 60_000

/**
 * Says that the bot is at work; where it was not for longer than it pauses by itself, and would have said something, the
 * silence is recorded, for the next digests and the morning report to own up to. No fault in looking back may keep
 * reminders from going out.
 */
export async function noteSilence(context: Context, log: Log): Promise<void> {
  const { pulse } = context
  if (!pulse) return
  const now = context.clock.now()
  // A clock before the record's own tables is wrong; its beat would look like decades of silence once it is right.
  if (context.store.state.plans.some(({ at }) => at - now > FARTHEST_BACK_MS)) return
  const last = await pulse.last()
  if (last !== null && now - last > LONGEST_PAUSE_MS)
    await record(context, last, now).catch((error: unknown) =>
      log.error('silence-not-recorded', { reason: String(error) }),
    )
  await pulse.beat(now)
}

async function record(context: Context, from: number, to: number): Promise<void> {
  await context.store.transact((state) => {
    if (isVeryLong({ from, to })) {
      const since = to - LONGEST_LOOKED_BACK_MS - 1
      const event = { type: 'was-silent' as const, from: since, to, digests: 0, items: 0 }
      return { draft: { at: to, by: 'system', events: [event] }, outcome: null }
    }
    const missed = missedBetween(context, state, from, to - GRACE_MS)
    const items = missed.reduce((sum, { entries }) => sum + entries.length, 0)
    const event = { type: 'was-silent' as const, from, to, digests: missed.length, items }
    const draft = missed.length > 0 ? { at: to, by: 'system', events: [event] } : null
    return { draft, outcome: null }
  })
}

/** What the bot would have said between two instants, the last not included. */
function missedBetween({ policy, calendar }: Context, state: State, from: number, to: number): Digest[] {
  const [first, last] = [wallTime(from, policy.zone).day, wallTime(to, policy.zone).day]
  const missed: Digest[] = []
  for (const { view, said } of simulatedRounds(outlook(state, policy, calendar, from), first + 1, last)) {
    if (view.now >= to) break
    missed.push(...said.map(({ digest }) => digest).filter(({ entries }) => entries.length > 0))
  }
  return missed
}
