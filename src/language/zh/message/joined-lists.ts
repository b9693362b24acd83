import type { Phrase } from './normalise.ts'
import { DONE } from '../words/vocabulary.ts'
import { anyOf } from '../words/words.ts'

/** 43/44/45, no date and no fraction. */
const SLASHED = /(?<![\d/.年月])\d{1,3}(?: ?\/ ?\d{1,3}){2,}(?![\d/.])/g
/** 26/11/24 */
const DATED = /^(?:2\d|3\d)\/(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])$/
const NUMBER = '[〔【[(#]?第?\\d{1,3}(?:\\.[1-9])?[〕】\\])]?[项号]?'
const NUMBER_LINE = new RegExp(`^ *${NUMBER}(?: *[、,;] *${NUMBER})*[、,;]? *$`)
const DONE_LINE = new RegExp(
  `^ *(?:今[天日]|昨[天日]|以上|以下|上述|如下|这些|这?几项|各项|事项|任务|工作|的|我们)*(?:都|均|全部|全|已经?|也)*(?:${anyOf(DONE)})[了啦]?[ :。!~]*$`,
)
const ABOUT_ABOVE = /以上|上述|这些|都|均|全/

/** Lists that are written with slashes or one number a line become lists with commas; the length stays. */
export function withListsJoined<P extends Phrase>(message: P): P {
  const { folded } = message
  if (!folded.includes('/') && !folded.includes('\n')) return message
  const slashed = folded.replace(SLASHED, (run) =>
    DATED.test(run.replaceAll(' ', '')) ? run : run.replaceAll('/', '、'),
  )
  const joined = slashed.includes('\n') ? withLinesJoined(slashed.split('\n')) : slashed
  return joined === folded ? message : { ...message, folded: joined }
}

function withLinesJoined(lines: readonly string[]): string {
  const numbers = lines.map((line) => NUMBER_LINE.test(line))
  let text = lines[0] ?? ''
  for (let at = 1; at < lines.length; at++) {
    text += stopBefore(lines, numbers, at) + (lines[at] ?? '')
  }
  return text
}

/** What parts a line from the one before it: nothing but a comma where both belong to one list that is done. */
function stopBefore(lines: readonly string[], numbers: readonly boolean[], at: number): string {
  const before = numbers[at - 1] === true
  const here = numbers[at] === true
  if (before && here && isDone(lines, numbers, at)) return /[、,;] *$/.test(lines[at - 1] ?? '') ? ' ' : '、'
  if (before !== here && isDone(lines, numbers, before ? at - 1 : at)) {
    const verb = lines[before ? at : at - 1] ?? ''
    return DONE_LINE.test(verb) && !(before && isHeadingOf(lines, numbers, at - 1)) ? ' ' : '\n'
  }
  return '\n'
}

/** Whether the run of numbers with this line has a line beside it that says it is done. */
function isDone(lines: readonly string[], numbers: readonly boolean[], at: number): boolean {
  const last = lastOf(numbers, at)
  if (isHeadingOf(lines, numbers, at)) return true
  const behind = lines[last + 1] ?? ''
  return firstOf(numbers, at) === 0 && last > 0 && DONE_LINE.test(behind) && ABOUT_ABOVE.test(behind)
}

/** 已完成: and the numbers below it. */
function isHeadingOf(lines: readonly string[], numbers: readonly boolean[], at: number): boolean {
  const first = firstOf(numbers, at)
  return DONE_LINE.test(lines[first - 1] ?? '')
}

function firstOf(numbers: readonly boolean[], at: number): number {
  let first = at
  while (numbers[first - 1] === true) first--
  return first
}

function lastOf(numbers: readonly boolean[], at: number): number {
  let last = at
  while (numbers[last + 1] === true) last++
  return last
}
