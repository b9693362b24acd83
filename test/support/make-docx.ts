import { strToU8, zipSync, type Zippable } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** Other parts of the file, and what is to be different about the usual ones. */
export interface DocxOptions {
  numbering?: string
  styles?: string
  /** More entries of the zip file, or other contents for the usual ones. */
  entries?: Zippable
}

/** A Word file around a body of WordprocessingML. */
export function makeDocx(body: string, { numbering, styles, entries = {} }: DocxOptions = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8('<Relationships/>'),
    'word/document.xml': strToU8(documentXml(body)),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': strToU8(wrapped('numbering', numbering)) }),
    ...(styles === undefined ? {} : { 'word/styles.xml': strToU8(wrapped('styles', styles)) }),
    ...entries,
  })
}

export function documentXml(body: string): string {
  return wrapped('document', `<w:body>${body}<w:sectPr/></w:body>`)
}

function wrapped(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${W}>${content}</w:${name}>`
}

/** A paragraph; a line break where the text has one. */
export function p(text: string, properties = ''): string {
  const runs = text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr><w:b/></w:rPr>${runs.join('<w:br/>')}</w:r></w:p>`
}

/** The properties of a paragraph that a list numbers. */
export function inList(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
}

export interface TcOptions {
  span?: number
  /** restart where a cell over several rows begins, continue where it goes on. */
  merge?: 'restart' | 'continue'
}

/** A cell around a text or around paragraphs. */
export function tc(content: string, { span = 1, merge }: TcOptions = {}): string {
  const vMerge =
    merge === undefined ? '' : merge === 'continue' ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>'
  const blocks = content.startsWith('<w:') ? content : p(content)
  return `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${vMerge}</w:tcPr>${blocks}</w:tc>`
}

export function tr(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : tc(cell))).join('')}</w:tr>`
}

export function tbl(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
