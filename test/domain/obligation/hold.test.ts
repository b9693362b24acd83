import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDay } from '../../../src/domain/calendar/civil-day.ts'
import { instantOf } from '../../../src/domain/calendar/zone.ts'
import { outlook } from '../../../src/domain/obligation/outlook.ts'
import { simulate } from '../../../src/flows/simulate.ts'
import { andThen, day, deadline, duty, imported, plan, viewAt } from '../../support/build.ts'

const key = '1|安全站|2026-12-15'
const state = () => imported('2026-11-02 10:00', plan(2026, duty(1, [deadline({ month: 12, day: 15 })])))

/** The days on which the item is mentioned from the day on. */
function mentioned(after: ReturnType<typeof state>, from: string, to: string): string[] {
  const view = viewAt(after, `${from} 10:00`)
  const start = outlook(
    after,
    view.policy,
    view.calendar,
    instantOf({ day: day(from), minute: 600 }, view.policy.zone),
  )
  return [...new Set([...simulate(start, day(from), day(to))].map(({ at }) => at.slice(0, 10)))]
}

describe('what is acknowledged', () => {
  test('is left alone until the day named, and then said once for all that came due meanwhile', () => {
    const plain = mentioned(state(), '2026-12-01', '2026-12-25')
    expect(plain).toEqual([
      '2026-12-01',
      '2026-12-04',
      '2026-12-10',
      '2026-12-14',
      '2026-12-15',
      '2026-12-18',
      '2026-12-23',
    ])
    const rested = andThen(state(), '2026-12-02 10:00', 'chenli', {
      type: 'acknowledged',
      keys: [key],
      until: day('2026-12-13'),
      expected: day('2026-12-13'),
    })
    expect(mentioned(rested, '2026-12-02', '2026-12-25')).toEqual([
      '2026-12-14', // the 13th is a Sunday
      '2026-12-15',
      '2026-12-18',
      '2026-12-23',
    ])
  })

  test('is still said on the day of its deadline and the one before, whatever was promised', () => {
    const rested = andThen(state(), '2026-12-02 10:00', 'chenli', {
      type: 'acknowledged',
      keys: [key],
      until: day('2027-01-31'),
      expected: day('2027-01-31'),
    })
    expect(mentioned(rested, '2026-12-02', '2026-12-25')).toEqual([
      '2026-12-14',
      '2026-12-15',
      '2026-12-18',
      '2026-12-23',
    ])
  })

  test('after its deadline it rests until the day named', () => {
    const rested = andThen(state(), '2026-12-16 10:00', 'chenli', {
      type: 'acknowledged',
      keys: [key],
      until: day('2026-12-24'),
      expected: day('2026-12-24'),
    })
    expect(mentioned(rested, '2026-12-16', '2026-12-30')[0]).toBe(isoDay(day('2026-12-24')))
  })

  test('is asked about again after so many working days, however far the promise', () => {
    const rested = andThen(state(), '2026-12-16 10:00', 'chenli', {
      type: 'acknowledged',
      keys: [key],
      until: day('2027-12-31'),
      expected: day('2027-12-31'),
    })
    // Twenty working days; the new year's holidays are three.
    expect(mentioned(rested, '2026-12-16', '2027-02-01')[0]).toBe('2027-01-14')
  })

  test('every deadline is mentioned before it passes, whatever was promised and when', () => {
    const days = fc.record({
      said: fc.integer({ min: 2, max: 45 }),
      promised: fc.integer({ min: 1, max: 400 }),
    })
    fc.assert(
      fc.property(days, ({ said, promised }) => {
        const on = day('2026-11-02') + said
        if (on >= day('2026-12-15')) return
        const until = on + promised
        const rested = andThen(state(), `${isoDay(on)} 10:00`, 'chenli', {
          type: 'acknowledged',
          keys: [key],
          until,
          expected: until,
        })
        expect(mentioned(rested, isoDay(on), '2026-12-15')).toContain('2026-12-15')
      }),
      { numRuns: 40 },
    )
  })
})
