import type { Command } from '../../domain/obligation/command.ts'
import type { Obligation } from '../../domain/obligation/obligation.ts'
import type { RulingAsked } from '../../domain/obligation/ruling.ts'
import type { Fact } from '../facts.ts'

/** What an intent comes to: commands to decide, obligations to ask about, facts to tell. */
export interface Outcome {
  commands: Command[]
  /** Choices to offer. */
  choices: Obligation[]
  remark: string | null
  /** What is to be done with the choice; null for a report. */
  ruling: RulingAsked | null
  facts: Fact[]
}

export function outcome(parts: Partial<Outcome>): Outcome {
  return { commands: [], choices: [], remark: null, ruling: null, facts: [], ...parts }
}

export function tell(...facts: Fact[]): Outcome {
  return outcome({ facts })
}
