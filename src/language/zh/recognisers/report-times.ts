import type { ReportIntent, Times } from '../../intent.ts'
import type { Clause } from '../message/clauses.ts'
import { readLabels } from '../words/labels.ts'
import { slice, type Context } from '../message/normalise.ts'
import { NUMBER, readNumber } from '../words/numbers.ts'
import { only, unitsBefore, type Recognised } from '../recogniser.ts'
import { eatLead, eatMiddle, mayEnd } from '../words/scan.ts'
import { DONE, HELD, PAST } from '../words/vocabulary.ts'
import { isTopic } from './report-by-topic.ts'
import { readWhen } from '../time/when.ts'
import { anyOf } from '../words/words.ts'

const VERB = anyOf([...HELD, ...DONE])
const PARTICLES = '(?:了|啦|咯|过|啊|哈|哦|~|!|✅|任务|工作|宣传|活动|专题)*'
const BEFORE =
  '(?:又|昨天|前天|今天|上个?周|上个?月|再|新|已经|已|己|也|都|均|全部|共计?|累计|总共|一共|的|刚|今年|本季度?|本月|\\s)*'
/** 第1次, 2次, 头一回, 首场 */
const COUNT = `(?:(?<nth>第?)(?<n>${NUMBER})|(?<first>头一?|首))(?<of>次|场|期|轮|回|趟|届)`
/** 第1次已开展 · 2次完成了 */
const TIMES_FIRST = new RegExp(
  `^(?:${BEFORE})${COUNT}(?:的)?(?:${anyOf(HELD)}(?=已|完|也|都))?(?:${BEFORE})(?<verb>${VERB})${PARTICLES}`,
)
/** 第2次发布会开完了 · 第2场新闻发布会已召开 */
const THING_HELD = new RegExp(
  `^(?:${BEFORE})${COUNT}的?(?<thing>\\p{Script=Han}{2,12}?)(?:${BEFORE})(?<verb>${anyOf([...HELD, ...DONE, '开完', '办好', '结束'])})${PARTICLES}(?![\\p{L}\\p{N}])`,
  'u',
)
/** 媒体通气会开了一次 */
const THING_FIRST = new RegExp(
  `^(?:的|这个|那个|\\s)*(?<thing>\\p{Script=Han}{2,12}?)(?:${BEFORE})(?<verb>${VERB})(?:了|过)\\s*(?<nth>第?)(?<n>${NUMBER})(?<of>次|场|期|回)${PARTICLES}(?![\\p{L}\\p{N}])`,
  'u',
)
/** 已开展2次 · 又完成了一次 */
const VERB_FIRST = new RegExp(
  `^(?:${BEFORE})(?<verb>${VERB})(?:了|过|到)?\\s*(?<thing>\\p{Script=Han}{2,10}?)??${COUNT}${PARTICLES}`,
  'u',
)
/** 完成6第2次 */
const BEHIND = new RegExp(`^\\s*(?<nth>第)(?<n>${NUMBER})(?:次|场|回)${PARTICLES}`)
/** 一期完成: a stage of the works; 第2期已发布 is one of several. */
const STAGE = new RegExp(`^(?:${anyOf(DONE)}|落实|实施|进行|做|搞|办|弄)$`)
/** 6又搞了一次新闻发布会 */
const HELD_THING = /^\p{Script=Han}{2,12}?(?=[了。!~]*$)/u
const DONE_WORD = new RegExp(anyOf(DONE))
const DONE_LEADS = new RegExp(`^(?:我们|已经|已)*(?:${anyOf(DONE)})(?:了|\\s)*`)

/** 6今年第1次已开展: one report of the several that its period needs. */
export function reportTimes(clause: Clause, context: Context): Recognised | null {
  if (clause.stop === '?') return null
  const text = clause.folded
  return verbBehind(clause, context, text) ?? verbBefore(clause, context, text)
}
reportTimes.needs = '次场期轮回趟届'

function verbBehind(clause: Clause, context: Context, text: string): Recognised | null {
  const lead = eatLead(text, 0)
  for (const list of readLabels(text, lead)) {
    if (list.labels.length > 1 || list.style === 'place' || list.style === 'counted') continue
    for (const middle of [list.end, eatMiddle(text, list.end)]) {
      const match = heldAt(text, middle)
      if (!match) continue
      const around = text.slice(0, lead) + text.slice(list.end, middle) + match[0]
      if (!PAST.test(around) && !/又/.test(around) && !DONE_WORD.test(match[0])) continue
      const report = asReport(
        clause,
        context,
        list.labels[0] ?? null,
        match,
        middle + match[0].length,
        around,
      )
      if (report) return report
    }
  }
  return null
}

