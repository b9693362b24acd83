import { describe, expect, test } from 'vitest'
import { effectsText, freshTalk } from '../support/talk.ts'
import { REPORTS } from './sentences/reports.ts'
import { SILENT } from './sentences/silent.ts'

describe('sentences that record something', () => {
  test.each(REPORTS.map(([who, text, ...effects]) => ({ who, text, effects })))(
    '$who: $text',
    ({ who, text, effects }) => {
      expect(effectsText(freshTalk().say({ as: who, text })).sort()).toEqual([...effects].sort())
    },
  )
})

for (const [reason, rows] of Object.entries(SILENT)) {
  describe(`sentences that record nothing: ${reason}`, () => {
    test.each(rows.map(([who, text]) => ({ who, text })))('$who: $text', ({ who, text }) => {
      expect(effectsText(freshTalk().say({ as: who, text }))).toEqual([])
    })
  })
}
