import { stepWorkdays } from '../calendar/work-calendar.ts'
import type { Obligation } from '../obligation/obligation.ts'
import type { Outlook } from '../obligation/outlook.ts'
import { isClosed } from '../obligation/status.ts'
import { addresseesOf } from './addressees.ts'
import type { Agenda } from './agenda.ts'
import { lastOfWeek } from './budget.ts'
import { add, type Draft } from './draft.ts'
import { entryOf } from './entry.ts'
import { levelAt } from './escalation.ts'
import { isSaidWeekly, latestRung } from './ladder.ts'
import { toldUpTo } from './told.ts'

/**
 * What goes along with a digest that is sent anyway, so that it needs none of its own: the day of a daily duty; what is
 * overdue and would be chased again within days, so that all that is late comes together; and, with the last message of a
 * week, everything that comes up until the week ends.
 */
export function companions(view: Outlook, agenda: Agenda, drafts: ReadonlyMap<string, Draft>): void {
  const soon = soonOf(view)
  for (const one of [...agenda.upTo(view, Math.max(soon, lastOfWeek(view.today)))]) {
    if (!isClosed(view, one)) joinAhead(view, one, drafts, soon)
  }
  for (const one of agenda.withDeadline(view, view.today)) {
    if (isSaidWeekly(view, one)) join(view, one, view.today, drafts, () => true)
  }
}

/** The last day whose chases are said together with those of today. */
function soonOf({ calendar, policy, today }: Outlook): number {
  return stepWorkdays(calendar, today, Math.max(0, policy.reminders.overdueEveryWorkdays - 1))
}

function joinAhead(view: Outlook, one: Obligation, drafts: ReadonlyMap<string, Draft>, soon: number): void {
  const atWeekEnd = latestRung(view, one, lastOfWeek(view.today))
  if (atWeekEnd !== null) join(view, one, atWeekEnd, drafts, (draft) => draft.isLast)
  if (view.today <= one.due || one.dueBeforeImport) return
  const chase = latestRung(view, one, soon)
  // Who is told on that day and not yet today is not told early.
  if (chase === null || levelAt(view, one, chase) !== levelAt(view, one, view.today)) return
  join(view, one, chase, drafts, () => true)
}

function join(
  view: Outlook,
  obligation: Obligation,
  rung: number,
  drafts: ReadonlyMap<string, Draft>,
  mayJoin: (draft: Draft) => boolean,
): void {
  for (const { to, mentions } of addresseesOf(view, obligation.unit, levelAt(view, obligation, rung))) {
    const draft = drafts.get(to)
    if (!draft || !mayJoin(draft) || rung <= toldUpTo(view, to, obligation)) continue
    add(draft, entryOf(view, obligation, rung), mentions)
  }
}
