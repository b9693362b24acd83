import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bodyOf,
  cardParcel,
  takeNext,
  textParcels,
  type Parcel,
} from '../../../../src/adapters/wecom/aibot/parcels.ts'

const reply = (reqId: string) => ({ reqId, session: 1 })
const contentOf = (parcel: Parcel | null) => (parcel?.content.kind === 'text' ? parcel.content.text : null)

describe('an answer', () => {
  test('that is too long for one message goes on in others, of which only the first is a reply', () => {
    const parcels = textParcels('第一项工作已经办结。\n'.repeat(2_000), '陈立', reply('R'))
    expect(parcels.length).toBeGreaterThan(2)
    expect(parcels.map((parcel) => parcel.reply?.reqId)).toEqual([
      'R',
      ...parcels.slice(1).map(() => undefined),
    ])
    for (const parcel of parcels) {
      const { markdown } = bodyOf(parcel) as { markdown: { content: string } }
      expect(Buffer.byteLength(markdown.content)).toBeLessThanOrEqual(20_480)
    }
  })
})

describe('answers that wait together', () => {
  const waiting = () => [
    ...textParcels('甲的回答', '陈立', reply('A')),
    ...textParcels('乙的回答', '林晓', reply('B')),
    ...textParcels('丙的回答', '吴涛', null),
  ]

  test('go one by one while there is room', () => {
    const queue = waiting()
    expect(contentOf(takeNext(queue, false, true))).toBe('甲的回答')
    expect(queue).toHaveLength(2)
  })

  test('go together where messages are scarce, in a group with the names of those who asked', () => {
    const queue = waiting()
    const parcel = takeNext(queue, true, true)
    expect([contentOf(parcel), parcel?.reply?.reqId, queue.length]).toEqual([
      '陈立：\n甲的回答\n\n林晓：\n乙的回答\n\n吴涛：\n丙的回答',
      'B',
      0,
    ])
    expect(contentOf(takeNext(waiting(), true, false))).toBe('甲的回答\n\n乙的回答\n\n丙的回答')
  })

  test('keep their place before a card', () => {
    const card = {
      id: 'c',
      title: 't',
      note: '',
      text: '',
      facts: [],
      action: { kind: 'buttons' as const, buttons: [] },
    }
    const queue = [...waiting().slice(0, 2), cardParcel(card), ...waiting().slice(2)]
    expect(contentOf(takeNext(queue, true, false))).toBe('甲的回答\n\n乙的回答')
    expect(takeNext(queue, true, false)?.content.kind).toBe('card')
    expect(contentOf(takeNext(queue, true, false))).toBe('丙的回答')
    expect(takeNext(queue, true, false)).toBeNull()
  })

  test('never make a message longer than the limit, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12_000 }), { maxLength: 12 }), (lengths) => {
        const queue = lengths.flatMap((length, index) => textParcels('字'.repeat(length), `人${index}`, null))
        let letters = 0
        for (let next = takeNext(queue, true, true); next !== null; next = takeNext(queue, true, true)) {
          const text = contentOf(next) ?? ''
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(20_480)
          letters += text.match(/字/g)?.length ?? 0
        }
        expect(letters).toBe(lengths.reduce((sum, length) => sum + length, 0))
      }),
      { numRuns: 30 },
    )
  })
})
