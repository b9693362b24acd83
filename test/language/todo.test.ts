import { expect, test } from 'vitest'
import { openObligations } from '../../src/domain/obligation/reportable.ts'
import { dutyLabel } from '../../src/domain/obligation/obligation.ts'
import { deadline, duty, instant, plan, quota, ROSTER, UNSPECIFIED } from '../support/build.ts'
import { talkWith } from '../support/talk.ts'

/** Twenty old deadlines, something due today, something next week, something far off. */
const old = Array.from({ length: 20 }, (_, at) =>
  duty(at + 1, [deadline({ month: at < 10 ? 3 : 6, day: (at % 10) + 1 })]),
)
const late = talkWith(
  plan(
    2026,
    ...old,
    duty(30, [quota('day')]),
    duty(31, [deadline({ month: 12, day: 1 })]),
    duty(32, [UNSPECIFIED]),
  ),
  ROSTER,
)
late.now = instant('2026-11-24 10:00')

const lines = (text: string) => late.say({ as: 'chenli', text }).reply?.split('\n') ?? []
const marks = (text: string) => lines(text).flatMap((line) => /〔(\d+)〕/.exec(line)?.[1] ?? [])

test('待办 begins with today and the coming week, then what is late, the newest first', () => {
  expect(lines('待办')[0]).toBe('安全站待办 23 项，其中逾期 20 项：')
  expect(marks('待办')).toEqual([
    '30',
    '31',
    ...['20', '19', '18', '17', '16', '15', '14', '13', '12', '11', '10', '9', '8'],
  ])
})

test('what has no line is there by its number', () => {
  expect(lines('待办').slice(-3)).toEqual([
    '还有逾期 7 项：1、2、3、4、5、6、7（回复“详情 7”看内容）',
    '还有以后到期 1 项：32（回复“详情 32”看内容）',
    '办完请回复“完成 30”。',
  ])
  const said = new Set(lines('待办').join('\n').match(/\d+/g))
  for (const { duty: owed, part } of openObligations(late.view, '安全站'))
    expect(said).toContain(dutyLabel(owed.no, part))
})

test('which number is meant is asked with the same ones first', () => {
  expect(marks('完成')).toEqual(['30', '31', '20', '19', '18'])
})
