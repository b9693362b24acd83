import type { State } from '../../src/domain/obligation/state.ts'
import { imported } from './build.ts'
import { sampleRoster, seedPlan } from './seed-plan.ts'

/** The seed's table and the sample roster, imported at the instant. */
export function seedState(at: string): State {
  return imported(at, seedPlan(Number(at.slice(0, 4))), sampleRoster())
}
