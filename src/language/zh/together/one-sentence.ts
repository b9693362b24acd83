import type { Intent, Label, ReportIntent, RuleIntent } from '../../intent.ts'
import type { Clause } from '../message/clauses.ts'
import { toneOf } from './doubt.ts'
import { readLabels } from '../words/labels.ts'
import { slice, type Context } from '../message/normalise.ts'
import { allButThese, othersAt } from './others-done.ts'
import { doubtful, labelsOf, type Reading } from '../reading.ts'
import { reportDone } from '../recognisers/report-done.ts'
import { eatRulingLead, numbersThen } from '../words/ruling-words.ts'
import { eatLead } from '../words/scan.ts'
import { saysWrong } from './still-open.ts'
import { onlyRestores } from './reopened.ts'
import { DONE } from '../words/vocabulary.ts'
import { anyOf } from '../words/words.ts'
import { NAMES_TIME } from '../time/when-readers.ts'

/** What two clauses mean together; null where they are two sentences. */
export function oneSentence(before: Reading, reading: Reading, context: Context): Intent | null {
  const { intent, clause } = reading
  return (
    allOthers(before.clause, clause, context) ??
    surely(before.intent, intent) ??
    (before.intent.kind === 'mention' ? ofMentioned(before.intent.labels, reading) : null) ??
    corrected(before, reading) ??
    handedOver(before, reading) ??
    verified(before, reading) ??
    goesWith(before, reading) ??
    (intent.kind === 'rule' ? ofReason(intent, before) : null)
  )
}

/** 不对，2没完成 · 2还没完成，搞错了 · 2没完成，撤销 */
function corrected(before: Reading, { intent, clause }: Reading): Intent | null {
  const first = before.intent
  if (intent.kind === 'not-done' && intent.stillOpen && saysWrong(before.clause.folded))
    return { ...intent, stillOpen: 'corrected' }
  if (first.kind !== 'not-done' || !first.stillOpen || clause.stop === '?') return null
  if (saysWrong(clause.folded)) return { ...first, stillOpen: 'corrected' }
  const takesBack = intent.kind === 'undo' && intent.what === 'last'
  return takesBack ? { kind: 'undo', what: 'duty', labels: first.labels } : null
}

const REALLY = /^(?:其实|实际上?|应该|真正|实际)?(?:是|说的是)?(?=(?:完成|办结|办完|报)的?是)/

/** 撤销21，其实完成的是36 */
export function reallyDone(before: Reading, { intent, clause }: Reading, context: Context): Intent | null {
  const isUndo = before.intent.kind === 'undo' && before.intent.what !== 'last'
  if (!isUndo || clause.stop === '?' || (intent.kind !== 'unsure' && intent.kind !== 'not-done')) return null
  const really = reallyIn(clause)
  const read = really && reportDone(really, context)
  const isOther =
    read && !labelsOf(read.intent).some(({ no }) => labelsOf(before.intent).some((one) => one.no === no))
  return isOther && read.rest === null ? read.intent : null
}

/** 应该是49完成 */
const NUMBER_REALLY = new RegExp(
  `^(?:其实|实际上?|应该|真正|实际)(?:是|说的是|报的是)(?=第?\\d{1,3}(?:\\.\\d)?[号项条]?(?:已经?)?${anyOf(DONE)}了?[。!~\\s]*$)`,
)
/** 36才是办完的 */
const THIS_ONE = new RegExp(`^(第?\\d{1,3}(?:\\.\\d)?[号项条]?)才是(${anyOf(DONE)})了?的[。!~\\s]*$`)

/** The words that are left of it to report. */
function reallyIn(clause: Clause): Clause | null {
  const { folded, stop } = clause
  const [, no, done] = THIS_ONE.exec(folded) ?? []
  if (no !== undefined && done !== undefined) {
    const said = `${no}已${done}`
    return { clean: said, folded: said, units: new Map(), stop }
  }
  const from = (REALLY.exec(folded) ?? NUMBER_REALLY.exec(folded))?.[0].length ?? 0
  return from === 0 ? null : { ...slice(clause, from, folded.length), stop }
}

const HANDS_OVER =
  /^(?:就|请|麻烦|帮忙|把它|直接|你|给)*(?:转|划|移|调)(?:过去|给他们|给它|办|走|一下|交)(?:过去|一下|吧|了|哈)*[。!~\s]*$/
