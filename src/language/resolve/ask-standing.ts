import { civilDay, lastDayOfMonth } from '../../domain/calendar/civil-day.ts'
import { dutyId, type Duty } from '../../domain/duty/duty.ts'
import { obligations } from '../../domain/obligation/expand.ts'
import { parseKey } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { findDuty } from '../../domain/obligation/reportable.ts'
import { isDone } from '../../domain/obligation/status.ts'
import { ranked, unitStandings } from '../../domain/obligation/unit-standing.ts'
import { unitsOwing } from '../../domain/obligation/owing.ts'
import type { Fact, PackFact } from '../facts.ts'
import type { AskCalendarIntent, AskProgressIntent, AskRecordIntent } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { outcome, tell, type Outcome } from './outcome.ts'
import { historyOf } from './history.ts'

/** 进度: one's own units, the named one, or all. */
export function resolveProgressAsked(
  view: Outlook,
  sender: Sender,
  { unit, everybody }: AskProgressIntent,
): Outcome {
  if (unit !== null) return tell({ kind: 'progress', units: unitStandings(view, unit) })
  if (everybody || sender.units.length === 0) return tell({ kind: 'progress', units: unitStandings(view) })
  return tell({ kind: 'progress', units: sender.units.flatMap((name) => unitStandings(view, name)) })
}

/** 排名: by what units have done, never by persons. */
export function resolveRanking(view: Outlook): Outcome {
  if (!view.policy.ranking) return tell({ kind: 'ranking', units: null })
  return tell({ kind: 'ranking', units: ranked(unitStandings(view)) })
}

/** What is due on which day of a month; of all units for an administrator. */
export function resolveCalendar(
  view: Outlook,
  sender: Sender,
  { unit, everybody, year, month }: AskCalendarIntent,
): Outcome {
  const all = everybody || (unit === null && sender.units.length === 0)
  const units = all ? [null] : unit === null ? sender.units : [unit]
  const [first, last] = [civilDay(year, month, 1), lastDayOfMonth(year, month)]
  const facts = units.map((name): Fact => {
    const wanted = { dueFrom: first, dueTo: last, opensBy: last }
    const due = [...obligations(view, name === null ? wanted : { ...wanted, unit: name })].map(
      (obligation) => ({
        obligation,
        closed: isDone(view, obligation),
      }),
    )
    return { kind: 'calendar', year, month, unit: name, due }
  })
  return outcome({ facts })
}

/** The last day of each unit; `duty` by what stays with it when its number changes. */
function remindersOf(view: Outlook, duty: Duty, units: readonly string[]): PackFact['reminders'] {
  const days = new Map<string, number>()
  for (const [key, day] of view.state.reminded) {
    // `ADDRESSEE MENTION`; the mention of an item is its key.
    const about = key.slice(key.indexOf(' ') + 1)
    const { id, unit } = parseKey(about)
    if (id !== dutyId(duty) || !units.includes(unit)) continue
    days.set(unit, Math.max(day, days.get(unit) ?? day))
  }
  return [...days].map(([unit, day]) => ({ unit, day }))
}

/** 2的台账, 迎检 2 */
export function resolveRecord(
  view: Outlook,
  sender: Sender,
  { labels, forInspection }: AskRecordIntent,
): Outcome {
  const units = sender.actor.admin ? null : sender.actor.units
  return outcome({
    facts: labels.map((label): Fact => {
      const duty = findDuty(view, label.no)
      if (!duty) return { kind: 'unknown-number', label }
      const entries = historyOf(view, label, units)
      if (!forInspection) return { kind: 'record', label, duty, entries }
      const owing = unitsOwing(view, duty).filter((unit) => units === null || units.includes(unit))
      return { kind: 'pack', label, duty, units: owing, reminders: remindersOf(view, duty, owing), entries }
    }),
  })
}
