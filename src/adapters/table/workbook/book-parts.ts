import { tooMuch } from '../file-problem.ts'
import type { XmlHandlers } from '../zip/read-xml.ts'

/** What xl/workbook.xml says of a sheet. */
export interface BookSheet {
  name: string
  visible: boolean
  /** Key into the workbook's relationships. */
  relation: string
}

const MAX_SHEETS = 500

/** Excel's own limit of cell formats, and room for the codes. */
const MAX_FORMATS = 70_000

type Attributes = Record<string, string>

/** Names have no prefix here, whatever the file gives them. */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Reads xl/workbook.xml. */
export class BookHandlers implements XmlHandlers {
  readonly sheets: BookSheet[] = []
  date1904 = false

  open(name: string, attributes: Attributes): void {
    if (local(name) === 'workbookPr') this.date1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
    if (local(name) !== 'sheet') return
    const key = Object.keys(attributes).find((attribute) => attribute.endsWith(':id')) ?? ''
    const visible = !['hidden', 'veryHidden'].includes(attributes['state'] ?? '')
    if (this.sheets.length >= MAX_SHEETS) throw tooMuch(`超过 ${MAX_SHEETS} 个工作表`)
    this.sheets.push({ name: attributes['name'] ?? '', visible, relation: attributes[key] ?? '' })
  }

  close(): void {
    // All is in attributes.
  }

  text(): void {
    // All is in attributes.
  }
}

/** Reads xl/_rels/workbook.xml.rels. */
export class RelationHandlers implements XmlHandlers {
  /** By id: the part that it names, and what that is: worksheet, chartsheet, sharedStrings, styles … */
  readonly parts = new Map<string, { path: string; type: string }>()

  open(name: string, { Id: id = '', Type: type = '', Target: target = '' }: Attributes): void {
    if (local(name) !== 'Relationship') return
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
    this.parts.set(id, { path, type: type.slice(type.lastIndexOf('/') + 1) })
  }

  close(): void {
    // All is in attributes.
  }

  text(): void {
    // All is in attributes.
  }

  /** The path of the only part of a type, or null. */
  pathOf(type: string): string | null {
    return [...this.parts.values()].find((part) => part.type === type)?.path ?? null
  }
}

/** Reads xl/styles.xml: the number formats that the file defines, and which one each cell format uses. */
export class FormatHandlers implements XmlHandlers {
  readonly codes = new Map<number, string>()
  readonly cellFormats: number[] = []
  #inCellFormats = false

  open(name: string, attributes: Attributes): void {
    const id = Number(attributes['numFmtId'] ?? 0)
    if (this.codes.size + this.cellFormats.length > MAX_FORMATS) throw tooMuch('单元格格式过多')
    if (local(name) === 'cellXfs') this.#inCellFormats = true
    else if (local(name) === 'xf' && this.#inCellFormats) this.cellFormats.push(id)
    else if (local(name) === 'numFmt') this.codes.set(id, attributes['formatCode'] ?? '')
  }

  close(name: string): void {
    if (local(name) === 'cellXfs') this.#inCellFormats = false
  }

  text(): void {
    // All is in attributes.
  }
}
