import { describe, expect, test } from 'vitest'
import { chineseWorkCalendar } from '../../src/domain/calendar/work-calendar.ts'
import { outlook } from '../../src/domain/obligation/outlook.ts'
import { copyState, type State } from '../../src/domain/obligation/state.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts'
import { simulate } from '../../src/flows/simulate.ts'
import type { SendOutcome } from '../../src/ports/channel.ts'
import { day, duty, imported, instant, plan, quota, group } from '../support/build.ts'
import { testBot } from '../support/bot.ts'

const monthly = () =>
  imported(
    '2026-11-24 10:00',
    plan(2026, duty(8, [quota('month')]), duty(9, [quota('month')], [group('各有关科室')])),
  )

const withChat = (whenEmpty = false): Policy => ({
  ...DEFAULT_POLICY,
  morningReport: { chat: 'wr-admins', whenEmpty },
})

async function reports(
  state: State,
  policy: Policy,
  until: string,
  send?: (to: string) => SendOutcome,
): Promise<string[]> {
  const answer = ({ to }: { to: string }): SendOutcome => send?.(to) ?? { kind: 'accepted' }
  const bot = testBot(state, '2026-11-24 10:00', answer, undefined, policy)
  await bot.app.tick()
  await bot.runUntil(until)
  return bot.sent.filter(({ to }) => to === 'wr-admins').map(({ text }) => text)
}

describe('the morning report', () => {
  test('accounts on the next working morning for what was to be said, said, failed and merged', async () => {
    expect(await reports(monthly(), withChat(), '2026-11-25 12:00')).toEqual([
      [
        '【督办早报】11月25日 周三',
        '11月24日提醒单：应发 2 张，实发 2，失败 0，合并 0 项。',
        '统称还没有成员，其中事项没有提醒任何单位，请在通讯录里写明：',
        '· 各有关科室',
      ].join('\n'),
    ])
  })

  test('names what did not arrive', async () => {
    const refuse = (to: string): SendOutcome =>
      to === 'wr-admins' || to.startsWith('user:')
        ? { kind: 'accepted' }
        : { kind: 'refused', reason: '机器人不在群里', retryable: false }
    const [report] = await reports(monthly(), withChat(), '2026-11-25 12:00', refuse)
    expect(report).toContain('失败 1')
    expect(report).toContain('失败的没有算作已提醒，会再发')
    expect(report).toContain('（11月24日起，机器人不在群里）')
  })

  test('is silent on days without anything to account for, and speaks on every working day if so wished', async () => {
    const quiet = await reports(monthly(), withChat(), '2026-12-12 00:00')
    const always = await reports(monthly(), withChat(true), '2026-12-12 00:00')
    expect(quiet.length).toBeLessThan(always.length)
    expect(always).toHaveLength(14)
    expect(always.filter((text) => text.includes('周六') || text.includes('周日'))).toEqual([])
  })

  test('is not sent without a chat for it', async () => {
    expect(await reports(monthly(), DEFAULT_POLICY, '2026-12-12 00:00')).toEqual([])
  })

  test('comes after a weekend of silence once, not once a day', async () => {
    const state = monthly()
    const bot = testBot(state, '2026-11-27 10:00', undefined, undefined, withChat())
    await bot.app.tick()
    bot.sleepUntil('2026-12-02 15:00')
    await bot.app.tick()
    await bot.app.tick()
    const heard = bot.sent.filter(({ to }) => to === 'wr-admins').map(({ text }) => text.split('\n')[1])
    expect(heard).toEqual(['11月27日提醒单：应发 2 张，实发 2，失败 0，合并 0 项。'])
  })

  test('stands in the simulation as the bot says it', async () => {
    const state = monthly()
    const view = outlook(copyState(state), withChat(), chineseWorkCalendar(), instant('2026-11-24 10:00'))
    const rehearsed = [...simulate(view, day('2026-11-24'), day('2026-12-31'))]
    const bot = testBot(state, '2026-11-24 10:00', undefined, undefined, withChat())
    await bot.app.tick()
    await bot.runUntil('2027-01-01 00:00')
    expect(bot.sent.map(({ to, text }) => `${to} ${text}`)).toEqual(
      rehearsed.map(({ chat, text }) => `${chat} ${text}`),
    )
  })
})
