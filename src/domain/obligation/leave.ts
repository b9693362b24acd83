import { isAdmin, sameUser, unitsOfUser } from '../duty/unit-names.ts'
import type { EndLeave, TakeLeave } from './command.ts'
import { leavesOf } from './leaves.ts'
import type { LeaveEvent } from './order.ts'
import type { Outlook } from './outlook.ts'
import type { LeaveRefusal, WhyNoLeave } from './refusal.ts'

/** Longer ones are typing errors, or want another contact. */
export const LONGEST_LEAVE = 366

type Decided = { events: LeaveEvent[]; refusals: LeaveRefusal[] }

/** 休假 is said by the contact or an administrator; only the latter lets another unit's person report. */
export function takeLeave(view: Outlook, command: TakeLeave): Decided {
  const { actor, person, from, until, standIn } = command
  const why = whyNoLeave(view, command) ?? (standIn === null ? null : whyNoStandIn(view, command, standIn))
  if (why !== null) return refuse(command, why)
  const grants = standIn === null ? [] : strangeUnits(view, person, standIn)
  if (grants.length > 0 && !actor.admin) return refuse(command, 'stand-in-strange')
  return { events: [{ type: 'leave-taken', person, from, until, standIn, grants }], refusals: [] }
}

function whyNoLeave(view: Outlook, { actor, person, from, until, standIn }: TakeLeave): WhyNoLeave | null {
  if (unitsOfUser(view.roster, person).length === 0) return 'no-contact'
  if (!actor.admin && !sameUser(actor.userId, person)) return 'not-yours'
  if (until < view.today) return 'past'
  if (until < from || until - from >= LONGEST_LEAVE) return 'too-long'
  const isSame = leavesOf(view.state, person).some(
    (leave) => leave.from === from && leave.until === until && isSamePerson(leave.standIn, standIn),
  )
  return isSame ? 'known' : null
}

function isSamePerson(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : sameUser(a, b)
}

function whyNoStandIn(view: Outlook, { person, from, until }: TakeLeave, standIn: string): WhyNoLeave | null {
  if (sameUser(standIn, person)) return 'own-stand-in'
  const isKnown = unitsOfUser(view.roster, standIn).length > 0 || isAdmin(view.roster, standIn)
  if (!isKnown) return 'stand-in-unknown'
  const isAway = leavesOf(view.state, standIn).some((leave) => leave.from <= until && from <= leave.until)
  return isAway ? 'stand-in-away' : null
}

/** Units of the one that the other is no contact of. */
function strangeUnits({ roster }: Outlook, person: string, standIn: string): string[] {
  const own = unitsOfUser(roster, standIn)
  return unitsOfUser(roster, person).filter((unit) => !own.includes(unit))
}

/** 销假: the leave of today, or the only one to come. */
export function endLeave(view: Outlook, command: EndLeave): Decided {
  const { actor, person } = command
  if (!actor.admin && !sameUser(actor.userId, person)) return refuse(command, 'not-yours')
  const [first, ...more] = leavesOf(view.state, person)
    .filter(({ until }) => until >= view.today)
    .sort((a, b) => a.from - b.from)
  if (!first) return refuse(command, 'not-on-leave')
  if (first.from > view.today && more.length > 0) return refuse(command, 'several-leaves')
  const day = Math.max(view.today, first.from)
  return { events: [{ type: 'leave-ended', person, leave: first.receipt, day }], refusals: [] }
}

function refuse(command: TakeLeave | EndLeave, reason: WhyNoLeave): Decided {
  const standIn = command.type === 'take-leave' ? command.standIn : null
  return { events: [], refusals: [{ reason, leaveOf: command.person, standIn }] }
}
