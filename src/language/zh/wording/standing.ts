import { isoWeekday, yearMonthDay, type CivilDay } from '../../../domain/calendar/civil-day.ts'
import { wallTime } from '../../../domain/calendar/zone.ts'
import { personName } from '../../../domain/duty/unit-names.ts'
import { findDutyById } from '../../../domain/obligation/called.ts'
import { dutyLabel, type Obligation } from '../../../domain/obligation/obligation.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import { shareDone, wantedByNow, type UnitStanding } from '../../../domain/obligation/unit-standing.ts'
import type { CalendarFact, RecordOfFact } from '../../facts.ts'
import type { HistoryEntry } from '../../resolve/history.ts'
import { shortText } from './item.ts'
import { keptPeriod } from './kept-period.ts'
import { leaveNotes } from './leave.ts'
import { pausesOfUnit } from './pause.ts'
import { dayName, weekdayName } from './period.ts'
import { cut, safe } from './safe.ts'

/** Units, days and entries that fit on a phone. */
const UNITS = 30
const DAYS = 31
const ENTRIES = 15
const NUMBERS = 12
const WORDS = 30

/** 办公室：已办结 3，待办 9，逾期 0 */
export function progressText(view: Outlook, units: readonly UnitStanding[]): string {
  const [only] = units
  if (!only) return '通讯录里还没有单位。'
  if (units.length === 1)
    return `${[standingLine(only), ...notesOf(view, only)].join('\n')}\n看清单请回复“待办”，看某一项请回复“详情 编号”。`
  const sum = (of: (one: UnitStanding) => number) => units.reduce((total, one) => total + of(one), 0)
  const total = { unit: '总体进度', done: sum((u) => u.done), waiting: sum((u) => u.waiting) }
  const all = {
    ...total,
    open: sum((u) => u.open),
    late: sum((u) => u.late),
    inherited: 0,
    lapsed: sum((u) => u.lapsed),
  }
  return [
    standingLine(all),
    ...units
      .slice(0, UNITS)
      .flatMap((one) => [standingLine(one), ...leaveNotes(view, one.unit).map(indented)]),
    '看某个单位请回复“单位名 待办”。',
  ].join('\n')
}

/** Who is away, and whether its reminders rest. */
function notesOf(view: Outlook, { unit }: UnitStanding): string[] {
  return [...leaveNotes(view, unit), ...pausesOfUnit(view, unit)].map(indented)
}

function indented(note: string): string {
  return `　${note}`
}

function standingLine(one: UnitStanding): string {
  const lapsed = one.lapsed > 0 ? `，过期未报 ${one.lapsed}` : ''
  const waiting = one.waiting > 0 ? `，待核验 ${one.waiting} 项` : ''
  return `${safe(one.unit)}：已办结 ${one.done} 项${waiting}，待办 ${one.open} 项，逾期 ${one.late} 项${lapsed}`
}

/** Units by the share of what was due that they have done. */
export function rankingText(units: readonly UnitStanding[] | null): string {
  if (units === null) return '本单位没有开启排名。想看各单位情况请回复“总体进度”。'
  if (units.length === 0) return '通讯录里还没有单位。'
  const lines = units.slice(0, UNITS).map((one, at) => {
    const share = shareDone(one)
    const rate = share === null ? '暂无应办事项' : `应办 ${wantedByNow(one)} 项，办结率 ${percent(share)}`
    return `${at + 1}. ${safe(one.unit)}：${rate}${lateText(one)}`
  })
  const counted = '应办＝已办结＋逾期＋过期未报，任务表下达前到期的逾期不计。'
  return ['各单位排名（按到今天为止应办事项的办结率）：', ...lines, counted].join('\n')
}

