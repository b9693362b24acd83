import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { templateCard } from '../../../../src/adapters/wecom/message/template-card.ts'
import type { Card } from '../../../../src/ports/card.ts'

const CARD: Card = {
  id: 'd23_2026-Q4_01J9X2',
  title: '督办提醒 23',
  note: '安全站 · 2026-11-30 前',
  text: '每季度组织一次燃气安全检查（第4季度 0/1）',
  facts: [{ name: '责任单位', value: '安全站' }],
  action: {
    kind: 'buttons',
    buttons: [
      { key: 'done', text: '完成', look: 'main' },
      { key: 'postpone', text: '延期', look: 'plain' },
      { key: 'spent', text: '已办结', look: 'spent' },
    ],
  },
}

test('buttons', () => {
  expect(templateCard(CARD)).toEqual({
    card_type: 'button_interaction',
    main_title: { title: '督办提醒 23', desc: '安全站 · 2026-11-30 前' },
    sub_title_text: '每季度组织一次燃气安全检查（第4季度 0/1）',
    horizontal_content_list: [{ keyname: '责任单位', value: '安全站' }],
    button_list: [
      { text: '完成', style: 1, key: 'done' },
      { text: '延期', style: 2, key: 'postpone' },
      { text: '已办结', style: 4, key: 'spent' },
    ],
    task_id: 'd23_2026-Q4_01J9X2',
  })
})

test('choices; what is closed stands where a vote has room for it', () => {
  const options = [{ key: 'o0', text: '3 · 燃气', chosen: false }]
  const submit = { key: 'submit', text: '标记完成', look: 'main' } as const
  const card = templateCard({ ...CARD, text: '4 已由李四办结', action: { kind: 'choices', options, submit } })
  expect(card).toEqual({
    card_type: 'vote_interaction',
    main_title: { title: '督办提醒 23', desc: '4 已由李四办结' },
    checkbox: {
      question_key: 'items',
      mode: 1,
      option_list: [{ id: 'o0', text: '3 · 燃气', is_checked: false }],
    },
    submit_button: { text: '标记完成', key: 'submit' },
    task_id: 'd23_2026-Q4_01J9X2',
  })
})

describe('whatever the words, they fit', () => {
  const words = fc.string({ unit: 'binary', maxLength: 200 })
  test('in characters, with no half of a pair', () => {
    fc.assert(
      fc.property(words, words, words, words, (title, note, text, value) => {
        const facts = Array.from({ length: 9 }, () => ({ name: title, value }))
        const card = templateCard({ ...CARD, title, note, text, facts })
        expect(Array.from(card.main_title.title).length).toBeLessThanOrEqual(26)
        expect(Array.from(card.main_title.desc ?? '').length).toBeLessThanOrEqual(30)
        expect(Array.from(card.sub_title_text ?? '').length).toBeLessThanOrEqual(112)
        expect(card.horizontal_content_list).toHaveLength(6)
        expect(JSON.stringify(card).isWellFormed()).toBe(true)
      }),
    )
  })
})
