import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitMentions } from '../../../src/web/text/split-mentions.ts'

const NAMES = ['安全站', '安全站联络员', '督办助手']
const marked = (text: string) =>
  splitMentions(text, NAMES)
    .map((part) => (part.isMention ? `[${part.text}]` : part.text))
    .join('|')

it.each([
  ['没有人', '没有人'],
  ['@督办助手 待办', '[@督办助手]| 待办'],
  ['请@安全站联络员看', '请|[@安全站联络员]|看'],
  ['@安全站@督办助手', '[@安全站]|[@督办助手]'],
  ['@别人 待办', '@别人 待办'],
  ['a@b', 'a@b'],
  ['', ''],
])('%s → %s', (text, expected) => expect(marked(text)).toBe(expected))

it('never loses or adds a letter', () => {
  const texts = fc.string({ unit: fc.constantFrom('@', '安全站', '联络员', '督办助手', '<b>', ' ') })
  fc.assert(
    fc.property(texts, (text) => {
      const parts = splitMentions(text, NAMES).map((part) => part.text)
      expect(parts.join('')).toBe(text)
    }),
  )
})
