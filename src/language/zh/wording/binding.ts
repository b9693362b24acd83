import { findUnit, personName } from '../../../domain/duty/unit-names.ts'
import type { BindingEvent, BindingRequested } from '../../../domain/obligation/order.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { BindingRefusal } from '../../../domain/obligation/refusal.ts'
import { safe, withoutMarkup } from './safe.ts'

/** What was asked for or decided about a unit's chat. */
export function bindingText({ roster }: Outlook, event: BindingEvent): string {
  const unit = safe(event.unit)
  switch (event.type) {
    case 'binding-requested':
      return `已申请把本群绑定给${unit}，管理员在本群回复“同意绑定”后生效；在那以前提醒照旧。`
    case 'chat-bound': {
      const before = findUnit(roster, event.unit)?.chat ?? null
      return `已把本群绑定给${unit}，以后${unit}的提醒发到本群${before === null ? '' : '，不再发到原来的群'}。解除请回复“解绑 ${unit}”。`
    }
    case 'chat-unbound':
      return `已解除${unit}的群绑定，以后${unit}的提醒单独发给联络员。`
  }
}

/** Told to administrators, who decide in that chat. */
export function bindingNotice({ roster }: Outlook, by: string, { unit, chat }: BindingRequested): string {
  const who = safe(personName(roster, by))
  return withoutMarkup(
    `【督办通知】${who}申请把一个群（群号 ${safe(chat)}）绑定给${safe(unit)}。属实的话，请在那个群里回复“同意绑定”；不同意不用回复。`,
  )
}

export function bindingRefused({ reason, binding, asking }: BindingRefusal): string {
  const unit = binding === null ? '该单位' : safe(binding)
  switch (reason) {
    case 'only-admins-bind':
      return '没有登记：确认绑定和解绑由督办管理员办理，请联系管理员。'
    case 'not-your-unit':
      return `没有绑定：只有${unit}的联系人或管理员可以把群绑定给${unit}。`
    case 'not-in-group':
      return `没有绑定：请在要绑定的群里回复“绑定 ${binding === null ? '单位名' : unit}”。`
    case 'bound-already':
      return `本群已经是${unit}的群，不用再绑定。`
    case 'requested-already':
      return `已经申请过把本群绑定给${unit}，请管理员在本群回复“同意绑定”。`
    case 'no-request':
      return '本群没有等着确认的绑定申请；直接绑定请回复“绑定 单位名”。'
    case 'several-requests':
      return `本群有几份绑定申请（${safe(asking.join('、'))}），没有绑定；请回复“确认绑定 单位名”。`
    case 'not-bound':
      return `${unit}没有绑定群，不用解绑。`
  }
}
