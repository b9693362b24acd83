import { expect, test } from 'vitest'
import { readPlanYear } from '../../src/table/plan-year.ts'
import { type Point, unitSource } from '../../src/table/point.ts'

const point = (text: string, time = ''): Point => ({
  no: 1,
  text,
  section: null,
  task: null,
  units: [unitSource('办公室')],
  time,
  stages: [],
  note: '',
  doubts: [],
})

test.each([
  ['2026年任务表', point('对2025年12月底前的欠薪案件办结'), 2026, 0],
  ['2026年任务表', point('办结', '2025年12月底前'), 2025, 1],
  ['任务表', point('2025年12月底前办结'), 2025, 0],
])('%s with one other year is of a year, or is asked about', (title, one, year, asked) => {
  const { year: read, problems } = readPlanYear(title, [one])
  expect([read, problems.length]).toEqual([year, asked])
})
