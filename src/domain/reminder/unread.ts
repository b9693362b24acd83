import { mondayOf, type CivilDay } from '../calendar/civil-day.ts'
import { workdayOnOrAfter } from '../calendar/work-calendar.ts'
import { isUnsure } from '../duty/certainty.ts'
import type { Duty, Plan } from '../duty/duty.ts'
import { arrivalsOf } from '../obligation/arrival.ts'
import type { Outlook } from '../obligation/outlook.ts'
import { plansInForce, reminderKey } from '../obligation/state.ts'
import { roomFor } from './budget.ts'
import type { Digest } from './digest.ts'

/** What is remembered as said of the rows whose reading nobody has settled. */
export const UNREAD_MENTION = '0|读法|once'

const known = new WeakMap<Plan, readonly Duty[]>()

/** The rows that remind nobody before an administrator has settled their reading. */
function unreadDuties(view: Outlook): Duty[] {
  return plansInForce(view.state).flatMap(unreadOf)
}

function unreadOf(plan: Plan): readonly Duty[] {
  const found = known.get(plan) ?? plan.duties.filter(isUnsure)
  known.set(plan, found)
  return found
}

/** The latest day on which administrators hear of them: when one arrives, then once a week; null where all is settled. */
function unreadRung(view: Outlook): CivilDay | null {
  const arrivals = plansInForce(view.state).flatMap((plan) => {
    const arrivedOn = arrivalsOf(view, plan)
    return unreadOf(plan).map((duty) => arrivedOn(duty))
  })
  if (arrivals.length === 0) return null
  const newest = Math.max(...arrivals)
  const week = weekStart(view, view.today)
  return week <= view.today ? Math.max(newest, week) : newest
}

/** Adds the line for administrators to their digests, or a digest of that alone. */
export function withUnread(view: Outlook, digests: readonly Digest[]): Digest[] {
  const waiting = untold(view).filter((to) => mayBeTold(view, to))
  if (waiting.length === 0) return [...digests]
  const unread = unreadDuties(view).map(({ no }) => no)
  const added = digests.map((digest) => (waiting.includes(digest.to) ? { ...digest, unread } : digest))
  const others = waiting.filter((to) => digests.every((digest) => digest.to !== to))
  return [...added, ...others.map((to): Digest => ({ to, mentions: [], entries: [], unread }))]
}

/** The day on which administrators are to be told next; null where there is nothing to tell. */
export function unreadDay(view: Outlook): CivilDay | null {
  if (unreadRung(view) === null || view.roster.admins.length === 0) return null
  return untold(view).length > 0 ? view.today : weekStart(view, view.today + 7)
}

function untold(view: Outlook): string[] {
  const rung = unreadRung(view)
  if (rung === null) return []
  return view.roster.admins
    .map((userId) => `user:${userId}`)
    .filter((to) => rung > (view.state.reminded.get(reminderKey(to, UNREAD_MENTION)) ?? -Infinity))
}

function mayBeTold(view: Outlook, to: string): boolean {
  const { failedDays, digestDays } = view.state
  return failedDays.get(to) !== view.today && digestDays.get(to) !== view.today && roomFor(view, to) > 0
}

/** First working day of the week that holds a day. */
function weekStart({ calendar }: Outlook, day: CivilDay): CivilDay {
  return workdayOnOrAfter(calendar, mondayOf(day))
}
