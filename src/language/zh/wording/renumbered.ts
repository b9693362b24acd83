import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { Fact } from '../../facts.ts'
import { shortText } from './item.ts'
import { dayName } from './period.ts'

/** 1 号现在是…，原来的 1 号是…（现在是 5 号） */
export function renumberedText(
  { today }: Outlook,
  { no, now, former, way }: Extract<Fact, { kind: 'renumbered' }>,
): string {
  const present = now ? `${no} 号现在是“${shortText(now, null)}”` : `现在没有 ${no} 号`
  const before = former.map((one) => {
    const called = one.now ? `现在是 ${one.now.no} 号` : '新表里没有了'
    return `原来的 ${no} 号是“${shortText(one.was, null)}”（${called}）`
  })
  const day = dayName(Math.max(...former.map(({ on }) => on)), yearMonthDay(today).year)
  return `没有登记：${day}换了新表，编号有变。${[present, ...before].join('，')}。${wayText(no, way)}`
}

function wayText(no: number, way: Extract<Fact, { kind: 'renumbered' }>['way']): string {
  if (way === undefined) return ''
  if (way === 'quote')
    return `说的是现在的 ${no} 号，请引用写有它的提醒或清单再说一次；是原来的，请写新编号。`
  return `请写回执号，如${way.map((receipt) => `“撤销 #${receipt}”`).join('或')}。`
}
