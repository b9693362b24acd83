import { describe, expect, test } from 'vitest'
import type { Config } from '../../src/config/config.ts'
import { DEFAULTS } from '../../src/config/defaults.ts'
import { planningSettings, policyOfSettings } from '../../src/config/planning.ts'
import { policyOf } from '../../src/config/policy.ts'
import { chineseWorkCalendar } from '../../src/domain/calendar/work-calendar.ts'
import { calendarInForce } from '../../src/domain/obligation/calendar-in-force.ts'
import type { RulesAdopted } from '../../src/domain/obligation/rules.ts'
import type { State } from '../../src/domain/obligation/state.ts'
import { testBot, type TestBot } from '../support/bot.ts'
import { andThen, day, deadline, duty, imported, plan, quota, unit } from '../support/build.ts'

const IMPORT = '2026-11-02 08:00'
const ADMIN = 'user:zhangduban'

function filled(): State {
  return imported(
    IMPORT,
    plan(
      2026,
      duty(1, [quota('month')], [unit('安全站')]),
      duty(2, [deadline({ month: 12, day: 18 })], [unit('安全站'), unit('办公室')]),
    ),
  )
}

const NO_QUARTERS: Config['reminders'] = {
  ...DEFAULTS.reminders,
  ladder: { ...DEFAULTS.reminders.ladder, deadline: [0], month: [0] },
}

/** The bot as it is started with a configuration. */
function started(state: State, at: string, own: Partial<Config> = {}): TestBot {
  const config = { ...DEFAULTS, ...own }
  const rules = { settings: planningSettings(config), policyOf: policyOfSettings }
  return testBot(state, at, undefined, undefined, policyOf(config), rules)
}

/** The same record after a start with the defaults, and a working day of reminders. */
async function withDefaults(): Promise<State> {
  const bot = started(filled(), '2026-11-02 09:30')
  await bot.app.tick()
  await bot.runUntil('2026-11-02 18:00')
  return bot.store.state
}

const toAdmins = ({ sent }: TestBot) => sent.filter(({ to }) => to === ADMIN)

describe('rules that are not those of the last time', () => {
  test('the first start keeps the rules and says nothing of them', async () => {
    const state = await withDefaults()
    expect(state.rules?.settings).toBe(planningSettings(DEFAULTS))
    const bot = started(state, '2026-11-03 09:30')
    const { seq } = state
    await bot.app.tick()
    expect([toAdmins(bot), bot.store.state.seq]).toEqual([[], seq])
  })

  test('are said to the administrators once, before the first reminder under them', async () => {
    const bot = started(await withDefaults(), '2026-11-30 09:30', { reminders: NO_QUARTERS })
    await bot.app.tick()
    expect(bot.sent.map(({ to }) => to)).toEqual([ADMIN])
    await bot.runUntil('2026-11-30 09:31')
    const [first, ...others] = bot.sent
    expect(others.length).toBeGreaterThan(0)
    expect(first?.to).toBe(ADMIN)
    expect(first?.text).toBe(
      [
        '【督办】设置有变，今后的提醒照新的发。',
        '11月30日至12月29日：消息由 23 条变为 17 条，点名由 25 人次变为 19 人次，12月9日起不同。',
        '不是您要的，请把设置改回去再重新启动。',
      ].join('\n'),
    )
    expect(others.every(({ to }) => to !== ADMIN)).toBe(true)
    const again = started(bot.store.state, '2026-12-01 08:00', { reminders: NO_QUARTERS })
    await again.app.tick()
    await again.runUntil('2026-12-18 18:00')
    expect(again.sent.length).toBeGreaterThan(0)
    expect(again.sent.filter(({ text }) => text.includes('有变'))).toEqual([])
  })

  test('wait for office hours, as reminders do', async () => {
    const bot = started(await withDefaults(), '2026-11-26 22:00', { reminders: NO_QUARTERS })
    await bot.app.tick()
    expect(bot.sent).toEqual([])
    await bot.runUntil('2026-11-27 10:00')
    expect(toAdmins(bot)).toHaveLength(1)
  })

  test('are kept without a word where nothing that is said hangs on them', async () => {
    const bot = started(await withDefaults(), '2026-11-27 09:30', { ranking: false })
    await bot.app.tick()
    expect(toAdmins(bot)).toEqual([])
    expect(bot.store.state.rules?.settings).toContain('"ranking":false')
  })

  test('settings that this version cannot read are replaced', async () => {
    const kept: RulesAdopted = {
      type: 'rules-adopted',
      settings: '{"checkIn":"fortnight"}',
      calendar: calendarInForce(chineseWorkCalendar(), day('2026-01-01'), day('2027-12-31')),
    }
    const bot = started(andThen(filled(), IMPORT, 'system', kept), '2026-11-27 09:30')
    await bot.app.tick()
    expect(toAdmins(bot)).toEqual([])
    expect(bot.store.state.rules?.settings).toBe(planningSettings(DEFAULTS))
  })

  test('keep nobody from being reminded, whatever goes wrong in comparing them', async () => {
    const state = await withDefaults()
    const rules = {
      settings: planningSettings({ ...DEFAULTS, checkIn: 'week' }),
      policyOf: () => Promise.reject(new Error('broken')),
    }
    const bot = testBot(state, '2026-11-27 09:30', undefined, undefined, policyOf(DEFAULTS), rules)
    await bot.app.tick()
    expect(bot.sent.some(({ to }) => to === 'chat-aq')).toBe(true)
    expect(bot.store.state.rules?.settings).toBe(rules.settings)
  })

  test('go to the chat of the morning report where there is one', async () => {
    const bot = started(await withDefaults(), '2026-11-27 09:30', {
      reminders: NO_QUARTERS,
      morningReport: { chat: 'chat-gl', whenEmpty: false },
    })
    await bot.app.tick()
    expect(bot.sent[0]).toMatchObject({ to: 'chat-gl', text: expect.stringContaining('设置有变') as string })
    expect(toAdmins(bot)).toEqual([])
  })
})

describe('a year whose holidays have been announced since', () => {
  test('says which deadlines moved, be they months ahead', async () => {
    // The calendar of now knows of a day off on 31 March; the one that was kept did not.
    const own = { calendar: { ...DEFAULTS.calendar, holidays: ['2027-03-31'] } }
    const kept: RulesAdopted = {
      type: 'rules-adopted',
      settings: planningSettings({ ...DEFAULTS, ...own }),
      calendar: calendarInForce(chineseWorkCalendar(), day('2026-01-01'), day('2027-12-31')),
    }
    const state = andThen(await withDefaults(), '2026-11-02 18:00', 'system', kept)
    const bot = started(state, '2026-11-27 09:30', own)
    await bot.app.tick()
    expect(toAdmins(bot).map(({ text }) => text)).toEqual([
      [
        '【督办】放假调休安排有变，今后的提醒照新的发。',
        '11月27日至12月26日的提醒不变。',
        '期限变了（1 项）：',
        '· 1 号（安全站）：2027年3月31日→2027年3月30日',
        '不用做什么，核对一下期限就行。',
      ].join('\n'),
    ])
  })
})