/** As 待办 counts them. */
function lateText({ late, inherited }: UnitStanding): string {
  if (late === 0) return ''
  return `，逾期 ${late} 项${inherited > 0 ? `（${inherited} 项下达前到期，不计）` : ''}`
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** What is due on which day of a month, one line a day. */
export function calendarText(view: Outlook, { year, month, unit, due }: CalendarFact): string {
  const head = `${unit === null ? '各单位' : safe(unit)}${year}年${month}月到期`
  const daily = due.filter(({ obligation }) => obligation.opens === obligation.due)
  const dated = due.filter(({ obligation }) => obligation.opens !== obligation.due)
  if (due.length === 0) return `${head}：没有。`
  const byDay = Map.groupBy(dated, ({ obligation }) => obligation.due)
  const lines = [...byDay]
    .sort(([a], [b]) => a - b)
    .slice(0, DAYS)
    .map(([day, list]) => dayLine(view, day, list))
  const every = daily.length > 0 ? [`每日要报：${numbers(daily.map(({ obligation }) => obligation))}`] : []
  return [`${head}（✓ 为已办结）：`, ...lines, ...every, '看内容请回复“详情 编号”。'].join('\n')
}

function dayLine(view: Outlook, day: CivilDay, list: CalendarFact['due']): string {
  const late = list.some(({ closed }) => !closed) && day < view.today ? '⚠' : ''
  const open = list.filter(({ closed }) => !closed).map(({ obligation }) => obligation)
  const done = list.filter(({ closed }) => closed).map(({ obligation }) => obligation)
  const [only] = new Set(open.map(({ duty }) => duty.no)).size === 1 && done.length === 0 ? open : []
  const text = only ? `${numbers(open)} ${shortText(only.duty, only.part, 16)}` : numbers(open)
  const parts = [...(text === '' ? [] : [text]), ...(done.length > 0 ? [`✓${numbers(done)}`] : [])]
  const weekend = isoWeekday(day) > 5 ? '（休息日）' : ''
  return `${late}${yearMonthDay(day).day}日${weekdayName(day)}${weekend}：${parts.join('；')}`
}

function numbers(list: readonly Obligation[]): string {
  const labels = [...new Set(list.map(({ duty, part }) => dutyLabel(duty.no, part)))]
  const more = labels.length > NUMBERS ? ` 等 ${labels.length} 项` : ''
  return `${labels.slice(0, NUMBERS).join('、')}${more}`
}

/** Everything on the record of one duty, the newest last. */
export function recordText(view: Outlook, { label, duty, entries }: RecordOfFact): string {
  const head = `第${dutyLabel(label.no, label.part)}项台账：${cut(safe(duty.text), WORDS)}`
  if (entries.length === 0) return `${head}\n还没有登记。`
  const shown = entries.slice(-ENTRIES)
  const older = entries.length > shown.length ? [`（前面还有 ${entries.length - shown.length} 条）`] : []
  return [head, ...older, ...shown.map((entry) => entryLine(view, entry))].join('\n')
}

/** 11月24日 办公室 2026年 报送：…（林晓，#3） */
export function entryLine(view: Outlook, { of, receipt, by, at, what }: HistoryEntry): string {
  const { year } = yearMonthDay(view.today)
  const day = dayName(wallTime(at, view.policy.zone).day, year)
  const part = of.part === null ? '' : `${dutyLabel(findDutyById(view.state, of.id)?.no ?? 0, of.part)} `
  const who = safe(personName(view.roster, by))
  return `${day} ${part}${safe(of.unit)} ${keptPeriod(view, of, year)} ${entryText(what, year)}（${who}，#${receipt}）`
}

/** What happened, its words cut at so many letters. */
export function entryText(what: HistoryEntry['what'], year: number, longest = WORDS): string {
  const said = (words: string) => (words === '' ? '' : `：${cut(safe(words), longest)}`)
  switch (what.type) {
    case 'reported': {
      const { count, remark } = what.report
      return `报送${count > 1 ? `${count}次` : ''}${said(remark ?? '')}`
    }
    case 'evidence':
      return `附件《${cut(safe(what.evidence.piece.name), longest)}》（${dayName(what.evidence.on, year)}的）`
    case 'postponement-requested':
      return `申请延到${dayName(what.due, year)}${said(what.reason)}`
    case 'postponed':
      return `延期到${dayName(what.due, year)}${said(what.reason)}`
    case 'postponement-declined':
      return `不同意延期${said(what.reason)}`
    case 'transferred':
      return `转给${safe(what.to)}`
    case 'verified':
      return '核验通过'
    case 'returned':
      return `退回${said(what.reason)}`
    case 'waived':
      return `不适用${said(what.reason)}`
    case 'progressed':
      return `进展${said(what.note)}`
  }
}
