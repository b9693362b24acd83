import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { freshTalk, type Line } from '../support/talk.ts'

interface Conversation extends Line {
  id: string
  setup: Line[]
  expect: {
    completed: number[]
    progressed: number[]
    reopened: number[]
    postponed: number[]
    transferred: { duty: number; to: string }[]
    verified: number[]
    returned: number[]
    urged: string | number | null
    recorded?: number[]
    optional?: Record<string, number[] | true>
    unit?: string
    reply_must_contain_any?: string[][]
    reply_must_not_contain?: string[]
  }
}

const path = fileURLToPath(new URL('../support/conversations.json', import.meta.url))
const { dev } = JSON.parse(readFileSync(path, 'utf8')) as { dev: Conversation[] }

const numbers = (keys: string[]) =>
  [...new Set(keys.map((key) => Number(/^\d+/.exec(key)?.[0])))].sort((a, b) => a - b)

describe('the sample conversations', () => {
  test.each(dev)('$id: $text', (conversation) => {
    const talk = freshTalk()
    for (const line of conversation.setup) talk.say(line)
    const { effects, reply } = talk.say(conversation)
    const { expect: wanted } = conversation
    const of = (type: string) =>
      numbers(effects.filter((effect) => effect.type === type).map((effect) => effect.key))
    const recorded = wanted.recorded ?? []
    expect(of('completed').filter((no) => !recorded.includes(no))).toEqual(wanted.completed)
    const { progressed: may = [] } = wanted.optional ?? {}
    const allowed = [...recorded, ...wanted.completed, ...(may === true ? of('progressed') : may)]
    expect(of('progressed').filter((no) => !allowed.includes(no))).toEqual(wanted.progressed)
    expect(of('reopened')).toEqual(wanted.reopened)
    expect([...of('postponed'), ...of('postponement-requested')]).toEqual(wanted.postponed)
    expect(of('transferred')).toEqual(wanted.transferred.map(({ duty }) => duty))
    for (const { to } of wanted.transferred) expect(reply).toContain(to)
    expect(of('verified')).toEqual(wanted.verified)
    expect(of('returned')).toEqual(wanted.returned)
    const urged = effects.filter(({ type }) => type === 'urged')
    expect([...new Set(urged.map(({ unit }) => unit))]).toEqual(wanted.urged === null ? [] : [wanted.urged])
    expect(recorded.filter((no) => ![...of('completed'), ...of('progressed')].includes(no))).toEqual([])
    if (wanted.unit !== undefined) {
      expect(effects.every((effect) => effect.unit === wanted.unit)).toBe(true)
    }
    for (const words of wanted.reply_must_contain_any ?? [])
      expect(words.some((word) => reply?.includes(word))).toBe(true)
    for (const word of wanted.reply_must_not_contain ?? []) expect(reply).not.toContain(word)
  })
})
