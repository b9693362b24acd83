import { expect, test } from 'vitest'
import { configSchema } from '../../src/config/schema.ts'
import { ownNodeOf } from '../../src/config/own-nodes.ts'
import { policyOf } from '../../src/config/policy.ts'

test.each([
  [{ on: '2026-03-05' }, { year: 2026, month: 3, day: 5, days: 1 }],
  [
    { on: '2026-03-05', until: '2026-03-12' },
    { year: 2026, month: 3, day: 5, days: 8 },
  ],
  [
    { on: '06-07', until: '06-10' },
    { year: null, month: 6, day: 7, days: 4 },
  ],
  [
    { on: '12-30', until: '01-02' },
    { year: null, month: 12, day: 30, days: 4 },
  ],
  [
    { on: '2026-12-30', until: '2027-01-02' },
    { year: 2026, month: 12, day: 30, days: 4 },
  ],
])('%j', (setting, node) => {
  const all = { name: '两会', ...setting }
  expect(ownNodeOf(all)).toEqual([{ name: '两会', ...node }])
  expect(policyOf(configSchema.parse({ nodes: [all] })).nodes.own).toEqual([{ name: '两会', ...node }])
})

test.each([
  [{ name: '两会', on: '3月5日' }],
  [{ name: '两会', on: '2026-02-30' }],
  [{ name: '两会', on: '2026-03-05', until: '2026-03-04' }],
  [{ name: '两会', on: '2026-03-05', until: '03-12' }],
  [{ name: '两会', on: '2026-03-05', until: '2026-09-05' }],
  [{ name: '', on: '2026-03-05' }],
])('%j is refused', (node) => expect(configSchema.safeParse({ nodes: [node] }).success).toBe(false))
