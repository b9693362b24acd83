import { expect, test } from 'vitest'
import { importRoster } from '../../src/flows/import-roster.ts'
import { emptyState, rosterInForce } from '../../src/domain/obligation/state.ts'
import { andThen, duty, imported, plan, quota, ROSTER } from '../support/build.ts'
import { testBot } from '../support/bot.ts'

const AT = '2026-11-24 10:00'
const [aq, ...others] = ROSTER.units

function bot() {
  const state = imported(AT, plan(2026, duty(8, [quota('month')])))
  return testBot(andThen(state, AT, 'chenli', { type: 'reported', key: '8|安全站|2026-11', count: 1 }), AT)
}

test('a roster takes the place of the one before', async () => {
  const { context, store } = bot()
  const roster = { ...ROSTER, admins: ['liuqin'] }
  expect((await importRoster(context, roster, 'console')).change?.seq).toBe(4)
  expect(rosterInForce(store.state).admins).toEqual(['liuqin'])
})

test('one that renames a unit that something was transferred to is refused as well', async () => {
  const { context, store } = bot()
  andThen(store.state, AT, 'zhangduban', { type: 'transferred', key: '8|安全站|2026-12', to: '办公室' })
  const renamed = others.map((unit) =>
    unit.name === '办公室' ? { ...unit, name: '综合办', aliases: ['办公室'] } : unit,
  )
  const { change, renamed: found } = await importRoster(
    context,
    { ...ROSTER, units: [aq!, ...renamed] },
    'console',
  )
  expect([change, found]).toEqual([null, [{ from: '办公室', to: '综合办' }]])
})

test('one that renames a unit with reports is refused: what was done would count as open again', async () => {
  const { context, store } = bot()
  const roster = { ...ROSTER, units: [{ ...aq!, name: '安全监督站', aliases: ['安全站'] }, ...others] }
  expect(await importRoster(context, roster, 'console')).toEqual({
    change: null,
    lockout: null,
    renamed: [{ from: '安全站', to: '安全监督站' }],
  })
  expect(rosterInForce(store.state)).toBe(ROSTER)
})

const NOBODY = { units: [], groups: [], admins: [] }

test.each([
  ['no units', { ...ROSTER, units: [] }, '没有任何单位'],
  ['no administrator', { ...ROSTER, admins: [] }, '没有管理员'],
  ['nobody at all', NOBODY, '没有任何单位'],
])('one with %s would keep everybody out, and is refused', async (_what, roster, words) => {
  const { context, store } = bot()
  const { change, lockout } = await importRoster(context, roster, 'console')
  expect([change, lockout]).toEqual([null, expect.stringContaining(words)])
  expect(rosterInForce(store.state)).toBe(ROSTER)
})

test.each([
  ['has no administrator', { ...ROSTER, admins: [] }, 1],
  ['has an administrator alone', { ...NOBODY, admins: ['zhangduban'] }, 1],
  ['has nobody', NOBODY, undefined],
])('the first one, which %s, takes nobody anything', async (_what, roster, receipt) => {
  const { context } = testBot(emptyState(), AT)
  expect((await importRoster(context, roster, 'console')).change?.seq).toBe(receipt)
})
