import type { Laid } from '../assemble.ts'
import { excerpt, foldText, hasWords, withoutMarks } from '../clean-text.ts'
import { type KeyTask, type Point, unitSource } from '../point.ts'
import type { RowProblem } from '../table.ts'
import { joinTitleLines } from '../title.ts'
import { isTime } from './cell-kinds.ts'
import { IN_SECTIONS, unitOfHeading } from './elsewhere.ts'
import { isPersonAlone, splitTail, type Tail, timeAlone } from './paragraph-tail.ts'
import {
  HEADING_LEVELS,
  type HeadingLevel,
  type NumberedHeading,
  readSectionHeading,
} from './section-heading.ts'

interface Walk {
  points: Point[]
  problems: RowProblem[]
  lines: string[]
  /** The numbered headings that are open, outermost first. */
  open: NumberedHeading[]
  section: string | null
  /** Text since the last number, and that number; '' where a duty has been read since. */
  body: string
  number: NumberedHeading | null
  /** The body stands below the title of a section and has no number. */
  isBelowTitle: boolean
  /** Duties were read whose unit stands in the heading above them. */
  ofOffices: boolean
}

/** A duty without its units among others that have theirs is longer than a heading. */
const LONGEST_HEADING = 40

/** Running text: 一、 sections, （一） or 1. tasks, and paragraphs that end in （责任单位：…；完成时限：…） as duties. */
export function readParagraphs(paragraphs: string[]): Laid {
  const walk: Walk = {
    points: [],
    problems: [],
    lines: [],
    open: [],
    section: null,
    body: '',
    number: null,
    isBelowTitle: false,
    ofOffices: false,
  }
  for (const paragraph of paragraphs) {
    for (const piece of splitItems(withoutMarks(paragraph))) take(walk, piece)
  }
  closeBody(walk)
  if (walk.ofOffices) walk.problems.push({ at: '正文', message: IN_SECTIONS })
  const problems = walk.points.length > 0 ? walk.problems : []
  return { titleLines: joinTitleLines(walk.lines), points: walk.points, problems, firstLeads: false }
}

/** The next item may follow in the same paragraph: …。责任单位：A局。2.开展…; lines of a paragraph are items too. */
function splitItems(paragraph: string): string[] {
  return paragraph
    .split(
      /\n|(?<=(?:单位|部门|科室)[:：][^。\n]{1,300}[)）〕\]】]?。)(?=\s*(?:\d{1,3}[.、．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、))/,
    )
    .map((piece) => piece.trim())
    .filter(hasWords)
}

function take(walk: Walk, piece: string): void {
  const last = walk.points.at(-1)
  const time = last && last.time === '' && walk.body === '' ? timeAlone(piece) : null
  if (last && time !== null) {
    last.time = time
    return
  }
  if (isPersonAlone(piece) && (last !== undefined || walk.number !== null)) return
  const { body, tail } = splitTail(piece, readSectionHeading(piece) !== null)
  const heading = readSectionHeading(body)
  if (heading) {
    openHeading(walk, heading, tail ? null : body)
  } else {
    takeUnnumbered(walk, body, tail !== null)
  }
  if (tail) takeDuty(walk, tail)
}

function takeUnnumbered(walk: Walk, body: string, isWhole: boolean): void {
  if (walk.number && isTitleOver(walk.number, walk.body, body)) {
    walk.number = null
    walk.isBelowTitle = true
    walk.body = body
  } else if (walk.isBelowTitle && hasWords(walk.body) && hasWords(body) && isWhole) {
    reportUnitless(walk, walk.body)
    walk.body = body
  } else if (walk.number || walk.isBelowTitle) {
    walk.body = foldText(`${walk.body}\n${body}`)
  } else {
    walk.body = body
    if (!isWhole && walk.points.length === 0) walk.lines.push(body)
  }
}

/** 七、加强管理: a section's title; a paragraph without a number below it is not its second half. */
function isTitleOver({ level }: NumberedHeading, title: string, below: string): boolean {
  const isOuter = level === 'section' || level === 'subsection'
  return (
    isOuter &&
    hasWords(below) &&
    hasWords(title) &&
    title.length <= LONGEST_HEADING &&
    !/[。；;：:，,]$/.test(title)
  )
}

/** `section`: its words, where nothing behind them makes it a duty. */
function openHeading(walk: Walk, heading: NumberedHeading, section: string | null): void {
  closeBody(walk)
  walk.isBelowTitle = false
  walk.number = heading
  walk.body = heading.rest
  if (heading.level === 'section' && section !== null) walk.section = foldText(section)
  const depth = depthOf(heading.level)
  walk.open = walk.open.filter(({ level }) => depthOf(level) < depth)
  if (section !== null) walk.open.push(heading)
}

function takeDuty(walk: Walk, tail: Tail): void {
  const text = foldText(walk.body)
  const { number } = walk
  walk.body = ''
  walk.number = null
  const last = walk.points.at(-1)
  if (!hasWords(text) && last) {
    // 牵头单位：A and 配合单位：B, each a line, are the units of one duty.
    const units = [...last.units.map((source) => source.text), tail.units].filter(hasWords)
    last.units = [unitSource(units.join('；'))]
    last.time ||= tail.time
    return
  }
  if (!hasWords(text)) {
    walk.problems.push({
      at: '正文',
      message: `“${excerpt(tail.units)}”前面没有任务内容，没有读入；请核对。`,
    })
    return
  }
  if (number) walk.open = walk.open.filter((heading) => heading !== number)
  const outer = walk.open.filter(({ level }) => level !== 'section').at(-1)
  walk.points.push({
    no: number?.no ?? null,
    text,
    section: walk.section,
    task: outer ? taskOf(outer) : null,
    units: [unitSource(tail.units)],
    time: tail.time,
    stages: [],
    note: '',
    doubts: [],
  })
}

/** A numbered paragraph that ends without units is a heading, or else a duty that somebody forgot. */
function closeBody(walk: Walk): void {
  const { number, body } = walk
  if (number && number.level !== 'section' && takeOfOffice(walk, body)) return
  walk.number = null
  walk.body = ''
  const heading = /[：:]$/.test(body) || (body.length <= LONGEST_HEADING && !/。.|[）)]。?$/.test(body))
  const isOpen = number !== null || (walk.isBelowTitle && body !== '')
  if (isOpen && !heading && walk.points.length > 0) reportUnitless(walk, body)
}

/** 一、办公室: what is numbered below the name of an office is that office's, with a time in a bracket behind it. */
function takeOfOffice(walk: Walk, body: string): boolean {
  const unit = walk.section === null ? null : unitOfHeading(walk.section)
  if (unit === null || !hasWords(body) || /[：:]$/.test(body)) return false
  const [, words = body, time = ''] = /^([^]+?)[（(]([^（）()]{2,30})[)）][。；;]?$/.exec(body) ?? []
  walk.body = isTime(time) ? words : body
  takeDuty(walk, { units: unit, time: isTime(time) ? time : '' })
  walk.ofOffices = true
  return true
}

function reportUnitless(walk: Walk, body: string): void {
  const message = `“${excerpt(body)}”没有写责任单位，没有读入；如果是任务，请补上。`
  walk.problems.push({ at: '正文', message })
}

const tasks = new WeakMap<NumberedHeading, KeyTask>()

/** The same object for every duty below the heading. */
function taskOf(heading: NumberedHeading): KeyTask {
  const task = tasks.get(heading) ?? { no: heading.no, text: foldText(heading.rest) }
  tasks.set(heading, task)
  return task
}

function depthOf(level: HeadingLevel): number {
  return HEADING_LEVELS.indexOf(level)
}
