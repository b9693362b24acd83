/** Words behind a report for which it is asked about instead of being recorded. */
export interface Objection {
  name: string
  /** `any` report, or only a bare command (完成 2), which may speak of what is still to be done. */
  against: 'any' | 'command'
  pattern: RegExp
  /** Remarks that it is for; each is tested. */
  examples: readonly string[]
}

/** A pattern of alternatives that is readable line by line. */
export function oneOf(...alternatives: string[]): RegExp {
  return new RegExp(alternatives.join('|'))
}
