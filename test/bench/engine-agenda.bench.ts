import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import schedule from 'node-schedule'
import type { Change } from '../../src/domain/obligation/event.ts'
import { evolve } from '../../src/domain/obligation/evolve.ts'
import type { Outlook } from '../../src/domain/obligation/outlook.ts'
import { Agenda } from '../../src/domain/reminder/agenda.ts'
import { digestsDue } from '../../src/domain/reminder/due.ts'
import { nextDigestAt } from '../../src/domain/reminder/next.ts'
import { queued } from '../../src/flows/queue-reminders.ts'
import { atLeast, atMost, inTurns, median, medianRatio, milliseconds, type Line } from './bench.ts'
import { nextMonthly } from './engine-arithmetic.ts'
import { planOf, roster, stateOf, viewAt } from './engine-fixtures.ts'

const ROUNDS = 7
const IMPORTED = '2026-11-02T08:00:00+08:00'

setFlagsFromString('--expose_gc')
const collect = runInNewContext('gc') as () => void

function viewOf(obligations: number): Outlook {
  const units = roster(20)
  const names = units.units.map((unit) => unit.name)
  return viewAt(stateOf(planOf(obligations, names), units, IMPORTED), '2026-11-02T09:00:00+08:00')
}

function took(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

/** A job each, as node-schedule has them. It grows faster than its number of jobs: a tenth of them flatters it. */
function scheduleJobs(count: number): number {
  const jobs: schedule.Job[] = []
  const time = took(() => {
    for (let n = 0; n < count; n++) {
      const rule = { date: 1 + (n % 28), hour: 9, minute: n % 60, second: 0, tz: 'Asia/Shanghai' }
      jobs.push(schedule.scheduleJob(rule, () => undefined))
    }
  })
  for (const job of jobs) job.cancel()
  return time
}

/** The bare minimum: for each rule its next day by integer arithmetic, into a binary heap of numbers. */
function heapOfNumbers(count: number): number {
  return took(() => {
    const heap: number[] = []
    for (let n = 0; n < count; n++)
      push(heap, nextMonthly(20_000 + (n % 700), 1 + (n % 28)) * 1440 + (n % 1440))
  })
}

function push(heap: number[], value: number): void {
  let at = heap.push(value) - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    const above = heap[parent] ?? 0
    if (above <= value) break
    heap[at] = above
    heap[parent] = value
    at = parent
  }
}

/** Says everything that is due, so that what is left waits for days to come. */
function sayAll(view: Outlook, agenda: Agenda): void {
  const events = digestsDue(view, agenda).map((digest) => queued(view, digest))
  const change: Change = { seq: view.state.seq + 1, at: view.now, by: 'system', events }
  evolve(view.state, change)
  agenda.note(change)
}

/** Bytes of an agenda in which every obligation stands by itself. */
function bytesEach(view: Outlook, count: number): number {
  collect()
  const before = process.memoryUsage().heapUsed
  const agenda = new Agenda(view)
  nextDigestAt(view, agenda)
  collect()
  const bytes = (process.memoryUsage().heapUsed - before) / count
  return agenda.firstDay(view) === null ? NaN : bytes
}

export async function bench(): Promise<Line[]> {
  const [small, large] = [viewOf(10_000), viewOf(100_000)]
  const figures = await inTurns(ROUNDS, {
    ours10k: () => Promise.resolve(took(() => new Agenda(small))),
    jobs1k: () => Promise.resolve(scheduleJobs(1000)),
    ours100k: () => Promise.resolve(took(() => new Agenda(large))),
    heap100k: () => Promise.resolve(heapOfNumbers(100_000)),
    first100k: () => {
      const agenda = new Agenda(large)
      return Promise.resolve(took(() => digestsDue(large, agenda)))
    },
  })
  const bytes = bytesEach(large, 100_000)
  const agenda = new Agenda(large)
  sayAll(large, agenda)
  const evening = viewAt(large.state, '2026-11-02T19:00:00+08:00')
  nextDigestAt(evening, agenda)
  const next = Array.from({ length: 101 }, () => took(() => nextDigestAt(evening, agenda)))
  const jobs10k = figures.jobs1k.map((time) => time * 10)
  return [
    {
      what: 'register 10,000 obligations',
      figure: milliseconds(figures.ours10k),
      beside: `a job each in node-schedule, ten times that of 1,000: ${milliseconds(jobs10k)}`,
      limit: atLeast(100, medianRatio(jobs10k, figures.ours10k)),
    },
    {
      what: 'register 100,000 obligations',
      figure: milliseconds(figures.ours100k),
      beside: `a heap of numbers with the next day of each: ${milliseconds(figures.heap100k)}`,
      limit: atMost(10, medianRatio(figures.ours100k, figures.heap100k)),
    },
    { what: 'bytes an obligation of 100,000', figure: bytes.toFixed(0), limit: atMost(500, bytes) },
    {
      what: 'the first look at each of 100,000, digests and all',
      figure: milliseconds(figures.first100k),
    },
    {
      what: 'the next alarm with 100,000 obligations',
      figure: `${median(next).toFixed(3)} ms`,
      limit: atMost(1, median(next)),
    },
  ]
}
