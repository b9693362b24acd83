import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import { dutyLabel, type Obligation } from '../../../domain/obligation/obligation.ts'
import type { Paused, PauseTarget } from '../../../domain/obligation/order.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import { allPausesInForce, pausesInForce } from '../../../domain/obligation/pauses.ts'
import { dayName } from './period.ts'
import { safe } from './safe.ts'

export function targetText(target: PauseTarget): string {
  switch (target.by) {
    case 'all':
      return '全部单位'
    case 'unit':
      return safe(target.unit)
    case 'duty':
      return `第${dutyLabel(target.duty, target.part)}项`
  }
}

/** 到12月10日（含当天）, or 直到恢复 */
export function pauseEnd(view: Outlook, { until }: Paused): string {
  return until === null ? '，直到恢复' : `到${dayName(until, yearMonthDay(view.today).year)}（含当天）`
}

/** 安全站的提醒暂停到12月10日（含当天） */
export function pauseLine(view: Outlook, paused: Paused): string {
  return `${targetText(paused.target)}的提醒暂停${pauseEnd(view, paused)}`
}

/** The pauses that a unit falls under as a whole. */
export function pausesOfUnit(view: Outlook, unit: string): string[] {
  const paused = allPausesInForce(view).filter(
    ({ target }) => target.by === 'all' || (target.by === 'unit' && target.unit === unit),
  )
  return paused.map((one) => pauseLine(view, one))
}

/** The pauses of the one duty that an obligation is of. */
export function pausesOfDuty(view: Outlook, obligation: Obligation): string[] {
  const paused = pausesInForce(view, obligation).filter(({ target }) => target.by === 'duty')
  return paused.map((one) => `提醒暂停${pauseEnd(view, one)}`)
}
