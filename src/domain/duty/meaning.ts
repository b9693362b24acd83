import type { Cadence, EventCadence, QuotaCadence } from './cadence.ts'
import type { Duty } from './duty.ts'
import { namedTimes } from './nodes.ts'

/**
 * What a duty stands for by its words and its times; white space, punctuation and width aside. Of the same meaning for
 * certain; what was merely reworded is told by `match-duties.ts`.
 */
export function meaningOf({ text, cadences }: Pick<Duty, 'text' | 'cadences'>): string {
  return `${plainText(text)} ${timesOf(cadences, null)}`
}

/** Words alone. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}\p{S}]+/gu, '')
}

/** The times in their order; `year` is that of dates without one, null to leave it open. */
export function timesOf(cadences: readonly Cadence[], year: number | null): string {
  const times = cadences.map((cadence) => {
    switch (cadence.kind) {
      case 'quota':
        return `${cadence.every}${cadence.period}${cadence.count}${dayOf(cadence)}`
      case 'deadline':
        return cadence.due
          .map((point) => `${point.year ?? year ?? ''}-${point.month}-${point.day ?? point.part ?? ''}`)
          .join('+')
      case 'event':
        return eventText(cadence)
      case 'standing':
      case 'unspecified':
        return cadence.kind
    }
  })
  return times.join(' ')
}

/** 春节后 is another time than 春节前, and 国庆前 too. */
function eventText({ basis, term, timing }: EventCadence): string {
  const within = term ? `${term.days}${term.working ? 'working' : ''}` : ''
  return `event${within}${namedTimes(basis).join('')}${timing === 'after' ? timing : ''}`
}

/** Nothing for what is due with the period's end and all the year, as it always was. */
function dayOf({ by, months }: QuotaCadence): string {
  return `${by ? `by${by.month ?? ''}-${by.day}` : ''}${months ? `in${months.from}-${months.to}` : ''}`
}
