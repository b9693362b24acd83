import type { Pick } from '../intent.ts'

/** The entries that 前两个, 第三个, 最后一个, 除了第二个 mean; null where the list is too short for it. */
export function picked<T>(list: readonly T[], pick: Pick): T[] | null {
  if (!('places' in pick) && !('count' in pick)) {
    const middle = (list.length - 1) / 2
    if (list.length % 2 === 0 || list.length === 1) return null
    return list.filter((_, at) => (at === middle) === (pick.from === 'middle'))
  }
  if ('places' in pick) {
    const entries = pick.places.map((place) => list[place - 1])
    if (!entries.every((entry) => entry !== undefined)) return null
    if (pick.from === 'places') return entries
    const others = list.filter((_, at) => !pick.places.includes(at + 1))
    return others.length > 0 ? others : null
  }
  if (pick.count > list.length) return null
  if (pick.from === 'all-but-end') return pick.count < list.length ? list.slice(0, -pick.count) : null
  return pick.from === 'start' ? list.slice(0, pick.count) : list.slice(-pick.count)
}
