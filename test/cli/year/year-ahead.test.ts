import { afterAll, beforeAll, expect, test } from 'vitest'
import { join } from 'node:path'
import type { YearDay } from '../../../src/adapters/web/api.ts'
import { readFileStore } from '../../../src/adapters/store/file-store.ts'
import { yearAhead } from '../../../src/cli/year/year-ahead.ts'
import type { SimulationJob, SimulationResult } from '../../../src/cli/year/simulation-job.ts'
import { isoDay } from '../../../src/domain/calendar/civil-day.ts'
import { emptyState } from '../../../src/domain/obligation/state.ts'
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts'
import { dubanJson, freshHome, NOW, ROSTER_FILE, SEED } from '../../support/duban.ts'

let home: ReturnType<typeof freshHome>
beforeAll(async () => {
  home = freshHome()
  await dubanJson(home.home, 'import', SEED, '--year', '2026')
  await dubanJson(home.home, 'roster', 'import', ROSTER_FILE)
})
afterAll(() => home.remove())

/** A calendar over a record whose position a test can move, with every simulation written down. */
function counted(fail = false) {
  const state = emptyState()
  const spans: string[] = []
  let now = Date.parse(NOW)
  const run = ({ from, to }: SimulationJob): Promise<SimulationResult> => {
    spans.push(`${isoDay(from)} ${isoDay(to)}`)
    const days = new Map([['2026-11-25', `{"messages":[],"run":${spans.length}}`]])
    const span = { today: '2026-11-24' } as SimulationResult['span']
    return fail ? Promise.reject(new Error('no')) : Promise.resolve({ span, days })
  }
  const around = { storeFolder: '', policy: DEFAULT_POLICY, clock: { now: () => now } }
  const year = yearAhead(around, { state }, run)
  return { year, state, spans, sleep: (milliseconds: number) => (now += milliseconds) }
}

test('shows the same as the command line, from a thread of its own', async () => {
  const storeFolder = join(home.home, 'store')
  const state = await readFileStore(storeFolder)
  const clock = { now: () => Date.parse(NOW) }
  const year = yearAhead({ storeFolder, policy: DEFAULT_POLICY, clock }, { state })
  const view = await year.view('2026')
  const args = ['simulate', '--from', '2026-11-24', '--to', '2026-12-31']
  expect(view?.summary).toEqual(await dubanJson(home.home, ...args, '--summary'))
  expect(view).toMatchObject({ seq: 2, years: [2026, 2027], today: '2026-11-24' })

  const { messages } = JSON.parse((await year.day('2026', 2, '2026-11-25')) ?? '') as YearDay
  expect(messages.map((message) => message.text)).toContainEqual(
    expect.stringContaining('【督办提醒】安全站'),
  )
  expect(await year.day('2026', 2, '2026-11-28')).toBe('{"messages":[]}')
})

test('offers a year from today, the rest of this one and the next', async () => {
  const { year, spans } = counted()
  for (const span of ['ahead', '2026', '2027']) await year.view(span)
  expect(spans).toEqual(['2026-11-24 2027-11-23', '2026-11-24 2026-12-31', '2027-01-01 2027-12-31'])
  expect(await year.view('2025')).toBeNull()
  expect(await year.day('2028', 0, '2028-01-01')).toBeNull()
})

test('simulates once while neither the record nor the day changes', async () => {
  const { year, state, spans, sleep } = counted()
  await Promise.all([year.view('ahead'), year.view('ahead')])
  await year.day('ahead', 0, '2026-11-25')
  expect(spans).toHaveLength(1)

  state.seq = 1
  await year.view('ahead')
  expect(spans).toHaveLength(2)
  // A page that was opened before still sees the days that belong to its figures.
  expect(await year.day('ahead', 0, '2026-11-25')).toContain('"run":1')
  expect(await year.day('ahead', 1, '2026-11-25')).toContain('"run":2')
  expect(await year.day('ahead', 999, '2026-11-25')).toContain('"run":2')

  sleep(86_400_000)
  await year.view('ahead')
  expect(spans).toHaveLength(3)
})

test('tries again after a failure', async () => {
  const { year, spans } = counted(true)
  await expect(year.view('ahead')).rejects.toThrow()
  await expect(year.view('ahead')).rejects.toThrow()
  expect(spans).toHaveLength(2)
})
