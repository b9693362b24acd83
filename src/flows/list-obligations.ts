import { isoDay, parseIsoDay, type CivilDay } from '../domain/calendar/civil-day.ts'
import { certaintyOf, type Certainty } from '../domain/duty/certainty.ts'
import { obligations } from '../domain/obligation/expand.ts'
import type { Wanted } from '../domain/obligation/wanted.ts'
import type { Obligation } from '../domain/obligation/obligation.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { doneCount, isClosed, statusOf, type Status } from '../domain/obligation/status.ts'
import type { Role } from '../domain/duty/duty.ts'

export interface ListFilter {
  unit?: string
  status?: readonly Status[]
  /** By the due day, both included. */
  from?: CivilDay
  to?: CivilDay
}

/** One obligation as the command line shows it to scripts. */
export interface ListRow {
  duty: number
  part: number | null
  unit: string
  role: Role
  period: string
  due: string
  needed: number
  done: number
  status: Status
  text: string
  /** What has happened, or comes round, that it is owed for: 国庆前; null where it is owed without. */
  occasion: string | null
  /** Day or week that passed without a report: 未报. */
  lapsed: boolean
  /** Was due before its table was imported: waits for confirmation, is not chased. */
  dueBeforeImport: boolean
  /** How sure the reading of its duty is; `unsure` reminds nobody before an administrator has settled it. */
  certainty: Certainty
}

/** Without dates: everything whose period has begun. With dates: by the due day, periods to come included. */
export function listObligations(view: Outlook, filter: ListFilter): ListRow[] {
  const wanted: Wanted = {}
  if (filter.unit !== undefined) wanted.unit = filter.unit
  if (filter.from !== undefined) wanted.dueFrom = filter.from
  if (filter.to !== undefined) wanted.dueTo = filter.to
  wanted.opensBy = filter.from === undefined && filter.to === undefined ? view.today : lastDay(view, filter)
  const rows = [...obligations(view, wanted)].map((obligation) => listRow(view, obligation))
  const { status } = filter
  return status ? rows.filter((row) => status.includes(row.status)) : rows
}

/** Without an end the list reaches to the end of the next year: a rhythm has no last turn. */
function lastDay(view: Outlook, { to, from }: ListFilter): CivilDay {
  if (to !== undefined) return to
  const year = Number(isoDay(Math.max(view.today, from ?? view.today)).slice(0, 4)) + 1
  return parseIsoDay(`${year}-12-31`) ?? view.today
}

function listRow(view: Outlook, obligation: Obligation): ListRow {
  const { duty, part, unit, role, period, due, needed, lapses, dueBeforeImport, occasion = null } = obligation
  return {
    duty: duty.no,
    part,
    unit,
    role,
    period,
    due: isoDay(due),
    needed,
    done: doneCount(view.state, obligation.key),
    status: statusOf(view, obligation),
    text: duty.text,
    occasion,
    lapsed: lapses && view.today > due && !isClosed(view, obligation),
    dueBeforeImport,
    certainty: certaintyOf(duty),
  }
}
