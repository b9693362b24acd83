/** Words written one behind the other. */
export function words(text: string): string[] {
  return text.trim().split(/\s+/)
}

/** Pattern of one of these words, the longest that fits. */
export function anyOf(list: readonly string[]): string {
  return `(?:${[...list].sort((a, b) => b.length - a.length).join('|')})`
}
