import type { Cadence, DeadlineCadence, DuePoint } from '../domain/duty/cadence.ts'
import { hasWords } from './clean-text.ts'
import { timesAYear } from './due-place.ts'
import type { Stage } from './point.ts'
import { readTimeWords, type TimeReading } from './time-words/read-time-words.ts'

const OPEN = '表中按阶段分栏写了目标，没有读作时限，请确认时间要求。'
const BESIDE = '表中还按季度、月份分栏写了目标，暂按正文的时间办理，请确认。'

/** One question for the whole table: every row of it is read alike. */
export const EACH_STAGE =
  '表中按季度、月份分栏写了目标，按每栏的最后一天各办一次处理，栏内写有日期的按日期；如果不是这样，请修改各条的时间。'

/** Where the row has a time of its own. */
export const BESIDE_TIMES =
  '表中既有时限一栏，又按季度、月份分栏写了目标，只按时限一栏提醒，各季度、月份的目标记在各条旁边。'

/**
 * Goals for each quarter or month, where no time column says more: one deadline with a point for each of them, beside the
 * rhythms that the text has of its own.
 */
export function besideStages(text: TimeReading, stages: readonly Stage[]): TimeReading {
  const rhythms = text.cadences.filter(({ kind }) => kind === 'quota')
  if (text.cadences.some(({ kind }) => kind === 'deadline' || kind === 'event')) {
    return { ...text, warnings: [...text.warnings, BESIDE] }
  }
  const due: DuePoint[] = []
  for (const stage of stages) {
    if (stage.month === null) return { ...text, warnings: [...text.warnings, OPEN] }
    due.push(...(ownDays(stage) ?? [{ year: stage.year, month: stage.month, day: null, part: 'end' }]))
  }
  const dated: DeadlineCadence = { kind: 'deadline', due, basis: basisOf(stages), origin: 'own' }
  const isSame = rhythms.length === 1 && text.cadences.length === 1 && isEachTurn(rhythms[0], due)
  if (isSame) return { cadences: [dated], warnings: [] }
  return { cadences: [...rhythms, dated], warnings: rhythms.length > 0 ? text.warnings : [] }
}

/** True where the row is due with each of its stages. */
export function takesStages(cadences: readonly Cadence[], stages: readonly Stage[]): boolean {
  return stages.length > 0 && cadences.some((one) => one.kind === 'deadline' && one.basis === basisOf(stages))
}

/** The stages stand for the time cell that the row lacks. */
export function withStagesAsTime<P extends { time: string; stages: readonly Stage[] }>(point: P): P {
  return hasWords(point.time) ? point : { ...point, time: basisOf(point.stages) }
}

/** 一季度：完成立项 */
export function stageInWords({ name, text }: Stage): string {
  return text === '' ? name : `${name}：${text}`
}

function basisOf(stages: readonly Stage[]): string {
  return stages.map(stageInWords).join('；')
}

/** 每季度1次 beside a mark in each of the four quarters. */
function isEachTurn(rhythm: Cadence | undefined, due: readonly DuePoint[]): boolean {
  if (rhythm?.kind !== 'quota' || rhythm.every !== 1 || rhythm.count !== 1) return false
  return due.length === timesAYear(rhythm)
}

/** 3月20日前完成立项 in the column of the first quarter. */
function ownDays({ text, year }: Stage): DuePoint[] | null {
  const [first, ...others] = readTimeWords(text).cadences
  if (first?.kind !== 'deadline' || others.length > 0) return null
  return first.due.map((point) => ({ ...point, year: point.year ?? year }))
}
