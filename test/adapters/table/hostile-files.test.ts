import { randomBytes } from 'node:crypto'
import * as xlsx from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { documentXml, makeDocx, p, tbl, tr } from '../../support/make-docx.ts'
import { makeXlsx } from '../../support/make-xlsx.ts'
import { readDocument, shown } from '../../support/shown-grid.ts'
import { temporaryFiles } from '../../support/temporary-files.ts'
import { readTableFile } from '../../../src/adapters/table/read-table-file.ts'

const file = temporaryFiles()

/** What is used of the library's CFB, which it leaves without types. */
const containers = xlsx.CFB as {
  utils: { cfb_new(): unknown; cfb_add(container: unknown, name: string, content: Uint8Array): void }
  write(container: unknown, options: { type: 'buffer' }): Uint8Array
}

function ole(stream: string): Uint8Array {
  const container = containers.utils.cfb_new()
  containers.utils.cfb_add(container, `/${stream}`, strToU8('x'.repeat(5000)))
  return containers.write(container, { type: 'buffer' })
}

const withDocument = (xml: string | Uint8Array) =>
  zipSync({ 'word/document.xml': typeof xml === 'string' ? strToU8(xml) : xml }, { level: 9 })

/** A workbook of one sheet, with the styles and texts given. */
function sheets(sheet: string, parts: { styles?: string; texts?: string } = {}): Uint8Array {
  const space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const relation = (id: number, type: string, path: string) =>
    `<Relationship Id="r${id}" Type="http://x/${type}" Target="${path}"/>`
  return zipSync({
    'xl/workbook.xml': strToU8(`<workbook ${space}><sheets><sheet name="s" r:id="r1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${relation(1, 'worksheet', 'worksheets/s.xml')}${relation(2, 'styles', 'styles.xml')}` +
        `${relation(3, 'sharedStrings', 'texts.xml')}</Relationships>`,
    ),
    'xl/worksheets/s.xml': strToU8(sheet.replace('<worksheet>', `<worksheet ${space}>`)),
    'xl/styles.xml': strToU8(parts.styles ?? '<styleSheet/>'),
    'xl/texts.xml': strToU8(parts.texts ?? '<sst/>'),
  })
}
const ONE = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
const whole = makeDocx(p('表') + tbl(tr(['a', 'b'])))
const rows = (count: number, row: string) => row.repeat(count)
const ROW = '<w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr>'

/** A stored entry whose content is not what its directory says. */
function spoilt(): Uint8Array {
  const bytes = zipSync({ 'word/document.xml': strToU8(documentXml(p('按月检查'))) }, { level: 0 })
  bytes[200]! ^= 1
  return bytes
}

/** The declared sizes of all entries set to 1, in the directory and before each entry. */
function lying(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes)
  for (let at = buffer.indexOf('PK\x01\x02'); at >= 0; at = buffer.indexOf('PK\x01\x02', at + 4)) {
    buffer.writeUInt32LE(1, at + 24)
  }
  return buffer
}

