import type { HeatmapSeriesOption } from 'echarts/charts'
import type {
  CalendarComponentOption,
  TooltipComponentOption,
  VisualMapComponentOption,
} from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import { HEAT } from './heat-colours.ts'
import { dayName, daysBetween, levelsOf } from './figures.ts'

type Option = ComposeOption<
  HeatmapSeriesOption | CalendarComponentOption | TooltipComponentOption | VisualMapComponentOption
>

export interface HeatFacts {
  /** What is shown, for those who do not see it. */
  title: string
  from: string
  to: string
  today: string
  values: Map<string, number>
  restDays: Set<string>
  /** 项 or 条 */
  unit: string
}

const WIDE = { cell: 20, left: 40, top: 34, bottom: 8 }
const NARROW = { cell: 26, left: 44, top: 26, bottom: 8 }

/** How the calendar is drawn: weeks side by side, or on a phone one below the other with the figures in them. */
export function heatOption(facts: HeatFacts, isNarrow: boolean): { option: Option; height: number } {
  const days = daysBetween(facts.from, facts.to)
  const { cell, left, top, bottom } = isNarrow ? NARROW : WIDE
  const lines = isNarrow ? weeksIn(facts.from, days.length) : 7
  const option: Option = {
    animation: false,
    tooltip: {
      formatter: (hovered) => told(facts, [hovered].flat()[0]?.value as [string, number]),
      confine: true,
    },
    visualMap: { show: false, type: 'piecewise', dimension: 2, pieces: pieces() },
    calendar: {
      range: [facts.from, facts.to],
      orient: isNarrow ? 'vertical' : 'horizontal',
      cellSize: ['auto', cell],
      left,
      right: 8,
      top,
      splitLine: { lineStyle: { color: '#9aa1ad', width: 1 } },
      itemStyle: { color: '#fff', borderColor: '#e1e4ea', borderWidth: 1 },
      dayLabel: { firstDay: 1, nameMap: ['日', '一', '二', '三', '四', '五', '六'], color: '#6b7280' },
      monthLabel: { nameMap: 'ZH', color: '#1d2129' },
      yearLabel: { show: false },
    },
    series: {
      type: 'heatmap',
      coordinateSystem: 'calendar',
      data: dayCells(facts, days, isNarrow),
      emphasis: { itemStyle: { borderColor: '#1d2129', borderWidth: 1.5 } },
    },
  }
  return { option, height: top + lines * cell + bottom }
}

function dayCells(facts: HeatFacts, days: string[], hasLabels: boolean) {
  const level = levelsOf(facts.values.values())
  return days.map((day) => {
    const value = facts.values.get(day) ?? 0
    const isRest = value === 0 && facts.restDays.has(day)
    return {
      value: [day, value, level(value)],
      ...(isRest ? { visualMap: false, itemStyle: { color: HEAT.rest } } : {}),
      label: {
        show: hasLabels && value > 0,
        formatter: String(value),
        color: HEAT.ink[level(value)] ?? '#000',
        fontSize: 11,
      },
    }
  })
}

function pieces() {
  return HEAT.levels.map((color, level) => ({ value: level, color }))
}

/** Dates and numbers alone: the library takes this for markup. */
function told({ today, unit, restDays }: HeatFacts, [day, value]: [string, number]): string {
  const figure = value > 0 ? `${value} ${unit}` : restDays.has(day) ? '休息日' : '没有要说的'
  return `${dayName(day, today)}：${figure}`
}

function weeksIn(from: string, days: number): number {
  const weekday = (new Date(from).getUTCDay() + 6) % 7
  return Math.ceil((weekday + days) / 7)
}
