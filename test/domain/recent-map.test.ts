import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RecentMap } from '../../src/domain/recent-map.ts'

const keys = fc.array(fc.nat(30), { maxLength: 200 })

test('the newest are always known, with their newest value; never more than twice as many', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), keys, (least, said) => {
      const map = new RecentMap<number, number>(least)
      said.forEach((key, index) => map.set(key, index))
      const distinct = [...new Set(said.toReversed())]
      for (const key of distinct.slice(0, least)) expect(map.get(key)).toBe(said.lastIndexOf(key))
      expect(distinct.filter((key) => map.has(key)).length).toBeLessThanOrEqual(least * 2)
    }),
  )
})

test('what was taken out is not known, whichever generation it was in', () => {
  fc.assert(
    fc.property(keys, fc.nat(30), (said, gone) => {
      const map = new RecentMap<number, number>(5)
      said.forEach((key, index) => map.set(key, index))
      map.delete(gone)
      expect(map.has(gone)).toBe(false)
      expect(map.get(gone)).toBeUndefined()
    }),
  )
})
