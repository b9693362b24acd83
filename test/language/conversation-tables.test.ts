import { describe, expect, test } from 'vitest'
import { conversations, judge } from '../support/conversation-table.ts'
import { freshTalk } from '../support/talk.ts'

const byTable = Map.groupBy(conversations(), ({ file, category }) => `${file}: ${category}`)

describe.each([...byTable])('%s', (_, table) => {
  test.each(table)('$name', ({ setup, line, wanted }) => {
    const talk = freshTalk()
    for (const before of setup) talk.say(before)
    expect(judge(wanted, talk.say(line)).wrong).toEqual([])
  })
})
