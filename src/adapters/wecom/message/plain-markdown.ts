/** What changes the look of markdown wherever it stands, and its twin that does not. */
const ANYWHERE: Record<string, string> = { '*': '＊', '`': '｀', '~': '～', '|': '｜', '<': '＜' }
/** What does so at the beginning of a line. */
const AT_LINE_START: Record<string, string> = { '#': '＃', '-': '－', '+': '＋', '>': '＞', '=': '＝' }

/**
 * A text as markdown that looks like the text: no escapes are documented, so marks are replaced by their full-width
 * twins. What remains of HTML, mentions and links is broken with them.
 */
export function plainMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replace(/[*`~|<]/g, (mark) => ANYWHERE[mark] ?? mark)
    .replace(
      /^([ \t]*)([#\-+>=])/gm,
      (_, indent: string, mark: string) => indent + (AT_LINE_START[mark] ?? mark),
    )
    .replaceAll('](', '] (')
}
