import type { Outlook } from '../../domain/obligation/outlook.ts'
import { findDuty } from '../../domain/obligation/reportable.ts'
import type { Label, TriggerIntent } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { outcome, type Outcome } from './outcome.ts'

/** 触发 64 暴雨橙色预警: without a name it is called by the words of the table. */
export function resolveTrigger(
  view: Outlook,
  { actor }: Sender,
  { labels, name, due }: TriggerIntent,
): Outcome[] {
  return labels.map(({ no: duty, part }) => {
    if (name === null) return outcome({ commands: [{ type: 'end-trigger', actor, duty, part }] })
    const called = name === '' ? wordsOf(view, { no: duty, part }) : name
    return outcome({ commands: [{ type: 'trigger', actor, duty, part, name: called, due }] })
  })
}

function wordsOf(view: Outlook, { no, part }: Label): string {
  const cadences = findDuty(view, no)?.cadences ?? []
  const some = part === null ? cadences : cadences.slice(part - 1, part)
  return some.find((cadence) => cadence.kind === 'event')?.basis ?? '触发'
}
