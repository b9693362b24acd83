import { SaxesParser } from 'saxes'
import { damaged, FileProblem, tooMuch } from '../file-problem.ts'

/** What is to happen at each part of an XML file. Names have the usual prefixes of Word, whatever the file calls them. */
export interface XmlHandlers {
  open(name: string, attributes: Record<string, string>): void
  close(name: string): void
  text(text: string): void
}

type PlainParser = SaxesParser<{ position: false; xmlns: false }>

/** Word's own files stay below 50; what is nested without end would fill memory with open elements. */
const MAX_DEPTH = 500

/** Characters of one text, tag or remark, which the parser keeps until it ends. A cell has some thousands at most. */
const MAX_RUN = 4 * 1024 * 1024

const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
}

/**
 * Reads XML piece by piece. Entities are never fetched or expanded: a document type, which office files do not have, is
 * refused.
 * @throws FileProblem for what is no well-formed XML, or is nested or long beyond any office file
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  let run = 0
  const parser = parserFor(handlers, () => (run = 0))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const piece of pieces) {
    const text = guarded(() => decoder.decode(piece, { stream: true }))
    run += text.length
    guarded(() => parser.write(text))
    if (run > MAX_RUN) throw tooMuch('有一处文字过长')
  }
  guarded(() => parser.write(decoder.decode()).close())
}

/** `onPart` is called whenever a tag, text or remark has ended. */
function parserFor(handlers: XmlHandlers, onPart: () => void): PlainParser {
  const parser: PlainParser = new SaxesParser({ position: false, xmlns: false })
  let depth = 0
  let usual = (name: string): string => name
  parser.on('doctype', () => {
    throw damaged()
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (depth === 0) usual = renaming(attributes)
    if (++depth > MAX_DEPTH) throw tooMuch('嵌套过深')
    onPart()
    handlers.open(usual(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    handlers.close(usual(name))
  })
  parser.on('comment', onPart)
  parser.on('text', (text) => handlers.text(text))
  parser.on('cdata', (text) => handlers.text(text))
  return parser
}

/** How the names of this file become those with the usual prefixes; attributes keep theirs. */
function renaming(attributes: Record<string, string>): (name: string) => string {
  const renamed = new Map<string, string>()
  for (const [attribute, uri] of Object.entries(attributes)) {
    const [xmlns, prefix = ''] = attribute.split(':')
    const wanted = PREFIXES[uri]
    if (xmlns === 'xmlns' && wanted !== undefined && prefix !== wanted) renamed.set(prefix, wanted)
  }
  if (renamed.size === 0) return (name) => name
  return (name) => {
    const [prefix, local] = name.includes(':') ? name.split(':', 2) : ['', name]
    const wanted = renamed.get(prefix ?? '')
    return wanted === undefined ? name : `${wanted}:${local ?? ''}`
  }
}

function guarded<T>(step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (error instanceof FileProblem) throw error
    throw damaged(error)
  }
}
