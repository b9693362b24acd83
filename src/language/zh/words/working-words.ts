import type { CivilDay } from '../../../domain/calendar/civil-day.ts'
import { dayToComeAt } from '../time/day-to-come.ts'
import { eat } from './scan.ts'

/** 收到: has been read. */
const RECEIVED = /(?:已经?)?(?:收到|收悉|知悉|知晓|签收)(?:了|啦|[\s,:!。、~])*/y
/** 正在办: is being dealt with. 正在等 and 正在争取 are something else. */
const WORKING =
  /(?:现在|目前|我们|我单位|我科室|我站|已经?|也|都|均)*(?:正在|在|还在|仍在)(?:抓紧|加紧|加快|积极|全力)?(?:办理|办|处理|推进|落实|整改|准备材料|做|弄|搞)(?:中|当中|的|了|啦|[\s!。~])*|(?:正在)?(?:办理|处理)中(?:[\s!。~])*|(?:已|已经)?(?:着手|开始)(?:办理|办|处理|落实|推进)(?:了|[\s!。~])*/y
const ABOUT_TO = /(?:预计|预期|计划|打算|争取|力争|拟|估计|大概|大约)+(?:在|于|到|能在|可在)?\s*/y
const BY =
  /(?:之前|以前|前|左右)?(?:能|可|可以|就能)?(?:全部)?(?:完成|办结|办完|办好|搞定|弄完|做完|报送|上报|提交|报)?(?:了|[\s!。~])*/y
const SPACE = /[\s,，:;、。]*/y

export const eatReceived = (text: string, at: number): number => eat(RECEIVED, text, at)
export const eatWorking = (text: string, at: number): number => eat(WORKING, text, at)
export const eatSpace = (text: string, at: number): number => eat(SPACE, text, at)

/** 预计12月5日前完成, 12月5日: the day named for its end, and where its words end; null where none is named. */
export function expectedAt(
  text: string,
  at: number,
  today: CivilDay,
): { day: CivilDay; end: number; said: boolean } | null {
  const from = eat(ABOUT_TO, text, at)
  const named = dayToComeAt(text, from, today)
  return named && { day: named.day, end: eat(BY, text, named.end), said: from > at }
}
