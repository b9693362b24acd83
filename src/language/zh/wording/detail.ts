import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import { wallTime } from '../../../domain/calendar/zone.ts'
import type { Duty, Role } from '../../../domain/duty/duty.ts'
import { ownersOf, type Owner } from '../../../domain/duty/owners.ts'
import { personName } from '../../../domain/duty/unit-names.ts'
import { dutyLabel } from '../../../domain/obligation/obligation.ts'
import { pausesInForce } from '../../../domain/obligation/pauses.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { StandingOf } from '../../facts.ts'
import type { Label } from '../../intent.ts'
import { cadenceWords } from './cadence.ts'
import { pauseLine } from './pause.ts'
import { dayName, periodOf } from './period.ts'
import { readingLines } from './reading-line.ts'
import { cut, safe } from './safe.ts'

const ROLES: Readonly<Record<Role, string>> = { lead: '（牵头）', support: '（配合）', responsible: '' }
/** Lines on how it stands. */
const SHOWN = 8
const SOURCE = 60
const BESIDE = 120

/** A duty with its units, rhythm and standing. */
export function detailText(
  view: Outlook,
  fact: { label: Label; duty: Duty; owners: readonly Owner[]; current: readonly StandingOf[] },
): string {
  const { duty, owners, current } = fact
  const lines = [`第${duty.no}项：${safe(duty.text)}`, `责任单位：${owners.map(ownerText).join('、')}`]
  lines.push(`频次时限：${duty.cadences.map((cadence) => cadenceWords(cadence, view.policy)).join('；')}`)
  if (duty.beside !== undefined) lines.push(`表中另写：${cut(safe(duty.beside), BESIDE)}`)
  lines.push(...readingLines(view, duty), ...standingLines(view, current))
  const source = [duty.section, duty.task && `第${duty.task.no}项重点任务`].filter(
    (part) => part !== null && part !== '',
  )
  if (source.length > 0) lines.push(`出处：${cut(safe(source.join('，')), SOURCE)}`)
  return lines.join('\n')
}

function ownerText({ unit, role, confirmed }: Owner): string {
  return `${safe(unit)}${ROLES[role]}${confirmed ? '' : '（待管理员确认）'}`
}

/** Who has reported, who has not. */
export function statusText(
  view: Outlook,
  { duty, current }: { duty: Duty; current: readonly StandingOf[] },
): string {
  const head = `第${duty.no}项：${cut(safe(duty.text), 30)}`
  if (current.length === 0) {
    const owners = ownersOf(duty, view.roster).map(ownerText)
    return `${head}\n目前没有到期要报的。责任单位：${owners.length > 0 ? owners.join('、') : '未定'}`
  }
  if (current.length <= FEW) return [head, ...standingLines(view, current)].join('\n')
  const open = current.filter((one) => !one.closed)
  const openUnits = unitsOf(open)
  const waitingUnits = unitsOf(current.filter((one) => one.waits)).filter((unit) => !openUnits.includes(unit))
  const doneUnits = unitsOf(current).filter((unit) => ![...openUnits, ...waitingUnits].includes(unit))
  const waiting = openUnits.map(
    (unit) => `${safe(unit)}${partsOf(open.filter((one) => one.obligation.unit === unit))}`,
  )
  const lines = [
    head,
    waiting.length > 0
      ? `未办结 ${waiting.length} 个单位：${waiting.join('、')}`
      : `各单位都已${waitingUnits.length > 0 ? '报送' : '办结'}`,
  ]
  if (waitingUnits.length > 0)
    lines.push(`待核验 ${waitingUnits.length} 个单位：${safe(waitingUnits.join('、'))}`)
  return doneUnits.length > 0
    ? [...lines, `已办结 ${doneUnits.length} 个单位：${safe(doneUnits.join('、'))}`].join('\n')
    : lines.join('\n')
}

/** So many lines are told one by one. */
const FEW = 4

function unitsOf(standings: readonly StandingOf[]): string[] {
  return [...new Set(standings.map((one) => one.obligation.unit))]
}

function partsOf(standings: readonly StandingOf[]): string {
  const parts = standings.filter((one) => one.obligation.part !== null)
  const labels = new Set(parts.map(({ obligation }) => dutyLabel(obligation.duty.no, obligation.part)))
  return labels.size > 0 ? `（${[...labels].join('、')}）` : ''
}

function standingLines(view: Outlook, current: readonly StandingOf[]): string[] {
  const open = current.filter((one) => !one.closed)
  const shown = [...open, ...current.filter((one) => one.closed)].slice(0, SHOWN)
  const lines = shown.map((one) => standingLine(view, one))
  return current.length > shown.length ? [...lines, `另有 ${current.length - shown.length} 条。`] : lines
}

function standingLine(view: Outlook, standingOf: StandingOf): string {
  const { obligation, done, closed, waits, last } = standingOf
  const { duty, part, unit, due, needed, cadence } = obligation
  const { year } = yearMonthDay(view.today)
  const name = `${part === null ? '' : `${dutyLabel(duty.no, part)} `}${safe(unit)}`
  const when = cadence.kind === 'deadline' ? '' : ` ${periodOf(obligation, year)}`
  const count = needed > 1 ? `（${done}/${needed}）` : ''
  if (standingOf.waiver) return `${name}${when}：不适用${reasonOf(standingOf.waiver.event.reason)}`
  const given = obligation.transferredFrom === null ? '' : `（由${safe(obligation.transferredFrom)}转办）`
  if (closed) {
    const verified = standingOf.verification ? '，已核验' : ''
    const by = last
      ? `，${dayName(wallTime(last.at, view.policy.zone).day, year)}由${safe(personName(view.roster, last.by))}报送`
      : ''
    return `${name}${when}：${waits ? '待核验' : '已办结'}${count}${by}${verified}${given}`
  }
  const state = view.today > due ? '已逾期' : '待办'
  const paused = pausesInForce(view, obligation)[0]
  const pause = paused ? `，${pauseLine(view, paused)}` : ''
  return `${name}${when}：${state}${count}，${dayName(due, year)}前${changesText(view, standingOf)}${pause}`
}

/** How it came to be due then, with this unit, or open again. */
function changesText(
  view: Outlook,
  { obligation, postponement, request, returned, progress }: StandingOf,
): string {
  const { year } = yearMonthDay(view.today)
  const { postponedFrom, transferredFrom } = obligation
  const parts = [
    postponedFrom !== null &&
      `原定${dayName(postponedFrom, year)}，已延期${reasonOf(postponement?.event.reason)}`,
    request && `已申请延到${dayName(request.event.due, year)}，待答复${reasonOf(request.event.reason)}`,
    transferredFrom !== null && `由${safe(transferredFrom)}转办`,
    returned && `曾退回${reasonOf(returned.event.reason)}`,
    progress &&
      `${dayName(wallTime(progress.at, view.policy.zone).day, year)}进展${reasonOf(progress.event.note)}`,
  ]
  const said = parts.filter((part) => typeof part === 'string')
  return said.length > 0 ? `（${said.join('；')}）` : ''
}

function reasonOf(reason = ''): string {
  return reason === '' ? '' : `：${cut(safe(reason), 30)}`
}
