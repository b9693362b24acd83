import { scheduleJob, type Job } from 'node-schedule'
import type { Alarm } from '../ports/alarm.ts'

/** After a clock change or a suspended machine the next instant is looked for again within this time. */
const LONGEST_SLEEP_MS = 3_600_000

/** node-schedule drops a date that has passed, also one that passes while a busy process gets to it. */
const SOON_MS = 200

/** The alarm on node-schedule: a single job, whatever the number of duties. */
export function scheduleAlarm(): Alarm {
  let job: Job | null = null
  return {
    set(delayMilliseconds, ring) {
      job?.cancel()
      if (delayMilliseconds === null) return
      const delay = Math.min(Math.max(delayMilliseconds, SOON_MS), LONGEST_SLEEP_MS)
      job = scheduleJob(new Date(Date.now() + delay), ring)
    },
  }
}
