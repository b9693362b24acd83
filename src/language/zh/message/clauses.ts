import type { Label } from '../../intent.ts'
import { COUNTED } from '../words/counting.ts'
import { labelsIn, readLabels } from '../words/labels.ts'
import { slice, UNIT, type Phrase } from './normalise.ts'
import { doneAt, eatMiddle, matchesIn } from '../words/scan.ts'
import { isInARun, tellsAnew, UNDOES } from './tells-anew.ts'
import { BY_THE_BOOK, DONE, DONE_IF_PAST } from '../words/vocabulary.ts'
import { anyOf } from '../words/words.ts'

/** A stretch of a message between its stops; 1✅2✅ are two, and so are 2完成了但56没有. */
export interface Clause extends Phrase {
  /** The stop behind it: one of `,;.!?` or a line break; empty at the end. */
  stop: string
}

/** 1✅2✅ · 3 没有 4 完成 · 2通过56退回 */
const AFTER_STATE = '(?=\\d)(?<=\\d\\s*(?:[✅☑✔√]|不?通过|退回)\\s*|\\d\\s+(?:没有?|未完成|没完成)\\s+)'
/** 2完成了但56没有 */
const BEFORE_BUT = '(?=(?:但是?|不过|可是)第?\\d)(?<=[^,;。!?\\n])'
/** 都完成了就剩56没有 */
const BEFORE_REST = '(?=(?:就|只有|只剩|就剩|仅)(?:剩|有)?第?\\d+[号项]?(?:还|都)?[没未])(?<=[了完好结成])'
const SPACES =
  ' +(?=(?:就|只有|但)?第?\\d|(?:可以|请|申请|麻烦)?销[号了账掉]|(?:把|将)?[^ ]{0,8}(?:撤|取消|作废)|其他|其它|其余|剩下|余下|剩余|别的|另外|第[一二三四五六七八九十]|[前后中最])'
/** 41办了43没办 */
const RUN = '(?<run>(?=第?\\d|第[一二三四五六七八九十])(?<=[成结完好妥定毕位了啦咯没有弄办搞做动]))'
const STOPS = new RegExp(`、|[,;。!?\\n…]+|${AFTER_STATE}|${BEFORE_BUT}|${BEFORE_REST}|${SPACES}|${RUN}`, 'g')
/** Each of them has one of these, or one before it. */
const MAY_STOP =
  /[\s、,;。!?…✅☑✔√过回但可就只仅]|[成结完好妥定毕位了啦咯没有弄办搞做动]第?[\d一二三四五六七八九十]/
const BEGINS_WITH_NUMBER = /^\s*(?:第?\d|第[一二三四五六七八九十]|头一)/
/** 43；48；49 */
const NUMBERS_ALONE = /^[\s\d;、,第项号]*\d[项号]?\s*$/
const NUMBERS_TOGETHER = /^[\s\d;、,第项号]*\d[项号]?\s*(?:[—–:]|均|都|全|皆)/
const LIST_GOES_ON = new RegExp(
  `^\\s*(?:$|[,、;。!?~\\n—–]|和|与|及|都|均|全|已|己|也|两|三|几|项|号|${anyOf(DONE)})`,
)
/** 2已完成、56已完成 are two reports. */
const ENDS_DONE = new RegExp(`${anyOf(DONE)}[了啦咯]?$`)
const EXCEPT = /^\s*除了?[^,]{1,12}$/
const THE_OTHERS = /^\s*(?:其他|其它|其余|剩下|别)?的?(?:都|全部|均|全)/
/** 44-46，除了45，都办完了 */
const ENDS_IN_NUMBER = /^[^,]*\d[号项]?\s*$/
const LEAVES_OUT = /^\s*除了?\s*第?\d/
/** 在推进的是39和40，21、36则已完成 */
const ENDS_OPEN =
  /(?:在(?:推进|办|弄|做|搞|走)|没(?:完成|办完|办|做|弄|搞)|未(?:完成|办结|办)|差|剩下?)的?(?:只|就)?(?:有|是|还有)?:?\s*第?[\d、,和与及号项第\s.]+$/
const OTHERS_DONE = new RegExp(
  `^\\s*第?[\\d、,和与及号项第\\s.~-]+(?:则|就|都|均|全部|全|也)*已?经?${anyOf(DONE)}`,
)
const COUNT_FOLLOWS = new RegExp(`^\\s*[,、]\\s*\\d+\\s*${COUNTED}`)
/** 38申请延后，12月20日前完成 */
const POSTPONED =
  /(?:延期|延后|推迟|顺延|宽限|[延缓](?=几天|一))(?:办理|完成|(?:几|些|两三|两)天|一?段时间|一下)?\s*$/
const TO_A_DAY = /^\s*[到至]?(?:(?:20\d\d|明)年)?\d{1,2}月\d{1,2}[日号]/
/** 延期申请：49，延至1月20日 */
const POSTPONES = /^\s*(?:延期(?:申请|请求|请示)|申请延期)\s*:\s*第?\d[\d.、和与项号\s]*$/
const PUT_OFF_TO = /^\s*(?:申请|拟|请求|需要?)*(?:延期?|推迟?|顺延|缓|宽限)[到至]/
/** 帮纪检组报一下，51完成 */
const FOR_A_UNIT = new RegExp(
  `^(?:请|麻烦|我)?(?:代表|代为|代|替|帮)${UNIT}(?:报告|填报|上报|报|登记|提交|反馈)(?:一?下|一哈)?\\s*$`,
)
/** 按要求，41完成 */
const BOOK = new RegExp(`^\\s*${anyOf(BY_THE_BOOK)}\\s*$`)
const DONE_WORD = new RegExp(anyOf([...DONE, ...DONE_IF_PAST]))

