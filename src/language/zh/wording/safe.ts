const CONTROL =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uE000-\uF8FF]/g

/** Nearly all texts have nothing of it. */
const SUSPECT = new RegExp(`${CONTROL.source}|[<>@]|\\]\\(`)

/** Words of people or tables as they may be printed: nobody is rung, no markup works, no line is broken. */
export function safe(text: string): string {
  const plain = withoutMarkup(text)
  return /\s/.test(plain) ? plain.replace(/\s+/g, ' ').trim() : plain
}

/** A whole answer, line breaks kept. */
export function withoutMarkup(text: string): string {
  if (!SUSPECT.test(text)) return text
  return text
    .replace(CONTROL, '')
    .replaceAll('<', '＜')
    .replaceAll('>', '＞')
    .replaceAll('@', '＠')
    .replaceAll('](', '] (')
}

/** At most so many characters; a pair of surrogates stays together. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
