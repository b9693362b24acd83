import { endEvenParts, timesAYear } from '../due-place.ts'
import { MOST_SPANS, type Span } from './span.ts'

/** 每季度检查1次，并于每季度末月28日前报送: the second says by which day the first is due. */
export function withDaysOfRhythms(spans: Span[], marked: string): Span[] {
  if (spans.length > MOST_SPANS) return spans
  const kept: Span[] = []
  for (const span of spans) {
    const at = kept.findIndex((one) => isSameRhythm(one, span, marked))
    const first = kept[at]
    if (first?.cadence?.kind !== 'quota' || span.cadence?.kind !== 'quota') kept.push(span)
    else {
      kept[at] = { ...first, cadence: { ...first.cadence, by: span.cadence.by } }
      kept.push({ ...span, cadence: null })
    }
  }
  return kept
}

function isSameRhythm(one: Span, other: Span, marked: string): boolean {
  const [first, second] = [one.cadence, other.cadence]
  if (first?.kind !== 'quota' || second?.kind !== 'quota' || other.doubt !== null || one.weak === true)
    return false
  const sameTurn = first.period === second.period && first.every === second.every
  const words = marked.slice(other.start, other.end)
  const onlyDay =
    !first.by &&
    second.by !== undefined &&
    second.count === 1 &&
    !/[\d一二两三四五六七八九十][次场期]/.test(words)
  return sameTurn && onlyDay && !first.months && !/[。；;]/.test(marked.slice(one.end, other.start))
}

/** 每月2次，汛期加密: more often then, and the words do not say how often. */
export function withDenserTimes(spans: Span[], marked: string): Span[] {
  return spans.map((span, index) => {
    const before = spans[index - 1]
    if (span.cadence?.kind !== 'event' || before?.cadence?.kind !== 'quota') return span
    const more = /^(?:期间|时|前|节)?(?:适当|酌情|及时|应|要|视情)?(?:加密|增加|加大|提高|适当增)/.test(
      marked.slice(span.end, span.end + 10),
    )
    const words = marked.slice(span.start, span.end)
    if (!more) return span
    // A season is a part of the rhythm's own year; a warning or a holiday comes besides.
    const cadence = /[期季]$/.test(words) ? null : span.cadence
    return { ...span, cadence, doubt: `“${words}”加密到多久一次没有写明，请确认。` }
  })
}

/** 6月、10月重点时段, 9月1日开学前, 5月1日汛期前: the words behind the date only say what comes then. */
export function withoutNamesOfDates(spans: Span[], marked: string): Span[] {
  return spans.map((span, index) => {
    const before = spans[index - 1]
    if (isPartWithDate(span, spans[index + 1], marked)) return { ...span, cadence: null }
    if (
      span.cadence?.kind === 'event' &&
      [before, spans[index + 1]].some((date) => isInBracket(date, span, marked))
    )
      return { ...span, cadence: null, doubt: null }
    if (span.cadence?.kind !== 'event' || span.doubt !== null) return span
    if ([before, spans[index + 1]].some((date) => isDatedWork(date, span, marked)))
      return { ...span, cadence: null }
    if (before?.cadence?.kind !== 'deadline') return span
    return isNameOf(before, span, marked) ? { ...span, cadence: null } : span
  })
}

/** 上半年征兵1月10日前: the part of the year names the work, which has a date of its own within it. */
function isPartWithDate(part: Span, date: Span | undefined, marked: string): boolean {
  const { season } = part
  if (!season || part.cadence?.kind !== 'deadline' || part.doubt !== null) return false
  if (date?.cadence?.kind !== 'deadline' || date.season !== undefined) return false
  const isWithin = date.cadence.due.every(({ month }) => month >= season.from && month <= season.to)
  return isWithin && WORK.test(marked.slice(part.end, date.start))
}

const WORK = /^(?!.*(?:完成|开展|组织|召开|[至到和及并]))\p{Script=Han}{1,6}$/u

/** 3月底前完成汛前排查, 汛前检查于4月30日前完成: the name of the work that has the date. */
function isDatedWork(date: Span | undefined, name: Span, marked: string): boolean {
  if (date?.cadence?.kind !== 'deadline') return false
  const between = marked.slice(Math.min(date.end, name.end), Math.max(date.start, name.start))
  const isAttribute = /^前(?:大?[检排巡]查|准备|演练|督查|督导|走访|慰问)/.test(
    marked.slice(name.end, name.end + 4),
  )
  return isAttribute && !/[，,。；;\n()]/.test(between)
}