describe('what cannot be read gets one sentence', () => {
  test.each<[string, () => Uint8Array | string, string, RegExp]>([
    ['no-zip.docx', () => 'plain text', 'table-unrecognised', /损坏/],
    ['no-zip.xlsx', () => new Uint8Array(5000).fill(7), 'table-unrecognised', /损坏/],
    ['cut.docx', () => whole.subarray(0, whole.length - 60), 'table-unrecognised', /损坏/],
    ['cut-early.docx', () => whole.subarray(0, 100), 'table-unrecognised', /损坏/],
    ['spoilt.docx', spoilt, 'table-unrecognised', /损坏/],
    [
      'garbage.docx',
      () => withDocument('<w:document><w:body></w:p></w:document>'),
      'table-unrecognised',
      /损坏/,
    ],
    ['half.docx', () => withDocument(documentXml(p('表')).slice(0, -20)), 'table-unrecognised', /损坏/],
    ['no-utf8.docx', () => withDocument(Uint8Array.of(60, 97, 62, 0xff, 0xfe)), 'table-unrecognised', /损坏/],
    [
      'entity.docx',
      () => withDocument('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'),
      'table-unrecognised',
      /损坏/,
    ],
    ['empty.docx', () => makeDocx(p('')), 'table-unrecognised', /没有文字/],
    ['empty-file.docx', () => '', 'table-unrecognised', /损坏/],
    ['deep.docx', () => withDocument(`<a>${'<b>'.repeat(100_000)}`), 'table-unrecognised', /嵌套/],
    ['long.docx', () => withDocument(documentXml(p('长'.repeat(5_000_000)))), 'table-unrecognised', /过长/],
    [
      'remark.docx',
      () => withDocument(documentXml(`<!--${rows(5_000_000, '<>')}-->`)),
      'table-unrecognised',
      /过长/,
    ],
    ['bomb.docx', () => withDocument(documentXml(p(' '.repeat(150_000_000)))), 'table-unrecognised', /过大/],
    [
      'tag-bomb.docx',
      () => lying(withDocument(documentXml(rows(20_000_000, '<w:p/> ')))),
      'table-unrecognised',
      /解压后超过 128 MB/,
    ],
    ['rows.docx', () => makeDocx(tbl(rows(100_000, ROW))), 'table-unrecognised', /超过 20000 行/],
    [
      'wide.docx',
      () => makeDocx(tbl(tr([`<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${p('x')}</w:tc>`]))),
      'table-unrecognised',
      /超过 256 列/,
    ],
    ['zip.docx', () => zipSync({ 'a.txt': strToU8('a') }), 'file-unsupported', /另存为 \.docx/],
    ['old.doc', () => ole('WordDocument'), 'file-unsupported', /\.docx/],
    ['old.wps', () => ole('WordDocument'), 'file-unsupported', /\.docx/],
    ['secret.docx', () => ole('EncryptedPackage'), 'file-unsupported', /密码/],
    ['secret.xlsx', () => ole('EncryptedPackage'), 'file-unsupported', /密码/],
    [
      'cut.xls',
      () => makeXlsx([{ name: 's', rows: [['a']] }], 'biff8').subarray(0, 700),
      'table-unrecognised',
      /损坏/,
    ],
    [
      'bad-sheet.xlsx',
      () => sheets('<worksheet><sheetData><row r="1"><c r="A1"><v>1'),
      'table-unrecognised',
      /损坏/,
    ],
    ['doctype.xlsx', () => sheets('<!DOCTYPE a><worksheet></worksheet>'), 'table-unrecognised', /损坏/],
    ['empty.xlsx', () => makeXlsx([{ name: 's', rows: [] }]), 'table-unrecognised', /没有文字/],
    [
      'bomb.xlsx',
      () => lying(sheets(`<worksheet>${' '.repeat(40_000_000)}${ONE}</worksheet>`)),
      'table-unrecognised',
      /解压后超过 32 MB/,
    ],
    [
      'rows.xlsx',
      () =>
        makeXlsx([{ name: 's', rows: Array.from({ length: 100_000 }, (_, row) => [row, '任务', '单位']) }]),
      'table-unrecognised',
      /超过 20000 行/,
    ],
    [
      'merges.xlsx',
      () =>
        sheets(
          `<worksheet>${ONE}<mergeCells>${rows(200_000, '<mergeCell ref="A1:XFD1048576"/>')}</mergeCells></worksheet>`,
        ),
      'table-unrecognised',
      /合并单元格过多/,
    ],
    [
      'formats.xlsx',
      () =>
        sheets(`<worksheet>${ONE}</worksheet>`, {
          styles: `<styleSheet>${rows(1_000_000, '<numFmts ')}</styleSheet>`,
        }),
      'table-unrecognised',
      /损坏/,
    ],
    [
      'texts.xlsx',
      () => sheets(`<worksheet>${ONE}</worksheet>`, { texts: `<sst>${rows(1_000_000, '<si></si>')}</sst>` }),
      'table-unrecognised',
      /超过 60 万个单元格/,
    ],
    [
      'no-sheet.xlsx',
      () =>
        zipSync({
          'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="s" r:id="r1"/></sheets></workbook>'),
        }),
      'table-unrecognised',
      /损坏/,
    ],
    ['rows.csv', () => 'a,b\n'.repeat(100_000), 'table-unrecognised', /超过 20000 行/],
    ['rows.txt', () => 'a\tb\tc\n'.repeat(100_000), 'table-unrecognised', /超过 20000 行/],
    ['lines.txt', () => '一行\n'.repeat(100_000), 'table-unrecognised', /超过 60000 行/],
  ])(
    '%s',
    async (name, content, code, message) => {
      const path = await file(name, content())
      const reading = readTableFile(path)
      await expect(reading).rejects.toMatchObject({ code, at: path })
      await expect(reading).rejects.toThrow(message)
      await expect(reading).rejects.toThrow(/^[^\n]+。$/)
    },
    30_000,
  )
})

describe('what is beside the table does not matter', () => {
  test('a picture of 50 MB is not touched', async () => {
    const picture = randomBytes(50 * 1024 * 1024)
    const bytes = makeDocx(tbl(tr(['a', 'b'])), {
      entries: { 'word/media/image1.png': [picture, { level: 0 }] },
    })
    expect(shown((await readDocument(await file('picture.docx', bytes))).grids[0]?.rows)).toEqual(['a|b'])
  })

  test('a link over a whole sheet makes no cells', async () => {
    const links = '<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>'
    const path = await file('links.xlsx', sheets(`<worksheet>${ONE}${links}</worksheet>`))
    expect(shown((await readDocument(path)).grids[0]?.rows)).toEqual(['1'])
  })

  test('macros are left where they are', async () => {
    const bytes = makeDocx(p('表'), { entries: { 'word/vbaProject.bin': strToU8('macro') } })
    expect((await readDocument(await file('macro.docm', bytes))).paragraphs).toHaveLength(1)
  })

  test('a file under the wrong name is what it is', async () => {
    expect((await readDocument(await file('really-word.xlsx', whole))).paragraphs).toHaveLength(1)
  })
})
