import type { CivilDay } from '../calendar/civil-day.ts'
import { wallTime } from '../calendar/zone.ts'
import type { Cadence } from '../duty/cadence.ts'
import type { Duty, Plan } from '../duty/duty.ts'
import type { Owner } from '../duty/owners.ts'
import type { Course, Turn } from './course.ts'
import { obligationKey, type Obligation } from './obligation.ts'
import type { Outlook } from './outlook.ts'
import { settledSince } from './reading.ts'
import { countsAs, dueUnder, restDayRule } from './rest-days.ts'
import { postponementOf, transferOf } from './rulings.ts'
import { eventTurn } from './turns.ts'

/** When the cadences of a duty of the plan run that arrived on the day. */
export function courseOf({ policy, calendar }: Outlook, plan: Plan, importedOn: CivilDay): Course {
  const { year, firstYear = year } = plan
  const { checkIn, nodes } = policy
  return { firstYear, year, importedOn, checkIn, restDays: restDayRule(policy, plan), calendar, nodes }
}

/** An obligation as things stand. */
export function obligation(
  view: Outlook,
  duty: Duty,
  part: number | null,
  cadence: Cadence,
  owner: Owner,
  turn: Turn,
  course: Course,
): Obligation {
  return asRuled(view, byTable(view, duty, part, cadence, owner, turn, course), turn, course)
}

/** What it comes to as long as nothing is ruled about it. */
export function byTable(
  view: Outlook,
  duty: Duty,
  part: number | null,
  cadence: Cadence,
  { unit, role, confirmed }: Owner,
  turn: Turn,
  course: Course,
): Obligation {
  const importedOn = knownSince(view, duty, course)
  const due = dueUnder(view, course.restDays, turn.due, turn)
  return {
    ...{ key: obligationKey(duty, part, unit, turn.period), duty, part, cadence },
    ...{ unit, transferredFrom: null, role, confirmed },
    ...turn,
    due,
    countsAs: countsAs(view, course.restDays, due, turn),
    postponedFrom: null,
    importedOn,
    dueBeforeImport: due < importedOn,
  }
}

/** The one place where a transfer and a postponement change what is owed. */
export function asRuled(view: Outlook, plain: Obligation, turn: Turn, { restDays }: Course): Obligation {
  const { transfers, postponements } = view.state
  if (transfers.size + postponements.size === 0) return plain
  const transfer = transferOf(view.state, plain.key)
  const postponed = postponementOf(view.state, plain.key)
  if (!transfer && !postponed) return plain
  const due = postponed ? dueUnder(view, restDays, postponed.event.due, turn) : plain.due
  return {
    ...plain,
    ...(transfer ? { unit: transfer.event.to, transferredFrom: plain.unit, confirmed: true } : {}),
    due,
    countsAs: countsAs(view, restDays, due, turn),
    postponedFrom: postponed && postponed.event.due !== turn.due ? turn.due : null,
    importedOn: transfer ? wallTime(transfer.at, view.policy.zone).day : plain.importedOn,
    dueBeforeImport: due < plain.importedOn,
  }
}

/** What a unit may report on an event-bound duty today. */
export function eventObligation(view: Outlook, duty: Duty, part: number | null, owner: Owner): Obligation {
  const cadence = duty.cadences[part === null ? 0 : part - 1]
  if (cadence?.kind !== 'event') throw new Error(`duty ${duty.no} is not bound to events`)
  const { checkIn, restDays, nodes } = view.policy
  const runs = { firstYear: 0, year: 0, importedOn: view.today, checkIn, restDays: restDays.all }
  const course = { ...runs, calendar: view.calendar, nodes }
  return obligation(view, duty, part, cadence, owner, eventTurn(view.today), course)
}

/** The day from which its unit could know of it: when it arrived, or when its reading was settled. */
function knownSince(view: Outlook, duty: Duty, { importedOn }: Course): CivilDay {
  const since = settledSince(duty)
  return since === null ? importedOn : Math.max(importedOn, wallTime(since, view.policy.zone).day)
}
