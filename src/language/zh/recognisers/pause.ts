import type { PauseIntent } from '../../intent.ts'
import type { Clause } from '../message/clauses.ts'
import { dayToComeAt } from '../time/day-to-come.ts'
import { UNIT, type Context } from '../message/normalise.ts'
import { only, type Recognised } from '../recogniser.ts'
import { numbersAt } from '../words/ruling-words.ts'
import { eat } from '../words/scan.ts'

const LEAD = /(?:请|麻烦|帮我|先|[\s:,])*/y
const PAUSE = /(?:暂停|停止)(?:提醒|催办)?[\s:,]*(?:对)?/y
const RESUME = /(?:恢复|重新开始)(?:提醒|催办)?[\s:,]*(?:对)?/y
const EVERYTHING = /(?:全部|所有|全体|各单位)(?:单位|任务|事项)?/y
const UNIT_NAME = new RegExp(UNIT, 'y')
const REMINDERS = /(?:的)?(?:任务|事项|工作)?(?:的)?(?:提醒|催办)?[\s,，]*/y
const UNTIL = /(?:直到|一直到|到|至)\s*/y
const INCLUDED = /(?:为止|止|结束)?/y
const TAIL = /(?:谢谢|辛苦了?|[\s。!~])*$/y

/** 暂停 3 · 暂停安全站到12月10日 · 恢复全部: the whole message, said by an administrator. */
export function pause(clause: Clause, { today }: Context): Recognised | null {
  if (clause.stop === '?') return null
  const text = clause.folded
  const lead = eat(LEAD, text, 0)
  const paused = eat(PAUSE, text, lead)
  const from = paused > lead ? paused : eat(RESUME, text, lead)
  if (from === lead) return null
  const resume = paused === lead
  for (const { target, end } of targetsAt(clause, eat(LEAD, text, from))) {
    const at = eat(REMINDERS, text, end)
    if (ends(text, at)) return only({ kind: 'pause', target, until: null, resume })
    const day = eat(UNTIL, text, at)
    const named = day > at && !resume ? dayToComeAt(text, day, today) : null
    if (named && ends(text, eat(INCLUDED, text, named.end)))
      return only({ kind: 'pause', target, until: named.day, resume })
  }
  return null
}
pause.needs = '停复始'

function targetsAt(clause: Clause, at: number): { target: PauseIntent['target']; end: number }[] {
  const text = clause.folded
  const all = eat(EVERYTHING, text, at)
  if (all > at) return [{ target: { by: 'all' }, end: all }]
  const unit = clause.units.get(at)
  if (unit !== undefined) return [{ target: { by: 'unit', unit }, end: eat(UNIT_NAME, text, at) }]
  return numbersAt(text, at).map(({ labels, end }) => ({ target: { by: 'labels', labels }, end }))
}

function ends(text: string, at: number): boolean {
  return eat(TAIL, text, at) >= text.length
}
