import { hasWords } from './clean-text.ts'
import { type Heading, type Level, readHeading } from './numbering.ts'
import type { Cell } from './table.ts'

/** A cell, or the piece of a cell that a number begins where the file lacks the cell border before it. */
export interface Part {
  heading: Heading | null
  /** Without the number of a task or point; a section's heading is kept as printed. */
  text: string
  line: number
  /** The first further line that a point's number begins without having been taken for a point. */
  passedOver: { line: number; no: number } | null
}

/** The number that each level had last. */
export type LastNumbers = Record<Level, number>

/**
 * Which levels may begin on a further line of a cell. A point may follow inside its task's cell; inside a point, numbered
 * lines are its own list. Only the next number in turn counts, so that lists and quotations do not become headings.
 */
const MAY_BEGIN_INSIDE: Record<Level | 'unnumbered', readonly Level[]> = {
  section: [],
  task: ['point'],
  point: [],
  unnumbered: ['section', 'task', 'point'],
}

/** One cell as its parts, in order. `running` is the text under a section's heading, where any line may be numbered. */
export function splitCell(cell: Cell, last: LastNumbers, running: boolean): Part[] {
  const numbers = { ...last }
  const parts: Part[] = []
  let current = emptyPart(cell.line)
  let pieces: string[] = []
  let opening = true
  const close = (): void => {
    if (!opening) parts.push({ ...current, text: pieces.join('\n') })
  }
  for (const [index, line] of cell.text.split('\n').entries()) {
    const heading = readHeading(line)
    if (heading && (opening || (!running && begins(heading, current, numbers)))) {
      close()
      current = { ...emptyPart(cell.line + index), heading }
      pieces = [heading.level === 'section' ? line : heading.rest]
      numbers[heading.level] = heading.no
      opening = false
      continue
    }
    if (heading?.level === 'point' && current.heading?.level !== 'point' && !running) {
      current.passedOver ??= { line: cell.line + index, no: heading.no }
    }
    pieces.push(line)
    opening = opening && !hasWords(line)
  }
  close()
  return parts.length > 0 ? parts : [emptyPart(cell.line)]
}

function begins(heading: Heading, current: Part, numbers: LastNumbers): boolean {
  const inside = current.heading?.level ?? 'unnumbered'
  return MAY_BEGIN_INSIDE[inside].includes(heading.level) && heading.no === numbers[heading.level] + 1
}

function emptyPart(line: number): Part {
  return { heading: null, text: '', line, passedOver: null }
}
