import { afterAll, beforeAll, expect, test } from 'vitest'
import { duban, dubanJson, freshHome, NOW, ROSTER_FILE, SEED } from '../support/duban.ts'

let own: ReturnType<typeof freshHome>

beforeAll(async () => {
  own = freshHome()
  await dubanJson(own.home, 'import', SEED, '--year', '2026')
  await dubanJson(own.home, 'roster', 'import', ROSTER_FILE)
})
afterAll(() => own.remove())

const DAYS = ['--from', '2026-12-01', '--to', '2026-12-10']

test('a leave is recorded with its receipt and ended again; what is refused says why', async () => {
  const taken = await dubanJson(own.home, 'roster', 'leave', '陈立', ...DAYS, '--stand-in', '周洁')
  expect(taken).toMatchObject({ receipt: 3 })
  expect(JSON.stringify(taken)).toContain('期间提醒周洁')
  const refused = await duban(own.home, 'roster', 'leave', '李四', ...DAYS)
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('通讯录里没有李四')])
  const wrong = await duban(own.home, 'roster', 'leave', '陈立', '--from', '12月1日', '--to', '2026-12-10')
  expect(wrong.status).toBe(2)
  expect(await dubanJson(own.home, 'roster', 'back', '陈立')).toMatchObject({ receipt: 4 })
  expect(NOW).toContain('2026-11-24')
})
