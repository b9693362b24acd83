import { readLabels } from '../words/labels.ts'
import type { Phrase } from './normalise.ts'
import { eatLead } from '../words/scan.ts'

const STATE =
  '(?:都|均)?(?:已经?|己)?(?:完成|办结|办完|做完|销号)了?|(?:还|尚)?(?:未|没有?)(?:完成|办结|办完|做完|销号)|√|✓|✔|✅|×|✗|❌'
const STATES = new RegExp(
  `^[\\s:,、]*(?:分别(?:是|为)?)?[\\s:,、]*((?:${STATE})(?:(?:\\s*[,、;]\\s*|\\s+)(?:${STATE}))+)[\\s。!~]*$`,
)
const ONE_STATE = new RegExp(STATE, 'g')

const inWords = (state: string): string =>
  /[×✗❌]/.test(state) ? '未完成' : /[√✓✔✅]/.test(state) ? '已完成' : state

/** 1、2、56：已完成、未完成、已完成 becomes a sentence for each number, in order; any other message stays as it is. */
export function withPairsApart<P extends Phrase>(message: P): P {
  const { folded } = message
  const lead = eatLead(folded, 0)
  for (const { labels, end } of readLabels(folded, lead)) {
    const states = STATES.exec(folded.slice(end))?.[1]?.match(ONE_STATE) ?? []
    if (labels.length < 2 || states.length !== labels.length) continue
    const text = labels
      .map(({ no, part }, at) => `第${no}${part === null ? '' : `.${part}`}项${inWords(states[at] ?? '')}`)
      .join(';')
    return { ...message, clean: text, folded: text, units: new Map() }
  }
  return message
}
