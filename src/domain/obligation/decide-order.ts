import { acknowledge } from './acknowledge.ts'
import type { Acknowledge, Command, EndLeave, EndTrigger, Pause, TakeLeave, Trigger } from './command.ts'
import { endLeave, takeLeave } from './leave.ts'
import type { OrderEvent } from './order.ts'
import type { Outlook } from './outlook.ts'
import { pause } from './pause.ts'
import type { LeaveRefusal, OrderRefusal, ReportRefusal } from './refusal.ts'
import { endTrigger, trigger } from './triggers.ts'

/** What is said or ordered about reminders and events. */
export type OrderCommand = Acknowledge | Trigger | EndTrigger | Pause | TakeLeave | EndLeave

const ORDERS: Readonly<Record<OrderCommand['type'], true>> = {
  acknowledge: true,
  trigger: true,
  'end-trigger': true,
  pause: true,
  'take-leave': true,
  'end-leave': true,
}

export function isOrderCommand(command: Command): command is OrderCommand {
  return Object.hasOwn(ORDERS, command.type)
}

export function decideOrder(
  view: Outlook,
  command: OrderCommand,
): { events: OrderEvent[]; refusals: (OrderRefusal | ReportRefusal | LeaveRefusal)[] } {
  switch (command.type) {
    case 'acknowledge':
      return acknowledge(view, command)
    case 'trigger':
      return trigger(view, command)
    case 'end-trigger':
      return endTrigger(view, command)
    case 'pause':
      return pause(view, command)
    case 'take-leave':
      return takeLeave(view, command)
    case 'end-leave':
      return endLeave(view, command)
  }
}
