import type { NodePolicy } from '../../../domain/calendar/nodes.ts'
import type {
  Cadence,
  DeadlineCadence,
  EventCadence,
  PeriodUnit,
  QuotaCadence,
} from '../../../domain/duty/cadence.ts'
import type { Certainty } from '../../../domain/duty/certainty.ts'
import { dueDay } from '../../../domain/obligation/turns.ts'
import { monthWords, termWords } from './cadence.ts'
import { nodeWords } from './nodes.ts'
import { dayName } from './period.ts'
import { cut, safe } from './safe.ts'

/** 按季度计，季末截止 */
const COUNTED: Readonly<Record<PeriodUnit, { each: string; measure: string; ends: string }>> = {
  day: { each: '天', measure: '天', ends: '当天截止' },
  week: { each: '周', measure: '周', ends: '周日截止' },
  'ten-days': { each: '旬', measure: '旬', ends: '旬末截止' },
  month: { each: '月', measure: '个月', ends: '月底截止' },
  quarter: { each: '季度', measure: '个季度', ends: '季末截止' },
  'half-year': { each: '半年', measure: '个半年', ends: '6月底、12月底截止' },
  year: { each: '年', measure: '年', ends: '年底截止' },
}

export const CERTAINTIES: Readonly<Record<Certainty, string>> = {
  certain: '明确',
  implied: '推定',
  unsure: '待确认',
}

/** What a reading hangs on apart from the words. */
export interface Around {
  year: number
  checkIn: PeriodUnit
  nodes: NodePolicy
}

/** How the time words of a duty were read, in one sentence: 每季度 1 次，按季度计，季末截止。 */
export function readingSentence(cadences: readonly Cadence[], around: Around): string {
  const read = cadences.map((cadence) => cadenceSentence(cadence, around))
  const numbered = read.length === 1 ? read : read.map((sentence, index) => `第 ${index + 1} 部分${sentence}`)
  return `${numbered.join('；')}。`
}

/** The same of one part, without the stop. */
export function cadenceSentence(cadence: Cadence, { year, checkIn, nodes }: Around): string {
  const from = 'origin' in cadence && cadence.origin === 'task' ? '，沿用重点任务的时间' : ''
  switch (cadence.kind) {
    case 'quota':
      return `${quotaWords(cadence)}${from}`
    case 'deadline':
      return `${deadlineWords(cadence, year)}${from}`
    case 'standing':
      return `长期坚持，每${COUNTED[checkIn].each}确认 1 次，${COUNTED[checkIn].ends}${from}`
    case 'event':
      return `${eventSentence(cadence, nodes)}${from}`
    case 'unspecified':
      return `没有写时间，按年内完成处理，${year}年12月31日截止`
  }
}

function eventSentence(cadence: EventCadence, policy: NodePolicy): string {
  const nodes = nodeWords(cadence, policy)
  if (!nodes) return happeningSentence(cadence)
  const ends = cadence.timing === 'during' ? '结束后第一个工作日截止' : '此前最后一个工作日截止'
  if (cadence.once !== undefined) return `${nodes.when}完成，${ends}`
  const opens = `提前 ${policy.workdays} 个工作日列入待办，${ends}`
  const more = nodes.more ? '，遇到其他情况由管理员触发' : ''
  return `${nodes.when}${nodes.several ? '各' : ''}办 1 次，${opens}${more}`
}

function happeningSentence({ basis, term }: EventCadence): string {
  const words = cut(safe(basis), 20)
  if (!term) return `遇到“${words}”的情况时报送，平时不提醒`
  return `遇到“${words}”的情况时报送，从管理员触发时算起${termWords(term)}截止，平时不提醒`
}

function quotaWords(cadence: QuotaCadence): string {
  const { period, every, count, atLeast, by } = cadence
  const { each, measure, ends: atEnd } = COUNTED[period]
  const ends = by ? `${dayWithin(period, by)}截止` : atEnd
  const times = `${atLeast ? '至少 ' : ' '}${count} 次`
  const season = monthWords(cadence)
  if (every === 1) return `${season}每${each}${times}，按${each}计，${ends}`
  return `${season}每 ${every} ${measure}${times}，每 ${every} ${measure}计一期，${by ? ends : '期末截止'}`
}

/** 25日, 周五, 第1个月10日 */
function dayWithin(period: PeriodUnit, { month, day }: NonNullable<QuotaCadence['by']>): string {
  if (period === 'week') return `周${'一二三四五六日'.charAt(day - 1)}`
  const inMonth = day === 31 ? '月底' : `${day}日`
  return month === null ? `当月${inMonth}` : `第${month}个月${inMonth}`
}

function deadlineWords({ due }: DeadlineCadence, year: number): string {
  const days = due.map((point) => dayName(dueDay(point, year)))
  const implied = due.some(({ day, part }) => day === null && part === null)
  const note = implied ? '，只写了月份，按当月最后一天计' : ''
  if (days.length === 1) return `一次完成，${days.join()}截止${note}`
  return `分 ${days.length} 个时间点报送，${days.join('、')}截止${note}`
}
