import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import { personName, unitsOfUser } from '../../../domain/duty/unit-names.ts'
import type { Leave } from '../../../domain/obligation/leaves.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import { standInFor } from '../../../domain/obligation/presence.ts'
import type { BudgetUse } from '../../../domain/reminder/budget.ts'
import type { MorningReport } from '../../../domain/reminder/morning-report.ts'
import { addressName } from './delivery.ts'
import { leaveNote } from './leave.ts'
import { pauseLine } from './pause.ts'
import { titled } from './members.ts'
import { dayName, weekdayName } from './period.ts'
import { silenceReport } from './silence.ts'
import { cut, safe, withoutMarkup } from './safe.ts'

/** Lines of one kind before the rest is only counted. */
const SHOWN = 5

const REASON = 40

/** 早报, to the administrators. */
export function morningReportText(view: Outlook, report: MorningReport): string {
  const { year } = yearMonthDay(view.today)
  const places = report.unreached.map(
    ({ to, since, reason }) =>
      `${addressName(view.roster, to)}（${dayName(since, year)}起${reason === '' ? '' : `，${cut(safe(reason), REASON)}`}）`,
  )
  const lines = [
    `【督办早报】${dayName(view.today, year)} ${weekdayName(view.today)}`,
    ...report.silences.map((silence) => silenceReport(view, silence)),
    tallyText(report, year),
    ...listed('没联系上，请检查机器人是否在群里：', places),
    ...listed(
      '统称还没有成员，其中事项没有提醒任何单位，请在通讯录里写明：',
      report.groups.map((name) => safe(name)),
    ),
    ...listed('要提醒的人不在群里，@不到，请拉进群或更新通讯录：', report.absent.map(titled)),
    ...listed(
      '还没有确认成员的群，请在群里@机器人回复“确认成员”：',
      report.unconfirmed.map((units) => safe(units)),
    ),
    ...listed(
      '申请登记账号的，向本人核实后请回复：',
      report.requests.map(
        ({ receipt, name, unit }) =>
          `${safe(unit)}${safe(name)}：同意绑定 ${receipt}，或不同意绑定 ${receipt}`,
      ),
    ),
    ...(report.unsure.length > 0 ? [unsureText(report.unsure)] : []),
    ...listed('有人休假：', leaveLines(view, report.leaves)),
    ...listed(
      '提醒暂停着：',
      report.pauses.map((paused) => pauseLine(view, paused)),
    ),
    ...listed(
      '本周提醒额度快用完：',
      report.nearlyFull.map((use) => useText(view, use)),
    ),
  ]
  return withoutMarkup(lines.join('\n'))
}

/** Those for whom nobody stands in come first. */
function leaveLines(view: Outlook, leaves: readonly Leave[]): string[] {
  const isCovered = ({ person }: Leave) => standInFor(leaves, person) !== null
  return [...leaves]
    .sort((a, b) => Number(isCovered(a)) - Number(isCovered(b)))
    .map((leave) => {
      const units = safe(unitsOfUser(view.roster, leave.person).join('、'))
      return `${units} ${leaveNote(view, leaves, leave)}${isCovered(leave) ? '' : '，请指定代办人'}`
    })
}

/** 应发 / 实发 / 失败 / 合并: messages, and the items that needed none of their own. */
function tallyText({ of, tally }: MorningReport, year: number): string {
  if (of === null || tally === null) return '机器人在运行，最近没有要发的提醒单。'
  const { queued, items, accepted, failed } = tally
  const waiting = queued - accepted - failed
  const parts = [
    `应发 ${queued} 张`,
    `实发 ${accepted}`,
    `失败 ${failed}`,
    ...(waiting > 0 ? [`还在发 ${waiting}`] : []),
    `合并 ${Math.max(0, items - queued)} 项`,
  ]
  const again = failed > 0 ? '；失败的没有算作已提醒，会再发' : ''
  return `${dayName(of, year)}提醒单：${parts.join('，')}${again}。`
}

function unsureText(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 10).join('、')
  return `没有读准的 ${numbers.length} 项，确认之前不提醒任何单位：${shown}${numbers.length > 10 ? '…' : ''}。请在网页“导入”里确认，或回复“确认 编号 的读法”。`
}

function useText(view: Outlook, { of, kind, used, ceiling }: BudgetUse): string {
  const name = kind === 'rings' ? `@${personName(view.roster, of)}` : addressName(view.roster, of)
  return `${safe(name)} ${used}/${ceiling}`
}

function listed(head: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const more = lines.length > SHOWN ? [`· 等 ${lines.length} 处`] : []
  return [head, ...lines.slice(0, SHOWN).map((line) => `· ${line}`), ...more]
}
