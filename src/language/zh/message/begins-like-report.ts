import { readLabels } from '../words/labels.ts'
import { DONE } from '../words/vocabulary.ts'
import { anyOf } from '../words/words.ts'

const DONE_FIRST = new RegExp(`^["“「『'‘]?(?:已经?)?${anyOf(DONE)}[了:\\s]*`)
const EVERYTHING = /^(?:全部|所有|全都)(?:的|任务|事项|了)*[\s。!~]*$/

/** 完成 2 …, 完成全部: whoever begins like that waits for an answer, in a group too. 完成3家检查 is talk. */
export function beginsLikeReport(folded: string): boolean {
  const lead = DONE_FIRST.exec(folded)?.[0].length
  if (lead === undefined) return false
  if (EVERYTHING.test(folded.slice(lead))) return true
  return readLabels(folded, lead).some(({ style }) => style === 'plain' || style === 'named')
}
