export interface TextPart {
  text: string
  isMention: boolean
}

/** Cuts a text at every `@name` of the names given; the longest name wins. */
export function splitMentions(text: string, names: string[]): TextPart[] {
  const parts: TextPart[] = []
  let plain = ''
  for (let at = 0; at < text.length;) {
    const name = text[at] === '@' ? longestAt(text, at + 1, names) : null
    if (name === null) {
      plain += text[at] ?? ''
      at += 1
      continue
    }
    if (plain !== '') parts.push({ text: plain, isMention: false })
    plain = ''
    parts.push({ text: `@${name}`, isMention: true })
    at += name.length + 1
  }
  return plain === '' ? parts : [...parts, { text: plain, isMention: false }]
}

function longestAt(text: string, at: number, names: string[]): string | null {
  const found = names.filter((name) => name !== '' && text.startsWith(name, at))
  return found.toSorted((a, b) => b.length - a.length)[0] ?? null
}
