import { damaged } from '../file-problem.ts'
import { MAX_CELLS, tooManyCells } from '../limits.ts'
import { readXml, type XmlHandlers } from '../zip/read-xml.ts'
import { joined, limited, MAX_SIDE_PART, type ZipFile } from '../zip/zip-file.ts'
import { BookHandlers, FormatHandlers, RelationHandlers } from './book-parts.ts'
import { holdsMore, sheetPart } from './sheet-part.ts'
import { stylesPart } from './styles-part.ts'

export interface SlimWorkbook {
  /** Its parts by their path, inflated. */
  parts: Map<string, Buffer>
  /** The names of its sheets in their order; in the parts they are called 1, 2, 3. */
  names: string[]
}

/** What all sheets and texts may hold: 20,000 rows take some 20 MB, and the library needs six times as much for them. */
const MAX_BYTES = 32 * 1024 * 1024

const NO_TEXTS = Buffer.from('<sst/>')

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * A workbook with nothing but the cells, texts and number formats of the visible sheets. All else (pictures,
 * macros, charts, links) never reaches the library that reads it, and what does is within bounds.
 * @throws FileProblem when a part is missing or broken, or holds more than fits a task table
 */
export async function slimWorkbook(zip: ZipFile): Promise<SlimWorkbook> {
  const book = await part(zip, 'xl/workbook.xml', new BookHandlers())
  const relations = await part(zip, 'xl/_rels/workbook.xml.rels', new RelationHandlers())
  const formats = await part(zip, relations.pathOf('styles'), new FormatHandlers())
  const names: string[] = []
  const parts = new Map<string, Buffer>()
  const budget = { left: MAX_BYTES }
  for (const { name, visible, relation } of book.sheets) {
    // Old macro modules are sheets without a part.
    if (relation === '') continue
    const known = relations.parts.get(relation)
    if (!known) throw damaged()
    if (!visible || known.type !== 'worksheet') continue
    names.push(name)
    parts.set(`xl/worksheets/sheet${names.length}.xml`, sheetPart(await content(zip, known.path, budget)))
  }
  const texts = relations.pathOf('sharedStrings')
  parts.set('xl/sharedStrings.xml', texts === null ? NO_TEXTS : await sharedTexts(zip, texts, budget))
  parts.set('xl/styles.xml', Buffer.from(stylesPart(formats)))
  for (const [path, xml] of frame(names.length, book.date1904)) parts.set(path, Buffer.from(xml))
  return { parts, names }
}

async function part<H extends XmlHandlers>(zip: ZipFile, path: string | null, handlers: H): Promise<H> {
  const pieces = path === null ? null : zip.read(path)
  if (pieces) await readXml(limited(pieces, MAX_SIDE_PART), handlers)
  return handlers
}

async function content(zip: ZipFile, path: string, budget: { left: number }): Promise<Buffer> {
  const pieces = zip.read(path)
  if (!pieces) throw damaged()
  const bytes = await joined(limited(pieces, budget.left, MAX_BYTES))
  budget.left -= bytes.length
  return bytes
}

async function sharedTexts(zip: ZipFile, path: string, budget: { left: number }): Promise<Buffer> {
  const texts = await content(zip, path, budget)
  if (!texts.includes('si>')) return NO_TEXTS
  const many = ['</si>', '<r>', '<r '].some((opening) => holdsMore(texts, opening, MAX_CELLS))
  if (many) throw tooManyCells()
  if (!texts.subarray(-512).includes('sst>')) throw damaged()
  return texts
}

/** The parts that hold a workbook together. */
function frame(sheets: number, date1904: boolean): [string, string][] {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1)
  const parts = [
    ...numbers.map((number) => ['worksheet', `worksheets/sheet${number}.xml`, `worksheet`] as const),
    ['sharedStrings', 'sharedStrings.xml', 'sharedStrings'] as const,
    ['styles', 'styles.xml', 'styles'] as const,
  ]
  const overrides = parts.map(
    ([, path, type]) => `<Override PartName="/xl/${path}" ContentType="${TYPE}.${type}+xml"/>`,
  )
  const relations = parts.map(
    ([type, path], index) =>
      `<Relationship Id="r${index + 1}" Type="${RELATIONS}/${type}" Target="${path}"/>`,
  )
  const list = numbers.map((number) => `<sheet name="${number}" sheetId="${number}" r:id="r${number}"/>`)
  return [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ` +
        `ContentType="${TYPE}.sheet.main+xml"/>${overrides.join('')}</Types>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${date1904}"/>` +
        `<sheets>${list.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
    ],
  ]
}
