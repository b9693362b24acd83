import { scheduleJob, type Job } from 'node-schedule'
import type { Alarm } from '../ports/alarm.ts'

/** After a clock change or a suspended machine the next instant is looked for again within this time. */
const LONGEST_SLEEP_MS = 3_600_000

/** The alarm on node-schedule: a single job, whatever the number of duties. */
export function scheduleAlarm(): Alarm {
  let job: Job | null = null
  return {
    set(delayMilliseconds, ring) {
      job?.cancel()
      if (delayMilliseconds === null) return
      // node-schedule drops a date that has passed, so "at once" is a moment ahead.
      const delay = Math.min(Math.max(delayMilliseconds, 10), LONGEST_SLEEP_MS)
      job = scheduleJob(new Date(Date.now() + delay), ring)
    },
  }
}
