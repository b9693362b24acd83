import type { GridDocument } from '../../../table/grid.ts'
import { damaged } from '../file-problem.ts'
import { readXml, type XmlHandlers } from '../zip/read-xml.ts'
import { limited, MAX_SIDE_PART, type ZipFile } from '../zip/zip-file.ts'
import { DocumentHandlers } from './document-handlers.ts'
import { ListCounters } from './list-counters.ts'
import { NumberingHandlers } from './numbering.ts'
import { StyleHandlers } from './styles.ts'

/**
 * The paragraphs and tables of a Word file. Text boxes, footnotes, headers and deleted text are left out; numbers that Word
 * gives by itself are written out.
 */
export async function readDocx(zip: ZipFile): Promise<GridDocument> {
  const main = await mainPart(zip)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const numbering = await readPart(zip, `${folder}numbering.xml`, new NumberingHandlers())
  const styles = await readPart(zip, `${folder}styles.xml`, new StyleHandlers())
  const handlers = new DocumentHandlers(new ListCounters(numbering.numbering, styles.styles))
  if (!zip.names.includes(main)) throw damaged()
  // Its size is bounded by what the zip file may give in all.
  await readPart(zip, main, handlers, Infinity)
  return handlers.blocks.document
}

async function readPart<H extends XmlHandlers>(
  zip: ZipFile,
  name: string,
  handlers: H,
  limit = MAX_SIDE_PART,
): Promise<H> {
  const pieces = zip.read(name)
  if (pieces) await readXml(limited(pieces, limit), handlers)
  return handlers
}

/** Where the document itself is: word/document.xml, unless the package says otherwise. */
async function mainPart(zip: ZipFile): Promise<string> {
  const usual = 'word/document.xml'
  if (zip.names.includes(usual)) return usual
  let target = usual
  await readPart(zip, '_rels/.rels', {
    open: (name, { Type: type, Target: path }) => {
      if (name.endsWith('Relationship') && type?.endsWith('/officeDocument') && path) target = path
    },
    close: () => undefined,
    text: () => undefined,
  })
  return target.replace(/^\//, '')
}
