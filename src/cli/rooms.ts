import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DutyRoom } from '../adapters/web/duty-routes.ts'
import type { ImportRoom } from '../adapters/web/import-routes.ts'
import type { RosterRoom } from '../adapters/web/roster-routes.ts'
import type { YearAhead } from '../adapters/web/year-routes.ts'
import type { Store } from '../ports/store.ts'
import type { Settings } from './open.ts'

/** What the page's places ask for besides the chat; each is loaded with the first question and costs the start nothing. */
export interface Rooms {
  year: () => Promise<YearAhead>
  imports: () => Promise<ImportRoom>
  roster: () => Promise<RosterRoom>
  duties: () => Promise<DutyRoom>
}

export function roomsOf(settings: Settings, store: Store): Rooms {
  const context = once(async () => {
    const { chineseWorkCalendar } = await import('../domain/calendar/work-calendar.ts')
    return { ...settings, store, calendar: chineseWorkCalendar(settings.policy.ownDays) }
  })
  // What a crash has left behind goes before anything new comes; what cannot be removed is left to the next start.
  const uploadsEmptied = once(() =>
    rm(join(settings.storeFolder, 'uploads'), { recursive: true, force: true }).catch(() => undefined),
  )
  return {
    year: once(async () => {
      const { yearAhead } = await import('./year/year-ahead.ts')
      return yearAhead(settings, store)
    }),
    imports: once(async () => {
      const { importRoom } = await import('./import-desk/import-room.ts')
      await uploadsEmptied()
      return importRoom(await context())
    }),
    roster: once(async () => {
      const { rosterRoom } = await import('./import-desk/roster-room.ts')
      await uploadsEmptied()
      return rosterRoom(await context())
    }),
    duties: once(async () => {
      const { dutyRoom } = await import('./duty-desk/duty-room.ts')
      return dutyRoom(await context())
    }),
  }
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null
  return () => (loading ??= load())
}
