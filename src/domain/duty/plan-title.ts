import { plainText } from './meaning.ts'

/** What a new version of a table adds to its title: （修订）, （2026年第2次调整）, 征求意见稿 … */
const VERSION_MARKS =
  /[（(【[][^（(【[）)】\]]{0,12}(?:修订|修改|调整|更新|征求意见|送审|报批|定稿|正式|最终|第[一二三四五\d]{1,2}[版稿次])[^）)】\]]{0,6}[）)】\]]|(?:修订|修改|调整|更新|征求意见|送审|报批|定稿|正式|最终)[版稿]$|[vV]\d[\d.]*$/g

/** The title without what only tells versions apart. */
export function baseTitle(title: string): string {
  return plainText(title.normalize('NFKC').trim().replace(VERSION_MARKS, ''))
}

/**
 * What is set for single tables by their titles, for the table of this one: a revised table keeps what was set for the one whose
 * place it took, and so does one that was carried into the next year, unless its own title has something else.
 */
export function setForTable<T>(byTitle: Readonly<Record<string, T>>, title: string): T | undefined {
  const known = meant.get(byTitle) ?? new Map<string, string | null>()
  meant.set(byTitle, known)
  let written = known.get(title)
  if (written === undefined) known.set(title, (written = titleMeant(Object.keys(byTitle), title)))
  return written === null ? undefined : byTitle[written]
}

/** Which of the titles of a setting is meant, by title as printed; null for none: every look at an obligation asks. */
const meant = new WeakMap<object, Map<string, string | null>>()

function titleMeant(titles: readonly string[], title: string): string | null {
  const same = titles.find((written) => written === title)
  return (
    same ?? titles.find((written) => baseTitle(written) === baseTitle(title)) ?? lastBefore(titles, title)
  )
}

/** Of the same table in years before, the latest. */
function lastBefore(titles: readonly string[], title: string): string | null {
  const { year, rest } = yearly(title)
  const before = titles
    .map((written) => ({ written, ...yearly(written) }))
    .filter((one) => one.rest === rest && one.year < year)
    .sort((a, b) => b.year - a.year)
  return before[0]?.written ?? null
}

/** NaN for a title without a year. */
function yearly(title: string): { year: number; rest: string } {
  const base = baseTitle(title)
  return { year: Number(/20\d\d(?=年)/.exec(base)?.[0]), rest: base.replace(/20\d\d年度?/, '') }
}
