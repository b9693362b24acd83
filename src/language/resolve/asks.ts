import { isoWeekday, lastDayOfMonth, yearMonthDay } from '../../domain/calendar/civil-day.ts'
import { ownersOf } from '../../domain/duty/owners.ts'
import { obligations } from '../../domain/obligation/expand.ts'
import type { Obligation } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { findDuty, openObligations } from '../../domain/obligation/reportable.ts'
import {
  openRequest,
  postponementOf,
  progressOf,
  returnOf,
  validReports,
  verificationOf,
  waiverOf,
} from '../../domain/obligation/rulings.ts'
import { doneCount, isClosed } from '../../domain/obligation/status.ts'
import type { StandingOf } from '../facts.ts'
import type { AskDetailIntent, AskTodoIntent, Label } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { outcome, tell, type Outcome } from './outcome.ts'

/** 待办: my units', the named unit's, or all units' for an administrator. */
export function resolveTodo(view: Outlook, sender: Sender, { unit, everybody, due }: AskTodoIntent): Outcome {
  const own = unit === null ? sender.units : [unit]
  if (sender.actor.admin && (everybody || own.length === 0))
    return tell({ kind: 'overview', units: overview(view) })
  const until = lastDay(view, due)
  const units = own.map((name) => ({
    unit: name,
    open: openObligations(view, name).filter((obligation) => obligation.due <= until),
  }))
  return tell({ kind: 'todo', units, due })
}

function lastDay(view: Outlook, due: AskTodoIntent['due']): number {
  const { year, month } = yearMonthDay(view.today)
  switch (due) {
    case 'any':
      return Number.POSITIVE_INFINITY
    case 'overdue':
      return view.today - 1
    case 'week':
      return view.today - isoWeekday(view.today) + 7
    case 'month':
      return lastDayOfMonth(year, month)
  }
}

function overview(view: Outlook) {
  const open = new Map<string, Obligation[]>()
  for (const obligation of obligations(view, { withoutLapsed: true })) {
    if (isClosed(view, obligation)) continue
    const list = open.get(obligation.unit)
    if (list) list.push(obligation)
    else open.set(obligation.unit, [obligation])
  }
  return [...open].map(([unit, list]) => ({ unit, open: list }))
}

/** 详情 3 · 3是什么任务 */
export function resolveDetail(view: Outlook, sender: Sender, { labels }: AskDetailIntent): Outcome {
  return outcome({
    facts: labels.map((label) => {
      const duty = findDuty(view, label.no)
      if (!duty) return { kind: 'unknown-number', label } as const
      const mine = sender.actor.admin ? [] : sender.units
      const current = standings(view, label.no, mine)
      return { kind: 'detail', label, duty, owners: ownersOf(duty, view.roster), current } as const
    }),
  })
}

/** 3谁还没报 */
export function resolveStatus(view: Outlook, { labels }: { labels: readonly Label[] }): Outcome {
  return outcome({
    facts: labels.map((label) => {
      const duty = findDuty(view, label.no)
      if (!duty) return { kind: 'unknown-number', label } as const
      return { kind: 'status', label, duty, current: standings(view, label.no, []) } as const
    }),
  })
}

/** Of the given units; of all for an empty list. */
function standings(view: Outlook, no: number, units: readonly string[]): StandingOf[] {
  const all = [...obligations(view, { duty: no, withoutLapsed: true })]
  return all
    .filter((obligation) => units.length === 0 || units.includes(obligation.unit))
    .map((obligation) => ({
      obligation,
      done: doneCount(view.state, obligation.key),
      closed: isClosed(view, obligation),
      last: validReports(view.state, obligation.key).at(-1) ?? null,
      waiver: waiverOf(view.state, obligation.key),
      verification: verificationOf(view.state, obligation.key),
      returned: returnOf(view.state, obligation.key),
      postponement: postponementOf(view.state, obligation.key),
      progress: progressOf(view.state, obligation.key),
      request: openRequest(view.state, obligation.key),
    }))
}
