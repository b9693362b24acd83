import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeLine, encodeLine } from '../../../src/adapters/store/ledger-line.ts'

const record = { seq: 7, by: 'zhang', remark: '已开专题会' }
const line = encodeLine(record).toString()

describe('a line of the ledger', () => {
  test('is JSON whose last member is the checksum', () => {
    expect(line).toBe('{"seq":7,"by":"zhang","remark":"已开专题会","sum":"41c5c5fd"}\n')
    expect(JSON.parse(line)).toEqual({ ...record, sum: '41c5c5fd' })
  })

  test('gives back any record', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), (any) => {
        const written = encodeLine(any).toString()
        expect(written.indexOf('\n')).toBe(written.length - 1)
        expect(decodeLine(written.slice(0, -1))).toEqual(JSON.parse(JSON.stringify(any)))
      }),
    )
  })

  test('is refused when any bit of it has changed', () => {
    const bytes = Buffer.from(line.trimEnd())
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(decodeLine(changed.toString()), `bit ${bit}`).toBeNull()
    }
  })

  test('is refused when it is empty, short, or has something behind it', () => {
    for (const bad of ['', '{}', line, ` ${line.trimEnd()}`, line.trimEnd().slice(1), ',"sum":"00000000"}']) {
      expect(decodeLine(bad), bad).toBeNull()
    }
  })
})