const ONLY_PERHAPS = /如果|要是|假如|应该|建议|可能|能不能|能否|可否|是否|吗|听说|好像|之前|以前/

/** 49以后由建管科负责，转过去吧 */
function handedOver({ intent: before, clause }: Reading, { clause: here }: Reading): RuleIntent | null {
  if (before.kind !== 'unsupported' || before.what !== 'transfer' || before.labels.length === 0) return null
  const isOrder = HANDS_OVER.test(here.folded) && here.stop !== '?' && here.units.size === 0
  const to = before.unit
  if (to === undefined || !isOrder || clause.stop === '?' || ONLY_PERHAPS.test(clause.folded)) return null
  return { kind: 'rule', labels: before.labels, unit: null, ruling: { type: 'transfer', to } }
}

/** 16没问题，… */
function ofMentioned(labels: readonly Label[], { intent, clause }: Reading): Intent | null {
  if (isBare(intent)) return isMiscounted(intent, labels) ? asked(intent, labels) : ofThese(intent, labels)
  if (intent.kind === 'not-done' && intent.labels.length === 0) return { ...intent, labels }
  const isPassed =
    (intent.kind === 'unsupported' || intent.kind === 'remark') &&
    clause.stop !== '?' &&
    PASSED.test(clause.folded)
  return isPassed ? { kind: 'rule', labels, unit: null, ruling: { type: 'verify' } } : null
}

/** 核验39，通过 */
function verified({ intent: first }: Reading, { clause }: Reading): RuleIntent | null {
  const isHalf = first.kind === 'unsupported' && first.what === 'verify' && first.labels.length > 0
  if (!isHalf || clause.stop === '?' || !PASSED.test(clause.folded)) return null
  return { kind: 'rule', labels: first.labels, unit: null, ruling: { type: 'verify' } }
}

/** 2撤销，点错了 · 点错了，2撤销: the number that is named is all that is taken back. */
function goesWith(before: Reading, { intent, clause }: Reading): Intent | null {
  const first = before.intent
  if (intent.kind === 'mention' && isBare(first)) return ofThese(first, intent.labels)
  if (first.kind === 'undo' && intent.kind === 'undo' && (intent.what === 'last' || first.what === 'last'))
    return intent.what === 'last' ? first : intent
  if (first.kind === 'undo' && clause.stop !== '?' && leavesIt(clause.folded)) return first
  const isStruck = first.kind === 'unsure' && isBare(intent) && /销(?:号|了|账|掉)/.test(clause.folded)
  return isStruck ? struckOff(before, intent, first.labels) : null
}

/** 51 ok, all done */
function surely(first: Intent, second: Intent): ReportIntent | null {
  const isSaidTwice = first.kind === 'report' && first.scant === true && isBare(second) && second.past
  return isSaidTwice ? { ...second, target: first.target, unit: first.unit, certainty: 'certain' } : null
}

/** 撤销2，56不变 */
const STAYS =
  /^(?:第?[\d、,和]+[号项]?|其他|其它|其余|剩下|别)(?:的)?(?:都|还是|照旧|就|先)?(?:不变|不动|不撤销?|不用撤销?|保留|留着|照旧)(?:了|就行|就好)?[。!~\s]*$/

const leavesIt = (words: string): boolean => STAYS.test(words) || onlyRestores(words)

/** 49没问题，通过 */
const PASSED =
  /^(?:(?:同意|准予|予以|可以)*(?:核验|审核|验收)?(?:予以|准予)?通过了?|(?:完成|办理)?(?:情况|内容|材料)?属实|(?:同意|准予|予以|可以)+(?:销号|办结|核销))[。!~\s]*$/

/** 56没完成，其他都完成了 */
function allOthers(left: Clause, clause: Clause, context: Context): ReportIntent | null {
  const from = othersAt(clause.folded)
  if (from === 0) return null
  const done = reportDone({ ...slice(clause, from, clause.folded.length), stop: clause.stop }, context)
  const target = done?.rest === null && isBare(done.intent) ? allButThese(left.folded) : null
  return done && target && isBare(done.intent) ? { ...done.intent, certainty: 'certain', target } : null
}

