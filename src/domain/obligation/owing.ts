import { dutyId, type Duty } from '../duty/duty.ts'
import { ownersOf } from '../duty/owners.ts'
import { parseKey } from './obligation.ts'
import type { Outlook } from './outlook.ts'
import { transferOf } from './rulings.ts'

/** The units that owe a duty by the table, and those that something of it was transferred to. */
export function unitsOwing({ roster, state }: Outlook, duty: Duty): string[] {
  const takers = [...state.transfers.keys()]
    .filter((key) => parseKey(key).id === dutyId(duty))
    .flatMap((key) => transferOf(state, key)?.event.to ?? [])
  return [...new Set([...ownersOf(duty, roster).map((owner) => owner.unit), ...takers])]
}
