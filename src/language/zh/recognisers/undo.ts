import type { Clause } from '../message/clauses.ts'
import { readLabels } from '../words/labels.ts'
import { UNIT } from '../message/normalise.ts'
import { only, type Recognised } from '../recogniser.ts'
import { NEVER_DONE, REOPENS, RESTORES, TO_OPEN } from '../together/reopened.ts'
import { eat } from '../words/scan.ts'

const LEAD = new RegExp(
  `(?:${UNIT}的?|哎呀?|唉|手[一快滑误抖]+了?|不对|不小心|先|刚才|刚刚|刚|上面|前面|把|予以?|申请|请求|系|属于?|登记的|(?:报|登|点|填|发|说)的|整个|全部|都|这?[两二三四五六七八九十几][项个条]|完成|办结|我|我们|不好意思|抱歉|对不起|sorry|请|麻烦|帮我|帮忙|把|将|那个|那条|那项|这个|这项|这条|的|是|(?:上面|前面|上头|前头)?那[条个项]|上一条|上条|上[一1]项|上一?次的?|登记|记录|只|仅|单独|其中的?|里面的?|,|:|\\s)*`,
  'y',
)
const VERB =
  /(?:撤销|撤消|撤回|取消|收回|作废|撤(?:了|吧|(?=一下|掉))|回退|undo)(?:登记|记录|完成|办结|回执|掉|来|了|一下|吧|:|\s)*/y
const RECEIPT = /(?:(?:第)?(?:回执|#|no\.?)\s*#?\s*(\d{1,9})|第?(\d{1,9})号?回执)\s*$/y
const NUMBER = /(\d{1,9})\s*$/y
const MISTAKE =
  /(?:误报|多报|重复报|错报|(?:报|登记?|记|填|发|点)[早快]|报错|弄错|搞[错混]|[点按选]错|看错行?|填错|发错|记错|登记错|手误|误操作|误登记?|误填)(?:了|啦|咯|的|,|\s)*(?:请|帮我|麻烦|予以?|申请)*(?:撤销|撤回|取消|作废|撤)?(?:一下|了|吧|下|哈|~|!|🙏|😓|😅|😭)*$/y
/** Every verb of it has one of these. */
const TAKES_BACK =
  /多报|重复报|错报|恢复|还原|改回|重新打开|未完成|没完成|[未没]办|待办|不该|不应|撤|取消|收回|作废|回退|undo|[误错]|[报记登填发点][早快]了/
const OF_DUTY_END = /(?:那[条个项]|这[条个项]|[的了吧啊完成办结登记录一下都]|状态)*$/y
const BOTH = /(?:都|全部|均)?/y
const END = /(?:[了吧啊哈~!。一下的]|🙏|😓|😂|😅|谢谢|辛苦)*$/y

/** 撤销 · 撤销 12 · 2报错了 · 取消刚才的登记 */
export function undo(clause: Clause): Recognised | null {
  const text = clause.folded
  if (clause.stop === '?' || !TAKES_BACK.test(text)) return null
  const lead = eat(LEAD, text, 0)
  const found = verbFirst(text, lead) ?? numberFirst(text, lead)
  return clause.units.size === 0 || !found ? found : ofUnit(found, clause)
}
undo.needs = '多重错恢未没待撤取收废退u误早快该应原'

/** 把办公室第2项的登记撤销: of that unit's record. */
function ofUnit({ intent, rest }: Recognised, { units }: Clause): Recognised | null {
  const [unit, ...more] = new Set(units.values())
  if (intent.kind !== 'undo' || !('labels' in intent) || unit === undefined || more.length > 0) return null
  return { intent: { kind: 'undo', what: 'duty', labels: intent.labels, unit }, rest }
}

function verbFirst(text: string, lead: number): Recognised | null {
  const verb = eat(VERB, text, lead)
  const from = verb > lead ? eat(LEAD, text, verb) : lead
  if (verb === lead) return withoutVerb(text, lead)
  if (from >= text.length || eat(END, text, from) >= text.length) return only({ kind: 'undo', what: 'last' })
  return numbered(text, from) ?? ofDuty(text, from)
}

/** 报错了 · 改回未完成 · 恢复37为未完成 */
function withoutVerb(text: string, lead: number): Recognised | null {
  const back = eat(REOPENS, text, lead)
  if (eat(MISTAKE, text, lead) > lead || (back > lead && back >= text.length))
    return only({ kind: 'undo', what: 'last' })
  const from = eat(RESTORES, text, lead)
  const list = from > lead ? readLabels(text, from)[0] : undefined
  const isBack = list && list.style !== 'place' && eat(TO_OPEN, text, list.end) > list.end
  return isBack ? only({ kind: 'undo', what: 'duty', labels: list.labels }) : null
}

/** 撤销 #12 · 撤销12号回执 · 撤销 12 */
function numbered(text: string, from: number): Recognised | null {
  const receipt = numberAt(RECEIPT, text, from)
  if (receipt !== null) return only({ kind: 'undo', what: 'receipt', receipt })
  const no = numberAt(NUMBER, text, from)
  return no === null ? null : only({ kind: 'undo', what: 'either', labels: [{ no, part: null }] })
}

function numberAt(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from
  const match = pattern.exec(text)
  const number = match?.[1] ?? match?.[2]
  return number === undefined ? null : Number(number)
}

/** 撤销第2项的登记 · 撤销 2、56 */
function ofDuty(text: string, from: number): Recognised | null {
  const list = readLabels(text, from)[0]
  const isItems = list && list.style !== 'place' && list.style !== 'figure'
  if (!isItems || eat(OF_DUTY_END, text, list.end) < text.length) return null
  const isNamed = list.style === 'named' || list.labels.length > 1
  return only({ kind: 'undo', what: isNamed ? 'duty' : 'either', labels: list.labels })
}

/** 2撤销 · 第2项报错了 · 2、56都撤销 */
function numberFirst(text: string, lead: number): Recognised | null {
  const list = readLabels(text, lead)[0]
  if (!list || list.style === 'place') return null
  const from = eat(LEAD, text, eat(BOTH, text, list.end))
  const done =
    [VERB, MISTAKE, REOPENS, NEVER_DONE].map((verb) => eat(verb, text, from)).find((end) => end > from) ??
    from
  return done > from && done >= text.length ? only({ kind: 'undo', what: 'duty', labels: list.labels }) : null
}
