import type { Pick } from '../intent.ts'

/** The entries that 前两个, 第三个, 最后一个 mean; null where the list is too short for it. */
export function picked<T>(list: readonly T[], pick: Pick): T[] | null {
  if (pick.from === 'places') {
    const entries = pick.places.map((place) => list[place - 1])
    return entries.every((entry) => entry !== undefined) ? entries : null
  }
  if (pick.count > list.length) return null
  return pick.from === 'start' ? list.slice(0, pick.count) : list.slice(-pick.count)
}
