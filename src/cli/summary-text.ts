import type { SimulationSummary } from '../flows/simulation-summary.ts'
import { section, withWeekday } from './text-columns.ts'

const STAGES: readonly [keyof SimulationSummary['stages'], string][] = [
  ['upcoming', '即将到期'],
  ['due', '当天到期'],
  ['overdue', '逾期'],
  ['escalated', '上报负责人、领导'],
  ['digest', '几种合在一起'],
]

/** A span in figures, for the administrator at the terminal. */
export function summaryText(summary: SimulationSummary): string {
  const { from, to, messages, mentions, items, days } = summary
  const head = `${from} 至 ${to}：如果没有人回复，会发 ${messages} 条消息，@ ${mentions} 人次，提到事项 ${items} 次，分布在 ${days.length} 天。`
  if (messages === 0) return head
  const parts = [head, stages(summary), crowded(summary), units(summary), chats(summary), people(summary)]
  return [...parts, perDay(summary)].join('\n\n')
}

function stages({ stages: counts }: SimulationSummary): string {
  const shown = STAGES.filter(([stage]) => counts[stage] > 0)
  return `按时机：${shown.map(([stage, name]) => `${name} ${counts[stage]} 条`).join('，')}`
}

function crowded({ crowded: days }: SimulationSummary): string {
  return section(
    '最拥挤的日子',
    days.map(({ day, messages, mentions, items }) => [
      withWeekday(day),
      `${messages} 条`,
      `@ ${mentions} 人次`,
      `${items} 项`,
    ]),
  )
}

function units({ units: loads }: SimulationSummary): string {
  return section(
    '各单位（提到它的消息、事项）',
    loads.map(({ unit, messages, items }) => [unit, `${messages} 条`, `${items} 项`]),
  )
}

function chats({ chats: loads }: SimulationSummary): string {
  return section(
    '各群和个人（最忙的一周、每周上限）',
    loads.map(({ chat, name, messages, mentions, busiestWeek, weeklyCeiling, fullWeeks }) => [
      name === chat ? chat : `${name}（${chat}）`,
      `${messages} 条`,
      `@ ${mentions} 人次`,
      `${weekName(busiestWeek.week)} ${busiestWeek.messages} 条${limit(weeklyCeiling)}`,
      fullWeeks > 0 ? `满额 ${fullWeeks} 周` : '',
    ]),
  )
}

function people({ people: loads }: SimulationSummary): string {
  return section(
    '每人被提醒的次数',
    loads.map(({ name, mentions, direct, mostInWeek, weeklyCeiling }) => [
      name,
      `@ ${mentions} 次`,
      `单独 ${direct} 条`,
      `一周最多 @ ${mostInWeek} 次${limit(weeklyCeiling)}`,
    ]),
  )
}

function perDay({ days }: SimulationSummary): string {
  return section(
    '每天',
    days.map(({ day, messages, items }) => [withWeekday(day), `${messages} 条`, `${items} 项`]),
  )
}

function limit(ceiling: number): string {
  return ceiling === 0 ? '' : `（上限 ${ceiling}）`
}

/** 2026-W48 → 2026 年第 48 周 */
function weekName(week: string): string {
  return `${week.slice(0, 4)} 年第 ${Number(week.slice(6))} 周`
}
