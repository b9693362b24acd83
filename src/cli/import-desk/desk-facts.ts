import type { ImportDesk } from '../../adapters/web/api.ts'
import { yearMonthDay } from '../../domain/calendar/civil-day.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { plansInForce } from '../../domain/obligation/state.ts'
import { whoIs } from '../../flows/roster-names.ts'
import { waitingReadings } from '../../flows/settle-reading.ts'
import { MOST_BYTES } from './save-upload.ts'

export function deskOf(view: Outlook, timezone: string): ImportDesk {
  const { state, roster } = view
  const versionOf = (id: string) => state.plans.findLast(({ plan }) => plan.id === id)
  return {
    mostBytes: MOST_BYTES,
    thisYear: yearMonthDay(view.today).year,
    timezone,
    admins: roster.admins.map((userId) => ({ userId, name: whoIs(roster, userId) })),
    plans: plansInForce(state).map(({ id, title, year, duties }) => {
      const version = versionOf(id)
      return {
        id,
        title,
        year,
        duties: duties.length,
        importedAt: version?.at ?? 0,
        receipt: version?.receipt ?? 0,
      }
    }),
    waiting: waitingReadings(view),
  }
}
