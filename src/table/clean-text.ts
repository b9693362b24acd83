/** Marks that a word processor leaves behind when it writes plain text. */
const EXPORT_MARKS = /\[bookmark:[^\]\n]{0,80}\]/gi
const CONTROL_CHARACTERS = /[^\P{Cc}\n]|[\u200b-\u200f\ufeff]/gu

/** Text without export marks, control characters and long runs of one mark; line breaks stay. */
export function withoutMarks(text: string): string {
  return withoutRuns(text.replace(EXPORT_MARKS, '').replace(CONTROL_CHARACTERS, ' '))
}

/** White space of any length as a blank, a line break or an empty line, and any other mark at most twice in a row where it stands often. */
export function withoutRuns(text: string): string {
  return text
    .replace(/\s{5,}/g, (run) => '\n\n'.slice(0, run.split('\n').length - 1) || ' ')
    .replace(/([^\p{L}\p{Nd}\s])\1{7,}/gu, '$1$1')
}

/** Lines of a cell as one text: joined without a gap, save between two Latin words; white space runs become one space. */
export function foldText(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  return lines
    .map((line, index) => (endsLatin(lines[index - 1]) && /^[A-Za-z]/.test(line) ? ` ${line}` : line))
    .join('')
}

function endsLatin(line: string | undefined): boolean {
  return line !== undefined && /[A-Za-z0-9,.]/.test(line.slice(-1))
}

/** False for a cell that holds nothing but white space and punctuation. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** Full-width digits, letters and brackets as half-width ones; every character keeps its place. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
}

/** A text short enough to be quoted in a sentence. */
export function excerpt(text: string, length = 24): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`
}
