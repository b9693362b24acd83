import { safe } from './safe.ts'

/** Numbers that are named one by one. */
const NAMED = 20

/** 有 2 项没有读准…: for administrators, below their digest or by itself. */
export function unreadText(numbers: readonly number[]): string {
  const [first] = numbers
  const named = numbers.slice(0, NAMED).join('、')
  const more = numbers.length > NAMED ? ' 等' : ''
  return safe(
    `有 ${numbers.length} 项的时限或单位没有读准，还没有提醒任何单位：${named}${more}。看读法请回复“详情 ${first ?? ''}”；读得对请回复“确认 ${first ?? ''} 的读法”或“全部读法确认”；不对请回复“${first ?? ''} 改为每季度1次”。`,
  )
}
