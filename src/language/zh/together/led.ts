import type { Intent } from '../../intent.ts'
import type { Clause } from '../message/clauses.ts'
import { readLabels } from '../words/labels.ts'
import { doubtful, labelsOf, type Reading } from '../reading.ts'
import { DONE } from '../words/vocabulary.ts'
import { anyOf } from '../words/words.ts'

const HEADED = /^[^\d:]*:/
const ENDS_DONE = new RegExp(`\\d[^\\d]*${anyOf(DONE)}\\s*$`)
/** 首先完成41，然后完成43 */
const GOES_ON = /^\s*(?:然后|再|接着|其次|最后|随后|而后)/

/** 明天41完成、43完成 · 备注：41完成、43完成: what leads an enumeration rules all of it. What its next report is then; null where nothing leads. */
export function led({ intent: before, clause }: Reading, { intent, clause: here }: Reading): Intent | null {
  if (intent.kind !== 'report' || readLabels(clause.folded, 0).length > 0) return null
  if (before.kind === 'unsure') {
    const goesOn = !intent.past && GOES_ON.test(here.folded)
    return goesOn || listsUnderHead(clause) ? doubtful(intent) : null
  }
  const isPlan = before.kind === 'not-done' && (before.why === 'future' || before.why === 'wish')
  return isPlan && !intent.past && (lists(clause) || GOES_ON.test(here.folded))
    ? { kind: 'not-done', why: 'future', labels: labelsOf(intent) }
    : null
}

function listsUnderHead({ folded, stop }: Clause): boolean {
  return (stop === '、' || stop === ',') && HEADED.test(folded)
}

/** 明天41完成，43完成, in the same order of words. */
function lists(clause: Clause): boolean {
  const { folded, stop } = clause
  return stop === '、' || listsUnderHead(clause) || (stop === ',' && ENDS_DONE.test(folded))
}
