import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { day, makeXlsx } from '../../support/make-xlsx.ts'
import { readDocument, shown } from '../../support/shown-grid.ts'
import { temporaryFiles } from '../../support/temporary-files.ts'

const file = temporaryFiles()

/** The workbook with one of its parts rewritten. */
function altered(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part]!))) })
}

describe('workbooks', () => {
  test.each(['xlsx', 'xlsm', 'biff8'] as const)(
    '%s: sheets, merged cells, numbers and dates as shown',
    async (type) => {
      const bytes = makeXlsx(
        [
          {
            name: '分解表',
            rows: [
              ['重点任务', null, null],
              ['任务', '时限', '次数'],
              ['甲\n乙', day('2026-06-30', 'yyyy/m/d'), { t: 'n', v: 3, z: '0"次"' }],
              [null, day('2026-06-01', 'yyyy"年"m"月"'), { t: 'n', v: 0.5, z: '0%' }],
              ['丙', day('2026-06-30', 'm"月"d"日"'), 1],
            ],
            merges: ['A1:C1', 'A3:A4'],
          },
          { name: '备用', rows: [['藏']], hidden: true },
          { name: '空', rows: [] },
          { name: '二', rows: [['x', { t: 'n', v: 2, f: '1+1' }]] },
        ],
        type,
      )
      const { grids } = await readDocument(await file(`book.${type === 'biff8' ? 'xls' : type}`, bytes))
      expect(grids.map(({ name }) => name)).toEqual(['分解表', '二'])
      expect(shown(grids[0]?.rows)).toEqual([
        '重点任务|<重点任务|<重点任务',
        '任务|时限|次数',
        '甲\n乙|2026-06-30|3次',
        '^甲\n乙|2026年6月|50%',
        '丙|6月30日|1',
      ])
      expect(shown(grids[1]?.rows)).toEqual(['x|2'])
    },
  )

  test('rich text, and the date formats that a Chinese Excel has by number', async () => {
    const rich =
      '<si><r><t>每季度</t></r><r><rPr><b/></rPr><t>一次</t></r><rPh sb="0" eb="1"><t>mei</t></rPh></si>'
    const plain = makeXlsx([
      { name: 's', rows: [['换', day('2026-06-01', 'yyyy/mm'), day('2026-06-30', 'yyyy/mm')]] },
    ])
    const styled = altered(plain, 'xl/sharedStrings.xml', (xml) => xml.replace(/<si>.*?<\/si>/, rich))
    const bytes = altered(styled, 'xl/styles.xml', (xml) =>
      xml.replace(/<numFmts.*?<\/numFmts>/, '').replace(/numFmtId="\d{2,}"/g, 'numFmtId="57"'),
    )
    const { grids } = await readDocument(await file('rich.xlsx', bytes))
    expect(shown(grids[0]?.rows)).toEqual(['每季度一次|2026年6月|2026年6月'])
  })

  test('cells far apart are packed, rows keep their numbers', async () => {
    const far = altered(makeXlsx([{ name: 's', rows: [['a', 'b']] }]), 'xl/worksheets/sheet1.xml', (xml) =>
      xml
        .replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>')
        .replace(
          '</sheetData>',
          '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>z</t></is></c></row></sheetData>',
        ),
    )
    const { grids } = await readDocument(await file('far.xlsx', far))
    expect(grids[0]?.rows.map(({ number }) => number)).toEqual([1, 1048576])
    expect(shown(grids[0]?.rows)).toEqual(['a|b|', '||z'])
  })

  describe('as other programs write them', () => {
    const two = makeXlsx([
      { name: '表', rows: [['任务', '时限']] },
      { name: '空', rows: [['x']] },
    ])

    test('an empty sheet with a blank in its tag', async () => {
      const bytes = altered(two, 'xl/worksheets/sheet2.xml', (xml) =>
        xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData />'),
      )
      const { grids } = await readDocument(await file('blank.xlsx', bytes))
      expect(grids.map(({ name }) => name)).toEqual(['表'])
    })

    test('a macro module among the sheets, which has no part', async () => {
      const bytes = altered(two, 'xl/workbook.xml', (xml) =>
        xml.replace('</sheets>', '<sheet name="Module1" sheetId="9" r:id=""/></sheets>'),
      )
      const { grids } = await readDocument(await file('module.xlsx', bytes))
      expect(grids.map(({ name }) => name)).toEqual(['表', '空'])
    })

    test('names of parts in small letters', async () => {
      const parts = Object.entries(unzipSync(two)).map(([name, part]) => [name.toLowerCase(), part] as const)
      const { grids } = await readDocument(await file('small.xlsx', zipSync(Object.fromEntries(parts))))
      expect(shown(grids[0]?.rows)).toEqual(['任务|时限'])
    })
  })
})
