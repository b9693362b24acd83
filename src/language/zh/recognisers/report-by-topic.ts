import type { ReportIntent } from '../../intent.ts'
import type { Clause } from '../clauses.ts'
import { stillToCome, toneOf } from '../doubt.ts'
import { readLabels } from '../labels.ts'
import { slice } from '../normalise.ts'
import type { Recognised } from '../recogniser.ts'
import { doneAt, eatLead, mayEnd } from '../scan.ts'
import { ALL, DONE, DONE_IF_PAST, MID } from '../vocabulary.ts'
import { anyOf } from '../words.ts'

const DONE_ANYWHERE = new RegExp(anyOf([...DONE, ...DONE_IF_PAST]), 'g')
const BEFORE_DONE = new RegExp(`(?:${anyOf(MID)}|[\\s:,])+$`)
const DENIES = /[没未不别无吗谁哪]|如果|之?前$|后|时/
/** Shorter topics fit too many duties. */
const SHORTEST_TOPIC = 3

/** 2 中心组学习已完成: certain only where the words between are the duty's own; that is for the record to say. */
export function reportByTopic(clause: Clause): Recognised | null {
  if (clause.stop === '?') return null
  const text = clause.folded
  const list = readLabels(text, eatLead(text, 0)).at(-1)
  if (list?.labels.length !== 1 || list.style === 'place' || list.style === 'figure') return null
  for (const { index } of text.matchAll(DONE_ANYWHERE)) {
    if (index <= list.end) continue
    const between = text.slice(list.end, index)
    const topic = between.replace(BEFORE_DONE, '').replace(/^[\s:,、.]+/, '')
    const done = doneAt(text, index, between.slice(between.indexOf(topic) + topic.length))
    if (!done?.past || !mayEnd(text, done.end) || !isTopic(topic)) continue
    const intent: ReportIntent = {
      kind: 'report',
      target: { by: 'numbers', labels: list.labels },
      certainty: 'implied',
      all: ALL.test(between.slice(topic.length)),
      times: null,
      unit: [...clause.units].find(([at]) => at < list.end)?.[1] ?? null,
      when: null,
      topic,
      remark: null,
      past: true,
    }
    const rest = slice(clause, done.end, text.length)
    return { intent, rest: rest.folded.trim() === '' ? null : { ...rest, stop: clause.stop } }
  }
  return null
}

function isTopic(topic: string): boolean {
  return (
    topic.length >= SHORTEST_TOPIC &&
    !DENIES.test(topic) &&
    !stillToCome(topic) &&
    toneOf(topic, '') === 'plain'
  )
}
