/** Some clients put the quoted message into the text itself: 「张三：…」, a line of dashes, then what was said. */
const INLINE = /^\s*[「『"“]([\s\S]*?)[」』"”]\s*\n\s*[-—–\s]{3,}\s*\n?/

export function splitQuote(text: string, quote: string | null): { text: string; quote: string | null } {
  const match = INLINE.exec(text)
  if (match?.[1] === undefined) return { text, quote }
  return {
    text: text.slice(match[0].length),
    quote: quote ?? match[1].replace(/^[^\n：:]{1,20}[：:]\s*/, ''),
  }
}
