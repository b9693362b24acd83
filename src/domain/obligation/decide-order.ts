import { acknowledge } from './acknowledge.ts'
import type { Acknowledge, Command, EndTrigger, Pause, Trigger } from './command.ts'
import type { OrderEvent } from './order.ts'
import type { Outlook } from './outlook.ts'
import { pause } from './pause.ts'
import type { OrderRefusal, ReportRefusal } from './refusal.ts'
import { endTrigger, trigger } from './triggers.ts'

/** What is said or ordered about reminders and events. */
export type OrderCommand = Acknowledge | Trigger | EndTrigger | Pause

const ORDERS: Readonly<Record<OrderCommand['type'], true>> = {
  acknowledge: true,
  trigger: true,
  'end-trigger': true,
  pause: true,
}

export function isOrderCommand(command: Command): command is OrderCommand {
  return Object.hasOwn(ORDERS, command.type)
}

export function decideOrder(
  view: Outlook,
  command: OrderCommand,
): { events: OrderEvent[]; refusals: (OrderRefusal | ReportRefusal)[] } {
  switch (command.type) {
    case 'acknowledge':
      return acknowledge(view, command)
    case 'trigger':
      return trigger(view, command)
    case 'end-trigger':
      return endTrigger(view, command)
    case 'pause':
      return pause(view, command)
  }
}
