import { SaxesParser } from 'saxes'

/** One element with the text directly in it. */
export interface XmlElement {
  name: string
  text: string
  children: XmlElement[]
}

/** WeCom's deepest is a card's answer, six levels; its longest list is a card's twenty options. */
const MOST = { depth: 10, elements: 500 }

/**
 * A whole XML text as a tree; null for what is none, or larger than any callback. A document type is refused, so that
 * no entity can be declared, and none is ever fetched.
 */
export function readXml(text: string): XmlElement | null {
  const parser = new SaxesParser({ position: false, xmlns: false })
  const root: XmlElement = { name: '', text: '', children: [] }
  const open = [root]
  let elements = 0
  const refuse = () => {
    throw new Error('no callback')
  }
  const add = (piece: string) => {
    const top = open.at(-1)
    if (top) top.text += piece
  }
  parser.on('error', refuse)
  parser.on('doctype', refuse)
  parser.on('opentag', ({ name }) => {
    if (open.length > MOST.depth || ++elements > MOST.elements) refuse()
    const element: XmlElement = { name, text: '', children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', add)
  parser.on('cdata', add)
  try {
    parser.write(text).close()
  } catch {
    return null
  }
  return root.children[0] ?? null
}

/** The first child of a name. */
export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return element?.children.find((child) => child.name === name) ?? null
}

/** Text of the first child of a name, trimmed; null where there is none. */
export function textIn(element: XmlElement | null, name: string): string | null {
  return childOf(element, name)?.text.trim() ?? null
}

/** Any text as it may stand in XML. */
export function xmlText(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}
