import type { ImportRoom } from '../adapters/web/import-routes.ts'
import type { YearAhead } from '../adapters/web/year-routes.ts'
import type { Store } from '../ports/store.ts'
import type { Settings } from './open.ts'

/** What the page's places ask for besides the chat; each is loaded with the first question and costs the start nothing. */
export interface Rooms {
  year: () => Promise<YearAhead>
  imports: () => Promise<ImportRoom>
}

export function roomsOf(settings: Settings, store: Store): Rooms {
  return {
    year: once(async () => {
      const { yearAhead } = await import('./year/year-ahead.ts')
      return yearAhead(settings, store)
    }),
    imports: once(async () => {
      const [{ importRoom }, { chineseWorkCalendar }] = await Promise.all([
        import('./import-desk/import-room.ts'),
        import('../domain/calendar/work-calendar.ts'),
      ])
      return importRoom({ ...settings, store, calendar: chineseWorkCalendar(settings.policy.ownDays) })
    }),
  }
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null
  return () => (loading ??= load())
}
