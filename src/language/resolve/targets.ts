import { unitsOwing } from '../../domain/obligation/owing.ts'
import { findDuty, openObligations, reportable } from '../../domain/obligation/reportable.ts'
import type { Obligation } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import type { Label, ReportIntent } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { outcome, tell, type Outcome } from './outcome.ts'
import { picked } from './pick.ts'
import type { Item } from './quoted.ts'
import { askAgain, reportQuestion, resolveAnswer, type OpenQuestion } from './question.ts'
import { askWhichNumber } from './renumbered.ts'
import { MOST_CHOICES, resolveLabel } from './report.ts'
import { mostUrgentFirst } from '../zh/wording/urgency.ts'

/** The report of one sentence → commands, questions and facts. `quoted` is null where nothing was quoted. */
export function resolveReport(
  view: Outlook,
  sender: Sender,
  report: ReportIntent,
  quoted: readonly Item[] | null,
): Outcome[] {
  const { target } = report
  switch (target.by) {
    case 'numbers':
      return resolveNumbers(view, sender, report, target.labels, quoted, target.ordinal === true)
    case 'positions': {
      const labels = quoted && picked(quoted, target.pick)
      if (labels) return labels.map((label) => resolveLabel(view, sender, report, label))
      const question = quoted === null ? reportQuestion(view, sender) : null
      if (question && !isQualified(report))
        return [
          resolveAnswer(sender, question, { kind: 'choose', answer: { by: 'positions', pick: target.pick } }),
        ]
      return [question ? askAgain(question, null) : wanted(view, sender, report)]
    }
    case 'all-but': {
      const labels = quoted && othersOf(quoted, target.labels, target.ordinal === true)
      if (quoted === null && target.others === true) return allButOwn(view, sender, report, target.labels)
      if (!labels) return [wanted(view, sender, report)]
      return labels.map((label) => resolveLabel(view, sender, report, label))
    }
    case 'nothing':
      return [resolveBare(view, sender, report, target.howMany, quoted)].flat()
  }
}

/** Of so many, and of what is owed once, a person knows what 其余的 are. */
const FEW = 5

/** 除了40，其余的都完成了, where the sender has a few items open and each of them is owed once. */
function allButOwn(view: Outlook, sender: Sender, report: ReportIntent, out: readonly Label[]): Outcome[] {
  const open = sender.units.flatMap((unit) => openObligations(view, unit))
  const isOut = ({ duty }: Obligation) => out.some(({ no }) => no === duty.no)
  const others = open.filter((one) => !isOut(one))
  const isKnown = out.every(({ no, part }) => part === null && open.some(({ duty }) => duty.no === no))
  const isFew = others.length > 0 && others.length <= FEW && open.every((one) => isOwedOnce(open, one))
  const isPlain = report.past && sender.units.length === 1 && report.remark === null
  if (!isKnown || !isFew || !isPlain || reportQuestion(view, sender)) return [wanted(view, sender, report)]
  return others.map(({ duty, part }) => resolveLabel(view, sender, report, { no: duty.no, part }))
}

function isOwedOnce(open: readonly Obligation[], { duty, cadence, lapses }: Obligation): boolean {
  const isOnce = cadence.kind === 'deadline' || cadence.kind === 'unspecified'
  return isOnce && !lapses && open.filter((one) => one.duty.no === duty.no).length === 1
}

/** 除5以外; 除了第一项 is the first line of a list that has no 1. Null where they leave out none or all. */
function othersOf(quoted: readonly Item[], out: readonly Label[], ordinal: boolean): Item[] | null {
  const others = quoted.filter(({ no }) => !out.some((other) => other.no === no))
  if (others.length < quoted.length) return others
  return ordinal ? picked(quoted, { from: 'all-but-places', places: out.map(({ no }) => no) }) : null
}

/** More in one message is a slip (1-66) rather than a report. */
const MOST_NUMBERS = 20

/** 第三项 beside a list that the person sees may be its third line: where both can be meant, it is asked. */
function resolveNumbers(
  view: Outlook,
  sender: Sender,
  report: ReportIntent,
  labels: readonly Label[],
  quoted: readonly Item[] | null,
  isOrdinal: boolean,
): Outcome[] {
  if (labels.length > MOST_NUMBERS) return [tell({ kind: 'too-many-numbers', most: MOST_NUMBERS })]
  const question = quoted === null ? reportQuestion(view, sender) : null
  return labels.map((label) => {
    const inList = quoted && placedIn(view, sender, report, label, quoted, isOrdinal)
    if (inList) return inList
    const offered =
      label.part === null && question && question.choices.length <= MOST_CHOICES
        ? question.choices[label.no - 1]
        : undefined
    if (offered && offered.duty.no !== label.no) return bothReadings(view, sender, report, label, [offered])
    const isQuoted = quoted?.some((line) => line.no === label.no) === true
    const asked = isQuoted ? null : askWhichNumber(view, sender, report, label, question)
    return asked ?? resolveLabel(view, sender, report, seen(quoted, label))
  })
}

/** What the line of that place in a quoted list means; null where the number itself stands in the list, or no such line. */
function placedIn(
  view: Outlook,
  sender: Sender,
  report: ReportIntent,
  label: Label,
  quoted: readonly Item[],
  isOrdinal: boolean,
): Outcome | null {
  const placed = quoted[label.no - 1]
  const isThere = label.part !== null || quoted.length < 2 || quoted.some(({ no }) => no === label.no)
  if (isThere || !placed) return null
  if (isOrdinal && isOthers(view, sender, label)) return resolveLabel(view, sender, report, placed)
  return bothReadings(view, sender, report, label, ownOpen(view, sender, placed))
}

