import { yearMonthDay, type CivilDay } from '../../../domain/calendar/civil-day.ts'
import type { Contact, Roster } from '../../../domain/duty/roster.ts'
import { findUnit, personName, sameUser, unitsOfUser } from '../../../domain/duty/unit-names.ts'
import { LONGEST_LEAVE } from '../../../domain/obligation/leave.ts'
import { leavesOf, leavesOn, type Leave } from '../../../domain/obligation/leaves.ts'
import type { LeaveEnded, LeaveEvent, LeaveTaken } from '../../../domain/obligation/order.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import { standInFor } from '../../../domain/obligation/presence.ts'
import type { LeaveRefusal } from '../../../domain/obligation/refusal.ts'
import type { Fact } from '../../facts.ts'
import { dayName } from './period.ts'
import { safe, withoutMarkup } from './safe.ts'

/** What was recorded of a leave, and who is reminded now. */
export function leaveText(view: Outlook, event: LeaveEvent): string {
  const who = nameWithUnits(view.roster, event.person)
  if (event.type === 'leave-ended') return endedText(view, event, who)
  const { year } = yearMonthDay(view.today)
  const back = `${dayName(event.until + 1, year)}起恢复；提前回来请回复“销假 ${safe(personName(view.roster, event.person))}”。`
  return `已登记${who}${daysText(view, event)}休假：${takerText(view.roster, event)}，${back}`
}

function endedText(view: Outlook, { person, leave, day }: LeaveEnded, who: string): string {
  const { year } = yearMonthDay(view.today)
  const was = leavesOf(view.state, person).find(({ receipt }) => receipt === leave)
  if (was && was.from >= day) return `已取消${who}${daysText(view, was)}的休假，提醒照旧。`
  return `已登记${who}销假，${dayName(day, year)}起提醒恢复给本人。`
}

/** Told to whoever is to stand in, or is no longer to. */
export function standInNotice(view: Outlook, event: LeaveEvent): string {
  const who = nameWithUnits(view.roster, event.person)
  if (event.type === 'leave-ended')
    return withoutMarkup(`【督办通知】${who}的休假结束了，提醒不再由您代收。谢谢。`)
  const units = unitsOfUser(view.roster, event.person)
  const [unit = ''] = units
  const rights =
    event.grants.length > 0
      ? `，您可以代${safe(event.grants.join('、'))}报送（如“代${safe(unit)}完成 编号”）`
      : ''
  return withoutMarkup(
    `【督办通知】${who}${daysText(view, event)}休假，由您代：期间${safe(units.join('、'))}的提醒会提醒您${rights}。看待办请回复“${safe(unit)} 待办”。`,
  )
}

/** Told to administrators: somebody is away, and nobody was named. */
export function uncoveredNotice(view: Outlook, event: LeaveTaken): string {
  const who = nameWithUnits(view.roster, event.person)
  const name = safe(personName(view.roster, event.person))
  const { year } = yearMonthDay(view.today)
  const days = `${dayName(event.from, year)}至${dayName(event.until, year)}`
  return withoutMarkup(
    `【督办通知】${who}登记${daysText(view, event)}休假，没有写由谁代。要指定请回复“${name} ${days}休假，姓名代”。`,
  )
}

/** 张三休假至12月10日，李四代: for each contact of a unit who is away today; none for most. */
export function leaveNotes(view: Outlook, unitName: string): string[] {
  const leaves = leavesOn(view.state, view.today)
  const contacts = findUnit(view.roster, unitName)?.contacts ?? []
  return leaves
    .filter(({ person }) => contacts.some(({ userId }) => sameUser(userId, person)))
    .map((leave) => leaveNote(view, leaves, leave))
}

export function leaveNote(view: Outlook, leaves: readonly Leave[], { person, until }: Leave): string {
  const { year } = yearMonthDay(view.today)
  const standIn = standInFor(leaves, person)
  const taker = standIn === null ? '没有人代' : `${safe(personName(view.roster, standIn))}代`
  return `${safe(personName(view.roster, person))}休假至${dayName(until, year)}，${taker}`
}

