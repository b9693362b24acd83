import type { CivilDay } from '../../domain/calendar/civil-day.ts'
import { dutyOf } from '../../domain/duty/duty-index.ts'
import { dutyId } from '../../domain/duty/duty.ts'
import { findDuty, openObligations } from '../../domain/obligation/reportable.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import type { Label } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { deadlineIn, yearsOf } from '../zh/time/deadline.ts'
import { foldText } from '../zh/message/normalise.ts'
import { fitsTopic, foldedText } from './topic.ts'

const LABEL = '(\\d{1,5})(?:\\.([1-9]))?'
const BULLET =
  '^[\\s>*·•✅☑✔⚠❗🔴🟡🟢⏰-]*(?:\\d{1,2}\\s*[.、]?\\s*(?=[〔【\\[#]))?(?:(?:已办结|已逾期|已记\\d+次)\\s*)?'
const BRACKETED = new RegExp(`${BULLET}(?:〔|【|\\[|\\(|#|no\\.?)\\s*${LABEL}\\s*(?:〕|】|\\]|\\)|\\s|:)`)
const NUMBERED = new RegExp(
  `${BULLET}(?:编号|任务|第)?\\s*${LABEL}(?:\\s*[、:)\\]]|\\.(?!\\d)|号任务|项任务|号|项|\\s+)\\s*(?=[^\\d\\s年月日项个条])`,
)
const IN_SENTENCE = /(?:第|编号|任务|序号)\s*(\d{1,5})(?:\.([1-9]))?(?:项|号)?|(\d{1,5})(?:\.([1-9]))?号任务/g
const SHORTEST_TEXT = 4
/** Enough of a duty's text to know it by. */
const KNOWN_BY = 8

/** An item that people see in a list. */
export interface Item extends Label {
  /** The days that the line may name as its deadline, several where it leaves open which year; absent without a date. */
  due?: readonly CivilDay[]
  /** Its words are not those of the duty of that number: another list may be meant, so it is asked. */
  doubted?: true
  /** Its words are those of another duty that had the number before the table was revised. */
  former?: true
}

/** The items of a quoted reminder or answer, in its order. */
export function quotedItems(view: Outlook, sender: Sender, quote: string): Item[] {
  const folded = foldText(quote)
  const years = yearsOf(folded, view.today)
  const lines = folded.split(/\n|[;；](?=\s*[〔【\[#])/)
  const read = (line: string, match: Match): Item[] =>
    labelOf(match).map((label) => ({
      ...label,
      ...deadlineIn(line, years),
      ...doubtAbout(view, label, line, match?.[0] ?? ''),
    }))
  const bracketed = lines.flatMap((line) => read(line, BRACKETED.exec(line)))
  if (bracketed.length > 0) return asSeen(bracketed)
  const numbered = lines.flatMap((line) => read(line, NUMBERED.exec(line)))
  if (numbered.length > 0) return asSeen(numbered)
  const spoken = lines.flatMap((line) =>
    [...line.matchAll(IN_SENTENCE)].flatMap((m) => read(line, [m[0], m[1] ?? m[3], m[2] ?? m[4]])),
  )
  return spoken.length > 0 ? distinct(spoken) : itemsByText(view, sender, lines, years)
}

/** The bot's own question about a number. */
const OWN_QUESTION = /^第[\d.、]+项已经办完了吗/

/** Whether a line shows the beginning of the duty's text behind its number, as all lists of the bot do. */
function doubtAbout(
  view: Outlook,
  { no }: Label,
  line: string,
  label: string,
): Pick<Item, 'doubted' | 'former'> {
  const duty = findDuty(view, no)
  const shown =
    line
      .slice(line.indexOf(label) + label.length)
      .split(/[(…]|:(?:\s|应于)|\s+(?:20\d\d年)?\d{1,2}月\d{1,2}日/)[0]
      ?.trim() ?? ''
  if (duty === null || foldedText(duty) === shown) return {}
  if (hasMeant(view, no, shown)) return { doubted: true, former: true }
  return fitsTopic(duty, shown) || OWN_QUESTION.test(line.trim()) ? {} : { doubted: true }
}

/** Whether an earlier version of a table had these words at this number, for what is another duty now. */
function hasMeant(view: Outlook, no: number, shown: string): boolean {
  const now = findDuty(view, no)
  if (shown.length < SHORTEST_TEXT || now === null || foldedText(now).startsWith(shown)) return false
  return view.state.plans.some(({ plan }) => {
    const then = dutyOf(plan, no)
    return then !== null && dutyId(then) !== dutyId(now) && foldedText(then).startsWith(shown)
  })
}

type Match = readonly (string | undefined)[] | null

function labelOf(match: Match): Label[] {
  const no = match?.[1]
  if (no === undefined) return []
  const part = match?.[2]
  return [{ no: Number(no), part: part === undefined ? null : Number(part) }]
}

/** A reminder that shows texts and no numbers. */
function itemsByText(
  view: Outlook,
  sender: Sender,
  lines: readonly string[],
  years: readonly number[],
): Item[] {
  const open = sender.units.flatMap((unit) => openObligations(view, unit))
  return distinct(
    lines.flatMap((line) => {
      const plain = line.replace(/\s/g, '')
      const found = open.flatMap(({ duty, part }) => {
        const at = plain.indexOf(foldedText(duty).replace(/\s/g, '').slice(0, KNOWN_BY))
        return at < 0 || duty.text.length < KNOWN_BY
          ? []
          : [{ item: { no: duty.no, part, ...deadlineIn(line, years) }, at }]
      })
      return found.sort((a, b) => a.at - b.at).map(({ item }) => item)
    }),
  )
}

/** Every line keeps its place, for 第二个 counts them; one thing said twice is one thing. */
function asSeen(items: readonly Item[]): Item[] {
  const [first, second] = distinct(items)
  const sameDue = items.every((item) => String(item.due) === String(first?.due))
  return first && !second && sameDue ? [first] : [...items]
}

function distinct(items: readonly Item[]): Item[] {
  return items.filter(
    (item, at) => items.findIndex((other) => other.no === item.no && other.part === item.part) === at,
  )
}
