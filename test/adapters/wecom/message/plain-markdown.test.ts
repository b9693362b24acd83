import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainMarkdown } from '../../../../src/adapters/wecom/message/plain-markdown.ts'

test.each([
  ['已办结〔3.1〕回执 #12', '已办结〔3.1〕回执 #12'],
  ['# 标题', '＃ 标题'],
  ['一\n- 二\n  > 三\n---', '一\n－ 二\n  ＞ 三\n－--'],
  ['**重要** `代码` ~~删~~ a|b', '＊＊重要＊＊ ｀代码｀ ～～删～～ a｜b'],
  ['<@all> <font color="warning">', '＜@all> ＜font color="warning">'],
  ['[点这里](https://evil.example) ![](x)', '[点这里] (https://evil.example) ![] (x)'],
  ['11月30日前 2-3次', '11月30日前 2-3次'],
  ['半个\uD800字', '半个\uFFFD字'],
])('%j looks like itself', (text, shown) => {
  expect(plainMarkdown(text)).toBe(shown)
})

test('nothing in it can ring, link or mark, and a second time changes nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('<@all>[](!)#-+=*`~|_ \n一')), maxLength: 40 }),
      (text) => {
        const shown = plainMarkdown(text)
        expect(shown).not.toMatch(/<|\*|`|\]\(|^[ \t]*[#>]/m)
        expect(plainMarkdown(shown)).toBe(shown)
      },
    ),
  )
})
