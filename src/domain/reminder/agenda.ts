import type { CivilDay } from '../calendar/civil-day.ts'
import { workdayOnOrAfter } from '../calendar/work-calendar.ts'
import { isUnsure } from '../duty/certainty.ts'
import type { Change, Event } from '../obligation/event.ts'
import { findDutyById } from '../obligation/called.ts'
import { obligations } from '../obligation/expand.ts'
import { freeDay } from '../obligation/hold.ts'
import { examplesOf, isShare, obligationsOf, shares, type Share } from '../obligation/shares.ts'
import { parseKey, type Obligation, type ObligationKey } from '../obligation/obligation.ts'
import type { Outlook } from '../obligation/outlook.ts'
import { isClosed } from '../obligation/status.ts'
import { latestRung, nextRung } from './ladder.ts'
import { untoldOf } from './told.ts'

/** How many days ahead turns are put down at first, and at most: the longest rhythm in common use is a year. */
const HORIZON_DAYS = 45
const FARTHEST_DAYS = 400

/** For how many days what lapsed in silence can still be worth a word. */
const LAPSED_DAYS = 14

/** How many days before the horizon it moves on. */
const MARGIN_DAYS = 15

/**
 * Which obligations are to be looked at on which day: an index beside the state, made from it alone, so that neither the
 * next alarm nor the day's digests cost a walk through everything that is owed. What has been closed, lapsed or told
 * meanwhile falls out when its day comes; what a change can bring forward is noted.
 */
export class Agenda {
  readonly #byDay = new Map<CivilDay, (Share | Obligation)[]>()
  readonly #byDeadline = new Map<CivilDay, (Share | Obligation)[]>()
  /** The newest form of what has been put down again. */
  readonly #renewed = new Map<ObligationKey, Obligation>()
  /** Keys of obligations that changes have touched since. */
  readonly #touched = new Set<ObligationKey>()
  /** Receipts of changes that have been taken back since. */
  readonly #undone = new Set<number>()
  #madeFrom: string | null = null
  #sweptAt: string | null = null
  #seq = 0
  #today: CivilDay = 0
  /** Turns that open by this day are put down. */
  #horizon: CivilDay = 0

  constructor(view: Outlook) {
    this.#build(view)
  }

