import { expect, test, vi } from 'vitest'
import { remembered, rememberedAt } from '../../../../src/language/zh/words/remembered.ts'

test('the last answer is given again for the same text, and no other', () => {
  const work = vi.fn((text: string) => text.length)
  const lengthOf = remembered(work)
  expect([lengthOf('完成2'), lengthOf('完成2'), lengthOf('3'), lengthOf('完成2')]).toEqual([3, 3, 1, 3])
  expect(work).toHaveBeenCalledTimes(3)
})

test('each place of a text has an answer of its own', () => {
  const work = vi.fn((text: string, at: number) => text.charAt(at))
  const at = rememberedAt(work)
  expect([at('完成2', 0), at('完成2', 2), at('完成2', 0), at('办结3', 0)]).toEqual(['完', '2', '完', '办'])
  expect(work).toHaveBeenCalledTimes(3)
})
