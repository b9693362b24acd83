/** √ in a cell: what the heading says holds for the row. */
const TICK = /^[√✓✔☑●■★◆▲○]$/
const TIMES = /^(\d{1,2})次?$/
/** 日, 每周, 季度 */
const RHYTHM = /^每?(?:日|天|周|旬|月|季度?|半年|年)度?(?:次数|频次)?$/

/** Whether a column headed 周 or 每月 holds nothing but ticks, or how many times. */
export function isOfTicks(heading: string, texts: readonly string[]): boolean {
  return (
    RHYTHM.test(heading) && texts.length > 0 && texts.every((text) => TICK.test(text) || TIMES.test(text))
  )
}

/** 每周 for a tick below 周, 每周2次 for 2 there; null for other words. */
export function tickedRhythm(heading: string, text: string): string | null {
  if (!RHYTHM.test(heading)) return null
  const rhythm = `每${heading.replace(/^每/, '').replace(/度?(?:次数|频次)?$/, '')}`.replace(/季$/, '季度')
  if (TICK.test(text)) return rhythm
  const [, count] = TIMES.exec(text) ?? []
  return count === undefined ? null : `${rhythm}${count}次`
}

/** A plain tick below the name of an office: it has the row's duty. Marks of several kinds need a legend. */
export function isTick(text: string): boolean {
  return /^[√✓✔☑]$/.test(text)
}
