import type { Duty, DutyReading } from './duty.ts'
import { plainText, timesOf } from './meaning.ts'
import { dice, rewordingOf } from './rewording.ts'
import { firstName } from './second-name.ts'

/** A row of a new table beside the duty of the version before that it stands for. */
export interface Match {
  /** Null for a row that is new. */
  was: Duty | null
  /**
   * `same` and `reworded` keep their record. `retimed`: other times; `doubtful`: perhaps the same work, perhaps not. Both
   * begin anew, for what was done on the one must never count for the other.
   */
  how: 'same' | 'reworded' | 'retimed' | 'doubtful' | 'new'
}

export function keepsRecord({ how }: Match): boolean {
  return how === 'same' || how === 'reworded'
}

/** A version of a plan as it is compared. */
export interface Version<D extends DutyReading = DutyReading> {
  year: number
  duties: readonly D[]
}

/** Rows move by what was put in above them; beyond so many places from where it should stand it is another row. */
const NEAR = 3
/** Key tasks of the same name with another word or two. */
const SAME_TASK = 0.6
/** A text that stands for itself, without the task above it. */
const TELLING = 12

/** Which duty of the version before each row of the new one is; the certain ones first. */
export function matchDuties(before: Version<Duty>, after: Version): Match[] {
  return new Matching(before, after).run()
}

class Matching {
  readonly #before: readonly Duty[]
  readonly #after: readonly DutyReading[]
  readonly #timesBefore: readonly string[]
  readonly #timesAfter: readonly string[]
  /** Index of the duty before, by index of the row. */
  readonly #found = new Map<number, { at: number; how: Match['how'] }>()
  readonly #taken = new Set<number>()

  constructor(before: Version<Duty>, after: Version) {
    this.#before = before.duties
    this.#after = after.duties
    this.#timesBefore = before.duties.map(({ cadences }) => timesOf(cadences, before.year))
    this.#timesAfter = after.duties.map(({ cadences }) => timesOf(cadences, after.year))
  }

  run(): Match[] {
    const words = ({ text }: DutyReading, times: string) => `${plainText(text)} ${times}`
    const inTask = (duty: DutyReading, times: string) =>
      `${words(duty, times)} ${plainText(duty.task?.text ?? '')}`
    const withUnits = (duty: DutyReading, times: string) =>
      `${inTask(duty, times)} ${plainText(duty.section ?? '')} ${unitsText(duty)}`
    this.#pair(withUnits, true)
    this.#pair(inTask, false)
    this.#pair(words, false)
    this.#neighbours('reworded', (at, row) => this.#isReworded(at, row))
    this.#neighbours('retimed', (at, row) => this.#isRetimed(at, row))
    this.#neighbours('doubtful', (at, row) => this.#isDoubtful(at, row))
    return this.#after.map((_, row) => {
      const found = this.#found.get(row)
      return { was: (found && this.#before[found.at]) ?? null, how: found?.how ?? 'new' }
    })
  }

  /** Rows that are the same by a signature. Where several are, they are told apart by nothing: only as many as before are kept. */
  #pair(signature: (duty: DutyReading, times: string) => string, several: boolean): void {
    const before = this.#groups(this.#before, this.#timesBefore, signature, (at) => this.#taken.has(at))
    const after = this.#groups(this.#after, this.#timesAfter, signature, (row) => this.#found.has(row))
    for (const [key, rows] of after) {
      const ats = before.get(key) ?? []
      if (ats.length !== rows.length || (ats.length > 1 && !several)) continue
      for (const [index, row] of rows.entries()) {
        const at = ats[index]
        if (at !== undefined && this.#isSameContext(at, row)) this.#keep(at, row, 'same')
      }
    }
  }

