import type { Clause } from '../message/clauses.ts'
import { readLabels } from '../words/labels.ts'
import { slice, type Context } from '../message/normalise.ts'
import type { Recognised } from '../recogniser.ts'
import { eat, eatLead, eatMiddle, eatTail, mayEnd } from '../words/scan.ts'
import { PAST } from '../words/vocabulary.ts'
import { readWhen } from '../time/when.ts'

/** Deeds that are the whole of what is owed: who has looked into something has not put it right yet. */
const DEED =
  /改(?=[完好])|学习?|曝光|宣传|宣讲|培训|演练|发布|公示|通报|召开|传达|评估|约谈|座谈|配[齐强]|印发|出台/y
const OVER = /(?:完毕|完成|完|好|毕|过)?/y
/** 学完了 is said of a session, not of 建立学习机制. */
const SESSION = '专题学习'

/** 49曝光完了 · 2已学完: done in the word of the duty itself; that it is its own is for the record to say. */
export function reportDeed(clause: Clause, { today }: Context): Recognised | null {
  if (clause.stop === '?' || clause.units.size > 0) return null
  const text = clause.folded
  const lead = eatLead(text, 0)
  for (const { labels, end: from, style } of readLabels(text, lead)) {
    if (labels.length !== 1 || (style !== 'plain' && style !== 'named')) continue
    const at = eatMiddle(text, from)
    const deed = text.slice(at, eat(DEED, text, at))
    const over = eat(OVER, text, at + deed.length)
    const end = eatTail(text, over)
    const isSaid = over > at + deed.length && PAST.test(text.slice(from, at) + text.slice(over, end))
    if (deed === '' || !isSaid || !mayEnd(text, end)) continue
    const when = readWhen(text.slice(from, at), today)
    if (when !== null && when.first > today) continue
    const rest = slice(clause, end, text.length)
    return {
      intent: {
        kind: 'report',
        target: { by: 'numbers', labels },
        certainty: 'implied',
        all: false,
        times: null,
        unit: null,
        when,
        share: false,
        topic: deed.startsWith('学') ? SESSION : deed,
        remark: null,
        named: [],
        doers: [],
        node: null,
        past: true,
      },
      rest: rest.folded.trim() === '' ? null : { ...rest, stop: clause.stop },
    }
  }
  return null
}
reportDeed.needs = '改学曝宣培演布公报召传评谈配印台'
