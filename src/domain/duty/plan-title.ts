import { plainText } from './meaning.ts'

/** What a new version of a table adds to its title: （修订）, （2026年第2次调整）, 征求意见稿 … */
const VERSION_MARKS =
  /[（(【[][^（(【[）)】\]]{0,12}(?:修订|修改|调整|更新|征求意见|送审|报批|定稿|正式|最终|第[一二三四五\d]{1,2}[版稿次])[^）)】\]]{0,6}[）)】\]]|(?:修订|修改|调整|更新|征求意见|送审|报批|定稿|正式|最终)[版稿]$|[vV]\d[\d.]*$/g

/** The title without what only tells versions apart. */
export function baseTitle(title: string): string {
  return plainText(title.normalize('NFKC').trim().replace(VERSION_MARKS, ''))
}
