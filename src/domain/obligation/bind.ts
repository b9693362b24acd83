import { findUnit } from '../duty/unit-names.ts'
import { unitsAsking } from './bound-roster.ts'
import type { Bind } from './command.ts'
import type { BindingEvent } from './order.ts'
import type { Outlook } from './outlook.ts'
import type { BindingRefusal } from './refusal.ts'

type Found = BindingEvent | BindingRefusal['reason']

/** 绑定: whoever belongs to a unit asks for it, an administrator decides; only where the chat itself is heard. */
export function bind(view: Outlook, command: Bind): { events: BindingEvent[]; refusals: BindingRefusal[] } {
  const found = decided(view, command)
  if (typeof found !== 'string') return { events: [found], refusals: [] }
  const asking = command.chat === null ? [] : unitsAsking(view.state.bindings, command.chat)
  return { events: [], refusals: [{ reason: found, binding: command.unit, asking }] }
}

function decided(view: Outlook, { what, actor, unit, chat }: Bind): Found {
  if (what !== 'bind' && !actor.admin) return 'only-admins-bind'
  if (what === 'unbind') {
    if (unit === null || chatOf(view, unit) === null) return 'not-bound'
    return { type: 'chat-unbound', unit }
  }
  if (chat === null) return 'not-in-group'
  return unit === null ? confirmed(view, chat) : bound(view, { actor, unit, chat })
}

function confirmed(view: Outlook, chat: string): Found {
  const [only, ...more] = unitsAsking(view.state.bindings, chat)
  if (only === undefined) return 'no-request'
  return more.length > 0 ? 'several-requests' : { type: 'chat-bound', unit: only, chat }
}

function bound(
  view: Outlook,
  { actor, unit, chat }: Pick<Bind, 'actor'> & { unit: string; chat: string },
): Found {
  if (!actor.admin && !actor.units.includes(unit)) return 'not-your-unit'
  if (chatOf(view, unit) === chat) return 'bound-already'
  if (actor.admin) return { type: 'chat-bound', unit, chat }
  const asked = unitsAsking(view.state.bindings, chat).includes(unit)
  return asked ? 'requested-already' : { type: 'binding-requested', unit, chat }
}

function chatOf({ roster }: Outlook, unit: string): string | null {
  return findUnit(roster, unit)?.chat ?? null
}
