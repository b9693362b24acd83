import { readLabels } from '../words/labels.ts'
import { slice, type Phrase } from './normalise.ts'
import { DONE } from '../words/vocabulary.ts'
import { anyOf } from '../words/words.ts'

/** Where a field begins: behind a break, or a space or comma before its colon. */
const BREAK = /[\n;。]+|[,\s]+(?=[^\s,:;。\d]{2,8}:)/g
const FIELD = /^[\s[【(]*([^\s:\]】)\d]{1,8})\s*[\]】)]?\s*[:\]】)]\s*(.*)$/
const NUMBER_KEY =
  /^(?:操作要点|重点任务|任务|事项|要点|项目|条目)?(?:编号|序号|号码|项号)$|^(?:任务|事项|操作要点|要点)$/
const STATE_KEY =
  /^(?:任务|工作|事项|目前|当前)?(?:(?:完成|办理|落实|进展|办结|推进)?(?:情况|状态|进度|进展|结果)|是否(?:完成|办结))$/
/** Wholly, with the words of a remark behind it. */
const STATE = new RegExp(`^(?:已经?|均|都|全部)*(?:${anyOf([...DONE, '完毕'])}|是)了?(?=$|[,。;!])`)
/** What is still open of it, unless there is nothing. */
const OPEN_KEY = /问题|困难|原因|剩余|遗留|未/
const NOTHING = /^(?:无|没有|暂无|\/)?$/

interface Field {
  key: string
  value: string
  /** The field in the message, and where its value begins in that. */
  at: Phrase
  from: number
}

/**
 * 任务编号：41⏎完成情况：已完成 as a sentence: 第41项已完成. Any other message stays as it is, and so does one of whose numbers any
 * has no state that is wholly done.
 */
export function withFormRead<P extends Phrase>(message: P): P {
  if (!/[:】\]]/.test(message.folded)) return message
  const parts = partsOf(fieldsOf(message))
  return parts === null ? message : { ...message, ...joined(parts) }
}

function partsOf(fields: readonly Field[]): Phrase[] | null {
  const parts: Phrase[] = []
  let open: string | null = null
  let isForm = false
  for (const field of fields) {
    if (isNumber(field)) {
      if (open !== null) return null
      open = field.value
    } else if (STATE_KEY.test(field.key)) {
      const said = open === null ? null : done(open, field)
      if (said === null) return null
      parts.push(...said)
      open = null
      isForm = true
    } else if (OPEN_KEY.test(field.key) && !NOTHING.test(field.value)) return null
    else if (!NOTHING.test(field.value) || (open === null && !isForm)) parts.push(field.at)
  }
  return isForm && open === null ? parts : null
}

/** The number and what is said behind its state; null where that is not done. */
function done(number: string, { key, value, at, from }: Field): Phrase[] | null {
  const state = STATE.exec(value)?.[0]
  if (state === undefined || (state.startsWith('是') && !key.startsWith('是否'))) return null
  return [plain(`${named(number)}已完成`), slice(at, from + state.length, at.folded.length)]
}

function fieldsOf(message: Phrase): Field[] {
  const fields: Field[] = []
  let from = 0
  for (const { index, 0: stop } of [
    ...message.folded.matchAll(BREAK),
    { index: message.folded.length, 0: '' },
  ]) {
    const at = slice(message, from, index)
    from = index + stop.length
    const match = FIELD.exec(at.folded)
    const value = match?.[2] ?? ''
    if (match?.[1] !== undefined)
      fields.push({ key: match[1], value: value.trimEnd(), at, from: at.folded.length - value.length })
    else if (at.folded.trim() !== '') fields.push({ key: '', value: at.folded, at, from: 0 })
  }
  return fields
}

function isNumber({ key, value }: Field): boolean {
  if (!NUMBER_KEY.test(key)) return false
  const list = readLabels(value, 0)[0]
  return list?.end === value.length && list.style !== 'place' && list.style !== 'figure'
}

const named = (value: string): string => (/^\d+$/.test(value) ? `第${value}项` : value)

const plain = (text: string): Phrase => ({ clean: text, folded: text, units: new Map() })

/** The parts one behind the other: what follows a state with a comma is its remark. */
function joined(parts: readonly Phrase[]): Phrase {
  let clean = ''
  let folded = ''
  const units = new Map<number, string>()
  for (const part of parts) {
    const goesOn = folded === '' || part.folded === '' || /^[,。;!]/.test(part.folded)
    const between = goesOn ? '' : '\n'
    for (const [at, unit] of part.units) units.set(folded.length + between.length + at, unit)
    clean += between + part.clean
    folded += between + part.folded
  }
  return { clean, folded, units }
}
