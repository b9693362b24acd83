import type { DuePoint } from '../domain/duty/cadence.ts'
import type { Stage } from './point.ts'
import { readTimeWords, type TimeReading } from './time-words/read-time-words.ts'

const OPEN = '表中按阶段分栏写了目标，没有读作时限，请确认时间要求。'
const BESIDE = '表中还按季度、月份分栏写了目标，暂按正文的时间办理，请确认。'
const TAKEN = '表中按季度、月份分栏写了目标，暂按每栏的最后一天各办一次处理，请确认。'

/** Goals for each quarter or month, where no time column says more: one deadline with a point for each of them. */
export function besideStages(text: TimeReading, stages: readonly Stage[]): TimeReading {
  if (text.cadences.length > 0) return { ...text, warnings: [...text.warnings, BESIDE] }
  const due: DuePoint[] = []
  for (const stage of stages) {
    if (stage.month === null) return { ...text, warnings: [...text.warnings, OPEN] }
    due.push(...(ownDays(stage) ?? [{ year: stage.year, month: stage.month, day: null, part: 'end' }]))
  }
  const basis = stages.map(({ name }) => name).join('、')
  return { cadences: [{ kind: 'deadline', due, basis, origin: 'own' }], warnings: [TAKEN] }
}

/** 3月20日前完成立项 in the column of the first quarter. */
function ownDays({ text, year }: Stage): DuePoint[] | null {
  const [first, ...others] = readTimeWords(text).cadences
  if (first?.kind !== 'deadline' || others.length > 0) return null
  return first.due.map((point) => ({ ...point, year: point.year ?? year }))
}
