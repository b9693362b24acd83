import { civilDay, isoDay } from '../domain/calendar/civil-day.ts'
import { isUnsure } from '../domain/duty/certainty.ts'
import type { Cadence } from '../domain/duty/cadence.ts'
import type { Duty, Plan } from '../domain/duty/duty.ts'
import { ownersOf } from '../domain/duty/owners.ts'
import { courseOf } from '../domain/obligation/derive.ts'
import { obligations } from '../domain/obligation/expand.ts'
import { dutyLabel } from '../domain/obligation/obligation.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { withReadings } from '../domain/obligation/reading.ts'
import { plansInForce } from '../domain/obligation/state.ts'
import { isClosed } from '../domain/obligation/status.ts'
import { turnsOf } from '../domain/obligation/turns.ts'
import { cadenceSentence } from '../language/zh/wording/reading.ts'
import { rolled, rowKind, type RollOverAsked } from './roll-over.ts'

/** What a roll-over would do, row by row, for a person to look at first. */
export interface RollOverPreview {
  year: number
  plans: { id: string; title: string; was: string }[]
  notes: string[]
  /** What asks for a look first, then in the order of the table. */
  rows: RolledRow[]
}

export interface RolledRow {
  plan: string
  no: number
  text: string
  units: string[]
  /** `moves`: comes again on other days; `goes-on`: by itself; `stays`: its dates name their year. */
  kind: 'moves' | 'goes-on' | 'stays'
  parts: { label: string | null; sentence: string; was: string[]; will: string[] }[]
  /** What an administrator should look at before it is stored. */
  doubts: string[]
  /** Obligations of before that are open and stay so. */
  stillOpen: number
}

/** Null where there is nothing to roll. */
export function rollOverPreview(view: Outlook, asked: RollOverAsked): RollOverPreview | null {
  const before = new Map(plansInForce(view.state).map((plan) => [plan.id, plan]))
  const plans = rolled(view, asked).map((plan) => withReadings(plan, view.state.readings))
  const [first] = plans
  if (!first) return null
  const open = openByNumber(view)
  const rows = plans.flatMap((plan) => {
    const was = before.get(plan.id) ?? plan
    return plan.duties.map((duty) => rolledRow(view, was, plan, duty, open.get(duty.no) ?? 0))
  })
  const doubtful = rows.filter(({ doubts }) => doubts.length > 0)
  return {
    year: first.year,
    plans: plans.map(({ id, title }) => ({ id, title, was: before.get(id)?.title ?? title })),
    notes: notesOf(view, plans),
    rows: [...doubtful, ...rows.filter((row) => !doubtful.includes(row))],
  }
}

const KINDS = { again: 'moves', 'goes-on': 'goes-on', fixed: 'stays' } as const

function rolledRow(view: Outlook, was: Plan, plan: Plan, duty: Duty, stillOpen: number): RolledRow {
  const kind = KINDS[rowKind(duty)]
  return {
    plan: plan.id,
    no: duty.no,
    text: duty.text,
    units: ownersOf(duty, view.roster).map(({ unit }) => unit),
    kind,
    parts: duty.cadences.map((cadence, index) => ({
      label: duty.cadences.length > 1 ? dutyLabel(duty.no, index + 1) : null,
      sentence: cadenceSentence(cadence, { ...view.policy, year: plan.year }),
      was: datesIn(view, was, cadence),
      will: datesIn(view, plan, cadence),
    })),
    doubts: doubtsOf(view, was, duty, kind),
    stillOpen,
  }
}

/** The days of a plan's last year on which something dated, or bound to a named node, is due; a rhythm has none to speak of. */
function datesIn(view: Outlook, plan: Plan, cadence: Cadence): string[] {
  if (cadence.kind === 'quota' || cadence.kind === 'standing') return []
  const [first, last] = [civilDay(plan.year, 1, 1), civilDay(plan.year, 12, 31)]
  const turns = turnsOf(cadence, courseOf(view, plan, first), first, last)
  return turns.filter(({ due }) => due <= last).map(({ due }) => isoDay(due))
}

function doubtsOf({ roster }: Outlook, was: Plan, duty: Duty, kind: RolledRow['kind']): string[] {
  const doubts: string[] = []
  if (isUnsure(duty)) doubts.push('读法还没有确认：确认之前，新年度也不提醒任何单位。')
  if (kind === 'stays') doubts.push('时限写明了年份，新年度不会再来：还要办的，请改表后重新导入。')
  if (duty.text.includes(`${was.year}年`)) doubts.push(`原文写着 ${was.year} 年：请看新年度是否还这样办。`)
  if (ownersOf(duty, roster).some(({ confirmed }) => !confirmed))
    doubts.push('责任单位还没有确认：新年度也只告诉管理员。')
  return doubts
}

function notesOf({ state }: Outlook, plans: readonly Plan[]): string[] {
  const ids = new Set(plans.map(({ id }) => id))
  const others = plansInForce(state).filter(({ id, year }) => !ids.has(id) && year === plans[0]?.year)
  return others.map(
    ({ title, year }) =>
      `${year} 年度已经有一张“${title || '（无标题）'}”：两张会一起执行，请确认不是同一张的新版。`,
  )
}

function openByNumber(view: Outlook): ReadonlyMap<number, number> {
  const open = new Map<number, number>()
  for (const one of obligations(view, { withoutLapsed: true })) {
    if (!isClosed(view, one)) open.set(one.duty.no, (open.get(one.duty.no) ?? 0) + 1)
  }
  return open
}
