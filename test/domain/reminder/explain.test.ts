import { expect, test } from 'vitest'
import { chineseWorkCalendar, stepWorkdays } from '../../../src/domain/calendar/work-calendar.ts'
import { isoDay } from '../../../src/domain/calendar/civil-day.ts'
import { evolve } from '../../../src/domain/obligation/evolve.ts'
import { outlook } from '../../../src/domain/obligation/outlook.ts'
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts'
import { Agenda } from '../../../src/domain/reminder/agenda.ts'
import type { Digest, DigestEntry } from '../../../src/domain/reminder/digest.ts'
import { digestsDue } from '../../../src/domain/reminder/due.ts'
import { explain, type Explanation } from '../../../src/domain/reminder/explain.ts'
import { nextDigestAt } from '../../../src/domain/reminder/next.ts'
import { queued } from '../../../src/flows/queue-reminders.ts'
import { instant } from '../../support/build.ts'
import { seedStateWithNodes } from '../../support/seed-state.ts'

const CALENDAR = chineseWorkCalendar()

interface Said {
  day: string
  digest: Digest
  entry: DigestEntry
  because: Explanation
}

/** Everything that a year of the seed says if nobody replies, each with its explanation just after it was queued. */
function* yearOfTheSeed(): Generator<Said> {
  const state = seedStateWithNodes('2026-01-05T08:00')
  const end = instant('2027-01-05T00:00')
  let view = outlook(state, DEFAULT_POLICY, CALENDAR, instant('2026-01-05T08:00'))
  const agenda = new Agenda(view)
  for (let at = nextDigestAt(view, agenda); at !== null && at < end; at = nextDigestAt(view, agenda)) {
    view = outlook(state, DEFAULT_POLICY, CALENDAR, at)
    const digests = digestsDue(view, agenda)
    const change = { seq: state.seq + 1, at, by: 'system', events: digests.map((one) => queued(view, one)) }
    evolve(state, change)
    agenda.note(change)
    for (const digest of digests)
      for (const entry of digest.entries)
        yield { day: isoDay(view.today), digest, entry, because: explain(view, digest.to, entry.obligation) }
  }
}

const year = [...yearOfTheSeed()]

/** What the digest decided, and what the explanation says that it decided. */
function decision({ digest, entry }: Said): unknown {
  return { rung: entry.rung, stage: entry.stage, level: entry.level ?? null, told: digest.to }
}

function recomputed({ digest, because }: Said): unknown {
  const { rung, stage, level, told } = because
  return { rung, stage, level, told: told.find((to) => to === digest.to) ?? null }
}

test('for every item of every message of a year the explanation comes to the same decision', () => {
  expect(year.length).toBeGreaterThan(1_000)
  const others = year.filter((said) => JSON.stringify(decision(said)) !== JSON.stringify(recomputed(said)))
  expect(others.slice(0, 5).map((said) => [said.day, decision(said), recomputed(said)])).toEqual([])
})

test('the working days that it names lead from the deadline, or the node, to the rung', () => {
  const named = year.flatMap(({ because: { reason, rung, obligation } }) =>
    reason !== null && 'workdays' in reason
      ? [{ ...reason, rung, countsAs: obligation.countsAs, eve: obligation.node?.eve }]
      : [],
  )
  expect(new Set(named.map(({ kind }) => kind))).toEqual(new Set(['ahead', 'late', 'before-node']))
  for (const { kind, workdays, rung, countsAs, eve } of named) {
    const from = kind === 'before-node' ? eve : countsAs
    expect(stepWorkdays(CALENDAR, from ?? 0, kind === 'late' ? workdays : -workdays)).toBe(rung)
  }
})

test('every message has a reason, and only days of daily duties go along without one of their own', () => {
  expect(year.filter(({ because }) => because.reason === null)).toEqual([])
  const along = year.filter(({ because }) => because.reason?.kind === 'along')
  for (const { entry } of along)
    expect(entry.obligation.cadence).toMatchObject({ kind: 'quota', period: 'day' })
})
