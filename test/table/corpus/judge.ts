/**
 * What became of a reading that was written down by hand: right, right but doubted for nothing, wrong and
 * the administrator is asked, or wrong in silence, which is the one thing that must never be.
 */
export type Verdict = 'right' | 'doubted' | 'flagged' | 'silent'

/** The marks at the end of an expected reading: asked, may be asked, and none where nobody should be asked. */
const ASKED = /^(.*?)\s*(\(\?\)|\?)?$/s

/** Compares a reading in the notation of phrase-table.ts, "?" at its end for a doubt, with what was expected. */
export function judge(expected: string, actual: string): Verdict {
  const [, readings = '', mark] = ASKED.exec(expected) ?? []
  const [, reading = '', asked] = ASKED.exec(actual) ?? []
  const right =
    readings === '' || readings === '~' || readings.split(' || ').some((one) => same(one, reading))
  if (mark === '?') return asked === '?' ? 'right' : 'silent'
  if (!right) return asked === '?' ? 'flagged' : 'silent'
  return asked === '?' && mark === undefined ? 'doubted' : 'right'
}

function same(expected: string, actual: string): boolean {
  const shown = expected.includes('@') ? actual : actual.replace(/ @[\d-]+/g, '')
  return settled(expected) === settled(shown)
}

/** A day within the period counts where the expected reading has one. The same days in other words are the same reading: 6月, 6月底 and 6月30日, and the plan's year with or without its number. */
function settled(reading: string): string {
  const days: string[] = []
  const others: string[] = []
  for (const part of reading.split(' | ')) {
    if (part.startsWith('by ')) days.push(...part.slice(3).split(', ').map(day))
    else others.push(part)
  }
  return [...others.sort(), ...days].join(' | ')
}

const DUE = /^(?:(\d{4})-)?(\d+)(?:-(\d+))?(?: (early|middle|late|end))?$/
const PARTS: Readonly<Record<string, number>> = { early: 10, middle: 20 }

function day(due: string): string {
  const [, year = '2026', month = '', date, part = 'end'] = DUE.exec(due) ?? []
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return `${year}-${month}-${date ?? PARTS[part] ?? last}`
}
