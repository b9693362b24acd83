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
