import { describe, expect, test } from 'vitest'
import { chineseWorkCalendar } from '../../src/domain/calendar/work-calendar.ts'
import { outlook } from '../../src/domain/obligation/outlook.ts'
import { presenceOn } from '../../src/domain/obligation/presence.ts'
import { emptyState } from '../../src/domain/obligation/state.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { summarise } from '../../src/flows/simulation-summary.ts'
import { simulate, type SimulatedMessage } from '../../src/flows/simulate.ts'
import { spanView } from '../../src/flows/year-ahead.ts'
import { day, instant, ROSTER } from '../support/build.ts'
import { seedState } from '../support/seed-state.ts'

function message(at: string, chat: string, units: string[], mentions: string[] = []): SimulatedMessage {
  const items = units.map((unit) => ({ duty: 1, part: null, unit, period: '2026-Q4', due: '2026-12-31' }))
  return { at: `${at}T09:00:00+08:00`, chat, mentions, stage: 'upcoming', items, text: '' }
}

const VIEW = {
  roster: ROSTER,
  present: presenceOn(emptyState(), ROSTER, day('2026-12-01')),
  policy: DEFAULT_POLICY,
}

describe('a summary', () => {
  // 2026-12-06 is a Sunday: the last day of week 49.
  const messages = [
    message('2026-12-04', 'chat-aq', ['安全站', '安全站', '办公室'], ['chenli', 'luojianping']),
    message('2026-12-06', 'chat-aq', ['安全站'], ['chenli']),
    message('2026-12-07', 'chat-aq', ['安全站'], ['chenli']),
    message('2026-12-07', 'user:wutao', ['建管科']),
  ]
  const summary = summarise(VIEW, messages, day('2026-12-01'), day('2026-12-31'))

  test('counts messages, mentions and items, by day and by week', () => {
    expect(summary).toMatchObject({
      from: '2026-12-01',
      to: '2026-12-31',
      messages: 4,
      mentions: 4,
      items: 6,
    })
    expect(summary.days).toEqual([
      { day: '2026-12-04', messages: 1, mentions: 2, items: 3 },
      { day: '2026-12-06', messages: 1, mentions: 1, items: 1 },
      { day: '2026-12-07', messages: 2, mentions: 1, items: 2 },
    ])
    expect(summary.weeks).toEqual([
      { week: '2026-W49', messages: 2, mentions: 3, items: 4 },
      { week: '2026-W50', messages: 2, mentions: 1, items: 2 },
    ])
    expect(summary.crowded.map((load) => load.day)).toEqual(['2026-12-04', '2026-12-07', '2026-12-06'])
    expect(summary.stages).toEqual({ upcoming: 4, due: 0, overdue: 0, escalated: 0, digest: 0 })
  })

  test('counts a message once for each unit that it names', () => {
    expect(summary.units.map(({ unit, messages: count, items }) => [unit, count, items])).toEqual([
      ['安全站', 3, 4],
      ['办公室', 1, 1],
      ['建管科', 1, 1],
    ])
    expect(summary.units[0]?.days[0]).toEqual({ day: '2026-12-04', messages: 1, items: 2 })
  })

  test('names chats and people, and finds the busiest week of each chat', () => {
    expect(summary.chats[0]).toEqual({
      chat: 'chat-aq',
      name: '安全站',
      messages: 3,
      mentions: 4,
      items: 5,
      busiestWeek: { week: '2026-W49', messages: 2, mentions: 3, items: 4 },
      weeklyCeiling: 5,
      fullWeeks: 0,
    })
    expect(summary.people).toEqual([
      { userId: 'chenli', name: '陈立（安全站）', mentions: 3, direct: 0, mostInWeek: 2, weeklyCeiling: 5 },
      {
        userId: 'luojianping',
        name: '罗建平（安全站）',
        mentions: 1,
        direct: 0,
        mostInWeek: 1,
        weeklyCeiling: 3,
      },
      { userId: 'wutao', name: '吴涛（建管科）', mentions: 0, direct: 1, mostInWeek: 0, weeklyCeiling: 5 },
    ])
  })

  test('of nothing is nothing', () => {
    expect(summarise(VIEW, [], day('2026-12-01'), day('2026-12-01'))).toMatchObject({
      messages: 0,
      days: [],
      crowded: [],
      units: [],
    })
  })
})

test('the span that the page shows is the simulation, with names and rest days', () => {
  const state = seedState('2026-11-24 10:00')
  const view = outlook(state, DEFAULT_POLICY, chineseWorkCalendar(), instant('2026-11-24 10:00'))
  const [from, to] = [day('2026-12-28'), day('2027-01-08')]
  const { span, messages } = spanView(view, from, to)
  const simulated = [...simulate(view, from, to)]
  expect(messages.map(({ at, text }) => [at, text])).toEqual(simulated.map(({ at, text }) => [at, text]))
  expect(span.summary).toEqual(summarise(view, simulated, from, to))
  expect(span.summary.messages).toBeGreaterThan(10)
  expect(span.restDays).toEqual(['2027-01-01', '2027-01-02', '2027-01-03'])
  expect(span.unannouncedYears).toEqual([2027])
  const group = messages.find((one) => one.to === 'wr-anquan')
  expect(group).toMatchObject({ units: ['安全站'], mentions: ['陈立（安全站）', '周洁（安全站）'] })
})
