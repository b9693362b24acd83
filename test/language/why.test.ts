import { expect, test } from 'vitest'
import { chineseWorkCalendar } from '../../src/domain/calendar/work-calendar.ts'
import { outlook } from '../../src/domain/obligation/outlook.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { digestsDue } from '../../src/domain/reminder/due.ts'
import { queued } from '../../src/flows/queue-reminders.ts'
import { recognise } from '../../src/language/zh/recognise.ts'
import { normalise } from '../../src/language/zh/message/normalise.ts'
import { instant } from '../support/build.ts'
import { sampleRoster } from '../support/seed-plan.ts'
import type { Talk } from '../support/talk.ts'
import { freshTalk } from '../support/talk.ts'

const context = { today: 0, roster: sampleRoster(), botNames: ['督办助手'] }

function askedWhy(text: string): string | null {
  const why = recognise(normalise(text, context), context).find(({ kind }) => kind === 'ask-why')
  return why?.kind === 'ask-why'
    ? why.labels.map(({ no, part }) => `${no}${part ? `.${part}` : ''}`).join()
    : null
}

test.each([
  ['为什么', ''],
  ['为什么？', ''],
  ['@督办助手 为啥', ''],
  ['为什么提醒我', ''],
  ['为什么又发这条消息', ''],
  ['怎么又提醒我们', ''],
  ['这条为什么发给我', ''],
  ['为什么提醒3', '3'],
  ['为什么 3', '3'],
  ['为什么提醒第3项', '3'],
  ['为什么要催我们3.1', '3.1'],
  ['请问为什么提醒3、5？', '3,5'],
  ['3为什么又提醒我们', '3'],
  ['第3项为什么提醒', '3'],
])('%s asks for the reason of a reminder', (text, labels) => {
  expect(askedWhy(text)).toBe(labels)
})

test.each([
  '为什么3还没完成',
  '3为什么没完成',
  '为什么要完成3',
  '怎么办',
  '3怎么做',
  '为什么开会',
  '完成3，为什么还提醒',
  '3为什么算逾期我们都报了',
])('%s asks something else', (text) => {
  expect(askedWhy(text)).toBeNull()
})

/** A talk whose chats have been told what was due that morning. */
function remindedTalk(at: string): Talk {
  const talk = freshTalk()
  const view = outlook(talk.state, DEFAULT_POLICY, chineseWorkCalendar(), instant(at))
  talk.now = instant(at)
  talk.record(
    'system',
    digestsDue(view).map((digest) => queued(view, digest)),
  )
  talk.now = instant(at) + 3_600_000
  return talk
}

test('the answer names row, rule, dates, rung and what stops it', () => {
  const talk = remindedTalk('2026-12-30T09:00')
  const said = talk.say({ as: 'chenli', chat: 'wr-anquan', text: '@督办助手 为什么提醒8' })
  expect(said.effects).toEqual([])
  expect(said.events).toEqual([])
  expect(said.reply?.split('\n').slice(0, 5)).toEqual([
    '〔8.1〕至少每月专题研究1次（11月，11月30日前，还差1次）',
    '· 依据：分解表第8项，责任单位安全站',
    '· 时限：每月至少1次，表中写“至少每月专题研究1次”；本期11月（11月1日至11月30日），已报0/1',
    '· 为什么：12月29日已逾期 21 个工作日，未办结继续提醒，同时提醒负责人、分管领导和管理员',
    '· 下次：2027年1月4日（周一）起；办完回复“完成 8.1”即停',
  ])
})

test('without a number the last digest of the chat is meant, with a quote what is quoted', () => {
  const talk = remindedTalk('2026-12-30T09:00')
  const bare = talk.say({ as: 'chenli', chat: 'wr-anquan', text: '@督办助手 为什么' })
  expect(bare.reply).toMatch(/^〔/)
  expect(bare.reply).toContain('回复“为什么 编号”逐项查看')
  const quote = '【督办提醒】安全站\n〔10.1〕管委会主要领导每月开展1次调研检查（11月，11月30日前，还差1次）'
  const quoted = talk.say({ as: 'chenli', chat: 'wr-anquan', quote, text: '为什么' })
  expect(quoted.reply).toMatch(/^〔10\.1〕/)
})

test('asked alone, it is about what the unit’s group was told', () => {
  const talk = remindedTalk('2026-12-30T09:00')
  const inGroup = talk.say({ as: 'chenli', chat: 'wr-anquan', text: '@督办助手 为什么' })
  const alone = talk.say({ as: 'chenli', text: '为什么' })
  expect(alone.reply).toBe(inGroup.reply)
})

test('a number that no task has', () => {
  expect(remindedTalk('2026-12-30T09:00').say({ as: 'chenli', text: '为什么 99' }).reply).toContain(
    '没有编号为 99 的任务',
  )
})

test('a daily duty comes up again with its next days, on the day that is named', () => {
  const talk = remindedTalk('2026-12-07T09:00')
  const { reply } = talk.say({ as: 'linxiao', text: '为什么 7' })
  expect(reply).toContain('· 下次：12月14日（周一）起；')
  const heardOn = (at: string) => {
    const view = outlook(talk.state, DEFAULT_POLICY, chineseWorkCalendar(), instant(at))
    return digestsDue(view).some(({ entries }) => entries.some((one) => one.obligation.duty.no === 7))
  }
  expect(['08', '09', '10', '11', '14'].map((day) => heardOn(`2026-12-${day}T09:00`))).toEqual([
    false,
    false,
    false,
    false,
    true,
  ])
  talk.say({ as: 'linxiao', text: '完成7' })
  expect(talk.say({ as: 'linxiao', text: '为什么 7' }).reply).toContain(
    '本期已办结，下一期12月14日（周一）起',
  )
})

test('what is done is said to be over, and what is not the unit’s own is not explained', () => {
  const talk = remindedTalk('2026-12-30T09:00')
  talk.say({ as: 'chenli', chat: 'wr-anquan', text: '@督办助手 完成10.1 11月的' })
  const own = talk.say({ as: 'chenli', text: '为什么提醒10.1' })
  expect(own.reply).toContain('〔10.1〕')
  const other = talk.say({ as: 'wutao', text: '为什么提醒8' })
  expect(other.reply).toContain('不是您单位的事项')
})
