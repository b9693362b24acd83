import { describe, expect, test } from 'vitest'
import { effectsText, freshTalk, type Talk } from '../support/talk.ts'
import {
  ANSWERING,
  JUDGING,
  POSTPONING,
  TRANSFERRING,
  URGING,
  WAIVING,
  type Row,
} from './sentences/commands.ts'

function sayAs(talk: Talk, line: string) {
  const [, who, text] = /^(?:(\w+): )?(.*)$/.exec(line) ?? []
  return talk.say({ as: who ?? 'linxiao', text: text ?? '' })
}

function play({ setup, who, text }: Row) {
  const talk = freshTalk()
  for (const line of setup) expect([line, sayAs(talk, line).events.length > 0]).toEqual([line, true])
  return { talk, response: talk.say({ as: who, text }) }
}

const FAMILIES: Readonly<Record<string, readonly Row[]>> = {
  postponing: POSTPONING,
  answering: ANSWERING,
  judging: JUDGING,
  transferring: TRANSFERRING,
  waiving: WAIVING,
  urging: URGING,
}

for (const [family, rows] of Object.entries(FAMILIES)) {
  describe(family, () => {
    test.each(rows)('$who after $setup: $text', (row) => {
      const { response } = play(row)
      expect(effectsText(response).sort()).toEqual([...row.effects].sort())
    })

    test.each(rows)('$who after $setup: $text changes nothing when it is quoted only', (row) => {
      const talk = freshTalk()
      for (const line of row.setup) sayAs(talk, line)
      expect(talk.say({ as: row.who, text: '收到', quote: row.text }).effects).toEqual([])
    })

    test('every change is taken back, and all is as before', () => {
      for (const row of rows.filter(({ effects }) => effects.length > 0)) {
        const talk = freshTalk()
        for (const line of row.setup) sayAs(talk, line)
        const before = standing(talk)
        const { reply } = talk.say({ as: row.who, text: row.text })
        const receipt = talk.state.seq
        expect(reply).toContain(`回执 #${receipt}`)
        expect(standing(talk)).not.toEqual(before)
        talk.say({ as: row.who, text: `撤销 #${receipt}` })
        expect([row.text, standing(talk)]).toEqual([row.text, before])
      }
    })
  })
}

function standing({ state }: Talk) {
  const { reports, postponements, transfers, verdicts, urgings, outbox, digestDays, reminded } = state
  return structuredClone({
    reports,
    postponements,
    transfers,
    verdicts,
    urgings,
    outbox,
    digestDays,
    reminded,
  })
}

