import type { Outlook } from '../../domain/obligation/outlook.ts'
import type { Fact } from '../facts.ts'
import type { Sender } from '../sender.ts'
import { openQuestion, type OpenQuestion } from './question.ts'

/** What may stand beside an open question; after any other answer a bare number would be taken for its choice. */
const BESIDE_A_QUESTION: ReadonlySet<Fact['kind']> = new Set([
  ...(['asked', 'ask-again', 'dropped', 'chatter', 'puzzled', 'not-done', 'unsupported'] as const),
])

/**
 * Whether the open question must not be answered any more. One that 嗯 alone would answer has the next message for its
 * answer: after 还没呢 and 没完成, 嗯 agrees to what was said of those. `said` also holds what the bot keeps to itself.
 */
export function isOver(view: Outlook, sender: Sender, said: readonly Fact[], told: readonly Fact[]): boolean {
  const question = openQuestion(view, sender)
  if (question === null) return false
  if (told.some(({ kind }) => !BESIDE_A_QUESTION.has(kind))) return true
  if (question.ruling !== null) return false
  const isOnly = question.choices.length === 1
  return (
    said.some((fact) => denies(fact, question)) || (isOnly && told.some(({ kind }) => kind === 'puzzled'))
  )
}

function denies(fact: Fact, { choices }: OpenQuestion): boolean {
  if (fact.kind !== 'not-done') return false
  return (
    choices.length === 1 ||
    choices.some(({ duty, part }) =>
      fact.labels.some(({ no, part: of }) => no === duty.no && (of === null || of === part)),
    )
  )
}
