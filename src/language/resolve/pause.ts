import type { PauseTarget } from '../../domain/obligation/order.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import type { Label, PauseIntent } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { outcome, type Outcome } from './outcome.ts'
import type { Item } from './quoted.ts'
import { tellRenumbered } from './renumbered.ts'

/** 暂停 and 恢复: each number is a pause of its own. What is resumed by a number that was given away only comes back too soon. */
export function resolvePause(
  view: Outlook,
  sender: Sender,
  { target, until, resume }: PauseIntent,
  quoted: readonly Item[] | null,
): Outcome[] {
  const { actor } = sender
  return targetsOf(target).map((one) => {
    const told =
      one.by === 'duty' && !resume && actor.admin
        ? tellRenumbered(view, sender, labelOf(one), null, quoted)
        : null
    return told ?? outcome({ commands: [{ type: 'pause', actor, target: one, until, resume }] })
  })
}

const labelOf = ({ duty, part }: Extract<PauseTarget, { by: 'duty' }>): Label => ({ no: duty, part })

function targetsOf(target: PauseIntent['target']): PauseTarget[] {
  if (target.by !== 'labels') return [target]
  return target.labels.map(({ no, part }) => ({ by: 'duty', duty: no, part }))
}
