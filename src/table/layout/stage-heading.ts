import { numberOf } from '../time-words/numerals.ts'

/** A column for what is to be reached by then: 一季度目标, 6月, 上半年. */
export interface StageColumn {
  index: number
  /** As printed, for people. */
  name: string
  year: number | null
  /** The last month of the stage; null for 第一阶段, whose days the heading does not say. */
  month: number | null
}

const STAGE =
  /^(?:(20\d\d)年度?)?(?:第?([一二三四1-4])季度?|([上下])半年|(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?[底末]?|Q([1-4])|第[一二三四五六1-6]阶段)(?:末|底)?(?:前|内)?(?:工作|阶段|阶段性|形象|节点|推进|时间|预期|计划|实施){0,2}(?:目标|任务|计划|进度|安排|内容|要求|重点|节点|措施|事项)?$/

/** 3—5月, or behind the name of a stage: 第一阶段（3—5月） */
const SPAN = /(?:1[0-2]|[1-9])月?(?:-|—|–|~|～|至|到)+(1[0-2]|[1-9])月份?[)）]?$/

/** Null for a heading that is no stretch of the year. */
export function readStageHeading(text: string, index: number): StageColumn | null {
  const whole = text.replace(/\s/g, '')
  const name = whole.replace(/[（(][^()（）]*[)）]$/, '')
  const match = STAGE.exec(name.normalize('NFKC'))
  const span = SPAN.exec(whole.normalize('NFKC'))
  if (!match)
    return span?.index === 0 ? { index, name, year: null, month: numberOf(span[1] ?? '', 12) } : null
  const [, year, quarter, half, month, letter] = match
  return {
    index,
    name,
    year: year === undefined ? null : Number(year),
    month: lastMonth(quarter ?? letter, half, month) ?? (span ? numberOf(span[1] ?? '', 12) : null),
  }
}

function lastMonth(
  quarter: string | undefined,
  half: string | undefined,
  month: string | undefined,
): number | null {
  if (quarter !== undefined) return 3 * numberOf(quarter, 4)
  if (half !== undefined) return half === '上' ? 6 : 12
  return month === undefined ? null : numberOf(month, 12)
}
