import type { ReadingIntent } from '../../intent.ts'
import type { Role } from '../../../domain/duty/duty.ts'
import type { Clause } from '../message/clauses.ts'
import { readLabels } from '../words/labels.ts'
import { UNIT } from '../message/normalise.ts'
import { only, type Recognised } from '../recogniser.ts'
import { REOPENS } from '../together/reopened.ts'
import { eat } from '../words/scan.ts'

const CONFIRM = /(?:请|麻烦)?确认(?:一下)?\s*/y
const OF_READING =
  /(?:的|项|号|任务|\s)*(?:读法|读的|时限读法|频次读法)(?:无误|没错|正确|没问题|是对的|对的?)?/y
const READING_RIGHT = /(?:的|项|号|任务|\s)*(?:读法|读得?)(?:无误|没错|正确|没问题|是对的|对的?|确认|已确认)/y
const ALL =
  /^(?:请|麻烦)?(?:确认)?(?:全部|所有|其余|剩下)?(?:的)?读法(?:都|全部|均)?(?:确认|无误|没错|正确|没问题|对的?)?$/
const ALL_NAMED = /全部|所有|其余|剩下|都|均/
const INTO =
  '(?:应|请|要)?(?:改为|改成|改作|更正为|更正成|修改为|修改成|调整为|调整成|变更为|应为|应是|应该为|应该是|应当为|应当是)'
const TIMES = new RegExp(
  `(?:的|项|号|\\s)*(读法)?(?:的)?(?:完成时限|时限要求|时限|时间要求|时间|频次|频率|期限|周期)?${INTO}[\\s:]*`,
  'y',
)
const UNITS = new RegExp(
  `(?:的|项|号|\\s)*(牵头|配合|责任|承办)(?:的)?(?:单位|科室|部门)?${INTO}[\\s:]*`,
  'y',
)
/** 把5改为…, 请将5号的时限改成… */
const TAKING = /(?:(?:请|麻烦|烦请|帮忙|帮我)(?:你|您|把|将)?)?\s*(?:把|将)?\s*/y
/** 应该是 begins a guess as well: 5应该是办完了. */
const GUESS = /应[该当][为是]$/
const TIME_LIKE = /^(?:[每按隔逐\d一二三四五六七八九十上下年季月常长今本明次前]|第[一二三四])/
const TAKERS = new RegExp(`^${UNIT}(?:\\s*(?:、|,|和|及|与)\\s*${UNIT})*$`)
const A_UNIT = new RegExp(UNIT)
const END = /[。!~\s]*$/

const ROLES: Readonly<Record<string, Role>> = {
  牵头: 'lead',
  配合: 'support',
  责任: 'responsible',
  承办: 'responsible',
}

/** 确认 5 的读法 · 全部读法确认 · 5 改为每季度1次 · 5 牵头改为办公室, as the whole message: the words behind are a cell of a table. */
export function reading(clause: Clause): Recognised | null {
  if (clause.stop === '?') return null
  const text = clause.folded.replace(END, '')
  if (ALL.test(text) && /确认|无误|没错|正确|没问题|对/.test(text) && ALL_NAMED.test(text))
    return found({ labels: 'all', change: { type: 'confirm' } })
  const confirm = eat(CONFIRM, text, 0)
  const what = confirm > 0 ? OF_READING : READING_RIGHT
  const taking = eat(TAKING, text, confirm)
  for (const { labels, end } of readLabels(text, taking)) {
    if (eat(what, text, end) >= text.length && eat(what, text, end) > end)
      return found({ labels, change: { type: 'confirm' } })
    if (confirm > 0 || labels.length !== 1) continue
    if (eat(REOPENS, text, end) > end) continue
    const corrected = unitsAt(clause, text, end) ?? timesAt(clause, text, end)
    if (corrected) return found({ labels, change: corrected })
  }
  return null
}
reading.needs = '读改更调应'

function found(said: Pick<ReadingIntent, 'labels' | 'change'>): Recognised {
  return only({ kind: 'reading', ...said })
}

function unitsAt(clause: Clause, text: string, at: number): ReadingIntent['change'] | null {
  UNITS.lastIndex = at
  const match = UNITS.exec(text)
  const role = ROLES[match?.[1] ?? '']
  const from = at + (match?.[0].length ?? 0)
  if (!role || !TAKERS.test(text.slice(from))) return null
  const units = [...clause.units].filter(([place]) => place >= from).map(([, unit]) => unit)
  return { type: 'units', role, units: [...new Set(units)] }
}

function timesAt(clause: Clause, text: string, at: number): ReadingIntent['change'] | null {
  TIMES.lastIndex = at
  const match = TIMES.exec(text)
  if (!match) return null
  const from = at + match[0].length
  const words = clause.clean.slice(from, text.length).trim()
  if (words === '' || A_UNIT.test(text.slice(from))) return null
  if (GUESS.test(text.slice(at, from).trim()) && !TIME_LIKE.test(words)) return null
  return { type: 'times', words, explicit: match[1] !== undefined }
}
