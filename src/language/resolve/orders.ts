import type { Outlook } from '../../domain/obligation/outlook.ts'
import type { AcknowledgeIntent, AnnounceIntent, Intent, PauseIntent, TriggerIntent } from '../intent.ts'
import type { BindIntent, BindPersonIntent, MembersIntent } from '../bind-intents.ts'
import type { LeaveIntent } from '../leave-intent.ts'
import type { Sender } from '../sender.ts'
import { resolveAcknowledge } from './acknowledge.ts'
import { resolveBind } from './bind.ts'
import { resolveLeave } from './leave.ts'
import { resolveMembers } from './members.ts'
import { outcome, type Outcome } from './outcome.ts'
import { resolvePause } from './pause.ts'
import type { Item } from './quoted.ts'
import { resolveTrigger } from './trigger.ts'

/** What is said or ordered about reminders, chats, people and events. */
export type OrderIntent =
  | AcknowledgeIntent
  | TriggerIntent
  | PauseIntent
  | BindIntent
  | BindPersonIntent
  | AnnounceIntent
  | LeaveIntent
  | MembersIntent

const ORDERS: Readonly<Record<OrderIntent['kind'], true>> = {
  acknowledge: true,
  trigger: true,
  pause: true,
  bind: true,
  'bind-person': true,
  announce: true,
  leave: true,
  members: true,
}

export function isOrderIntent(intent: Intent): intent is OrderIntent {
  return Object.hasOwn(ORDERS, intent.kind)
}

export function resolveOrder(
  view: Outlook,
  sender: Sender,
  intent: OrderIntent,
  quoted: readonly Item[] | null,
): Outcome[] {
  switch (intent.kind) {
    case 'acknowledge':
      return resolveAcknowledge(view, sender, intent, quoted)
    case 'trigger':
      return resolveTrigger(view, sender, intent)
    case 'pause':
      return resolvePause(view, sender, intent, quoted)
    case 'bind':
    case 'bind-person':
      return [resolveBind(view, sender, intent)]
    case 'members':
      return [resolveMembers(view, sender, intent)]
    case 'announce':
      return [outcome({ commands: [{ type: 'announce', actor: sender.actor, text: intent.text }] })]
    case 'leave':
      return [resolveLeave(view, sender, intent)]
  }
}
