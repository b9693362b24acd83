import type { YearView } from '../../adapters/web/api.ts'
import type { YearAhead } from '../../adapters/web/year-routes.ts'
import { civilDay, yearMonthDay, type CivilDay } from '../../domain/calendar/civil-day.ts'
import { wallTime } from '../../domain/calendar/zone.ts'
import type { Store } from '../../ports/store.ts'
import type { Settings } from '../open.ts'
import type { SimulationJob, SimulationResult } from './simulation-job.ts'

/** This year, the next and the year ahead fit; each is a few megabytes. */
const KEPT = 3

/** Simulates what the page asks for, once for each state of the record and each day, one span at a time. */
export function yearAhead(
  { storeFolder, policy, clock }: Pick<Settings, 'storeFolder' | 'policy' | 'clock'>,
  store: Pick<Store, 'state'>,
  run: (job: SimulationJob) => Promise<SimulationResult> = runInThread,
): YearAhead {
  const results = new Map<string, Promise<SimulationResult>>()
  let last: Promise<unknown> = Promise.resolve()

  const today = () => wallTime(clock.now(), policy.zone).day
  const keyOf = (span: string, seq: number) => [seq, today(), span].join(' ')

  /** Null for a span that is not on offer. */
  function result(span: string, seq: number): Promise<SimulationResult> | null {
    const days = daysOf(span, today())
    if (days === null) return null
    const key = keyOf(span, seq)
    const known = results.get(key)
    if (known) return known
    const started = last.then(() => run({ storeFolder, policy, now: clock.now(), ...days }))
    last = started.catch(() => results.delete(key))
    results.set(key, started)
    for (const oldest of [...results.keys()].slice(0, -KEPT)) results.delete(oldest)
    return started
  }

  return {
    view: async (span): Promise<YearView | null> => {
      const { seq } = store.state
      const found = await result(span, seq)
      return found && { seq, years: yearsOnOffer(today()), ...found.span }
    },
    day: async (span, seq, isoDay) => {
      const found = await result(span, results.has(keyOf(span, seq)) ? seq : store.state.seq)
      return found && (found.days.get(isoDay) ?? '{"messages":[]}')
    },
  }
}

function yearsOnOffer(today: CivilDay): number[] {
  const { year } = yearMonthDay(today)
  return [year, year + 1]
}

/** Both included; null for a year that is over or too far away. */
function daysOf(span: string, today: CivilDay): { from: CivilDay; to: CivilDay } | null {
  if (span === 'ahead') {
    const { year, month, day } = yearMonthDay(today)
    return { from: today, to: civilDay(year + 1, month, day) - 1 }
  }
  const year = Number(span)
  if (!yearsOnOffer(today).includes(year)) return null
  return { from: Math.max(today, civilDay(year, 1, 1)), to: civilDay(year, 12, 31) }
}

async function runInThread(job: SimulationJob): Promise<SimulationResult> {
  const { runSimulation } = await import('./run-simulation.ts')
  return runSimulation(job)
}
