import type { XmlHandlers } from '../zip/read-xml.ts'
import { numberAttribute, wordAttribute } from './word-attribute.ts'

/** What a paragraph style says about numbering. */
export interface StyleNumber {
  list: string | null
  level: number | null
  basedOn: string | null
}

/** Reads word/styles.xml. */
export class StyleHandlers implements XmlHandlers {
  readonly styles = new Map<string, StyleNumber>()
  #style: StyleNumber | null = null

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'w:style') {
      this.#style = { list: null, level: null, basedOn: null }
      this.styles.set(wordAttribute(attributes, 'styleId') ?? '', this.#style)
    } else if (this.#style) {
      if (name === 'w:basedOn') this.#style.basedOn = wordAttribute(attributes, 'val')
      if (name === 'w:numId') this.#style.list = wordAttribute(attributes, 'val')
      if (name === 'w:ilvl') this.#style.level = numberAttribute(attributes, 'val')
    }
  }

  close(name: string): void {
    if (name === 'w:style') this.#style = null
  }

  text(): void {
    // All is in attributes.
  }
}

/** The numbering of a style, its own or that of the style it is based on. */
export function styleNumber(styles: ReadonlyMap<string, StyleNumber>, id: string | null): StyleNumber | null {
  let style = id === null ? undefined : styles.get(id)
  for (let step = 0; style && step < 20; step++) {
    if (style.list !== null) return style
    style = style.basedOn === null ? undefined : styles.get(style.basedOn)
  }
  return null
}