  /** Takes in what has been recorded; a change that it has not heard of makes it begin anew. */
  note(change: Change): void {
    if (change.seq <= this.#seq) return
    if (change.seq !== this.#seq + 1) this.#madeFrom = null
    this.#seq = change.seq
    for (const event of change.events) {
      if (event.type === 'undone') {
        if (event.keys) for (const key of event.keys) this.#touched.add(key)
        else this.#undone.add(event.receipt)
        continue
      }
      const keys = keysOf(event)
      if (keys === null) this.#madeFrom = null
      else for (const key of keys) this.#touched.add(key)
    }
  }

  /** What may have to be said by a day; today's share is exact but for what a chat's limits hold back. */
  *upTo(view: Outlook, day: CivilDay): Generator<Obligation> {
    this.#refresh(view)
    for (const [at, some] of this.#byDay) if (at <= day) yield* this.#sayable(view, some)
  }

  /** What is open and counts as due on a day. */
  withDeadline(view: Outlook, day: CivilDay): Obligation[] {
    this.#refresh(view)
    const some = this.#byDeadline.get(day) ?? []
    return [...this.#sayable(view, some)].filter((one) => !isClosed(view, one))
  }

  /** The first day on which something may have to be said; null where none is in sight. */
  firstDay(view: Outlook): CivilDay | null {
    this.#refresh(view)
    for (;;) {
      const first = this.#firstLive(view)
      if (first !== null && first <= this.#horizon) return first
      if (this.#horizon >= view.today + FARTHEST_DAYS) return first
      this.#extend(view, FARTHEST_DAYS)
    }
  }

  #firstLive(view: Outlook): CivilDay | null {
    for (const day of [...this.#byDay.keys()].sort((a, b) => a - b)) {
      for (const one of this.#each(view, this.#byDay.get(day) ?? [])) if (!isClosed(view, one)) return day
    }
    return null
  }

  /** What rests today is not brought up, whatever its rungs. */
  *#sayable(view: Outlook, some: readonly (Share | Obligation)[]): Generator<Obligation> {
    for (const one of this.#each(view, some)) if (freeDay(view, one, view.today) === view.today) yield one
  }

  /** One by one, in their newest form. */
  *#each(view: Outlook, some: readonly (Share | Obligation)[]): Generator<Obligation> {
    for (const one of some) {
      if (isUnsure(one.duty)) continue
      for (const each of isShare(one) ? obligationsOf(view, one) : [one]) if (this.#isNewest(each)) yield each
    }
  }

  #refresh(view: Outlook): void {
    const madeFrom = originOf(view)
    if (madeFrom !== this.#madeFrom || view.state.seq !== this.#seq || view.today < this.#today) {
      this.#build(view)
      return
    }
    if (!this.#takeBack(view)) this.#build(view)
    else if (this.#touched.size > 0) this.#renew(view)
    if (view.today > this.#horizon - MARGIN_DAYS) this.#extend(view, HORIZON_DAYS)
    this.#sweep(view)
  }

  #build(view: Outlook): void {
    for (const part of [this.#byDay, this.#byDeadline, this.#renewed, this.#touched, this.#undone])
      part.clear()
    this.#madeFrom = originOf(view)
    this.#seq = view.state.seq
    this.#sweptAt = null
    this.#today = view.today
    this.#horizon = view.today + HORIZON_DAYS
    for (const one of shares(view, { lapsedDays: LAPSED_DAYS, opensBy: this.#horizon }))
      this.#register(view, one)
  }

  /** Whether what has been taken back were reports alone: then it is known what they were about. */
  #takeBack({ state }: Outlook): boolean {
    for (const receipt of this.#undone) {
      const change = state.changes.get(receipt)
      if (change?.what !== 'reported') return false
      for (const key of change.keys) this.#touched.add(key)
    }
    this.#undone.clear()
    return true
  }

  #extend(view: Outlook, days: number): void {
    const wanted = { lapsedDays: LAPSED_DAYS, opensFrom: this.#horizon + 1, opensBy: view.today + days }
    this.#horizon = wanted.opensBy
    for (const one of shares(view, wanted)) this.#register(view, one)
  }

  /** What changes have touched is put down in its new form; so is what hangs on it, the turns of the duty's other units. */
  #renew(view: Outlook): void {
    for (const { id, period } of new Set([...this.#touched].map(parseKey))) {
      const no = findDutyById(view.state, id)?.no
      if (no === undefined) continue
      for (const one of obligations(view, { duty: no, lapsedDays: LAPSED_DAYS, opensBy: this.#horizon })) {
        if (parseKey(one.key).period !== period) continue
        this.#renewed.set(one.key, one)
        this.#put(view, one)
      }
    }
    this.#touched.clear()
  }

  /** Days that have come: what is not to be said any more, or only later, leaves them. */
  #sweep(view: Outlook): void {
    const moment = `${view.today} ${view.state.seq}`
    if (moment === this.#sweptAt) return
    this.#sweptAt = moment
    this.#today = view.today
    const passed = [...this.#byDay.keys()].filter((day) => day <= view.today)
    const come = new Map<ObligationKey, Obligation>()
    for (const day of passed) {
      for (const one of this.#each(view, this.#byDay.get(day) ?? [])) come.set(one.key, one)
      this.#byDay.delete(day)
    }
    for (const one of come.values()) this.#putOn(view, one)
    for (const day of this.#byDeadline.keys()) if (day < view.today) this.#byDeadline.delete(day)
  }

  /** A share is looked at as one until its day comes. */
  #register(view: Outlook, one: Share | Obligation): void {
    if (!isShare(one)) {
      this.#put(view, one)
      return
    }
    const examples = examplesOf(view, one)
    const days = examples.map((example) => earliestDay(view, example)).filter((day) => day !== null)
    if (days.length > 0) push(this.#byDay, Math.min(...days), one)
    const [{ countsAs } = { countsAs: 0 }] = examples
    if (countsAs >= view.today) push(this.#byDeadline, countsAs, one)
  }

  #put(view: Outlook, one: Obligation): void {
    this.#putOn(view, one)
    if (one.countsAs >= view.today) push(this.#byDeadline, one.countsAs, one)
  }

  #putOn(view: Outlook, one: Obligation): void {
    const day = lookDay(view, one)
    if (day !== null) push(this.#byDay, day, one)
  }

  #isNewest(one: Obligation): boolean {
    return (this.#renewed.get(one.key) ?? one) === one
  }
}

/** The first day from today on when there is something to say of it; null where there is not. */
function lookDay(view: Outlook, one: Obligation): CivilDay | null {
  if (isClosed(view, one)) return null
  const from = freeDay(view, one, view.today)
  if (from === null || restsOver(view, one, from)) return null
  const latest = latestRung(view, one, from)
  if (latest !== null && untoldOf(view, one, latest).length > 0) return from
  let rung = nextRung(view, one, from)
  while (rung !== null && untoldOf(view, one, rung).length === 0) rung = nextRung(view, one, rung)
  return rung === null ? null : freeDay(view, one, workdayOnOrAfter(view.calendar, rung))
}

/** Whether a day, week or check-in ends, or ended, while it rests: then nothing is missed. */
function restsOver(view: Outlook, one: Obligation, from: CivilDay): boolean {
  if (!one.lapses || one.due >= from) return false
  return one.due >= view.today || freeDay(view, one, one.countsAs) !== one.countsAs
}

/** The same whatever has been reported or told: never later than the day of any of its kind. */
function earliestDay(view: Outlook, one: Obligation): CivilDay | null {
  if (latestRung(view, one, view.today) !== null) return view.today
  const rung = nextRung(view, one, view.today)
  return rung === null ? null : workdayOnOrAfter(view.calendar, rung)
}

function push<One>(days: Map<CivilDay, One[]>, day: CivilDay, one: One): void {
  const some = days.get(day)
  if (some) some.push(one)
  else days.set(day, [one])
}

/** What the agenda hangs on as a whole: with another plan, roster, policy or person on leave everything is looked at anew. */
function originOf({ state: { plans, rosters }, policy, present }: Outlook): string {
  const imported = [plans.length, plans.at(-1)?.receipt, rosters.length, rosters.at(-1)?.receipt]
  return [...imported, policy.zone, present.name].join()
}

/** What brings nothing forward: it closes, or it is about messages. */
const HARMLESS: ReadonlySet<Event['type']> = new Set<Event['type']>([
  'reported',
  'question-asked',
  'question-dropped',
  'digest-queued',
  'digest-sending',
  'digest-waiting',
  'card-answered',
  'chat-heard',
  'member-heard',
  'members-confirmed',
  'person-requested',
  'person-declined',
  'chat-lost',
  'was-silent',
  'urged',
  'rules-adopted',
  'verified',
  'progressed',
  'waived',
  'postponement-requested',
  'postponement-declined',
])

/** Which obligations an event may bring forward; null where that could be anything. */
function keysOf(event: Event): ObligationKey[] | null {
  if (HARMLESS.has(event.type)) return []
  if (event.type === 'acknowledged') return event.keys
  if (event.type === 'returned' || event.type === 'postponed') return [event.key]
  return event.type === 'digest-settled' && event.outcome === 'accepted' ? [] : null
}