/** 小唐，把41完成了 is said to somebody: what he is called and what he is told are one sentence. */
const CALLED_BY_NAME =
  /^\s*(?!.*(?:[局队站科所校院部厅处县区市镇]长|主任|书记|领导|[好已了啦咯错误到过是嗯哦天说告]))@?[^\s,\d]{1,5}$/
const TELLS_TO =
  /^\s*(?:你|快点?|赶紧|赶快|尽快|抓紧|先|记得|一定|务必|请|麻烦|帮忙|帮我)*(?:把|将)\s*(?:第|\d)/

/** Cuts a message at its stops; the commas of a list of numbers are none. */
export function clausesOf(message: Phrase): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  for (const match of MAY_STOP.test(message.folded) ? matchesIn(STOPS, message.folded) : []) {
    const stop = match[0]
    const next = match.index + stop.length
    if (stop === '' && !BEGINS_WITH_NUMBER.test(message.folded)) continue
    if (
      match.groups?.['run'] !== undefined &&
      !isInARun(message.folded.slice(from, match.index), message.folded.slice(next))
    )
      continue
    if (isNoStop(stop, message.folded.slice(from, match.index), message.folded.slice(next))) continue
    clauses.push(clauseOf(message, from, match.index, stopOf(stop)))
    from = next
  }
  clauses.push(clauseOf(message, from, message.folded.length, ''))
  return clauses.filter((clause) => clause.folded !== '' || clause.stop === '?')
}

function isNoStop(stop: string, before: string, after: string): boolean {
  if (/^ +$/.test(stop)) return !tellsAnew(before.trim(), after)
  return isListed(stop, before, after)
}

/** The commas of a list of numbers. */
function isListed(stop: string, before: string, after: string): boolean {
  if (stop === '、' && after.trim() === '') return false
  if (stop === '、') return !(endsAsReport(before) && /^\s*(?:第|\d)/.test(after))
  if (stop === ';') return NUMBERS_ALONE.test(before) && NUMBERS_TOGETHER.test(after)
  return stop === ',' && isListedByComma(before, after)
}

function isListedByComma(before: string, after: string): boolean {
  if (leadsOn(before, after) || (CALLED_BY_NAME.test(before) && TELLS_TO.test(after))) return true
  if (EXCEPT.test(before.split(',').at(-1) ?? '') && (THE_OTHERS.test(after) || /^\s*第?\d/.test(after)))
    return true
  return joinsNumbers(before, after) || (ENDS_IN_NUMBER.test(before) && LEAVES_OUT.test(after))
}

/** The number is looked for only where the words end so: 2、2、2、… would be read over and over. */
function endsAsReport(before: string): boolean {
  const done = ENDS_DONE.exec(before)
  return done !== null && /\d/.test(before.slice(0, done.index))
}

function leadsOn(before: string, after: string): boolean {
  if (POSTPONED.test(before)) return TO_A_DAY.test(after)
  if (POSTPONES.test(before)) return PUT_OFF_TO.test(after)
  return (FOR_A_UNIT.test(before) || BOOK.test(before)) && BEGINS_WITH_NUMBER.test(after)
}

function stopOf(stop: string): string {
  return stop.includes('?') ? '?' : stop.charAt(0).replace(' ', ',')
}

function joinsNumbers(before: string, after: string): boolean {
  if (ENDS_OPEN.test(before) && OTHERS_DONE.test(after)) return false
  if (!/[\d零一二三四五六七八九十百〕】\])项号]\s*$/.test(before)) return false
  const joined = /^\s*(?:(?:以及|还有|另外|和|及|与)\s*)?/.exec(after)?.[0].length ?? 0
  const lists = readLabels(after, joined)
  if (namesAnew(before, lists.at(-1)?.labels[0])) return false
  const rests = lists.map((list) => after.slice(list.end))
  if (rests.some((rest) => COUNT_FOLLOWS.test(rest))) return false
  if (rests.some((rest) => /^\s*(?:$|[,、;。!?~\n])/.test(rest))) return true
  return (
    rests.some((rest) => LIST_GOES_ON.test(rest) || isCalledDone(rest)) &&
    !DONE_WORD.test(before) &&
    !UNDOES.test(before)
  )
}

/** 28，29，30好了 · 57，60我们昨天搞好了 */
function isCalledDone(rest: string): boolean {
  const from = eatMiddle(rest, 0)
  return doneAt(rest, from, rest.slice(0, from)) !== null
}

/** Each comma of a list reads the numbers before it again: of so long a one, which is no report, the last are enough. */
const FAR_BEFORE = 200

/** 2和56,2完成了 */
function namesAnew(before: string, first: Label | undefined): boolean {
  const far = before.length > FAR_BEFORE ? before.indexOf(',', before.length - FAR_BEFORE) + 1 : 0
  const named = labelsIn(before.slice(far))
  return named.length > 1 && named.some(({ no, part }) => no === first?.no && part === first.part)
}

/** Without the spaces around it. */
function clauseOf(message: Phrase, from: number, to: number, stop: string): Clause {
  const folded = message.folded.slice(from, to)
  const begin = to - folded.trimStart().length
  const {
    clean,
    folded: said,
    units,
  } = slice(message, begin, Math.max(begin, from + folded.trimEnd().length))
  return { clean, folded: said, units, stop }
}
