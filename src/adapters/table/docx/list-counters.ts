import { numeral } from './numerals.ts'
import type { ListLevel, Numbering } from './numbering.ts'
import { styleNumber, type StyleNumber } from './styles.ts'

/** What a paragraph says about its number: itself, or by its style. */
export interface Numbered {
  style: string | null
  list: string | null
  level: number | null
  text: string
}

/** Counts a document's lists as Word does, and gives each paragraph the number that Word would show before it. */
export class ListCounters {
  readonly #numbering: Numbering
  readonly #styles: ReadonlyMap<string, StyleNumber>
  /** By list: the number of each level, null before its first. */
  readonly #counts = new Map<string, (number | null)[]>()
  readonly #begun = new Set<string>()

  constructor(numbering: Numbering, styles: ReadonlyMap<string, StyleNumber>) {
    this.#numbering = numbering
    this.#styles = styles
  }

  /** The number with what parts it from the text, or '' for a paragraph that has none. */
  next(paragraph: Numbered): string {
    const byStyle = paragraph.list === null ? styleNumber(this.#styles, paragraph.style) : null
    const useId = paragraph.list ?? byStyle?.list ?? null
    const use = useId === null ? undefined : this.#numbering.uses.get(useId)
    const levels = use && this.#numbering.levels.get(use.list)
    if (!levels || useId === null) return ''
    const depth = paragraph.level ?? byStyle?.level ?? 0
    const level = levels.get(depth)
    if (!level) return ''
    const counts = this.#count(use.list, useId, depth, levels, use.starts)
    return withGap(shown(level, levels, counts), level, paragraph.text)
  }

  #count(
    list: string,
    useId: string,
    depth: number,
    levels: ReadonlyMap<number, ListLevel>,
    starts: ReadonlyMap<number, number>,
  ): readonly (number | null)[] {
    const counts = this.#counts.get(list) ?? Array.from({ length: 9 }, () => null)
    this.#counts.set(list, counts)
    const start = levels.get(depth)?.start ?? 1
    const anew = this.#begun.has(`${useId} ${depth}`) ? undefined : starts.get(depth)
    this.#begun.add(`${useId} ${depth}`)
    const current = counts[depth] ?? null
    counts[depth] = anew ?? (current === null ? start : current + 1)
    for (let upper = 0; upper < depth; upper++) counts[upper] ??= levels.get(upper)?.start ?? 1
    counts.fill(null, depth + 1)
    return counts
  }
}

function shown(
  level: ListLevel,
  levels: ReadonlyMap<number, ListLevel>,
  counts: readonly (number | null)[],
): string {
  if (level.format === 'bullet') return ''
  return level.pattern.replace(/%([1-9])/g, (_, place: string) => {
    const depth = Number(place) - 1
    const format = level.legal ? 'decimal' : (levels.get(depth)?.format ?? 'decimal')
    return numeral(counts[depth] ?? 1, format)
  })
}

/** 1. and a text of digits must not run together; after 、 or ） nothing is needed. */
function withGap(number: string, level: ListLevel, text: string): string {
  const parted = level.suffix === 'nothing' || text === '' || !/[\dA-Za-z.)]$/.test(number)
  return parted ? number : `${number} `
}
