import type { XmlHandlers } from '../zip/read-xml.ts'
import { isOn, numberAttribute, wordAttribute } from './word-attribute.ts'

/** How one level of a list is numbered. */
export interface ListLevel {
  start: number
  /** Word's name of the numerals: decimal, chineseCounting … */
  format: string
  /** The pattern, with %1 to %9 for the numbers of the levels: （%2） */
  pattern: string
  /** All numbers as 1, 2, 3 whatever their own levels have. */
  legal: boolean
  suffix: string
}

/** A use of a list: which list, and where it begins anew. */
export interface ListUse {
  list: string
  starts: Map<number, number>
}

export interface Numbering {
  uses: Map<string, ListUse>
  levels: Map<string, Map<number, ListLevel>>
}

/** Word allows 255 characters; what is longer would be repeated before every paragraph. */
const MAX_PATTERN = 255

/** Reads word/numbering.xml. */
export class NumberingHandlers implements XmlHandlers {
  readonly numbering: Numbering = { uses: new Map(), levels: new Map() }
  #levels: Map<number, ListLevel> | null = null
  #level: ListLevel | null = null
  #use: ListUse | null = null
  #overridden = 0

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'w:abstractNum') {
      this.#levels = new Map()
      this.numbering.levels.set(wordAttribute(attributes, 'abstractNumId') ?? '', this.#levels)
    } else if (name === 'w:num') {
      this.#use = { list: '', starts: new Map() }
      this.numbering.uses.set(wordAttribute(attributes, 'numId') ?? '', this.#use)
    } else if (name === 'w:lvl') {
      this.#level = { start: 1, format: 'decimal', pattern: '', legal: false, suffix: 'tab' }
      this.#levels?.set(numberAttribute(attributes, 'ilvl') ?? 0, this.#level)
    } else if (this.#level) levelProperty(this.#level, name, attributes)
    else if (this.#use) this.#useProperty(this.#use, name, attributes)
  }

  #useProperty(use: ListUse, name: string, attributes: Record<string, string>): void {
    const value = wordAttribute(attributes, 'val')
    if (name === 'w:abstractNumId') use.list = value ?? ''
    else if (name === 'w:lvlOverride') this.#overridden = numberAttribute(attributes, 'ilvl') ?? 0
    else if (name === 'w:startOverride') use.starts.set(this.#overridden, Number(value ?? 1))
  }

  close(name: string): void {
    if (name === 'w:lvl') this.#level = null
    if (name === 'w:abstractNum') this.#levels = null
    if (name === 'w:num') this.#use = null
  }

  text(): void {
    // All is in attributes.
  }
}

function levelProperty(level: ListLevel, name: string, attributes: Record<string, string>): void {
  if (name === 'w:start') level.start = numberAttribute(attributes, 'val') ?? 1
  if (name === 'w:numFmt') level.format = wordAttribute(attributes, 'val') ?? 'decimal'
  if (name === 'w:lvlText') level.pattern = (wordAttribute(attributes, 'val') ?? '').slice(0, MAX_PATTERN)
  if (name === 'w:isLgl') level.legal = isOn(attributes)
  if (name === 'w:suff') level.suffix = wordAttribute(attributes, 'val') ?? 'tab'
}
