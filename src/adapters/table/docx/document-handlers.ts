import type { XmlHandlers } from '../zip/read-xml.ts'
import { DocumentBlocks } from './document-blocks.ts'
import type { ListCounters } from './list-counters.ts'
import { OpenTables } from './open-tables.ts'
import { ownText } from './own-text.ts'
import { isOn, numberAttribute, wordAttribute } from './word-attribute.ts'
import { addBlock } from './word-table.ts'

interface Paragraph {
  text: string
  style: string | null
  list: string | null
  level: number | null
  /** Its end was deleted with changes tracked: the next paragraph goes on where it ends. */
  open: boolean
}

type Attributes = Record<string, string>

/** Not part of the running text: pictures, text boxes, deleted text, former formatting, alternatives, ruby. */
const SKIPPED = new Set(
  (
    'w:drawing w:pict w:object w:del w:moveFrom w:sdtPr w:sectPr w:rt w:rPrChange w:tblPrChange ' +
    'w:tblPrExChange w:tblGridChange w:tcPrChange w:sectPrChange w:numberingChange mc:Fallback'
  ).split(' '),
)

/** Elements that are a character by themselves. */
const CHARACTERS: Record<string, string> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}

/** Reads word/document.xml into blocks. */
export class DocumentHandlers implements XmlHandlers {
  readonly blocks = new DocumentBlocks()
  readonly #counters: ListCounters
  readonly #tables = new OpenTables()
  #skipping = 0
  #paragraph: Paragraph | null = null
  #carried = ''
  /** Inside the properties of a paragraph or a row. */
  #properties: 'paragraph' | 'row' | null = null
  #hidden = false
  #inText = false

  constructor(counters: ListCounters) {
    this.#counters = counters
  }

  open(name: string, attributes: Attributes): void {
    if (this.#skipping > 0) this.#skipping++
    else if (this.#properties) this.#property(name, attributes)
    else if (SKIPPED.has(name)) this.#skipping = 1
    else this.#part(name, attributes)
  }

  close(name: string): void {
    if (this.#skipping > 0) this.#skipping--
    else this.#end(name)
  }

  text(text: string): void {
    if (this.#inText && this.#skipping === 0) this.#append(text)
  }

  #part(name: string, attributes: Attributes): void {
    switch (name) {
      case 'w:r':
        this.#hidden = false
        break
      case 'w:t':
      case 'm:t':
        this.#inText = true
        break
      case 'w:p':
        this.#beginParagraph()
        break
      case 'w:pPr':
        this.#properties = 'paragraph'
        break
      case 'w:trPr':
        this.#properties = 'row'
        break
      case 'w:vanish':
        this.#hidden = isOn(attributes)
        break
      default:
        if (this.#paragraph) this.#append(CHARACTERS[name] ?? '')
        else this.#tables.open(name, attributes)
    }
  }

  #property(name: string, attributes: Attributes): void {
    if (name.endsWith('Change') || name === 'w:sectPr') this.#skipping = 1
    else if (this.#properties === 'row') this.#tables.rowProperty(name, attributes)
    else if (this.#paragraph) paragraphProperty(this.#paragraph, name, attributes)
  }

  #end(name: string): void {
    if (name === 'w:t' || name === 'm:t') this.#inText = false
    else if (name === 'w:pPr' || name === 'w:trPr') this.#properties = null
    else if (name === 'w:p') this.#endParagraph()
    else if (name === 'w:tr') this.#tables.endRow()
    else if (name === 'w:tbl') this.#endTable()
  }

  #append(text: string): void {
    if (this.#paragraph && !this.#hidden && text !== '') this.#paragraph.text += text
  }

  #beginParagraph(): void {
    this.#paragraph = { text: this.#carried, style: null, list: null, level: null, open: false }
    this.#carried = ''
    this.#hidden = false
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph
    this.#paragraph = null
    if (!paragraph) return
    if (paragraph.open) {
      this.#carried = paragraph.text
      return
    }
    const { cell } = this.#tables
    // Word neither shows nor counts what stands in the lower part of a merged cell.
    const number = cell?.continues ? '' : this.#counters.next(paragraph)
    const text = number + ownText(paragraph.text)
    if (cell) addBlock(cell, text)
    else if (paragraph.text.trim() !== '') this.blocks.paragraph(text)
  }

  #endTable(): void {
    const table = this.#tables.endTable()
    if (table) this.blocks.table(table)
  }
}

function paragraphProperty(paragraph: Paragraph, name: string, attributes: Attributes): void {
  if (name === 'w:pStyle') paragraph.style = wordAttribute(attributes, 'val')
  else if (name === 'w:numId') paragraph.list = wordAttribute(attributes, 'val')
  else if (name === 'w:ilvl') paragraph.level = numberAttribute(attributes, 'val')
  else if (name === 'w:del' || name === 'w:moveFrom') paragraph.open = true
}
