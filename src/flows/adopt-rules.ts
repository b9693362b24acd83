import { civilDay, parseIsoDay, yearMonthDay, type CivilDay } from '../domain/calendar/civil-day.ts'
import type { WorkCalendar } from '../domain/calendar/work-calendar.ts'
import { calendarInForce, calendarOf } from '../domain/obligation/calendar-in-force.ts'
import type { DigestQueued } from '../domain/obligation/event.ts'
import { dutyLabel } from '../domain/obligation/obligation.ts'
import { outlook, type Outlook } from '../domain/obligation/outlook.ts'
import type { RulesAdopted } from '../domain/obligation/rules.ts'
import { inOfficeHours } from '../domain/reminder/office-hours.ts'
import { rulesChangedText, type RulesChanged } from '../language/zh/wording/rules-changed.ts'
import type { Log } from '../ports/log.ts'
import type { BeforeAfter } from './before-after.ts'
import { movedDeadlines } from './compare-deadlines.ts'
import { compareRules } from './compare-rules.ts'
import { viewOf, type Context, type KeptRules } from './context.ts'

/** For so many days ahead the messages are compared: what comes later will be seen when it comes nearer. */
const DAYS_AHEAD = 30

/** For so many days ahead deadlines are: a year's holidays are announced months before. */
const DEADLINES_AHEAD = 365

/**
 * Sees to it, once a start, that rules which are not those of the last time are said to the administrators before anybody is
 * reminded by them.
 */
export interface RulesAdoption {
  /** Says whether messages to the administrators have been queued. Outside office hours it waits, as reminders do. */
  run(options?: { atAnyHour?: boolean }): Promise<boolean>
}

export function rulesAdoption(context: Context, reaches: (to: string) => boolean, log: Log): RulesAdoption {
  const { rules } = context
  let isDone = rules === undefined
  let changed: RulesChanged | null | undefined

  /** No fault in looking back may keep reminders from going out. */
  function notCompared(error: unknown): null {
    log.error('rules-not-compared', { reason: String(error) })
    return null
  }

  async function settle(kept: KeptRules, atAnyHour: boolean): Promise<boolean> {
    const { state } = context.store
    const view = viewOf(context, state)
    const now = rulesNow(view, kept)
    if (JSON.stringify(now) === JSON.stringify(state.rules)) {
      isDone = true
      return false
    }
    if (changed === undefined) {
      const isOther = isUnderOtherRules(view, kept.settings)
      changed = isOther && state.rules ? await changeSince(view, state.rules, kept).catch(notCompared) : null
      if (changed) log.info('rules-changed', logged(changed))
    }
    if (changed && !atAnyHour && !inOfficeHours(view)) return false
    const notices = changed ? noticesTo(view, reaches, rulesChangedText(view, changed)) : []
    const draft = { at: view.now, by: 'system', events: [...notices, now] }
    await context.store.transact(() => ({ draft, outcome: null }))
    isDone = true
    return notices.length > 0
  }

  return {
    run: async ({ atAnyHour = false } = {}) => (isDone || !rules ? false : settle(rules, atAnyHour)),
  }
}

/** Whether a start would plan by other settings or working days than the last one. */
export function isUnderOtherRules(view: Outlook, settings: string): boolean {
  const { state, calendar, today } = view
  if (state.rules === null) return false
  const kept = calendarOf(state.rules.calendar, calendar)
  return state.rules.settings !== settings || isAnotherCalendar(kept, calendar, today)
}

/** With the working days of this year and the next. */
function rulesNow({ calendar, today }: Outlook, { settings }: KeptRules): RulesAdopted {
  const { year } = yearMonthDay(today)
  const [from, to] = [civilDay(year, 1, 1), civilDay(year + 1, 12, 31)]
  return { type: 'rules-adopted', settings, calendar: calendarInForce(calendar, from, to) }
}

/** What the rules of now change against those that were kept; null where nothing that is said, or nobody can tell. */
async function changeSince(
  after: Outlook,
  kept: RulesAdopted,
  rules: KeptRules,
): Promise<RulesChanged | null> {
  const before = await outlookUnder(after, kept, rules)
  return before && rulesChanged({ before, after }, kept.settings !== rules.settings)
}

/** The same record and moment under rules that were kept; null where this version cannot read them. */
export async function outlookUnder(
  { state, calendar, now }: Outlook,
  kept: RulesAdopted,
  { policyOf }: Pick<KeptRules, 'policyOf'>,
): Promise<Outlook | null> {
  const policy = await policyOf(kept.settings)
  return policy && outlook(state, policy, calendarOf(kept.calendar, calendar), now)
}

function rulesChanged(views: BeforeAfter<Outlook>, settings: boolean): RulesChanged | null {
  const { today } = views.after
  const [from, to] = [today, today + DAYS_AHEAD - 1]
  const { total, firstDay, unmentioned } = compareRules(views, from, to)
  const deadlines = movedDeadlines(views, { from: today, to: today + DEADLINES_AHEAD })
  if (firstDay === null && deadlines.length === 0) return null
  return {
    settings,
    calendar: isAnotherCalendar(views.before.calendar, views.after.calendar, today),
    from,
    to,
    messages: { before: total.before.messages, after: total.after.messages },
    mentions: { before: total.before.mentions, after: total.after.mentions },
    firstDay: firstDay === null ? null : dayOf(firstDay),
    deadlines: deadlines.map(({ duty, part, unit, before, after }) => ({
      label: dutyLabel(duty, part),
      unit,
      before: dayOf(before.countsAs),
      after: dayOf(after.countsAs),
    })),
    unmentioned: unmentioned.map(({ duty, part, unit, due }) => ({
      label: dutyLabel(duty, part),
      unit,
      due: dayOf(due),
    })),
  }
}

function isAnotherCalendar(before: WorkCalendar, after: WorkCalendar, today: CivilDay): boolean {
  for (let day = today; day <= today + DEADLINES_AHEAD; day++)
    if (before.isWorkday(day) !== after.isWorkday(day)) return true
  return false
}

/** To the administrators' chat; to each of them alone where there is none that can be reached. */
function noticesTo(view: Outlook, reaches: (to: string) => boolean, text: string): DigestQueued[] {
  const { chat } = view.policy.morningReport
  const alone = view.roster.admins.map((userId) => `user:${userId}`)
  const places = chat !== null && reaches(chat) ? [chat] : alone.filter(reaches)
  return places.map((to) => ({
    type: 'digest-queued',
    to,
    day: view.today,
    mentions: [],
    items: [],
    text,
    notice: true,
  }))
}

function dayOf(isoDayText: string): CivilDay {
  const day = parseIsoDay(isoDayText)
  if (day === null) throw new Error(`not a day: ${isoDayText}`)
  return day
}

function logged({ settings, calendar, messages, deadlines, unmentioned }: RulesChanged) {
  const figures = { messagesBefore: messages.before, messagesAfter: messages.after }
  return {
    settings,
    calendar,
    ...figures,
    deadlinesMoved: deadlines.length,
    noLongerMentioned: unmentioned.length,
  }
}
