import { isoWeekday, lastDayOfMonth, yearMonthDay } from '../../domain/calendar/civil-day.ts'
import { ownersOf } from '../../domain/duty/owners.ts'
import { obligations } from '../../domain/obligation/expand.ts'
import type { Obligation } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { findDuty } from '../../domain/obligation/reportable.ts'
import {
  openRequest,
  postponementOf,
  progressOf,
  returnOf,
  validReports,
  verificationOf,
  waiverOf,
} from '../../domain/obligation/rulings.ts'
import { awaitsVerification, doneCount, isClosed, isDone } from '../../domain/obligation/status.ts'
import type { StandingOf } from '../facts.ts'
import type { AskDetailIntent, AskTodoIntent, Label, TodoSpan } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { outcome, tell, type Outcome } from './outcome.ts'

/** 待办: my units', the named unit's, or all units' for an administrator. */
export function resolveTodo(view: Outlook, sender: Sender, { unit, everybody, due }: AskTodoIntent): Outcome {
  const own = unit === null ? sender.units : [unit]
  if (sender.actor.admin && (everybody || own.length === 0))
    return tell({ kind: 'overview', units: overview(view, due), due })
  const units = own.map((name) => ({ unit: name, open: spanned(view, due, name) }))
  return tell({ kind: 'todo', units, due })
}

/** What a unit has open, or done, in a span; of all units without one. */
function spanned(view: Outlook, due: TodoSpan, unit?: string): Obligation[] {
  const [first, last] = daysOf(view, due)
  const isAhead = first > view.today
  const span = isAhead ? { dueFrom: first, dueTo: last, opensBy: last } : { withoutLapsed: due !== 'done' }
  return [...obligations(view, unit === undefined ? span : { ...span, unit })]
    .filter(
      (one) =>
        (due === 'done' ? isDone(view, one) : !isClosed(view, one)) && one.due >= first && one.due <= last,
    )
    .filter((one) => !isAhead || one.opens !== one.due)
    .sort((a, b) => a.due - b.due || a.duty.no - b.duty.no)
}

const FROM_EVER = Number.NEGATIVE_INFINITY
const FOR_EVER = Number.POSITIVE_INFINITY

/** First and last day; what is late belongs to every span that has begun. */
function daysOf(view: Outlook, due: TodoSpan): readonly [number, number] {
  const { year, month } = yearMonthDay(view.today)
  const sunday = view.today - isoWeekday(view.today) + 7
  switch (due) {
    case 'any':
    case 'done':
      return [FROM_EVER, FOR_EVER]
    case 'overdue':
      return [FROM_EVER, view.today - 1]
    case 'today':
      return [FROM_EVER, view.today]
    case 'week':
      return [FROM_EVER, sunday]
    case 'next-week':
      return [sunday + 1, sunday + 7]
    case 'month':
      return [FROM_EVER, lastDayOfMonth(year, month)]
    case 'next-month': {
      const first = lastDayOfMonth(year, month) + 1
      const next = yearMonthDay(first)
      return [first, lastDayOfMonth(next.year, next.month)]
    }
  }
}

function overview(view: Outlook, due: TodoSpan) {
  return [...Map.groupBy(spanned(view, due), ({ unit }) => unit)].map(([unit, open]) => ({ unit, open }))
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
      waits: awaitsVerification(view, obligation),
      last: validReports(view.state, obligation.key).at(-1) ?? null,
      waiver: waiverOf(view.state, obligation.key),
      verification: verificationOf(view.state, obligation.key),
      returned: returnOf(view.state, obligation.key),
      postponement: postponementOf(view.state, obligation.key),
      progress: progressOf(view.state, obligation.key),
      request: openRequest(view.state, obligation.key),
    }))
}
