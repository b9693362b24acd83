import { personName } from '../../../domain/duty/unit-names.ts'
import { LONGEST_ANNOUNCEMENT } from '../../../domain/obligation/announce.ts'
import type { Announced } from '../../../domain/obligation/order.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { AnnounceRefusal } from '../../../domain/obligation/refusal.ts'
import { everybody } from '../../../domain/reminder/addressees.ts'
import { cut, safe, withoutMarkup } from './safe.ts'

const SHOWN = 60

export function announcedText(view: Outlook, { text }: Announced): string {
  const places = everybody(view)
  const people = places.filter((to) => to.startsWith('user:')).length
  const groups = places.length - people
  return `已通知全体：发到 ${groups} 个群${people > 0 ? `、${people} 人` : ''}。内容：${cut(safe(text), SHOWN)}`
}

/** Told to every unit, with the name of who says it. */
export function announcement({ roster }: Outlook, by: string, { text }: Announced): string {
  return withoutMarkup(`【督办通知】${text}\n（${safe(personName(roster, by))}）`)
}

export function announcementRefused(why: AnnounceRefusal['reason']): string {
  switch (why) {
    case 'only-admins-announce':
      return '没有发送：通知全体由督办管理员发，请联系管理员。'
    case 'no-text':
      return '没有发送：请写明通知的内容，如“通知全体 明天上午9点开会”。'
    case 'long-text':
      return `没有发送：通知最多 ${LONGEST_ANNOUNCEMENT} 字，请缩短后再发。`
  }
}
