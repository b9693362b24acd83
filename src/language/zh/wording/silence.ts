import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import { wallTime } from '../../../domain/calendar/zone.ts'
import type { Silence } from '../../../domain/obligation/delivery.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import { isVeryLong } from '../../../domain/reminder/silence.ts'
import { dayName } from './period.ts'

/** Said once to each chat that would have heard of something. */
export function silenceLine(view: Outlook, silence: Silence): string {
  if (isVeryLong(silence)) return '（机器人停了很久，期间该提醒的一并列在下面）'
  return `（机器人${spanText(view, silence)}没有运行，期间该提醒的一并列在下面）`
}

/** To the administrators. */
export function silenceReport(view: Outlook, silence: Silence): string {
  const { digests, items } = silence
  if (isVeryLong(silence))
    return '机器人停了很久，期间没有发的并入随后的提醒单；如果没有停过，请核对服务器的时间。'
  return `机器人${spanText(view, silence)}没有运行，期间该发的 ${digests} 张提醒单（${items} 项）没有发，并入随后的提醒单。`
}

function spanText(view: Outlook, { from, to }: Silence): string {
  return `${timeText(view, from)}至${timeText(view, to)}`
}

/** 11月20日17:05 */
function timeText(view: Outlook, at: number): string {
  const { day, minute } = wallTime(at, view.policy.zone)
  const time = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
  return `${dayName(day, yearMonthDay(view.today).year)}${time}`
}