  #groups<D extends DutyReading>(
    duties: readonly D[],
    times: readonly string[],
    signature: (duty: D, times: string) => string,
    isSettled: (index: number) => boolean,
  ): Map<string, number[]> {
    const open = [...duties.entries()].filter(([index]) => !isSettled(index))
    const groups = Map.groupBy(open, ([index, duty]) => signature(duty, times[index] ?? ''))
    return new Map([...groups].map(([key, entries]) => [key, entries.map(([index]) => index)]))
  }

  /** Rows and duties that fit each other and nothing else near them. */
  #neighbours(how: Match['how'], fits: (at: number, row: number) => boolean): void {
    const pairs = [...this.#after.keys()]
      .filter((row) => !this.#found.has(row))
      .flatMap((row) =>
        this.#near(row)
          .filter((at) => fits(at, row))
          .map((at) => ({ at, row })),
      )
    const rowsOf = Map.groupBy(pairs, ({ at }) => at)
    const atsOf = Map.groupBy(pairs, ({ row }) => row)
    for (const { at, row } of pairs) {
      if (rowsOf.get(at)?.length === 1 && atsOf.get(row)?.length === 1) this.#keep(at, row, how)
    }
  }

  /** Open duties of the same number, or about where the neighbours of the row say that it stood. */
  #near(row: number): number[] {
    const around = [this.#nearestFound(row, -1), this.#nearestFound(row, 1)].flatMap((found) => found ?? [])
    const expected = around.length > 0 ? around : [row]
    const near = expected.flatMap((place) =>
      Array.from({ length: 2 * NEAR + 1 }, (_, step) => place - NEAR + step),
    )
    const sameNumber = this.#before.findIndex(({ no }) => no === this.#after[row]?.no)
    return [...new Set([...near, sameNumber])].filter(
      (at) => at >= 0 && at < this.#before.length && !this.#taken.has(at),
    )
  }

  #nearestFound(row: number, step: -1 | 1): number | null {
    for (let other = row + step; other >= 0 && other < this.#after.length; other += step) {
      const found = this.#found.get(other)
      if (found) return found.at + row - other
    }
    return null
  }

  #isReworded(at: number, row: number): boolean {
    const [before, after] = [this.#before[at], this.#after[row]]
    if (!before || !after || !this.#isSameTime(at, row) || !this.#isSameContext(at, row)) return false
    return rewordingOf(before.text, after.text) === 'reworded'
  }

  #isRetimed(at: number, row: number): boolean {
    const [before, after] = [this.#before[at], this.#after[row]]
    if (!before || !after || this.#isSameTime(at, row)) return false
    const how = rewordingOf(before.text, after.text)
    return (how === 'same' || how === 'reworded') && this.#isSameContext(at, row)
  }

  #isDoubtful(at: number, row: number): boolean {
    const [before, after] = [this.#before[at], this.#after[row]]
    return before !== undefined && after !== undefined && rewordingOf(before.text, after.text) !== 'other'
  }

  #isSameTime(at: number, row: number): boolean {
    return this.#timesBefore[at] === this.#timesAfter[row]
  }

  /** 开展检查 below another key task is another duty. */
  #isSameContext(at: number, row: number): boolean {
    const [before, after] = [this.#before[at], this.#after[row]]
    if (!before || !after) return false
    const [a, b] = [plainText(before.task?.text ?? ''), plainText(after.task?.text ?? '')]
    if (a === b) return true
    if (a === '' || b === '') return plainText(after.text).length >= TELLING
    return dice(a, b) >= SAME_TASK
  }

  #keep(at: number, row: number, how: Match['how']): void {
    this.#taken.add(at)
    this.#found.set(row, { at, how })
  }
}

/** Who owes it and in what role, in any order; a second name in brackets, there or not, is no other unit. */
export function unitsText({ assignments }: Pick<Duty, 'assignments'>): string {
  return assignments
    .map(({ name, kind, role }) => `${role} ${plainText(kind === 'unit' ? firstName(name) : name)}`)
    .sort()
    .join(',')
}
