import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import { wallTime } from '../../../domain/calendar/zone.ts'
import { personName } from '../../../domain/duty/unit-names.ts'
import { dutyLabel, type Obligation } from '../../../domain/obligation/obligation.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { Label } from '../../intent.ts'
import type { Fact } from '../../facts.ts'
import { labelText } from './item.ts'
import { dayName, periodOf } from './period.ts'
import { cut, safe } from './safe.ts'

type OtherUnit = Extract<Fact, { kind: 'other-unit' }>

export function unknownNumber(label: Label): string {
  return `没有编号为 ${labelText(label)} 的任务，没有登记；回复“待办”可查编号。`
}

export function unknownPart(label: Label, parts: number): string {
  const parted =
    parts > 1
      ? `第${label.no}项只有 ${label.no}.1 至 ${label.no}.${parts}`
      : `第${label.no}项不分小项，请回复“完成 ${label.no}”`
  return `没有 ${labelText(label)}，没有登记；${parted}。`
}

export function otherUnit({ label, owners, mayNot }: OtherUnit): string {
  const units = safe(cut(owners.join('、'), 60))
  if (mayNot !== null)
    return `第${labelText(label)}项没有登记：只有${safe(mayNot)}的联系人或管理员可以代${safe(mayNot)}登记。`
  return `第${labelText(label)}项由${units}负责，没有登记。`
}

/** 2没完成, of what somebody has reported. */
export function doneOnRecord(view: Outlook, done: Extract<Fact, { kind: 'done-on-record' }>['done']): string {
  const { year } = yearMonthDay(view.today)
  const lines = done.map(({ label, last }) => {
    const who = safe(personName(view.roster, last.by))
    const day = dayName(wallTime(last.at, view.policy.zone).day, year)
    return `第${labelText(label)}项已登记办结（${who} ${day}报送，回执 #${last.receipt}），没有改动。`
  })
  const [first] = done
  const number = first ? labelText(first.label) : ''
  return [...lines, `其实没有办完的，请报送人回复“撤销第${number}项”，或请管理员退回。`].join('\n')
}

type AlreadyDone = Extract<Fact, { kind: 'already-done' }>

export function alreadyDone(view: Outlook, { label, last, leads, waits }: AlreadyDone): string {
  const done = waits ? '报送，待核验' : '办结'
  if (!last) return `第${labelText(label)}项本期已由牵头单位${safe(leads.join('、'))}${done}，不用再报。`
  const who = safe(personName(view.roster, last.by))
  const day = dayName(wallTime(last.at, view.policy.zone).day, yearMonthDay(view.today).year)
  return `第${labelText(label)}项本期${waits ? '已登记，待核验' : '已办结'}（${who} ${day}报送，回执 #${last.receipt}），不用再报。`
}

export function nothingOpen(label: Label, unit: string): string {
  return `第${labelText(label)}项${safe(unit)}目前没有要报的，没有登记。`
}

export function tooManyUnits(label: Label, units: readonly string[]): string {
  const [first = '单位名'] = units
  const names = safe(cut(units.join('、'), 80))
  return `第${labelText(label)}项由 ${units.length} 个单位分别承办（${names}），没有登记。请写明单位，如“代${safe(first)}完成 ${labelText(label)}”。`
}

export function otherPeriod(view: Outlook, label: Label, open: readonly Obligation[]): string {
  const { year } = yearMonthDay(view.today)
  const periods = open
    .map((one) => `${dutyLabel(one.duty.no, one.part)}（${periodOf(one, year)}）`)
    .join('、')
  return `第${labelText(label)}项现在能登记的是 ${periods}，与您说的时间不一致，没有登记。`
}

export function countedAlready({ duty, part, needed }: Obligation, done: number): string {
  return `第${dutyLabel(duty.no, part)}项已经记了 ${done} 次（共需 ${needed} 次），这次没有重复登记。如又办了一次，请回复“完成 ${dutyLabel(duty.no, part)}”。`
}

export function unclearCount({ duty, part, needed }: Obligation, done: number): string {
  const label = dutyLabel(duty.no, part)
  return `第${label}项已记 ${done} 次，共需 ${needed} 次。您说的次数是累计还是新增？没有登记；新增一次请回复“完成 ${label}”。`
}

function nothingToUndo(labels: readonly Label[] = []): string {
  const about = labels.length > 0 ? `第${labels.map(labelText).join('、')}项` : ''
  return `${about}没有可以撤销的登记。`
}

type UndoRefused = Extract<Fact, { kind: 'undo-refused' }>

export function undoRefused(view: Outlook, { why, receipt, by, newer = 0, labels }: UndoRefused): string {
  const named = receipt === null ? '' : ` #${receipt} `
  switch (why) {
    case 'nothing':
      return nothingToUndo(labels)
    case 'only-whole':
      return `回执${named}是一起办的，只能整体撤销；确定请回复“撤销${named.trimEnd()}”。`
    case 'unknown':
      return `没有回执 #${receipt ?? ''}，没有撤销。`
    case 'undone-already':
      return `回执${named}已经撤销过了。`
    case 'built-upon':
      return `回执${named}的转办之后，新单位已经登记过，没有撤销；请先撤销或退回那次登记。`
    case 'newer-in-force':
      return `回执${named}之后又有回执 #${newer}，现在执行的是它，没有撤销；要恢复到${named}之前，请先回复“撤销 #${newer}”，再撤销${named.trimEnd()}。`
    case 'only-roster':
      return `回执${named}是唯一的通讯录，撤销后将没有人能登记，所以没有撤销；请导入新的通讯录来代替它。`
    case 'not-yours': {
      const who =
        by === null || by === 'system' || by === 'console' ? '系统' : safe(personName(view.roster, by))
      return `回执${named}是${who}登记的，只有本人或管理员可以撤销。`
    }
  }
}

export function undoWhich(number: number): string {
  const receipt = `撤销回执请回复“撤销 #${number}”`
  return `“撤销 ${number}”可以指回执，也可以指任务：${receipt}，撤销第${number}项的登记请回复“撤销第${number}项”。`
}

export function undoMore(receipt: number, labels: readonly string[], ofImport: boolean): string {
  if (ofImport) return `回执 #${receipt} 是一次导入，没有撤销。确定要撤销整次导入，请回复“撤销 #${receipt}”。`
  return `回执 #${receipt} 同时登记了 ${labels.join('、')}，会一并撤销。确定请回复“撤销 #${receipt}”。`
}