function heldAt(text: string, at: number): RegExpExecArray | null {
  const said = text.slice(at)
  const held = TIMES_FIRST.exec(said) ?? VERB_FIRST.exec(said)
  const match = held && mayEnd(text, at + held[0].length) ? held : (THING_HELD.exec(said) ?? held)
  const told = match ?? THING_FIRST.exec(said)
  return told && isStage(told) ? null : told
}

function isStage({ groups }: RegExpExecArray): boolean {
  return /[期轮]/.test(groups?.['of'] ?? '') && STAGE.test(groups?.['verb'] ?? '')
}

function verbBefore(clause: Clause, context: Context, text: string): Recognised | null {
  const lead = DONE_LEADS.exec(text)?.[0].length
  for (const list of lead === undefined ? [] : readLabels(text, lead)) {
    const match = BEHIND.exec(text.slice(list.end))
    if (list.labels.length > 1 || !match) continue
    return asReport(
      clause,
      context,
      list.labels[0] ?? null,
      match,
      list.end + match[0].length,
      text.slice(0, lead),
    )
  }
  return null
}

function asReport(
  clause: Clause,
  context: Context,
  label: { no: number; part: number | null } | null,
  match: RegExpExecArray,
  end: number,
  around: string,
): Recognised | null {
  const n = countIn(match)
  const thing = thingIn(clause.folded, match, end)
  if (label === null || n === null || thing === undefined) return null
  if (n === 0) return only({ kind: 'not-done', why: 'negated', labels: [label] })
  const when = readWhen(around, context.today)
  if (when !== null && when.first > context.today) return null
  const units = unitsBefore(clause, end)
  if (units.length > 1) return null
  const intent: ReportIntent = {
    kind: 'report',
    target: { by: 'numbers', labels: [label] },
    certainty: 'certain',
    all: false,
    times: { mode: modeOf(match, around), n },
    unit: units[0] ?? null,
    when,
    share: false,
    topic: thing,
    remark: null,
    named: [],
    doers: [],
    node: null,
    past: true,
  }
  const rest = slice(clause, mayEnd(clause.folded, end) ? end : clause.folded.length, clause.folded.length)
  return rest.folded.trim() === '' ? only(intent) : { intent, rest: { ...rest, stop: clause.stop } }
}

function countIn({ groups }: RegExpExecArray): number | null {
  const figures = groups?.['first'] === undefined ? (groups?.['n'] ?? '') : '1'
  return /^[0零]+$/.test(figures) ? 0 : readNumber(figures)
}

/** What was held, between its count and the verb or behind; null where nothing follows, undefined where something else does. */
function thingIn(text: string, match: RegExpExecArray, end: number): string | null | undefined {
  const between = match.groups?.['thing']
  if (between !== undefined) return mayEnd(text, end) && isTopic(between) ? between : undefined
  if (mayEnd(text, end)) return null
  const thing = HELD_THING.exec(text.slice(end))?.[0]
  return thing !== undefined && isTopic(thing) ? thing : undefined
}

/** 共3次, 第2次: a clause behind a report that says only this; null for any other words. */
export function timesIn(words: string): Times | null {
  const [, sum, nth, figures = ''] = ONLY_TIMES.exec(words.trim()) ?? []
  const n = readNumber(figures)
  if (n === null || n < 1) return null
  return { mode: sum ? 'total' : nth ? 'nth' : 'said', n }
}

const ONLY_TIMES = new RegExp(
  `^(?:(?:目前|今年|本年|本季度?|本月|这是|是|已经?)*)(?:(一?共计?|累计|总共|总计|合计)|(第))?(?:已|是|开展|召开|完成|组织|举办|搞|开)?了?(${NUMBER})(?:次|场|(?<=共.*)[期轮])(?:了)?[。!~]*$`,
)

function modeOf(match: RegExpExecArray, around: string): Times['mode'] {
  if (match.groups?.['nth'] === '第' || match.groups?.['first'] !== undefined) return 'nth'
  if (/又|再|新/.test(around)) return 'more'
  return /共|累计|[次场期轮](?:都|均|全部)|已.*次.*了/.test(around) ? 'total' : 'said'
}