/** What has happened. */
const HAPPENED = /^(?!.*(?:任务|通知|要求|部署|安排|下达|催)).*(?:[已了过]|[签发归交报送开贴挂]的)/

/** 23办好。责任书签了28份: what was done for it tells that 办好 is no order. The report, null where it may be one. */
export function settled(
  { intent: before, clause }: Reading,
  { intent, clause: here }: Reading,
  context: Context,
): ReportIntent | null {
  const isTold = intent.kind === 'remark' && intent.tone === 'plain' && HAPPENED.test(here.folded)
  if (before.kind !== 'remark' || !isTold || !/[。;!\n]/.test(clause.stop) || !WELL_DONE.test(clause.folded))
    return null
  const read = reportDone({ ...clause, folded: `${clause.folded}了`, clean: `${clause.clean}了` }, context)
  return read?.rest === null && read.intent.kind === 'report' && read.intent.target.by === 'numbers'
    ? read.intent
    : null
}

const WELL_DONE =
  /^[^\d把将请要须得让叫]*\d+[号项]?[^\d把将请要须得让叫]*(?:办|做|搞|弄|整|干|落实|处理|整改)(?:好|妥|妥当|到位|齐)[。!~\s]*$/

/** 22已排查到位，申请销号: told in a word of their own, and the record asked for. */
function struckOff({ clause }: Reading, report: ReportIntent, labels: readonly Label[]): ReportIntent | null {
  const list = readLabels(clause.folded, eatLead(clause.folded, 0))[0]
  const told = list ? clause.folded.slice(list.end).trim() : ''
  const isPlain =
    ALREADY.test(told) &&
    !NAMES_TIME.test(told) &&
    clause.units.size === 0 &&
    toneOf(told, clause.stop) === 'plain'
  if (!list || !isPlain || list.labels.length !== labels.length) return null
  return { ...ofThese(report, labels), remark: clause.clean.slice(list.end).trim() }
}

const ALREADY = /^(?:我们)?(?:\p{Script=Han}{2,6}?)?(?:都|均)?已/u

/** 16、20、23，两项办结 */
function isMiscounted({ target }: ReportIntent, labels: readonly Label[]): boolean {
  const howMany = target.by === 'nothing' ? target.howMany : null
  return howMany !== null && labels.length > 1 && howMany !== labels.length
}

const asked = (report: ReportIntent, labels: readonly Label[]): Intent => doubtful(ofThese(report, labels))

function ofThese(report: ReportIntent, labels: readonly Label[]): ReportIntent {
  return { ...report, certainty: 'certain', target: { by: 'numbers', labels } }
}

/** 2材料不全，退回 · 第2项因人手不足，申请延期到12月20日: the reason comes first, and names the numbers. */
function ofReason(rule: RuleIntent, { intent: before, clause }: Reading): RuleIntent | null {
  const { ruling } = rule
  if (rule.labels.length > 0 && 'reason' in ruling && ruling.reason === '' && BECAUSE.test(clause.folded))
    return { ...rule, ruling: { ...ruling, reason: clause.clean.trim() } }
  if (rule.labels.length > 0 || (ruling.type !== 'return' && ruling.type !== 'postpone')) return null
  const says = before.kind === 'mention' || (before.kind === 'not-done' && before.why === 'negated')
  const labels = says ? labelsOf(before) : labelsBecause(clause)
  const reason = clause.clean.replace(/^第?[^\p{L}]*[号项]?/u, '').trim()
  return labels.length > 0 ? { ...rule, labels, ruling: { ...ruling, reason } } : null
}

/** 因资金尚未到位，第20项申请延期… */
const BECAUSE = /^(?:因|由于|鉴于|考虑到)[^\d]*$/

/** 2因领导出差 */
function labelsBecause({ folded }: Clause): readonly Label[] {
  const lists = numbersThen(folded, eatRulingLead(folded, 0))
  return (
    lists.find(({ end }) => /^(?:因|由于|材料|资料|附件|照片|内容|佐证)/.test(folded.slice(end)))?.labels ??
    []
  )
}

/** Done, and nothing said of what. */
export function isBare(intent: Intent): intent is ReportIntent {
  return intent.kind === 'report' && intent.target.by === 'nothing'
}
