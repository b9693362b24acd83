import type { BeforeAfter } from '../flows/before-after.ts'
import type { MovedDeadline } from '../flows/compare-deadlines.ts'
import type { MovedMention, RulesComparison } from '../flows/compare-rules.ts'
import type { SimulatedItem } from '../flows/simulate.ts'
import { dutyLabel } from '../domain/obligation/obligation.ts'
import { rungName } from './rung-name.ts'
import { section, withWeekday } from './text-columns.ts'

/** Lines of a list that a person reads; the rest is counted, and all of it is in the JSON. */
const SHOWN = 15

/** What other rules change, for the administrator at the terminal; `made` says what would bring them about. */
export function comparisonText(comparison: RulesComparison, made: string): string {
  const { from, to, same, firstDay, total, owed } = comparison
  const span = `${from} 至 ${to}，如果没有人回复`
  if (same) return `${span}：${made}，消息一条也不变，期限也不变。`
  const figures = [
    `消息 ${change(total, ({ messages }) => messages)} 条`,
    `@ ${change(total, ({ mentions }) => mentions)} 人次`,
    `提到事项 ${change(total, ({ items }) => items)} 次`,
    `到期事项 ${change(owed, (count) => count)} 项`,
  ]
  const since = firstDay === null ? '消息不变，只是期限变了' : `最早从 ${withWeekday(firstDay)} 起不同`
  return [`${span}，${made}：${figures.join('，')}；${since}。`, ...sections(comparison)].join('\n\n')
}

function sections({ chats, units, people, rungs, moved, deadlines, unmentioned }: RulesComparison): string[] {
  const gone = rungs.filter(({ after }) => after === 0)
  const fresh = rungs.filter(({ before }) => before === 0)
  const others = rungs.filter(({ before, after }) => before > 0 && after > 0)
  return [
    list('到期前不再提到的（请先看这里）', byUnits(unmentioned.map(unmentionedCells)), asIs),
    list('期限变了的', byUnits(deadlines.map(deadlineCells)), asIs),
    list('各群和个人', chats, ({ chat, name, ...load }) => [
      name === chat ? chat : `${name}（${chat}）`,
      `${change(load, ({ messages }) => messages)} 条`,
      `@ ${change(load, ({ mentions }) => mentions)} 人次`,
    ]),
    list('各单位（提到它的消息、事项）', units, ({ unit, ...load }) => [
      unit,
      `${change(load, ({ messages }) => messages)} 条`,
      `${change(load, ({ items }) => items)} 项`,
    ]),
    list('每人被提醒的次数', people, ({ name, ...load }) => [
      name,
      `@ ${change(load, ({ mentions }) => mentions)} 次`,
      `单独 ${change(load, ({ direct }) => direct)} 条`,
    ]),
    list('不再有的提醒', gone, (rung) => [rungName(rung), `原 ${rung.before} 次`]),
    list('新有的提醒', fresh, (rung) => [rungName(rung), `${rung.after} 次`]),
    list('次数变了的提醒', others, (rung) => [rungName(rung), `${change(rung, (count) => count)} 次`]),
    list('提醒的日子变了的（最早的在前）', byUnits(moved.map(movedCells)), asIs),
  ].flatMap((part) => part ?? [])
}

const asIs = (cells: string[]) => cells

function list<T>(title: string, all: readonly T[], cells: (one: T) => string[]): string | null {
  if (all.length === 0) return null
  const shown = section(title, all.slice(0, SHOWN).map(cells))
  return all.length > SHOWN ? `${shown}\n  …… 共 ${all.length} 项，全部的加 --json 查看` : shown
}

/** 120 → 95（-25） */
function change<T>({ before, after }: BeforeAfter<T>, figure: (one: T) => number): string {
  const [was, is] = [figure(before), figure(after)]
  if (was === is) return String(is)
  return `${was} → ${is}（${is > was ? '+' : ''}${is - was}）`
}

function labelOf({ duty, part }: Pick<SimulatedItem, 'duty' | 'part'>): string {
  return `${dutyLabel(duty, part)} 号`
}

function unmentionedCells(item: SimulatedItem): Row {
  return { unit: item.unit, cells: [labelOf(item), item.period, `${item.due} 到期`] }
}

function deadlineCells({ before, after, period, ...item }: MovedDeadline): Row {
  const due = before.due === after.due ? `${after.due} 到期` : `${before.due} → ${after.due} 到期`
  const counts = before.countsAs === after.countsAs ? '' : `提醒按 ${before.countsAs} → ${after.countsAs}`
  return { unit: item.unit, cells: [labelOf(item), period, due, counts] }
}

function movedCells({ item, before, after }: MovedMention): Row {
  const gone = before.filter((day) => !after.includes(day))
  const fresh = after.filter((day) => !before.includes(day))
  return {
    unit: item.unit,
    cells: [
      labelOf(item),
      item.period,
      [gone.length > 0 ? `不再是 ${days(gone)}` : '', fresh.length > 0 ? `改在 ${days(fresh)}` : '']
        .filter((part) => part !== '')
        .join('，'),
    ],
  }
}

/** A line about an item of one unit. */
interface Row {
  unit: string
  cells: string[]
}

/** What is the same of several units, in one line. */
function byUnits(rows: readonly Row[]): string[][] {
  const groups = Map.groupBy(rows, ({ cells }) => cells.join('\n'))
  return [...groups.values()].map((same) => {
    const units = [...new Set(same.map(({ unit }) => unit))]
    return [...(same[0]?.cells ?? []), units.join('、')]
  })
}

const DAYS = 3

function days(all: readonly string[]): string {
  const shown = all.slice(0, DAYS).map((day) => day.slice(5))
  return `${shown.join('、')}${all.length > DAYS ? ` 等 ${all.length} 天` : ''}`
}
