import { parentPort, workerData } from 'node:worker_threads'
import { readFileStore } from '../../adapters/store/file-store.ts'
import type { YearDay } from '../../adapters/web/api.ts'
import { chineseWorkCalendar } from '../../domain/calendar/work-calendar.ts'
import { outlook } from '../../domain/obligation/outlook.ts'
import { spanView } from '../../flows/year-ahead.ts'
import type { SimulationJob, SimulationResult } from './simulation-job.ts'

/** Reads the record from its folder, beside the running bot, and simulates the span. */
async function run({ storeFolder, policy, now, from, to }: SimulationJob): Promise<SimulationResult> {
  const view = outlook(await readFileStore(storeFolder), policy, chineseWorkCalendar(policy.ownDays), now)
  const { span, messages } = spanView(view, from, to)
  const byDay = Map.groupBy(messages, ({ at }) => at.slice(0, 10))
  const days = [...byDay].map(
    ([day, its]) => [day, JSON.stringify({ messages: its } satisfies YearDay)] as const,
  )
  return { span, days: new Map(days) }
}

parentPort?.postMessage(await run(workerData as SimulationJob))
