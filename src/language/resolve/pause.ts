import type { PauseTarget } from '../../domain/obligation/order.ts'
import type { PauseIntent } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { outcome, type Outcome } from './outcome.ts'

/** 暂停 and 恢复: each number is a pause of its own. */
export function resolvePause({ actor }: Sender, { target, until, resume }: PauseIntent): Outcome[] {
  return targetsOf(target).map((one) =>
    outcome({ commands: [{ type: 'pause', actor, target: one, until, resume }] }),
  )
}

function targetsOf(target: PauseIntent['target']): PauseTarget[] {
  if (target.by !== 'labels') return [target]
  return target.labels.map(({ no, part }) => ({ by: 'duty', duty: no, part }))
}