/** 12月1日至12月10日（共10天）休假，李四代: the leaves of a person that are not over. */
export function leavesAhead(view: Outlook, person: string): string[] {
  const ahead = leavesOf(view.state, person).filter(({ until }) => until >= view.today)
  return ahead.map((leave) => {
    const taker =
      leave.standIn === null ? '没有写由谁代' : `${safe(personName(view.roster, leave.standIn))}代`
    return `${daysText(view, leave)}休假，${taker}`
  })
}

function takerText(roster: Roster, { person, standIn, grants }: LeaveTaken): string {
  if (standIn === null) {
    const others = othersOf(roster, person)
    return others.length > 0
      ? `没有写由谁代，期间提醒${safe(others.join('、'))}`
      : '没有人代，期间没有人会被点名提醒，请写明由谁代'
  }
  const name = safe(personName(roster, standIn))
  const rights = grants.length > 0 ? `，并可代${safe(grants.join('、'))}报送` : ''
  return `期间提醒${name}${rights}`
}

/** Who is reminded where nobody was named: the next contact of the same role, or of the next above. */
function othersOf(roster: Roster, person: string): string[] {
  const names = unitsOfUser(roster, person).flatMap((unit) => {
    const contacts = findUnit(roster, unit)?.contacts ?? []
    const own = contacts.find(({ userId }) => sameUser(userId, person))
    const others = contacts.filter(({ userId }) => !sameUser(userId, person))
    const roles = ROLES.slice(own ? ROLES.indexOf(own.role) : 0)
    const role = roles.find((one) => others.some((other) => other.role === one))
    return others.filter((other) => other.role === role).map(({ name }) => name)
  })
  return [...new Set(names)]
}

const ROLES: readonly Contact['role'][] = ['liaison', 'head', 'leader']

function daysText(view: Outlook, { from, until }: { from: CivilDay; until: CivilDay }): string {
  const { year } = yearMonthDay(view.today)
  if (from === until) return dayName(from, year)
  return `${dayName(from, year)}至${dayName(until, yearMonthDay(from).year)}（共${until - from + 1}天）`
}

/** 张三（安全站） */
function nameWithUnits(roster: Roster, userId: string): string {
  const units = unitsOfUser(roster, userId)
  return `${safe(personName(roster, userId))}${units.length > 0 ? `（${safe(units.join('、'))}）` : ''}`
}

export function leaveRefused({ roster }: Outlook, { reason, leaveOf, standIn }: LeaveRefusal): string {
  const who = safe(personName(roster, leaveOf))
  const taker = standIn === null ? '' : safe(personName(roster, standIn))
  switch (reason) {
    case 'not-yours':
      return `没有登记：${who}的休假只有本人或督办管理员可以登记。`
    case 'no-contact':
      return `没有登记：${who}不是任何单位的联系人，休假不影响提醒。`
    case 'past':
      return '没有登记：写的日期已经过了，请写今天以后的日期。'
    case 'too-long':
      return `没有登记：一次最多登记 ${LONGEST_LEAVE} 天，请检查起止日期；长期换人请更新通讯录。`
    case 'known':
      return `${who}的这次休假已经登记过，没有重复登记。`
    case 'own-stand-in':
      return `没有登记：${who}不能由本人代，请写另一个人。`
    case 'stand-in-unknown':
      return `没有登记：${taker}不在通讯录里，请写通讯录里的人。`
    case 'stand-in-away':
      return `没有登记：这几天${taker}也休假，请写另一个人代。`
    case 'stand-in-strange':
      return `没有登记：${taker}不是本单位的联系人，由外单位的人代请联系督办管理员登记。`
    case 'not-on-leave':
      return `${who}没有登记着的休假，不用销假。`
    case 'several-leaves':
      return `${who}登记了几次以后的休假，没有取消；请按回执号撤销，如“撤销 #回执号”。`
  }
}

export function personUnclear({ name, unit, units }: Extract<Fact, { kind: 'person-unclear' }>): string {
  const who = safe(name)
  const [first] = units
  if (first !== undefined)
    return `有几位${who}（${safe(units.join('、'))}），没有登记。请写明单位，如“${safe(first)}${who}”。`
  const where = unit === null ? '通讯录里' : `${safe(unit)}的联系人里`
  return `${where}没有${who}，没有登记。请写通讯录里的姓名，或先更新通讯录。`
}
