import type { Intent } from '../../intent.ts'
import { namesTotal } from './other-readings.ts'
import { doubtful, labelsOf, type Reading } from '../reading.ts'
import { holdsOneBack } from './set-apart.ts'

/** What stands behind several reports and is about all of them: a last line that objects, and a question at an enumeration's end. */
export function ruledFromBehind(found: readonly Reading[]): Reading[] {
  const result = [...found]
  for (let at = found.length - 1; at > 0; at--) {
    const reading = result[at]
    const before = result[at - 1]
    if (!reading || !before) continue
    if (before.clause.stop === '、' && before.intent.kind === 'report' && asks(reading.intent))
      result[at - 1] = {
        ...before,
        intent: { kind: 'not-done', why: 'question', labels: labelsOf(before.intent) },
      }
    else if (asksTheSame(before, reading)) result[at - 1] = inDoubt(before)
    else if (
      before.intent.kind === 'report' &&
      reading.intent.kind === 'remark' &&
      namesTotal(reading.clause.folded)
    )
      result[at - 1] = inDoubt(before)
    else if (
      (ENDS_SENTENCE.test(before.clause.stop) && objects(reading)) ||
      holdsBack(reading, result.slice(0, at))
    )
      result.splice(0, at, ...result.slice(0, at).map(inDoubt))
  }
  return result
}

const ENDS_SENTENCE = /^[\n。!]$/

/** 41完成、43完成吗 */
function asks(intent: Intent): boolean {
  return (
    labelsOf(intent).length > 0 &&
    (intent.kind === 'ask-status' || (intent.kind === 'not-done' && intent.why === 'question'))
  )
}

/** 41完成, and 43完成？ on the next line: the same words, so that all of it may be asked. */
function asksTheSame({ intent, clause }: Reading, behind: Reading): boolean {
  const isBareCommand = intent.kind === 'report' && !intent.past
  return isBareCommand && asks(behind.intent) && wordsOf(clause.folded) === wordsOf(behind.clause.folded)
}

const wordsOf = (text: string): string => text.replace(/[\d.\s吗么第项号、]/g, '')

/** 先别登 · 都没完成 · 以上作废, without a number of its own. */
function objects({ intent, isOwnClause }: Reading): boolean {
  if (!isOwnClause || labelsOf(intent).length > 0) return false
  return intent.kind === 'not-done' || (intent.kind === 'remark' && intent.tone === 'doubt')
}

/** 49办结，53办结，前头那个先别登 */
function holdsBack({ intent, clause }: Reading, before: readonly Reading[]): boolean {
  const several = before.filter((one) => one.intent.kind === 'report').length > 1
  return several && intent.kind !== 'report' && labelsOf(intent).length === 0 && holdsOneBack(clause.folded)
}

function inDoubt(reading: Reading): Reading {
  return reading.intent.kind === 'report' ? { ...reading, intent: doubtful(reading.intent) } : reading
}
