import type { Pause } from './command.ts'
import type { Paused, Resumed } from './order.ts'
import type { Outlook } from './outlook.ts'
import { isInForce, pauseOf } from './pauses.ts'
import type { OrderRefusal, WhyNoOrder } from './refusal.ts'
import { findDuty } from './reportable.ts'

/** 暂停 and 恢复 are an administrator's; nothing of them closes or moves anything. */
export function pause(
  view: Outlook,
  { actor, target, until, resume }: Pause,
): { events: (Paused | Resumed)[]; refusals: OrderRefusal[] } {
  const label = target.by === 'duty' ? { no: target.duty, part: target.part } : { no: null, part: null }
  const refuse = (reason: WhyNoOrder) => ({
    events: [],
    refusals: [{ reason, order: resume ? ('resume' as const) : ('pause' as const), ...label }],
  })
  if (!actor.admin) return refuse('admin-only')
  if (target.by === 'duty' && !findDuty(view, target.duty)) return refuse('unknown-duty')
  if (!resume) {
    if (until !== null && until < view.today) return refuse('past')
    return { events: [{ type: 'paused', target, day: view.today, until }], refusals: [] }
  }
  const known = pauseOf(view.state, target)
  const isOn = known !== null && isInForce(known.event, view.today)
  if (!isOn && (target.by !== 'all' || view.state.pauses.size === 0)) return refuse('not-paused')
  return { events: [{ type: 'resumed', target }], refusals: [] }
}
