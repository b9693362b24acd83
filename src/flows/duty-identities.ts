import { dutyId, type Duty, type DutyId, type DutyReading, type Plan } from '../domain/duty/duty.ts'
import { keepsRecord, matchDuties, type Match } from '../domain/duty/match-duties.ts'
import { meaningOf, plainText } from '../domain/duty/meaning.ts'
import type { State } from '../domain/obligation/state.ts'

/** Shorter words may stand for anything: 落实到位. */
const TELLING = 4

/**
 * Under which number and revision the record of each row is kept: that of the duty that it was, else one that it had in an
 * earlier version, else a new one. In doubt a new one: what was done on another duty must never count for it.
 */
export function withIdentities(
  state: State,
  before: Plan | null,
  year: number,
  rows: readonly DutyReading[],
  matches: readonly Match[],
): Duty[] {
  const ids = new Identities(state)
  const kept = rows.map((row, index) => {
    const match = matches[index]
    return match?.was && keepsRecord(match) ? ids.keep(row, match.was) : null
  })
  const returned = before ? returning(state, before, year, rows, kept, ids) : kept
  return rows.map((row, index) => returned[index] ?? ids.takenBack(row) ?? ids.anew(row))
}

/** Rows that an earlier version of the plan had, word for word, and the last one had not. */
function returning(
  state: State,
  before: Plan,
  year: number,
  rows: readonly DutyReading[],
  kept: readonly (Duty | null)[],
  ids: Identities,
): (Duty | null)[] {
  const result = [...kept]
  const earlier = state.plans.filter(({ plan }) => plan.id === before.id).slice(0, -1)
  for (const { plan } of earlier.reverse()) {
    const open = [...rows.entries()].filter(([index]) => result[index] === null)
    const duties = plan.duties.filter((duty) => ids.isFree(duty))
    const found = matchDuties({ year: plan.year, duties }, { year, duties: open.map(([, row]) => row) })
    for (const [place, [index, row]] of open.entries()) {
      const match = found[place]
      if (match?.was && match.how === 'same') result[index] = ids.keep(row, match.was)
    }
  }
  return result
}

class Identities {
  readonly #state: State
  readonly #used = new Set<DutyId>()
  /** Of every version that the store still has. */
  readonly #known: ReadonlySet<DutyId>

  constructor(state: State) {
    this.#state = state
    this.#known = new Set(state.plans.flatMap(({ plan }) => plan.duties.map(dutyId)))
  }

  isFree(duty: Duty): boolean {
    return !this.#used.has(dutyId(duty))
  }

  keep(row: DutyReading, was: Duty): Duty {
    return this.#take(row, was.serial ?? was.no, was.revision)
  }

  /** The same number, words and times as in an import that was taken back: its record comes back with it. */
  takenBack(row: DutyReading): Duty | null {
    if (plainText(row.text).length < TELLING) return null
    const revision = (this.#state.meanings.get(row.no) ?? []).lastIndexOf(meaningOf(row))
    if (revision < 0) return null
    const id = dutyId({ no: row.no, revision })
    return this.#used.has(id) || this.#known.has(id) ? null : this.#take(row, row.no, revision)
  }

  anew(row: DutyReading): Duty {
    return this.#take(row, row.no, this.#state.meanings.get(row.no)?.length ?? 0)
  }

  #take(row: DutyReading, serial: number, revision: number): Duty {
    const duty: Duty = { ...row, revision, ...(serial === row.no ? {} : { serial }) }
    this.#used.add(dutyId(duty))
    return duty
  }
}
