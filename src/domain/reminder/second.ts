import type { Obligation } from '../obligation/obligation.ts'
import type { Outlook } from '../obligation/outlook.ts'
import { addresseesOf } from './addressees.ts'
import type { Agenda } from './agenda.ts'
import { daysLeft, roomFor, type Bell } from './budget.ts'
import type { Digest } from './digest.ts'
import { isDaily } from './ladder.ts'
import { byUrgency } from './stage.ts'
import { toldUpTo } from './told.ts'

/**
 * What is due today, was said this morning and is still open, once more in the afternoon. Only where the week leaves room
 * for a digest on each of its days to come.
 */
export function secondDigests(view: Outlook, agenda: Agenda, bell: Bell): Digest[] {
  const { secondMinute } = view.policy.reminders
  if (secondMinute === null || view.minute < secondMinute) return []
  const told = [...secondsToTell(view, agenda)].sort(([a], [b]) => (a < b ? -1 : 1))
  return told.map(([to, { mentions, items }]): Digest => {
    const entries = items.map((obligation) => ({ obligation, stage: 'due' as const, rung: view.today }))
    return { to, mentions: bell.ring(mentions.sort()), entries: entries.sort(byUrgency), second: true }
  })
}

/** Whether there would be a second digest today, if its time had come. */
export function isSecondAhead(view: Outlook, agenda: Agenda): boolean {
  const { secondMinute } = view.policy.reminders
  return secondMinute !== null && view.minute < secondMinute && secondsToTell(view, agenda).size > 0
}

interface Second {
  mentions: string[]
  items: Obligation[]
}

function secondsToTell(view: Outlook, agenda: Agenda): Map<string, Second> {
  const seconds = new Map<string, Second>()
  for (const obligation of agenda.withDeadline(view, view.today)) {
    if (isDaily(obligation) || obligation.dueBeforeImport) continue
    for (const { to, mentions } of addresseesOf(view, obligation.unit)) {
      if (!mayBeTold(view, to) || toldUpTo(view, to, obligation) !== view.today) continue
      const second = seconds.get(to) ?? { mentions: [], items: [] }
      second.mentions.push(...mentions)
      second.items.push(obligation)
      seconds.set(to, second)
    }
  }
  return seconds
}

function mayBeTold(view: Outlook, to: string): boolean {
  const { state, today } = view
  if (state.digestDays.get(to) !== today || state.secondDays.get(to) === today) return false
  return state.failedDays.get(to) !== today && roomFor(view, to) > daysLeft(view)
}
