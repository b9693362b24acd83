import { CORRECTIONS } from './corrections.ts'
import { DOUBTS } from './doubts.ts'
import { EXCEPTIONS } from './exceptions.ts'
import { withoutHarmless } from './harmless.ts'
import type { Objection } from './objection.ts'
import { QUESTIONS } from './questions.ts'
import { TO_COME } from './to-come.ts'

/** All that turns a report into a question when it stands in the words behind it. */
export const OBJECTIONS: readonly Objection[] = [
  ...QUESTIONS,
  ...CORRECTIONS,
  ...EXCEPTIONS,
  ...DOUBTS,
  ...TO_COME,
]

/** The first objection in these words, folded; only those against a bare command where `command` is said. */
export function objectionIn(words: string, against: Objection['against']): Objection | null {
  const told = bare(withoutHarmless(words))
  return OBJECTIONS.find((one) => one.against === against && one.pattern.test(told)) ?? null
}

/** Brackets and stops around a remark change nothing: （没有）, 【没有】. */
function bare(words: string): string {
  return words.replace(/^[\s([{「『【〔“"':,;~—–-]+(?![\s\d])|[\s)\]}」』】〕”"',;。~!]+$/g, '')
}
