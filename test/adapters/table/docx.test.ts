import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { documentXml, inList, makeDocx, p, tbl, tc, tr } from '../../support/make-docx.ts'
import { readDocument, shown } from '../../support/shown-grid.ts'
import { temporaryFiles } from '../../support/temporary-files.ts'

const file = temporaryFiles()

const read = async (...parts: Parameters<typeof makeDocx>) =>
  readDocument(await file('table.docx', makeDocx(...parts)))

function list(id: number, levels: readonly (readonly [string, string])[]): string {
  const written = levels.map(
    ([format, text], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  )
  return `<w:abstractNum w:abstractNumId="${id}">${written.join('')}</w:abstractNum>`
}

const use = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`

describe('tables in a Word file', () => {
  test('merged both ways, with a section row, in the order of the document', async () => {
    const document = await read(
      p('重点任务分解表') +
        tbl(
          tr(['序号', '任务', '单位'], '<w:tblHeader/>'),
          tr([tc('一、安全', { span: 3 })]),
          tr(
            ['1', tc('大任务', { merge: 'restart' }), p('甲科') + p('乙科')].map((cell) =>
              cell.startsWith('<w:p>') ? tc(cell) : cell,
            ),
          ),
          tr(['2', tc('', { merge: 'continue' }), '丙科\n丁科']),
          tr([tc('角', { span: 2, merge: 'restart' }), '戊']),
          tr([tc('', { span: 2, merge: 'continue' }), '己']),
        ) +
        p('附表') +
        tbl(tr(['a', 'b'])),
    )
    expect(document.paragraphs).toEqual([
      { text: '重点任务分解表', block: 0 },
      { text: '附表', block: 2 },
    ])
    expect(document.grids.map(({ before, block }) => ({ before, block }))).toEqual([
      { before: ['重点任务分解表'], block: 1 },
      { before: ['附表'], block: 3 },
    ])
    expect(shown(document.grids[0]?.rows)).toEqual([
      '序号|任务|单位',
      '一、安全|<一、安全|<一、安全',
      '1|大任务|甲科\n乙科',
      '2|^大任务|丙科\n丁科',
      '角|<角|戊',
      '^角|<角|己',
    ])
    expect(document.grids[0]?.rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('free columns before and after a row, and rows that are short', async () => {
    const { grids } = await read(
      tbl(tr(['a', 'b', 'c']), tr(['d'], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'), tr(['e'])),
    )
    expect(shown(grids[0]?.rows)).toEqual(['a|b|c', '|d|', 'e||'])
  })

  test('a nested table becomes lines of its cell, a frame around a table falls away', async () => {
    const inner = tbl(tr(['x', 'y']), tr(['z', '']))
    const nested = await read(tbl(tr(['a', tc(p('b') + inner + p('c'))])))
    expect(shown(nested.grids[0]?.rows)).toEqual(['a|b\nx y\nz\nc'])
    const framed = await read(tbl(tr([tc(p('标题') + inner)])))
    expect(framed.paragraphs.map(({ text }) => text)).toEqual(['标题'])
    expect(shown(framed.grids[0]?.rows)).toEqual(['x|y', 'z|'])
  })

  test('changes count as accepted', async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
    const { grids, paragraphs } = await read(
      `<w:p>${run('每月')}<w:del><w:r><w:delText>两次</w:delText><w:t>旧</w:t></w:r></w:del><w:ins>${run('三次')}</w:ins></w:p>` +
        `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前半')}</w:p><w:p>${run('后半')}</w:p>` +
        `<w:p><w:moveFrom>${run('原处')}</w:moveFrom><w:moveTo>${run('新处')}</w:moveTo></w:p>` +
        tbl(tr(['留']), tr(['删'], '<w:del/>')),
    )
    expect(paragraphs.map(({ text }) => text)).toEqual(['每月三次', '前半后半', '新处'])
    expect(shown(grids[0]?.rows)).toEqual(['留'])
  })

  test('text boxes, pictures, hidden text, former formatting and footnotes are no text', async () => {
    const { paragraphs } = await read(
      '<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="x"/></w:pPr></w:pPrChange></w:pPr>' +
        '<w:r><w:t>见</w:t></w:r>' +
        '<w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r>' +
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:footnoteReference w:id="1"/><w:instrText>PAGE</w:instrText></w:r>' +
        '<w:hyperlink><w:r><w:t>附件</w:t><w:tab/><w:t>一</w:t></w:r></w:hyperlink></w:p>',
    )
    expect(paragraphs.map(({ text }) => text)).toEqual(['见附件\t一'])
  })

  test('other prefixes and another place of the document', async () => {
    const xml = documentXml(tbl(tr(['a', tc('b', { span: 2 })])))
      .replaceAll('w:', 'x:')
      .replace('xmlns:w', 'xmlns:x')
    const rels =
      '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/main.xml"/></Relationships>'
    const bytes = zipSync({ 'word/main.xml': strToU8(xml), '_rels/.rels': strToU8(rels) })
    expect(shown((await readDocument(await file('moved.docx', bytes))).grids[0]?.rows)).toEqual(['a|b|<b'])
  })
})

describe('automatic numbers', () => {
  const numbering =
    list(0, [
      ['chineseCounting', '%1、'],
      ['chineseCounting', '（%2）'],
      ['decimal', '%3.'],
      ['decimalEnclosedCircle', '%4'],
    ]) +
    list(1, [['decimal', '%1']]) +
    list(2, [['bullet', '•']]) +
    use(1, 0) +
    use(2, 1) +
    use(3, 2) +
    use(4, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')

  test('levels begin anew under each other', async () => {
    const levels = [0, 1, 2, 3, 3, 2, 1, 2, 0, 1]
    const { paragraphs } = await read(levels.map((level) => p('5项', inList(1, level))).join(''), {
      numbering,
    })
    expect(paragraphs.map(({ text }) => text)).toEqual([
      '一、5项',
      '（一）5项',
      '1. 5项',
      '①5项',
      '②5项',
      '2. 5项',
      '（二）5项',
      '1. 5项',
      '二、5项',
      '（一）5项',
    ])
  })

  test('in cells without text, by style, with a new start, bullets left out', async () => {
    const { grids, paragraphs } = await read(
      tbl(tr([tc(p('', inList(2))), '甲']), tr([tc(p('', inList(2))), '乙'])) +
        p('丙', '<w:pStyle w:val="child"/>') +
        p('丁', inList(4)) +
        p('戊', inList(3)) +
        p('己', inList(0)),
      {
        numbering,
        styles:
          '<w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
          '<w:style w:styleId="child"><w:basedOn w:val="base"/></w:style>',
      },
    )
    expect(shown(grids[0]?.rows)).toEqual(['1|甲', '2|乙'])
    expect(paragraphs.map(({ text }) => text)).toEqual(['一、丙', '1 丁', '戊', '己'])
  })
})
