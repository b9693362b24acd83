import { describe, expect, test } from 'vitest'
import { readDocument, shown } from '../../support/shown-grid.ts'
import { temporaryFiles } from '../../support/temporary-files.ts'

const file = temporaryFiles()
/** 任务,单位\n甲,乙 in GB18030. */
const GB18030 = Buffer.from('c8cecef12cb5a5cebb0abcd72cd2d2', 'hex')

describe('.csv', () => {
  test.each([
    ['任务,单位\n甲,乙', ['任务|单位', '甲|乙']],
    ['\ufeff任务,单位\r\n甲,乙\r\n', ['任务|单位', '甲|乙']],
    ['任务;单位\n甲，乙;丙', ['任务|单位', '甲，乙|丙']],
    ['任务\t单位\n甲,\t乙', ['任务|单位', '甲,|乙']],
    ['sep=;\na;b,c', ['a|b,c']],
    ['"a ""b"", c\r\nd",e\n,"f"', ['a "b", c\nd|e', '|f']],
    ['a,b\n\n"c', ['a|b', 'c|']],
    ['001,2026/6/30', ['001|2026/6/30']],
  ])('%j', async (text, rows) => {
    expect(shown((await readDocument(await file('t.csv', text))).grids[0]?.rows)).toEqual(rows)
  })

  test('in GB18030', async () => {
    const { grids } = await readDocument(await file('gb.csv', GB18030))
    expect(shown(grids[0]?.rows)).toEqual(['任务|单位', '甲|乙'])
  })
})

describe('.md', () => {
  test('tables, and the lines between them', async () => {
    const text =
      '# 分解表\n\n| 任务 | 单位 |\n|:--|---|\n| **甲** | 乙<br>丙 |\n| a\\|b | |\n\n说明\n\na | b\n--|--\n1 | 2\n'
    const { grids, paragraphs } = await readDocument(await file('t.md', text))
    expect(paragraphs).toEqual([
      { text: '分解表', block: 0 },
      { text: '说明', block: 2 },
    ])
    expect(grids.map(({ before }) => before)).toEqual([['分解表'], ['说明']])
    expect(shown(grids[0]?.rows)).toEqual(['任务|单位', '甲|乙\n丙', 'a|b|'])
    expect(shown(grids[1]?.rows)).toEqual(['a|b', '1|2'])
    expect(grids[0]?.rows.map(({ number }) => number)).toEqual([3, 5, 6])
  })
})
