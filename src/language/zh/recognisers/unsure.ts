import type { Clause } from '../message/clauses.ts'
import { labelsIn, readLabels } from '../words/labels.ts'
import { only, type Recognised } from '../recogniser.ts'
import { doneAt, eatLead } from '../words/scan.ts'
import { DONE, DONE_IF_PAST } from '../words/vocabulary.ts'
import { anyOf } from '../words/words.ts'

const DONE_WORD = new RegExp(`${anyOf(DONE)}|${anyOf(DONE_IF_PAST)}(?:了|啦|咯)|已${anyOf(DONE_IF_PAST)}`)
const REPORTED = /已?(?:上报|报送|提交|报批|报了|交了|开展|召开|上传)|登记|销号|👌|👍/
/** 2学了, 2已组织学习: done in a word of their own. */
const PAST_SENTENCE = /已|了[啊哈哦~!]*$/

/** A number and a word that may mean done, in a sentence that no recogniser is sure of: asked, never recorded. */
export function unsure(clause: Clause): Recognised | null {
  const labels = labelsIn(clause.folded)
  const lead = eatLead(clause.folded, 0)
  const leads = readLabels(clause.folded, lead).length > 0
  const told = DONE_WORD.test(clause.folded) || REPORTED.test(clause.folded)
  if (labels.length === 0 || !(told || (leads && PAST_SENTENCE.test(clause.folded)))) return null
  const likely = told && (leads || doneAt(clause.folded, lead, '已') !== null)
  return only({ kind: 'unsure', labels, likely, ...(clause.units.size > 0 && { ofUnit: true }) })
}
