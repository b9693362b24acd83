import type { CivilDay } from '../../../domain/calendar/civil-day.ts'
import { dutyLabel, type Obligation } from '../../../domain/obligation/obligation.ts'

/** What is due within these days comes before what is late. */
const SOON = 7

/** What can still be done in time first: today and the coming week; then what is late, the newest first; then the rest. */
export function mostUrgentFirst(open: readonly Obligation[], today: CivilDay): Obligation[] {
  const byDeadline = [...open].sort((a, b) => a.due - b.due)
  const late = byDeadline.filter(({ due }) => due < today).sort((a, b) => b.due - a.due)
  const coming = byDeadline.filter(({ due }) => due >= today)
  const isSoon = ({ due }: Obligation) => due <= today + SOON
  return [...coming.filter(isSoon), ...late, ...coming.filter((one) => !isSoon(one))]
}

/** 3.1、3.2、6: each number once, in order; `nameOf` is what an obligation is called by. */
export function numbersOf(obligations: readonly Obligation[], nameOf = labelOf): string {
  const sorted = [...obligations].sort((a, b) => a.duty.no - b.duty.no || (a.part ?? 0) - (b.part ?? 0))
  return [...new Set(sorted.map(nameOf))].join('、')
}

function labelOf({ duty, part }: Obligation): string {
  return dutyLabel(duty.no, part)
}
