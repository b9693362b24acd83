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
  for (const form of [asPrinted, baseTitle, yearlessTitle]) {
    const found = titles.find((written) => form(written) === form(title))
    if (found !== undefined) return found
  }
  return null
}

function asPrinted(title: string): string {
  return title
}

function yearlessTitle(title: string): string {
  return baseTitle(title).replace(/20\d\d年度?/g, '')
}
