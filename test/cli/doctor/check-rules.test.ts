import { expect, test } from 'vitest'
import { checkRules } from '../../../src/cli/doctor/check-rules.ts'
import { DEFAULTS } from '../../../src/config/defaults.ts'
import { planningSettings } from '../../../src/config/planning.ts'
import { calendarInForce } from '../../../src/domain/obligation/calendar-in-force.ts'
import { emptyState } from '../../../src/domain/obligation/state.ts'
import { day, given, viewAt } from '../../support/build.ts'

const AT = '2026-11-24 10:00'
const { calendar } = viewAt(emptyState(), AT)
const started = given(AT, {
  type: 'rules-adopted',
  settings: planningSettings(DEFAULTS),
  calendar: calendarInForce(calendar, day('2026-01-01'), day('2027-12-31')),
})

test('settings that wait for the next start are said, the same and the first ones not', () => {
  expect(checkRules(viewAt(started, AT), DEFAULTS)).toEqual([])
  expect(checkRules(viewAt(emptyState(), AT), DEFAULTS)).toEqual([])
  expect(checkRules(viewAt(started, AT), { ...DEFAULTS, log: { level: 'warn' } })).toEqual([])
  // The days that were kept are those of two years; a new one is no change.
  expect(checkRules(viewAt(started, '2027-01-05 10:00'), DEFAULTS)).toEqual([])
  const [finding] = checkRules(viewAt(started, AT), { ...DEFAULTS, checkIn: 'quarter' })
  expect(finding).toMatchObject({ state: 'note', text: expect.stringContaining('下次启动') as string })
})
