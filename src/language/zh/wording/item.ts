import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import type { Cadence } from '../../../domain/duty/cadence.ts'
import type { Duty } from '../../../domain/duty/duty.ts'
import { dutyLabel, type Obligation } from '../../../domain/obligation/obligation.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import { paceOf, type Pace } from '../../../domain/obligation/pace.ts'
import { acknowledgementOf } from '../../../domain/obligation/acknowledge.ts'
import { doneCount } from '../../../domain/obligation/status.ts'
import { onceFor } from '../../../domain/once-for.ts'
import type { Label } from '../../intent.ts'
import { dayName, periodInShort } from './period.ts'
import { cut, safe } from './safe.ts'

/** Letters of a duty's text in one line of a list on a phone. */
const LINE = 26

/** 〔3.1〕: the form that is read back from a quoted message. */
export function mark(obligation: Pick<Obligation, 'duty' | 'part'>): string {
  return `〔${dutyLabel(obligation.duty.no, obligation.part)}〕`
}

export function labelText(label: Label): string {
  return dutyLabel(label.no, label.part)
}

export function labelsText(labels: readonly Label[]): string {
  return labels.map(labelText).join('、')
}

/** The words of the duty, or of its part. */
export function shortText(duty: Duty, part: number | null, length = LINE): string {
  const { whole, parts } = wordsOf(duty)
  return cut((part === null ? undefined : parts[part - 1]) ?? whole, length)
}

/** The words of a duty and of its parts; lists show the same ones over and over. */
const wordsOf = onceFor((duty: Duty) => ({
  whole: printed(duty.text),
  parts: duty.cadences.map((cadence) => printed(partText(duty, cadence))),
}))

function printed(text: string): string {
  return safe(text).replace(/[。；;，,]+$/, '')
}

/** The stretch of a duty's text that a part was read from, between its commas. */
function partText(duty: Duty, cadence: Cadence): string {
  const basis = cadence.kind === 'unspecified' ? '' : cadence.basis
  const at = basis === '' ? -1 : duty.text.indexOf(basis)
  if (at < 0) return duty.text
  const stops = /[，,；;。：:]/
  const before = duty.text.slice(0, at).split(stops).at(-1) ?? ''
  const behind = duty.text.slice(at + basis.length).split(stops)[0] ?? ''
  return `${before}${basis}${behind}`
}

/** 正在办，预计12月5日: before the deadline, which is read back from the last date of a line. */
function underWay(view: Outlook, { key }: Obligation): string | null {
  const order = acknowledgementOf(view.state, key)
  if (!order) return null
  const { expected } = order.event
  return expected === null ? '正在办' : `正在办，预计${dayName(expected, yearMonthDay(view.today).year)}`
}

/** 第四季度，12月31日前，还差1次 */
export function standing(view: Outlook, obligation: Obligation): string {
  const { year } = yearMonthDay(view.today)
  const missing = obligation.needed - doneCount(view.state, obligation.key)
  const parts = [
    underWay(view, obligation),
    periodInShort(obligation, year),
    obligation.opens === obligation.due ? null : `${dayName(obligation.due, year)}前`,
    obligation.cadence.kind === 'quota' ? `还差${missing}次` : null,
    paceWords(paceOf(view, obligation)),
    obligation.role === 'support' ? '配合' : null,
  ]
  return parts.filter((part) => part !== null).join('，')
}

/** 已1次、按进度应2次 */
function paceWords(pace: Pace | null): string | null {
  return pace && `已${pace.done}次、按进度应${pace.expected}次`
}

/** 〔3.1〕主要负责人每季度组织1次专题研究（第四季度，12月31日前，还差1次） */
export function itemLine(view: Outlook, obligation: Obligation): string {
  const { duty, part } = obligation
  return `${mark(obligation)}${shortText(duty, part)}（${standing(view, obligation)}）`
}
