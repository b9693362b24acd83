import type { NodePolicy } from '../../../domain/calendar/nodes.ts'
import type { EventCadence } from '../../../domain/duty/cadence.ts'
import { namesMore, nodesMeant } from '../../../domain/duty/nodes.ts'

/** What an event-bound duty's words say of nodes. */
export interface NodeWords {
  /** 春节、国庆前, 全国两会期间 */
  when: string
  several: boolean
  /** Whether they speak of something else too, which no calendar knows: 极端天气. */
  more: boolean
}

/** Null where the words name no node. */
export function nodeWords(cadence: EventCadence, policy: NodePolicy): NodeWords | null {
  const { holidays, own } = nodesMeant(cadence, policy)
  const names = [...new Set([...holidays, ...own.map(({ name }) => name)])]
  if (names.length === 0) return null
  const when = `${names.join('、')}${cadence.timing === 'during' ? '期间' : '前'}`
  return { when, several: names.length > 1, more: namesMore(cadence.basis) }
}