/** The quoted line of that number, if there is just one; where the number meant another duty then, it is asked. */
function seen(quoted: readonly Item[] | null, label: Label): Item {
  const lines =
    quoted?.filter(
      (line) => line.no === label.no && line.part === label.part && (!line.doubted || line.former),
    ) ?? []
  return (lines.length === 1 ? lines[0] : null) ?? label
}

/** No task of that number, or none of the sender's: then only the place in the list can be meant. */
function isOthers(view: Outlook, { units, actor }: Sender, { no }: Label): boolean {
  const duty = findDuty(view, no)
  const owners = duty ? unitsOwing(view, duty) : []
  return !actor.admin && !owners.some((owner) => units.includes(owner))
}

function bothReadings(
  view: Outlook,
  sender: Sender,
  report: ReportIntent,
  label: Label,
  placed: readonly Obligation[],
): Outcome {
  const choices = [...ownOpen(view, sender, label), ...placed]
  return choices.length > 0
    ? outcome({ choices, remark: report.remark })
    : tell({ kind: 'unsure', labels: [label], likely: true })
}

function ownOpen(view: Outlook, sender: Sender, label: Label): Obligation[] {
  return sender.units.flatMap((unit) => reportable(view, unit, label.no, label.part))
}

/** 完成, without a number: what was quoted or asked, else the only thing that is open. */
function resolveBare(
  view: Outlook,
  sender: Sender,
  report: ReportIntent,
  howMany: number | null,
  quoted: readonly Item[] | null,
): Outcome | Outcome[] {
  if (quoted !== null) return resolveQuoted(view, sender, report, howMany, quoted)
  const question = reportQuestion(view, sender)
  if (question && answersAll(report, question) && agrees(howMany, question.choices)) {
    return resolveAnswer(sender, question, { kind: 'choose', answer: { by: 'all' } })
  }
  if (question) return askAgain(question, null)
  const units = report.unit === null ? sender.units : [report.unit]
  const open = units.flatMap((unit) => openObligations(view, unit))
  const [only] = open
  if (open.length !== 1 || !only || !agrees(howMany, open)) return wanted(view, sender, report)
  if (report.certainty === 'implied' || !isBeyondDoubt(report)) {
    return outcome({ choices: [only], remark: report.remark })
  }
  return resolveLabel(view, sender, report, { no: only.duty.no, part: only.part })
}

/** 办妥了，材料在我这; 已完成，材料下午送: where its proof is. Other words may tell that another thing is done. */
const OF_PROOF =
  /^(?:相关|有关|全部|所有|佐证)*(?:材料|资料|台[账帐]|文件|照片|佐证|附件|纪要|记录|档案|报告|凭证|签到表)(?:都|也|已经?|全|均|就|还?放)*(?:在(?:我|我们|本|科|办|档案|柜|桌)\S{0,6}|(?:备|存|归|交|报|传|发|送|上[传报交]|整理|收)(?:好|齐|档|到位|[你您]了|过去|群里|邮箱)*了?|齐全?了?|(?:下午|晚点|稍后|随后|回头|明[天日]|待会儿?)(?:我|再|就|一并)*(?:报?送|交|发|上?传)(?:来|过来|过去|[您你])?)[。!！~\s]*$/

function isBeyondDoubt({ remark }: ReportIntent): boolean {
  return remark === null || OF_PROOF.test(remark)
}

/** 都完成了, and 完成了 where there is but one choice. */
function answersAll(report: ReportIntent, { choices }: OpenQuestion): boolean {
  const isOnly = choices.length === 1 && report.remark === null && report.unit === null
  return (report.all || isOnly) && !isQualified(report)
}

/** 都完成了，去年的 · 都完成了，代安全站: no plain answer to a question. */
function isQualified({ named, doers }: ReportIntent): boolean {
  return named.length > 0 || doers.length > 0
}

/** 两个都完成了 means a list of two. */
function agrees(howMany: number | null, list: readonly unknown[]): boolean {
  return howMany === null || howMany === list.length
}

/** An administrator without a unit is always asked: the quoted reminder was somebody else's. */
function resolveQuoted(
  view: Outlook,
  sender: Sender,
  report: ReportIntent,
  howMany: number | null,
  quoted: readonly Item[],
): Outcome | Outcome[] {
  if (quoted.length === 0) return wanted(view, sender, report)
  const visitor = sender.actor.admin && sender.units.length === 0
  if (!visitor && agrees(howMany, quoted) && (quoted.length === 1 || report.all)) {
    return quoted.map((label) => resolveLabel(view, sender, report, label))
  }
  const units = visitor ? view.roster.units.map((unit) => unit.name) : sender.units
  const choices = quoted.flatMap((label) =>
    units.flatMap((unit) => reportable(view, unit, label.no, label.part)),
  )
  return choices.length > 0 ? outcome({ choices, remark: report.remark }) : wanted(view, sender, report)
}

/** Asks which of all that is open; the next bare number may answer. */
function wanted(view: Outlook, sender: Sender, { remark }: ReportIntent): Outcome {
  const open = sender.units.flatMap((unit) => openObligations(view, unit))
  if (open.length === 0) return tell({ kind: 'number-wanted', open })
  return outcome({ choices: mostUrgentFirst(open, view.today), remark })
}
