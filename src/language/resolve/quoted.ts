import { openObligations } from '../../domain/obligation/reportable.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import type { Label } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { foldText } from '../zh/normalise.ts'

const LABEL = '(\\d{1,5})(?:\\.([1-9]))?'
const BULLET =
  '^[\\s>*·•✅☑✔⚠❗🔴🟡🟢⏰-]*(?:\\d{1,2}\\s*[.、]?\\s*(?=[〔【\\[#]))?(?:(?:已办结|已逾期|已记\\d+次)\\s*)?'
const BRACKETED = new RegExp(`${BULLET}(?:〔|【|\\[|\\(|#|no\\.?)\\s*${LABEL}\\s*(?:〕|】|\\]|\\)|\\s|:)`)
const NUMBERED = new RegExp(
  `${BULLET}(?:编号|任务|第)?\\s*${LABEL}(?:\\s*[、:)\\]]|\\.(?!\\d)|号任务|项任务|号|项|\\s+)\\s*(?=[^\\d\\s年月日项个条])`,
)
const IN_SENTENCE = /(?:第|编号|任务|序号)\s*(\d{1,5})(?:\.([1-9]))?(?:项|号)?|(\d{1,5})(?:\.([1-9]))?号任务/g
/** Enough of a duty's text to know it by. */
const KNOWN_BY = 8

/** The items of a quoted reminder or answer, in its order. */
export function quotedLabels(view: Outlook, sender: Sender, quote: string): Label[] {
  const folded = foldText(quote)
  const lines = folded.split(/\n|[;；](?=\s*[〔【\[#])/)
  const bracketed = lines.flatMap((line) => labelOf(BRACKETED.exec(line)))
  if (bracketed.length > 0) return distinct(bracketed)
  const numbered = lines.flatMap((line) => labelOf(NUMBERED.exec(line)))
  if (numbered.length > 0) return distinct(numbered)
  const spoken = [...folded.matchAll(IN_SENTENCE)].flatMap((m) => labelOf([m[0], m[1] ?? m[3], m[2] ?? m[4]]))
  return spoken.length > 0 ? distinct(spoken) : labelsByText(view, sender, folded)
}

function labelOf(match: readonly (string | undefined)[] | null): Label[] {
  const no = match?.[1]
  if (no === undefined) return []
  const part = match?.[2]
  return [{ no: Number(no), part: part === undefined ? null : Number(part) }]
}

/** A reminder that shows texts and no numbers. */
function labelsByText(view: Outlook, sender: Sender, folded: string): Label[] {
  const plain = folded.replace(/\s/g, '')
  const open = sender.units.flatMap((unit) => openObligations(view, unit))
  const found = open.flatMap(({ duty, part }) => {
    const at = plain.indexOf(foldText(duty.text).replace(/\s/g, '').slice(0, KNOWN_BY))
    return at < 0 || duty.text.length < KNOWN_BY ? [] : [{ label: { no: duty.no, part }, at }]
  })
  return distinct(found.sort((a, b) => a.at - b.at).map(({ label }) => label))
}

function distinct(labels: readonly Label[]): Label[] {
  return labels.filter(
    (label, at) => labels.findIndex((l) => l.no === label.no && l.part === label.part) === at,
  )
}