/** 汛前（5月31日前）, 8月25日前（秋季开学前）: the day is known. */
function isInBracket(date: Span | undefined, name: Span, marked: string): boolean {
  if (date?.cadence?.kind !== 'deadline' || date.doubt !== null || date.season) return false
  const [first, second] = date.start < name.start ? [date, name] : [name, date]
  const isExact = date.cadence.due.every(({ day, part }) => day !== null || part !== null)
  const isOpened = /^(?:[之以]?前)?\((?:即|在|于)?$/.test(marked.slice(first.end, second.start))
  return isExact && isOpened && /^(?:[之以]?前)?\)/.test(marked.slice(second.end, second.end + 3))
}

const NODE = /^(?:重要|重大|关键|特殊|敏感|重点)+(?:时间节点|节点|时段|时期)$/

function isNameOf(date: Span, name: Span, marked: string): boolean {
  const between = marked.slice(date.end, name.start)
  if (between === '(') return date.season !== undefined && marked.charAt(name.end) === ')'
  if (between !== '' || date.cadence?.kind !== 'deadline') return false
  const isDay = date.cadence.due.every(({ day }) => day !== null)
  return isDay
    ? /^前/.test(marked.slice(name.end, name.end + 1))
    : NODE.test(marked.slice(name.start, name.end))
}

/**
 * In a cell for times: 一年一次，3月底前 and 半年报 beside 7月10日、次年1月10日 say the same twice, and the dates say it to the day.
 * Months that are the ends of the turns anyway say nothing more.
 */
export function withDatesOfRhythms(spans: Span[], marked: string): Span[] {
  const told = spans.filter(({ cadence }) => cadence !== null)
  const [rhythm, ...others] = told.filter(({ cadence }) => cadence?.kind === 'quota')
  const dates = told.filter(({ cadence }) => cadence?.kind === 'deadline')
  if (rhythm?.cadence?.kind !== 'quota' || others.length > 0 || told.length !== dates.length + 1) return spans
  // A bracket may name one of several, so it is left to be asked about.
  if (
    marked
      .slice(Math.min(...told.map(({ end }) => end)), Math.max(...told.map(({ start }) => start)))
      .includes('(')
  )
    return spans
  const { period, every, count, by, months } = rhythm.cadence
  const due = dates.flatMap(({ cadence }) => (cadence?.kind === 'deadline' ? cadence.due : []))
  if (every !== 1 || by || months || due.length !== timesAYear({ period, every, count })) return spans
  const gone = new Set(endEvenParts(due) ? dates : [rhythm])
  return spans.map((span) =>
    gone.has(span) ? { ...span, cadence: null, doubt: null } : { ...span, doubt: own(span) },
  )

  function own({ doubt }: Span): string | null {
    return doubt?.includes('可能') === true ? null : doubt
  }
}

/**
 * 每季度1次 in the one column and 每季末 in the other are one rhythm; 高压每年2次、中压每年1次 are counts for several things, of
 * which the row is only one.
 */
export function withoutSaidTwice(spans: Span[], marked: string): Span[] {
  if (spans.length > MOST_SPANS) return spans
  return spans.map((span, index) => {
    const before = spans.slice(0, index).find((one) => sameTurn(one, span))
    if (!before || span.doubt !== null || span.cadence?.kind !== 'quota') return span
    const between = marked.slice(before.end, span.start)
    const bare = span.cadence.count === 1 && !span.cadence.by && !span.cadence.months
    if (bare && between.includes('\n')) return { ...span, cadence: null }
    const words = marked.slice(before.start, span.end)
    return OWN_PERIOD.test(marked.slice(span.start, span.end))
      ? { ...span, doubt: `“${words}”对同一周期写了两个要求，暂分开处理，请确认。` }
      : span
  })
}

const OWN_PERIOD = /[日天周旬月季年]/

function sameTurn({ cadence: one }: Span, { cadence: other }: Span): boolean {
  return (
    one?.kind === 'quota' &&
    other?.kind === 'quota' &&
    one.period === other.period &&
    one.every === other.every &&
    // 上半年1次，下半年2次
    !(one.months && other.months && one.months.to < other.months.from)
  )
}
