import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileName } from '../../../src/flows/pack/pack-names.ts'

describe('the name of a file in the pack', () => {
  test.each([
    ['现场 照片.jpg', '现场_照片.jpg'],
    ['..\\..\\windows\\a.txt', 'a.txt'],
    ['../../etc/passwd', 'passwd'],
    ['=cmd|纪要.pdf', '=cmd_纪要.pdf'],
    // What looks like gpj.exe written from right to left.
    ['纪要\u202Egpj.exe', '纪要gpj.exe'],
    ['', '未命名'],
    ['...', '未命名'],
    ['.jpg', '未命名.jpg'],
    ['纪要.', '纪要'],
    ['表\n一?.xlsx', '表_一.xlsx'],
    [`${'长'.repeat(200)}.docx`, `${'长'.repeat(50)}.docx`],
  ])('%j → %j', (given, kept) => {
    expect(fileName(given)).toBe(kept)
  })

  test('is one part of a path that Windows takes, whatever somebody called it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = fileName(given)
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001F\u007F]|^[. ]|[. ]$|^$/)
        expect(Buffer.byteLength(`0001-20261124-${'长'.repeat(20)}-${name}`)).toBeLessThan(255)
        expect(name.isWellFormed()).toBe(true)
      }),
    )
  })
})
