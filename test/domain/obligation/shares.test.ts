import { expect, test } from 'vitest'
import { isoDay } from '../../../src/domain/calendar/civil-day.ts'
import { obligations } from '../../../src/domain/obligation/expand.ts'
import { isShare, obligationsOf, shares } from '../../../src/domain/obligation/shares.ts'
import { andThen, viewAt } from '../../support/build.ts'
import { seedStateWithNodes } from '../../support/seed-state.ts'

test('shares come to the very obligations, with what has been postponed, passed on and reported', () => {
  const state = seedStateWithNodes('2026-03-05 08:00')
  andThen(
    state,
    '2026-04-01 09:00',
    'zhangduban',
    { type: 'postponed', key: '4|安全站|2026-05-10', due: 20_600, reason: '汛期' },
    { type: 'transferred', key: '17|安全站|2026-05-31', to: '办公室' },
    { type: 'reported', key: '64|安全站|2026-04-01', count: 1 },
    { type: 'postponed', key: '201|安全站|2026-04-05', due: 20_570, reason: '汛期' },
    { type: 'transferred', key: '201|办公室|2026-05-01', to: '建管科' },
    { type: 'reported', key: '206|办公室|2026-04-05', count: 1 },
  )
  const view = viewAt(state, '2026-04-01 10:00')
  for (const wanted of [{ opensBy: view.today + 60, withoutLapsed: true }, { opensFrom: view.today - 5 }]) {
    const found = [...shares(view, wanted)].flatMap((one) =>
      isShare(one) ? [...obligationsOf(view, one)] : [one],
    )
    const shown = (all: Iterable<{ key: string; unit: string; due: number }>) =>
      [...all].map(({ key, unit, due }) => `${key} ${unit} ${isoDay(due)}`).sort()
    expect(found.length).toBeGreaterThan(150)
    expect(shown(found)).toEqual(shown(obligations(view, wanted)))
  }
})
