import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { Fact } from '../../facts.ts'
import { announcementRefused } from './announcement.ts'
import { bindingRefused } from './binding.ts'
import { leaveRefused, personUnclear } from './leave.ts'
import { membersRefused, membersText } from './members.ts'
import { orderRefused } from './order.ts'
import { personRefused } from './person.ts'

export const UNORDERED = [
  'order-refused',
  'binding-refused',
  'person-refused',
  'members-refused',
  'members',
  'announcement-refused',
  'leave-refused',
  'person-unclear',
] as const

/** Why an order was not carried out, and what is asked beside orders. */
export function unorderedText(
  view: Outlook,
  fact: Extract<Fact, { kind: (typeof UNORDERED)[number] }>,
): string {
  switch (fact.kind) {
    case 'order-refused':
      return orderRefused(fact)
    case 'binding-refused':
      return bindingRefused(fact.refusal)
    case 'person-refused':
      return personRefused(fact.refusal)
    case 'members-refused':
      return membersRefused(fact.refusal)
    case 'members':
      return membersText(view, fact.members)
    case 'announcement-refused':
      return announcementRefused(fact.why)
    case 'leave-refused':
      return leaveRefused(view, fact.refusal)
    case 'person-unclear':
      return personUnclear(fact)
  }
}
