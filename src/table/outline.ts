import { excerpt, foldText, hasWords, withoutMarks } from './clean-text.ts'
import { type KeyTask, type Point, unitSource } from './point.ts'
import { type LastNumbers, type Part, splitCell } from './parts.ts'
import type { RowProblem, Table } from './table.ts'

/** The numbered rows of a table, before their cells are understood. */
export interface Outline {
  points: Point[]
  problems: RowProblem[]
}

/** What the next unnumbered cell is. */
type Awaiting = 'header' | 'section-text' | 'unit' | 'nothing'

interface Walk extends Outline {
  section: string | null
  task: KeyTask | null
  awaiting: Awaiting
  last: LastNumbers
}

/**
 * Reads the cells in their order: a number says section, task or point; a cell without one is the section's text right
 * after a section, and the unit cell right after a point. Empty cells of merged columns fall away by themselves.
 */
export function readOutline(table: Table): Outline {
  const walk: Walk = {
    points: [],
    problems: [],
    section: null,
    task: null,
    awaiting: 'header',
    last: { section: 0, task: 0, point: 0 },
  }
  for (const row of table.rows) {
    for (const cell of row.cells) {
      const clean = { text: withoutMarks(cell.text), line: cell.line }
      for (const part of splitCell(clean, walk.last, walk.awaiting === 'section-text')) take(walk, part)
    }
  }
  return { points: walk.points, problems: walk.problems }
}

function take(walk: Walk, part: Part): void {
  if (part.passedOver) {
    const { line, no } = part.passedOver
    walk.problems.push({
      at: `第 ${line} 行`,
      message: `这一行以“（${no}）”开头，但序号不接上一条，没有当作操作要点；如果是，请在行首补一个制表符后重新导入。`,
    })
  }
  if (!part.heading) {
    takeUnnumbered(walk, part)
    return
  }
  const { level, no } = part.heading
  walk.last[level] = no
  switch (level) {
    case 'section':
      walk.section = foldText(part.text)
      walk.task = null
      walk.awaiting = 'section-text'
      return
    case 'task':
      walk.task = { no, text: foldText(part.text) }
      walk.awaiting = 'nothing'
      return
    case 'point':
      walk.points.push({
        no,
        text: foldText(part.text),
        section: walk.section,
        task: walk.task,
        units: [unitSource('')],
        time: '',
        stages: [],
        note: '',
        doubts: [],
      })
      walk.awaiting = 'unit'
  }
}

function takeUnnumbered(walk: Walk, part: Part): void {
  const point = walk.points.at(-1)
  if (walk.awaiting === 'unit' && point) {
    point.units = [unitSource(part.text)]
    walk.awaiting = 'nothing'
    return
  }
  if (walk.awaiting === 'section-text') {
    walk.awaiting = 'nothing'
    return
  }
  if (walk.awaiting === 'header' || !hasWords(part.text)) return
  walk.problems.push({
    at: `第 ${part.line} 行`,
    message: `这一格“${excerpt(foldText(part.text))}”不知道属于哪一条，没有读入；请核对原表。`,
  })
}
