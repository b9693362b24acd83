import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clausesOf } from '../../../../src/language/zh/message/clauses.ts'
import { CLAUSES, WHOLE_MESSAGE } from '../../../../src/language/zh/index.ts'
import { mayHold } from '../../../../src/language/zh/words/needing.ts'
import { normalise } from '../../../../src/language/zh/message/normalise.ts'
import { conversations } from '../../../support/conversation-table.ts'
import { freshTalk } from '../../../support/talk.ts'
import { ACKNOWLEDGING } from '../../sentences/acknowledge.ts'
import * as commands from '../../sentences/commands.ts'
import { HARMLESS, TAKEN_BACK } from '../../sentences/remarks.ts'
import { REPORTS } from '../../sentences/reports.ts'
import { SILENT } from '../../sentences/silent.ts'
import { TRIGGERING } from '../../sentences/triggers.ts'

const { view } = freshTalk()
const context = { today: view.today, roster: view.roster, botNames: ['督办助手'] }

/** Every string in rows of any shape. */
function stringsIn(rows: unknown): string[] {
  if (typeof rows === 'string') return [rows]
  return typeof rows === 'object' && rows !== null ? Object.values(rows).flatMap(stringsIn) : []
}

const SAID = [
  ...conversations().flatMap(({ setup, line }) => [...setup, line].map(({ text }) => text)),
  ...stringsIn([ACKNOWLEDGING, Object.values(commands), HARMLESS, TAKEN_BACK, REPORTS, SILENT, TRIGGERING]),
].map((text) => normalise(text, context))

const hasOneOf = (text: string, needs: string) => needs.split('').some((one) => text.includes(one))

describe('what words are passed over for', () => {
  const clauses = SAID.flatMap(clausesOf)
  const whole = SAID.map((message) => ({ ...message, stop: '' }))
  test.each([
    ...WHOLE_MESSAGE.map((recogniser) => [recogniser.name, recogniser, whole] as const),
    ...CLAUSES.map((recogniser) => [recogniser.name, recogniser, clauses] as const),
  ])('%s finds nothing in words without what it needs', (_, recogniser, said) => {
    const { needs } = recogniser
    if (needs === undefined) return
    const without = said.filter(({ folded }) => !hasOneOf(folded, needs))
    expect(without.filter((one) => recogniser(one, context)).map(({ folded }) => folded)).toEqual([])
  })
})

test('of several things those may be in a text that need nothing or one of its characters', () => {
  const texts = fc.string({ unit: fc.constantFrom('完', '成', '没', '有', '退', '📌', '2') })
  fc.assert(
    fc.property(fc.array(fc.option(texts, { nil: undefined }), { maxLength: 31 }), texts, (needs, text) => {
      const may = mayHold(needs)(text)
      expect(needs.map((_, at) => (may >> at) & 1)).toEqual(
        needs.map((one) => Number(one === undefined || hasOneOf(text, one))),
      )
    }),
  )
})

test('more than a number has bits is refused', () => {
  expect(() => mayHold(Array.from({ length: 32 }, () => '完'))).toThrow()
})
