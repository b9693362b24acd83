import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitText } from '../../src/domain/split-text.ts'

const bytes = (text: string) => Buffer.byteLength(text, 'utf8')
const body = (part: string) => part.replace(/^（\d+\/\d+）/, '')
const bare = (text: string) => text.replace(/\s/g, '')

describe('a text that is longer than a channel allows', () => {
  test.each<[string, number, string[]]>([
    ['短的不动', 100, ['短的不动']],
    ['正好十二', 12, ['正好十二']],
    ['第一段话。\n\n第二段话。', 28, ['（1/2）第一段话。', '（2/2）第二段话。']],
    ['第一行在此\n第二行在此', 28, ['（1/2）第一行在此', '（2/2）第二行在此']],
    ['先说一句。再说一句。', 28, ['（1/2）先说一句。', '（2/2）再说一句。']],
    ['他说“好了。”然后走了', 32, ['（1/2）他说“好了。”', '（2/2）然后走了']],
    ['甲乙丙丁、戊己庚辛', 26, ['（1/2）甲乙丙丁、', '（2/2）戊己庚辛']],
    ['没有标点的一长串字', 26, ['（1/2）没有标点的', '（2/2）一长串字']],
    // A man, a joiner and a laptop are one character to whoever reads it.
    ['好好好👨‍💻好好好', 20, ['（1/3）好好好', '（2/3）👨‍💻', '（3/3）好好好']],
  ])('%j in %i bytes', (text, most, parts) => {
    expect(splitText(text, most)).toEqual(parts)
  })

  test('a border that would leave the part almost empty is passed over', () => {
    const [first] = splitText(`好。\n\n${'一二三四五六七八，'.repeat(20)}`, 200)
    expect(bytes(first ?? '')).toBeGreaterThan(100)
  })

  test('more than nine parts still fit with their longer numbers', () => {
    const parts = splitText('一二三四五六七八九十'.repeat(20), 60)
    expect(parts.length).toBeGreaterThan(9)
    expect(parts.at(-1)).toMatch(new RegExp(`^（${parts.length}/${parts.length}）`))
    expect(parts.every((part) => bytes(part) <= 60)).toBe(true)
  })

  test('no room for a single character is a mistake of the caller', () => {
    expect(() => splitText('一二三四五六七八', 9)).toThrow('leave no room')
    expect(() => splitText('一二三四五六七八', 11)).toThrow('do not hold one character')
  })

  test('nothing is lost, nothing is too long, no character is broken', () => {
    const piece = fc.constantFrom('督', '办', 'a', '1', '。', '，', '\n', '\n\n', ' ', '😀', '👨‍👩‍👧', 'é', '（')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 300 }), fc.integer({ min: 60, max: 400 }), (pieces, most) => {
        const text = pieces.join('')
        const parts = splitText(text, most)
        expect(bare(parts.map(body).join(''))).toBe(bare(text))
        for (const part of parts) {
          expect(bytes(part)).toBeLessThanOrEqual(most)
          expect(part.isWellFormed()).toBe(true)
        }
      }),
    )
  })
})
