import { yearMonthDay, type CivilDay } from '../../../domain/calendar/civil-day.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { ChangedDeadlines, Fact } from '../../facts.ts'
import { labelText } from './item.ts'
import { dayName } from './period.ts'
import { readingSentence } from './reading.ts'
import { receiptLine } from './ruling.ts'
import { cut, safe } from './safe.ts'

type Of<K extends Fact['kind']> = Extract<Fact, { kind: K }>

type Reading = Of<
  'reading-settled' | 'readings-settled' | 'reading-refused' | 'reading-unclear' | 'reading-or-postponement'
>

/** What was settled about how the table was read, or why nothing was. */
export function readingText(view: Outlook, fact: Reading): string {
  switch (fact.kind) {
    case 'reading-settled':
      return readingSettled(view, fact)
    case 'readings-settled':
      return readingsSettled(view, fact)
    case 'reading-refused':
      return readingRefused(fact)
    case 'reading-unclear':
      return readingUnclear(fact)
    case 'reading-or-postponement':
      return readingOrPostponement(view, fact)
  }
}

const TEXT = 26
/** Numbers that are named one by one. */
const NAMED = 20

function readingSettled(
  view: Outlook,
  { label, duty, year, left, deadlines }: Of<'reading-settled'>,
): string {
  const { no } = label
  const units = duty.assignments.map(({ name, role }) => `${name}${ROLES[role]}`).join('、')
  const lines = [
    `第${no}项读法已确认：${cut(safe(duty.text), TEXT)}`,
    `时限：${safe(readingSentence(duty.cadences, { ...view.policy, year }))}`,
    ...(deadlines ? [deadlinesText(view, deadlines)] : []),
    `责任单位：${safe(units || '待定')}`,
    left.length > 0
      ? `还有没读准的：${safe(left.join(''))}确认之前不提醒。确认请回复“确认 ${no} 的读法”。`
      : '今后按这个读法提醒。',
    receiptLine(view),
  ]
  return lines.join('\n')
}

const ROLES = { lead: '（牵头）', support: '（配合）', responsible: '' } as const

/** 接下来的期限：原来 12月31日、2027年3月31日；现在 11月30日、12月31日 */
function deadlinesText(view: Outlook, { before, after }: ChangedDeadlines): string {
  const { year } = yearMonthDay(view.today)
  const named = (days: readonly CivilDay[]) =>
    days.length === 0 ? '没有' : days.map((day) => dayName(day, year)).join('、')
  if (before === null) return `接下来的期限：${named(after)}（此前不提醒）`
  if (before.join() === after.join()) return `接下来的期限：${named(after)}，没有变`
  return `接下来的期限：原来 ${named(before)}；现在 ${named(after)}`
}

function readingsSettled(view: Outlook, { duties, deadlines }: Of<'readings-settled'>): string {
  const numbers = duties.slice(0, NAMED).map(({ no }) => no)
  const more = duties.length > NAMED ? ' 等' : ''
  const { year } = yearMonthDay(view.today)
  const first = deadlines.map(({ day, numbers: of }) => `${dayName(day, year)}（${of.join('、')}）`)
  const coming = first.length === 0 ? [] : [`最近的期限：${first.join('；')}`]
  const settled = `${duties.length} 项的读法已确认：${numbers.join('、')}${more}，今后照此提醒。`
  return [settled, ...coming, receiptLine(view)].join('\n')
}

function readingRefused({ why, label }: Of<'reading-refused'>): string {
  const about = label ? `第${labelText(label)}项` : ''
  switch (why) {
    case 'admin-only':
      return '没有登记：读法由督办管理员确认，请联系管理员。'
    case 'nothing-open':
      return `${about || '各项'}的读法没有要确认的。要改请回复“${label ? labelText(label) : '5'} 改为每季度1次”。`
    case 'part-wanted':
      return `${about}分几个部分，请一次改一个部分，如“${label?.no ?? 5}.1 改为每季度1次”，没有登记。`
  }
}

function readingUnclear({ label, words, doubts }: Of<'reading-unclear'>): string {
  const why = doubts.length > 0 ? safe(doubts.join('')) : `没有读出“${cut(safe(words), TEXT)}”是什么时限。`
  return `${why}没有登记。请写成“${labelText(label)} 改为每季度1次”“${labelText(label)} 改为6月底前”这样的话。`
}

function readingOrPostponement(view: Outlook, fact: Of<'reading-or-postponement'>): string {
  const { label, words, duty, year } = fact
  const now = readingSentence(duty.cadences, { ...view.policy, year })
  const to = cut(safe(words), TEXT)
  return `没有登记。第${labelText(label)}项现在是：${safe(now)}只是这一次延期请回复“延期 ${labelText(label)} 到${to} 原因”；以后都改请回复“${labelText(label)} 读法改为${to}”。`
}