describe('what is asked, told and kept', () => {
  test('which of several is asked, and the answer does what was asked', () => {
    const talk = freshTalk()
    talk.say({ as: 'chenli', text: '10.1延期到12月5日' })
    talk.say({ as: 'linxiao', text: '2延期到2027年1月15日' })
    const { reply } = talk.say({ as: 'zhangduban', text: '不同意' })
    expect(reply).toContain('〔10.1〕')
    expect(reply).toContain('〔2〕')
    talk.say({ as: 'zhangduban', text: '2' })
    expect(talk.state.postponements.get('2|办公室|2026')?.at(-1)?.event.type).toBe('postponement-declined')
    expect(talk.state.reports.size).toBe(0)
  })

  test('words of a report are no answer to it', () => {
    for (const text of ['都完成了', '前两个完成了', '第一个完成了']) {
      const talk = freshTalk()
      talk.say({ as: 'chenli', text: '10.1延期到12月5日' })
      talk.say({ as: 'linxiao', text: '2延期到2027年1月15日' })
      talk.say({ as: 'zhangduban', text: '同意' })
      expect(talk.say({ as: 'zhangduban', text }).effects).toEqual([])
    }
  })

  test('the administrators hear of a request, the unit of the answer', () => {
    const talk = freshTalk()
    const to = (line: { as: string; text: string; chat?: string }) =>
      talk.say(line).events.flatMap((event) => (event.type === 'digest-queued' ? [event.to] : []))
    expect(to({ as: 'chenli', text: '10.1延期到12月5日', chat: 'wr-anquan' })).toEqual([
      'user:zhangduban',
      'user:liuqin',
    ])
    expect(to({ as: 'zhangduban', text: '同意' })).toEqual(['wr-anquan'])
    expect(to({ as: 'zhangduban', text: '37转给执法队', chat: 'wr-zhifa' })).toEqual(['wr-xingshen'])
  })

  test('同意 in a group is said to people unless the bot is called', () => {
    const talk = freshTalk()
    talk.say({ as: 'chenli', text: '10.1延期到12月5日' })
    const line = { as: 'zhangduban', chat: 'wr-anquan' }
    expect(talk.say({ ...line, text: '同意' })).toEqual({ events: [], effects: [], reply: null })
    expect(effectsText(talk.say({ ...line, text: '@督办助手 同意' }))).toEqual(['postponed 10.1 安全站'])
  })

  test('an urging goes to the unit’s chat, names what is late, and is withdrawn with its receipt', () => {
    const talk = freshTalk()
    talk.say({ as: 'zhangduban', text: '催一下安全站' })
    const [waiting] = [...talk.state.outbox.values()]
    expect(waiting?.to).toBe('wr-anquan')
    expect(waiting?.text).toMatch(/^【督办催办】安全站/)
    expect(waiting?.text).toContain('〔12〕')
    expect(talk.say({ as: 'zhangduban', text: '催一下安全站' }).reply).toContain('一天只催一次')
    talk.say({ as: 'zhangduban', text: '撤销' })
    expect(talk.state.outbox.size).toBe(0)
    expect(talk.say({ as: 'zhangduban', text: '催一下安全站' }).effects.length).toBeGreaterThan(0)
  })

  test('催办逾期 urges every unit that is late, once', () => {
    const { effects, reply } = freshTalk().say({ as: 'zhangduban', text: '催办逾期' })
    expect(new Set(effects.map(({ unit }) => unit)).size).toBe(8)
    expect(reply).toContain('已催办 8 个单位')
  })

  test('details keep the first deadline, the reasons and who had it before', () => {
    const talk = freshTalk()
    const detail = (no: number) => talk.say({ as: 'zhangduban', text: `详情 ${no}` }).reply
    talk.say({ as: 'linxiao', text: '2延期到2027年1月15日，领导出差' })
    expect(detail(2)).toContain('已申请延到2027年1月15日，待答复：领导出差')
    talk.say({ as: 'zhangduban', text: '同意' })
    expect(detail(2)).toContain('2027年1月15日前（原定12月31日，已延期：领导出差）')
    talk.say({ as: 'zhangduban', text: '37转给执法队' })
    expect(detail(37)).toContain('执法队 2026年：待办，12月31日前（由行审科转办）')
    talk.say({ as: 'chenli', text: '完成16' })
    talk.say({ as: 'zhangduban', text: '核验16通过' })
    expect(detail(16)).toContain('已核验')
    talk.say({ as: 'zhangduban', text: '退回16，材料不全' })
    expect(detail(16)).toContain('曾退回：材料不全')
    talk.say({ as: 'zhangduban', text: '不适用 56 职能划转' })
    expect(detail(56)).toContain('不适用：职能划转')
  })

  test('the taker of a transferred item reports it, the giver may not', () => {
    const talk = freshTalk()
    talk.say({ as: 'zhangduban', text: '37转给执法队' })
    expect(effectsText(talk.say({ as: 'yangxue', text: '完成37' }))).toEqual([])
    expect(effectsText(talk.say({ as: 'dengkai', text: '完成37' }))).toEqual(['completed 37 执法队'])
  })

  test('a quoted line with the old deadline still means the item', () => {
    const talk = freshTalk()
    talk.say({ as: 'zhangduban', text: '2延期到2027年1月15日' })
    const quote = '【督办提醒】办公室 11月24日 周二\n〔2〕纳入中心组学习内容（2026年，12月31日前，还差1次）'
    expect(effectsText(talk.say({ as: 'linxiao', text: '完成', quote }))).toEqual(['completed 2 办公室'])
  })
})
