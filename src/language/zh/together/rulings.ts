import { SLIP } from '../words/mistakes.ts'
import { remark, type Reading } from '../reading.ts'
import type { Intent, Label, RemarkIntent, RuleIntent, UnsupportedIntent } from '../../intent.ts'

/** Beside a command these make it a question, a condition, hearsay or a joke, or take it back; being unfinished does not. */
const SPOILS = new RegExp(
  [
    '吗|太[久长晚多]|么\\s*$|呢\\s*$|吧\\s*$|可以不|可不可以|行不行|好不好|是不是|能否|是否|可以吗|[^没]?没有\\s*$',
    '^(?:但|不过|只是)|(?:没有?|不|未)(?:同意|批准|批|答应)',
    '如果|要是|假如|的话|万一|听说|据说|好像|可能|也许|大概',
    `算了|不对|${SLIP}|开玩笑|逗你|骗|作废|先别|先不|暂不|再说|等等|等下|别[这那]|才怪|[😂🤣🙄😏]`,
    '[说问称道讲][了过:]?\\s*$|[说问称道]:',
    '^(?:别|否|假的|不用|不要|不是|取消|撤[回销])|^(?:还|也)?(?:不|没|没有|未|尚未)(?:通过|核验|批准|同意|批)?$',
  ].join('|'),
  'u',
)

function spoilsRuling(text: string, stop: string): boolean {
  return stop === '?' || SPOILS.test(text)
}

/** Adds a command, or the words that belong to one; false for anything else. `belongs`: is no sentence of its own. */
export function addToRule(result: Intent[], { intent, clause }: Reading, belongs: boolean): boolean {
  if (intent.kind === 'rule') {
    result.push(isSpoiled(result) ? halfSaid(intent) : intent)
    return true
  }
  const last = result.findLastIndex(({ kind }) => TAKES_WORDS.has(kind))
  const rule = result[last]
  const takesBack = intent.kind === 'undo' || intent.kind === 'report' || intent.kind === 'mention'
  if (rule?.kind !== 'rule' || !(belongs || intent.kind === 'undo' || intent.kind === 'mention')) return false
  result[last] = takesBack ? halfSaid(rule) : withReason(rule, remark(clause), clause.stop)
  return true
}

/** 41打回去，照片都没有 */
const LACKS =
  /^(?:现场)?(?:照片|附件|材料|资料|内容|佐证|图片|签字|盖章|记录|台账)(?:都|也|还|一张|一份){0,2}没有?(?:签|盖|附|交|传)?[。!！~～\s]*$/

/** 编办还没批, 资金未批复: somebody else's leave is what it waits for. */
const WAITS =
  /^(?!领导|局长|主任|局里|管理员|督办|上面|上级)[^,。;不]{2,8}?(?:还|尚|仍|一直)?(?:没有?|未)(?:批复?|同意|答复|通过)(?:下来)?[。!！~～\s]*$/
/** How official letters end. */
const FORMULA =
  /^(?:妥否|当否|可否|是否妥当|请(?:予)?(?:以)?(?:批示|审批|批准|核准|审示)|恳请(?:批准|同意|支持|领导)|望(?:批准|准予|予以)|特此(?:申请|报告|请示)|请领导(?:批准|审批|批示))[^,。;]{0,6}[。!！~～\s]*$/

const TAKES_WORDS: ReadonlySet<Intent['kind']> = new Set<Intent['kind']>(['report', 'unsure', 'rule'])

/** Whether what was said before makes a command a condition or hearsay. */
function isSpoiled(before: readonly Intent[]): boolean {
  return before.some((intent) => {
    if (intent.kind === 'remark') return spoilsRuling(intent.text, '')
    if (intent.kind === 'not-done') return intent.why !== 'negated' && intent.why !== 'partial'
    return intent.kind === 'unsupported' && intent.labels.length === 0
  })
}

/** What is said behind a command is its reason, unless it spoils it. */
function withReason(rule: RuleIntent, { text }: RemarkIntent, stop: string): Intent {
  const { ruling } = rule
  if (FORMULA.test(text)) return rule
  const lacks = ruling.type === 'return' && stop !== '?' && LACKS.test(text)
  const waits = ruling.type === 'postpone' && stop !== '?' && WAITS.test(text)
  if (!lacks && !waits && spoilsRuling(text, stop)) return halfSaid(rule)
  if (ruling.type === 'progress' && text !== '') {
    const note = ruling.note === '' ? text : `${ruling.note}，${text}`
    return { ...rule, ruling: { ...ruling, note } }
  }
  if (!('reason' in ruling) || /^[。!！~～\s]*$|^(?:谢谢|请(?:批准|审批|领导批准)|辛苦了?)/.test(text))
    return rule
  const words = text.replace(/^(?:原因|理由|因为|由于)[是为:：\s]*/, '')
  const reason = ruling.reason === '' ? words : `${ruling.reason}，${words}`
  return { ...rule, ruling: { ...ruling, reason } }
}

/** Understood and not done: the answer says how to say it. */
function halfSaid({ ruling, labels, later }: RuleIntent): Intent {
  const until = ruling.type === 'postpone' && later === undefined ? { until: ruling.due } : {}
  return { kind: 'unsupported', what: WHAT[ruling.type], labels, ...until }
}

const WHAT: Readonly<Record<RuleIntent['ruling']['type'], UnsupportedIntent['what']>> = {
  postpone: 'postpone',
  'answer-postponement': 'answer',
  verify: 'verify',
  return: 'return',
  transfer: 'transfer',
  waive: 'waive',
  progress: 'progress',
}

/** What two parts of a message say of one number, done and postponed or the like, is not done at all. */
export function withoutTornRulings(intents: readonly Intent[]): Intent[] {
  return intents.map((intent, at) => {
    if (intent.kind !== 'rule') return intent
    const others = intents.filter((_, other) => other !== at).flatMap(claimed)
    return intent.labels.some((label) => others.some((other) => meets(label, other)))
      ? halfSaid(intent)
      : intent
  })
}

/** The numbers of reports that commands of the same message speak of too. */
export function ruledLabels(intents: readonly Intent[]): Label[] {
  return intents.flatMap((intent) => (intent.kind === 'rule' ? intent.labels : []))
}

function claimed(intent: Intent): readonly Label[] {
  if (intent.kind === 'rule') return intent.labels
  return intent.kind === 'report' && intent.target.by === 'numbers' ? intent.target.labels : []
}

function meets(a: Label, b: Label): boolean {
  return a.no === b.no && (a.part ?? b.part) === (b.part ?? a.part)
}
