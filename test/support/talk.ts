import { chineseWorkCalendar } from '../../src/domain/calendar/work-calendar.ts'
import type { Plan } from '../../src/domain/duty/duty.ts'
import type { Roster } from '../../src/domain/duty/roster.ts'
import type { Event } from '../../src/domain/obligation/event.ts'
import { evolve } from '../../src/domain/obligation/evolve.ts'
import { outlook, type Outlook } from '../../src/domain/obligation/outlook.ts'
import { copyState, emptyState, type State } from '../../src/domain/obligation/state.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts'
import { readTimeCorrection } from '../../src/table/read-correction.ts'
import { respond, type Response } from '../../src/language/respond.ts'
import { sampleRoster, seedPlan } from './seed-plan.ts'

export interface Line {
  as: string
  chat?: string | null
  quote?: string | null
  text: string
}

const OPTIONS = { botNames: ['督办助手'], readTimes: readTimeCorrection }
export const NOW = Date.parse('2026-11-24T10:00:00+08:00')
const CALENDAR = chineseWorkCalendar()

/** A record in memory that people talk to: every answer's events are recorded before the next line is said. */
export class Talk {
  readonly state: State
  now: number
  policy: Policy = DEFAULT_POLICY

  constructor(state: State, now = NOW) {
    this.state = state
    this.now = now
  }

  get view(): Outlook {
    return outlook(this.state, this.policy, CALENDAR, this.now)
  }

  record(by: string, events: Event[]): void {
    if (events.length > 0) evolve(this.state, { seq: this.state.seq + 1, at: this.now, by, events })
  }

  say(line: Line): Response {
    const said = { chat: null, quote: null, ...line, from: line.as }
    const response = respond(this.view, said, OPTIONS)
    this.record(line.as, response.events)
    return response
  }

  /** The answer as things stand in another view; nothing is recorded. */
  ask(view: Outlook, line: Line): Response {
    return respond(view, { chat: null, quote: null, ...line, from: line.as }, OPTIONS)
  }
}

const seeded = seededState(seedPlan(2026), sampleRoster())

function seededState(plan: Plan, roster: Roster): State {
  const talk = new Talk(emptyState())
  talk.record('system', [{ type: 'plan-imported', plan }])
  talk.record('system', [{ type: 'roster-imported', roster }])
  return talk.state
}

/** The seed table of 2026 and the sample roster, imported at NOW, nothing reported. */
export function freshTalk(): Talk {
  return new Talk(copyState(seeded))
}

export function talkWith(plan: Plan, roster: Roster): Talk {
  return new Talk(seededState(plan, roster))
}

/** '办公室 2 completed' for each effect. */
export function effectsText({ effects }: Response): string[] {
  return effects.map(({ type, key, unit }) => `${type} ${key.split('|')[0]} ${unit}`)
}
