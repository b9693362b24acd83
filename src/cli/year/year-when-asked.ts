import type { YearAhead } from '../../adapters/web/year-routes.ts'
import type { Store } from '../../ports/store.ts'
import type { Settings } from '../open.ts'

/** Loads the calendar with the first question, so that it costs the start nothing. */
export function yearWhenAsked(settings: Settings, store: Store): YearAhead {
  let loading: Promise<YearAhead> | null = null
  const year = () =>
    (loading ??= import('./year-ahead.ts').then(({ yearAhead }) => yearAhead(settings, store)))
  return {
    view: async (span) => (await year()).view(span),
    day: async (span, seq, isoDay) => (await year()).day(span, seq, isoDay),
  }
}
