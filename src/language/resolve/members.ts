import type { Outlook } from '../../domain/obligation/outlook.ts'
import { chatMembers } from '../../domain/reminder/members.ts'
import type { MembersIntent } from '../bind-intents.ts'
import type { Sender } from '../sender.ts'
import { outcome, tell, type Outcome } from './outcome.ts'

/** Who is in the group: asked, or said by an administrator. */
export function resolveMembers(
  view: Outlook,
  { actor, chat }: Sender,
  { people, others }: MembersIntent,
): Outcome {
  if (people !== null || !actor.admin || chat === null) {
    const command = { type: 'confirm-members' as const, actor, chat, people: people ?? 'all', others }
    return outcome({ commands: [command] })
  }
  return tell({ kind: 'members', members: chatMembers(view, chat) })
}
