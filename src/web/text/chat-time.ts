/** Times as a Chinese chat shows them, in the bot's zone. */
export interface ChatClock {
  timezone: string
  /** Epoch milliseconds of the bot's now. */
  now: number
}

/** 10:03 */
export function timeOf(at: number, timezone: string): string {
  return format(at, timezone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}

/** A text that is the same for all instants of one civil day. */
export function dayKey(at: number, timezone: string): string {
  return format(at, timezone, { year: 'numeric', month: '2-digit', day: '2-digit' })
}

/** 今天, 昨天, 11月20日 星期五, 2025年11月20日 */
export function dayOf(at: number, { timezone, now }: ChatClock): string {
  const key = dayKey(at, timezone)
  if (key === dayKey(now, timezone)) return '今天'
  if (key === dayKey(now - 86_400_000, timezone)) return '昨天'
  if (key.slice(0, 4) !== dayKey(now, timezone).slice(0, 4))
    return format(at, timezone, { year: 'numeric', month: 'long', day: 'numeric' })
  const weekday = format(at, timezone, { weekday: 'long' })
  return `${format(at, timezone, { month: 'long', day: 'numeric' })} ${weekday}`
}

/** For the room list: the time of today's messages, the day of older ones. */
export function shortTimeOf(at: number, clock: ChatClock): string {
  const day = dayOf(at, clock)
  if (day === '今天') return timeOf(at, clock.timezone)
  return day === '昨天' ? day : format(at, clock.timezone, { month: 'numeric', day: 'numeric' })
}

/** 2026年11月24日 */
export function dateOf(at: number, timezone: string): string {
  return format(at, timezone, { dateStyle: 'long' })
}

/** 2026年11月24日 10:03 */
export function momentOf(at: number, timezone: string): string {
  return `${dateOf(at, timezone)} ${timeOf(at, timezone)}`
}

/** Making a formatter is slow, a conversation shows hundreds of times. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function format(at: number, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([timeZone, options])
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat('zh-CN', { ...options, timeZone })
  formatters.set(key, formatter)
  return formatter.format(at)
}
