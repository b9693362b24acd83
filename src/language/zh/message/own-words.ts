import type { Roster } from '../../../domain/duty/roster.ts'
import type { Intent, NotDoneIntent } from '../../intent.ts'
import type { Heading } from './headings.ts'
import { labelsIn } from '../words/labels.ts'
import { UNIT, type Message } from './normalise.ts'
import { DONE, DONE_IF_PAST, PAST } from '../words/vocabulary.ts'
import { anyOf } from '../words/words.ts'
import { type Piece, piecesOf, withoutPieces } from './pieces.ts'
import { type Passage, passagesOf } from './passages.ts'

const A_UNIT = new RegExp(UNIT)
const DONE_WORD = new RegExp(anyOf([...DONE, ...DONE_IF_PAST]))
const WHY: Readonly<
  Record<Exclude<Heading, 'report' | 'working' | 'unclear' | 'spoken'>, NotDoneIntent['why']>
> = {
  others: 'forwarded',
  plan: 'future',
  open: 'negated',
}

/** The message without the passages that report nothing of the sender's own, and what those come to instead. */
export function ownWords(message: Message, roster: Roster): { own: Message; besides: Intent[] } {
  if (!/[\n:>]/.test(message.folded)) return { own: message, besides: [] }
  const passages = passagesOf(piecesOf(message.folded), roster)
    .map(ruled)
    .filter(({ cut }) => cut.length > 0)
  return {
    own: withoutPieces(
      message,
      passages.flatMap(({ cut }) => cut),
    ),
    besides: passages.flatMap(({ intent }) => intent ?? []),
  }
}

/** What is cut from the message, and what it comes to; nothing where nothing under the heading would be a report. */
function ruled({ heading, head, body }: Passage): { cut: Piece[]; intent: Intent | null } {
  const heads = head === null ? [] : [head]
  const numbered = body.filter(({ text }) => labelsIn(text).length > 0)
  if (heading === 'working') return { cut: numbered.length > 0 ? heads : [], intent: null }
  const telling = heading === 'open' ? numbered : numbered.filter(({ text }) => DONE_WORD.test(text))
  if (telling.length === 0) return { cut: [], intent: null }
  if (heading === 'report') return { cut: hasUnit(head) ? [] : heads, intent: null }
  const cut = heading === 'unclear' ? telling.filter(({ text }) => !PAST.test(text)) : telling
  const labels = cut.flatMap(({ text }) => labelsIn(text))
  if (labels.length === 0) return { cut: heads, intent: null }
  return {
    cut: [...heads, ...(heading === 'unclear' ? cut : body)],
    intent:
      heading === 'unclear' || heading === 'spoken'
        ? { kind: 'unsure', labels, likely: true }
        : { kind: 'not-done', why: WHY[heading], labels },
  }
}

/** 安全站完成情况: whose it is must not be lost. */
function hasUnit(head: Piece | null): boolean {
  return head !== null && A_UNIT.test(head.text)
}
