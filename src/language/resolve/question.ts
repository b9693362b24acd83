import { findObligation } from '../../domain/obligation/find.ts'
import { dutyLabel, type Obligation } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import type { RulingAsked } from '../../domain/obligation/ruling.ts'
import type { ChooseIntent, Label, When } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { outcome, tell, type Outcome } from './outcome.ts'
import { picked } from './pick.ts'
import { MOST_CHOICES } from './report.ts'

/** The bot's question to the sender, while it is fresh and was asked in the same chat. */
export interface OpenQuestion {
  choices: Obligation[]
  /** Epoch milliseconds. */
  askedAt: number
  remark: string | null
  /** What is to be done with the choice; null for a report. */
  ruling: RulingAsked | null
}

export function openQuestion(view: Outlook, sender: Sender): OpenQuestion | null {
  const question = view.state.questions.get(sender.actor.userId.toLowerCase())
  if (!question || question.chat !== sender.chat) return null
  const age = view.now - question.askedAt
  if (age < 0 || age > view.policy.questionMinutes * 60_000) return null
  const choices = question.choices.flatMap((key) => findObligation(view, key) ?? [])
  return choices.length === 0
    ? null
    : {
        choices,
        askedAt: question.askedAt,
        remark: question.remark ?? null,
        ruling: question.ruling ?? null,
      }
}

/** The question which of several was reported; words of a report are no answer to any other. */
export function reportQuestion(view: Outlook, sender: Sender): OpenQuestion | null {
  const question = openQuestion(view, sender)
  return question?.ruling === null ? question : null
}

export function resolveAnswer(sender: Sender, question: OpenQuestion, { answer }: ChooseIntent): Outcome {
  if (answer.by === 'none' || answer.by === 'cancel') {
    return outcome({
      commands: [{ type: 'drop-question', actor: sender.actor }],
      facts: [{ kind: 'dropped' }],
    })
  }
  const chosen = chosenOf(question, answer)
  if (!chosen) return askAgain(question, answer)
  const keys = chosen.map((obligation) => obligation.key)
  const { actor } = sender
  const { ruling } = question
  if (ruling) return outcome({ commands: [{ type: 'rule', actor, keys, ruling }] })
  return outcome({ commands: [{ type: 'report-done', actor, keys, count: 1, remark: question.remark }] })
}

/** Asks again, of what was narrowed down where a number means several. */
export function askAgain(question: OpenQuestion, answer: ChooseIntent['answer'] | null): Outcome {
  const { choices, ruling, remark } = question
  const narrowed = narrowedBy(choices, answer)
  const isLong = showsNoPlaces(question)
  const isFewer = answer?.by === 'when' && narrowed.length < choices.length
  if ((isLong || isFewer) && narrowed.length > 0 && narrowed.length <= MOST_CHOICES)
    return outcome({ choices: narrowed, ruling, remark })
  if (isLong) return tell({ kind: 'number-wanted', open: choices })
  return tell({ kind: 'ask-again', choices, ruling: ruling?.type ?? null })
}

function narrowedBy(choices: readonly Obligation[], answer: ChooseIntent['answer'] | null): Obligation[] {
  if (answer?.by === 'when') return dueIn(choices, answer.when)
  const named = answer?.by === 'labels' ? answer.labels : []
  return choices.filter(({ duty, part }) =>
    named.some((label) => label.no === duty.no && (label.part === null || label.part === part)),
  )
}

/** 今天的: due on one of these days, and not begun before them unless it is a dated deadline; of 下半年 that half-year's. */
function dueIn(choices: readonly Obligation[], { first, last }: When): Obligation[] {
  const exact = choices.filter(({ opens, due }) => opens === first && due === last)
  if (exact.length > 0) return exact
  return choices.filter(({ cadence, opens, due, postponedFrom }) => {
    const isDue = [due, postponedFrom].some((day) => day != null && first <= day && day <= last)
    return isDue && (cadence.kind === 'deadline' || opens >= first)
  })
}

/** Too many to show with places: only a number of its own picks one. */
function showsNoPlaces({ choices, ruling }: OpenQuestion): boolean {
  return ruling === null && choices.length > MOST_CHOICES
}

function chosenOf(question: OpenQuestion, answer: ChooseIntent['answer']): Obligation[] | null {
  const { choices } = question
  const isLong = showsNoPlaces(question)
  switch (answer.by) {
    case 'all':
      return isLong ? null : [...choices]
    case 'none':
    case 'cancel':
      return null
    case 'yes':
      return onlyOf(choices)
    case 'unit':
      return onlyOf(choices.filter((choice) => choice.unit === answer.unit))
    case 'positions':
      return isLong ? null : picked(choices, answer.pick)
    case 'when':
      return onlyOf(dueIn(choices, answer.when))
    case 'part':
      return onlyOf(choices.filter((choice) => choice.part === answer.part))
    case 'labels':
      return byLabels(choices, answer.labels, !isLong && answer.noPlace !== true)
  }
}

function onlyOf(choices: readonly Obligation[]): Obligation[] | null {
  return choices.length === 1 ? [...choices] : null
}

/** 3.1 names a choice, 1 its place; null where any of them names none or several. */
function byLabels(
  choices: readonly Obligation[],
  labels: readonly Label[],
  places: boolean,
): Obligation[] | null {
  const found = labels.map((label) => byLabel(choices, label, places))
  return found.every((choice) => choice !== null) ? found : null
}

function byLabel(choices: readonly Obligation[], label: Label, places: boolean): Obligation | null {
  const named = choices.filter((choice) => matches(choice, label))
  const placed = label.part === null && places ? choices[label.no - 1] : undefined
  const [only] = named
  if (named.length === 1 && only && (placed === undefined || placed.key === only.key)) return only
  return named.length === 0 || named.length === choices.length ? (placed ?? null) : null
}

function matches({ duty, part }: Obligation, label: Label): boolean {
  return dutyLabel(duty.no, part) === dutyLabel(label.no, label.part)
}
