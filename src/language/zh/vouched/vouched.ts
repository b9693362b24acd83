import type { Label } from '../../intent.ts'
import { withoutHarmless } from '../takes-back/harmless.ts'
import { isBeside, withHeadings } from './beside.ts'
import { isUnitsOnly, MARK } from './marks.ts'
import { isNounsOnly } from './nouns.ts'
import { isOpenEnded } from './open-ends.ts'
import { isSuspect, withoutInnocent } from './suspect.ts'

/** Longer words are sentences of their own, in which such a character says little. */
const SHORT = 20

const STOPS = /(?<!\d):|:(?!\d)|[\s,;。!?…~()[\]{}【】「」『』“”"']+/

/**
 * Whether a remark stands beside a report as honest remarks do: something in it can be checked or was done, and no short piece
 * of it has a word of doubt. The burden is on the remark: what is neither is asked about. `words` are folded; `own` are the numbers
 * of the report.
 */
export function isVouchedFor(words: string, own: readonly Label[]): boolean {
  const pieces = withHeadings(words)
    .split(STOPS)
    .filter((piece) => piece !== '' && !isBeside(piece, own))
  if (!pieces.some((piece) => /\p{L}/u.test(piece))) return true
  if (pieces.some(isDoubtful)) return false
  return pieces.some(
    (piece) =>
      MARK.test(piece) || isUnitsOnly(piece) || isNounsOnly(piece) || withoutHarmless(piece) !== piece,
  )
}

function isDoubtful(piece: string): boolean {
  if (piece.length > SHORT) return false
  const words = withoutHarmless(piece)
  const rest = withoutInnocent(words)
  return isSuspect(rest) || isOpenEnded(words, rest)
}
