import type { SettledReading } from './reading.ts'
import type { State } from './state.ts'

/**
 * The latest change that lies over what a receipt recorded: a later version of one of its plans, a later roster, a later
 * reading of the same words. While it is in force, taking the older one back would change nothing that anybody sees.
 * Null where the receipt's is the last.
 */
export function newerThan(state: State, receipt: number): number | null {
  const newer = [
    ...newerPlans(state, receipt),
    ...newerRosters(state, receipt),
    ...newerReadings(state, receipt),
  ]
  return newer.length > 0 ? Math.max(...newer) : null
}

function newerPlans({ plans }: State, receipt: number): number[] {
  const ids = new Set(plans.filter((version) => version.receipt === receipt).map(({ plan }) => plan.id))
  return plans
    .filter((version) => version.receipt > receipt && ids.has(version.plan.id))
    .map((version) => version.receipt)
}

function newerRosters({ rosters }: State, receipt: number): number[] {
  if (!rosters.some((version) => version.receipt === receipt)) return []
  return rosters.filter((version) => version.receipt > receipt).map((version) => version.receipt)
}

function newerReadings({ readings }: State, receipt: number): number[] {
  const own = readings.filter((reading) => reading.receipt === receipt)
  return readings
    .filter((reading) => reading.receipt > receipt && own.some((one) => isOver(reading, one)))
    .map((reading) => reading.receipt)
}

/** Whether the later reading settles something that the earlier one has settled as well. */
function isOver({ event: later }: SettledReading, { event: earlier }: SettledReading): boolean {
  if (later.plan !== earlier.plan || later.duty !== earlier.duty) return false
  if (later.settles.some((message) => earlier.settles.includes(message))) return true
  if (later.type !== 'reading-corrected' || earlier.type !== 'reading-corrected') return false
  if (later.assignments && earlier.assignments) return true
  if (!later.cadences || !earlier.cadences) return false
  return later.part === undefined || earlier.part === undefined || later.part === earlier.part
}
