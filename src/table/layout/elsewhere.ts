import { foldText, hasWords } from '../clean-text.ts'
import type { GridRow } from '../grid.ts'
import { type Point, unitSource } from '../point.ts'
import { readTimeWords } from '../time-words/read-time-words.ts'
import { isTime, isUnits } from './cell-kinds.ts'
import type { Columns } from './columns.ts'
import { splitTail } from './paragraph-tail.ts'
import { ownTexts } from './says-what-to-do.ts'
import { readSectionHeading } from './section-heading.ts'
import { readStageHeading } from './stage-heading.ts'

const IN_BRACKETS = '表中没有责任单位一栏，各条末尾括号里的单位已当作责任单位，请核对。'
export const IN_SECTIONS = '没有责任单位一栏，各部分的标题是单位名称，已当作该部分各条的责任单位，请核对。'
const TIME_ABOVE = '部分条目的时限写在所在部分的标题里，已用于该部分没有另写时间的各条，请核对。'

/**
 * What the columns of a table lack and its rows say elsewhere: units in brackets behind the words of a duty or in the heading
 * over it, and times in that heading. Changes the points; gives what is to be said once of the table.
 */
export function takeFromElsewhere(points: Point[]): string[] {
  const said: string[] = []
  if (points.every(({ units }) => units.every(({ text }) => !hasWords(text)))) {
    if (takeTails(points)) said.push(IN_BRACKETS)
    else if (takeSections(points)) said.push(IN_SECTIONS)
  }
  if (takeTimes(points)) said.push(TIME_ABOVE)
  return said
}

/** Whether a table without columns for units or times may still name units: in its sections, or behind its duties. */
export function namesUnitsElsewhere(rows: readonly GridRow[], { duty }: Columns): boolean {
  const texts = ownTexts(rows, duty)
  const sections = rows.flatMap(({ cells }) => {
    const filled = new Set(cells.map(({ text }) => text.trim()).filter(hasWords))
    return filled.size === 1 ? [...filled] : []
  })
  return mostly(texts, (text) => splitTail(text, true).tail !== null) || mostly(sections, isUnitHeading)
}

function takeTails(points: Point[]): boolean {
  const tails = points.map(({ text }) => splitTail(text, true))
  if (!mostly(tails, ({ tail }) => tail !== null)) return false
  for (const [index, point] of points.entries()) {
    const { body, tail } = tails[index] ?? { body: '', tail: null }
    if (!tail || !hasWords(body)) continue
    point.text = foldText(body)
    point.units = [unitSource(tail.units)]
    point.time ||= tail.time
  }
  return true
}

function takeSections(points: Point[]): boolean {
  const headings = [...new Set(points.map(({ section }) => section ?? ''))]
  if (!mostly(headings, isUnitHeading)) return false
  for (const point of points) {
    const unit = unitOfHeading(point.section ?? '')
    if (unit !== null) point.units = [unitSource(unit)]
  }
  return true
}

function takeTimes(points: Point[]): boolean {
  let taken = false
  for (const point of points) {
    if (hasWords(point.time) || point.stages.length > 0 || point.section === null) continue
    const time = timeOfHeading(point.section)
    if (time === null || !isOpenTo(point.text, time)) continue
    point.time = time
    taken = true
  }
  return taken
}

/** A rhythm of the text holds within a stretch of the heading; any other time of its own counts alone. */
function isOpenTo(text: string, time: string): boolean {
  const { cadences } = readTimeWords(text)
  return (
    cadences.length === 0 || (/[-—–~～至到]/.test(time) && cadences.every(({ kind }) => kind === 'quota'))
  )
}

/** 一、办公室（5项）, 二、责任单位：规划科 */
export function unitOfHeading(heading: string): string | null {
  const bare = withoutNumber(heading)
    .replace(/^(?:责任|牵头|承办|主办)?(?:单位|部门|科室)[:：]/, '')
    .replace(/[（(](?:共)?\d{1,3}[项条个件][)）]$/, '')
    .trim()
  const isOne = bare.length >= 2 && bare.length <= 24 && isUnits(bare)
  return isOne && !/^(?:乡镇|街道|社区|农村|企业|学校|医院|园区|村居|单位|部门|科室)$/.test(bare)
    ? bare
    : null
}

function isUnitHeading(heading: string): boolean {
  return unitOfHeading(heading) !== null
}

/** 二、集中攻坚阶段（4月至8月）, 一季度重点工作 */
function timeOfHeading(heading: string): string | null {
  const bare = withoutNumber(heading)
  const inside = /[（(]([^（）()]{2,30})[)）]$/.exec(bare)?.[1]
  if (inside !== undefined && isTime(inside)) return inside
  const stage = readStageHeading(bare, 0)
  return stage?.month != null && isTime(stage.name.slice(0, 4)) ? bare : null
}

function withoutNumber(heading: string): string {
  return readSectionHeading(heading)?.rest ?? heading
}

function mostly<T>(all: readonly T[], test: (one: T) => boolean): boolean {
  return all.length > 0 && all.filter(test).length * 5 >= all.length * 3
}
