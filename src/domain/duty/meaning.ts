import type { QuotaCadence } from './cadence.ts'
import type { Duty } from './duty.ts'

/**
 * What a duty's number stands for: its words and its times; white space, punctuation and width aside. Two duties of the
 * same meaning share their reports; with another meaning the number begins anew.
 */
export function meaningOf({ text, cadences }: Pick<Duty, 'text' | 'cadences'>): string {
  const times = cadences.map((cadence) => {
    switch (cadence.kind) {
      case 'quota':
        return `${cadence.every}${cadence.period}${cadence.count}${dayOf(cadence)}`
      case 'deadline':
        return cadence.due
          .map(({ year, month, day, part }) => `${year ?? ''}-${month}-${day ?? part ?? ''}`)
          .join('+')
      case 'standing':
      case 'event':
      case 'unspecified':
        return cadence.kind
    }
  })
  return `${text.normalize('NFKC').replace(/[\s\p{P}\p{S}]+/gu, '')} ${times.join(' ')}`
}

/** Nothing for what is due with the period's end, as it always was. */
function dayOf({ by }: QuotaCadence): string {
  return by ? `by${by.month ?? ''}-${by.day}` : ''
}
