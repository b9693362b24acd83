import type { Span } from './span.ts'

/** 取消每月例会, 不再每周报送, 避免每天重复报表 */
const TURNED_DOWN = /(?:取消|不再|避免|停止|暂停|杜绝|禁止|废止|无需|不需|无须|不必|免除)[^，,。；;\n]{0,6}$/
/** 除每月例会外 */
const EXCEPT = /(?<![消解清拆排扣免删])除[^，,。；;\n]{0,6}$/
/** 由每月一次改为每周一次: the former is over. */
const REPLACED = /^[^，,。；;\n]{0,12}?(?:改|调整|缩短|延长|提高|增加|加密|变更|优化|压缩)[为到至成]/
/** 原定5月底, 从5月底延至8月底: the former day is over. */
const FORMER = /原(?:定|计划|拟|期限|时限)[^，,。；;\n]{0,6}$/
const PUT_OFF = /^(?:的期限)?(?:(?:延长?|推迟|顺延|调整|改)[为到至]|延期)/
/** 4月底前未开工的项目, 6月底到期合同, 2025年底前欠薪: which things, not by when. */
const WHICH = /^(?:之前|以前|前)?(?:仍未|尚未|未(?!来)|到期|欠|的)/
/** 12月除外, 一季度可不开展 */
const LEFT_OUT = /^(?:除外|不(?:安排|开展|组织|召开|检查|计)|可不|免)/
/** 3月份检查发现的问题 */
const FOUND_THEN =
  /^[^，,。；;\n完整将把对开组前要]{0,4}(?:发现|反馈|移交|查出|交办|通报|批复|下达|签订|形成|发生|存在)的/
/** 取暖季每天, 防火期每日: a rhythm that holds only for a while. */
const SEASON =
  /(?<=(?![按每逐各])\p{Script=Han})(?:季|(?<![定按长周分日学预任近短中前后同本工延])期|假期?)[，,]?$/u

/** 每月不超过1次, 至多每月1次: a limit, not something to get done. */
const LIMIT = '(?:不超过|不得超过|不高于|不多于|不得多于|至多|最多|控制在|≤|<=?)'
const LIMITED = new RegExp(`${LIMIT}[^，,。；;\\n]{0,3}(?:\\d|[一二两三四五六七八九十])+[次场期轮回遍]`)
const LIMIT_BEFORE = new RegExp(`${LIMIT}[^，,。；;\\n]{0,3}$`)
const LIMIT_BEHIND = /^(?:以内|以下|之内)/

/** Asks about words that speak of a time without asking for anything by it. */
export function withTurnedDoubts(spans: Span[], marked: string): Span[] {
  return spans.map((span) => {
    if (span.doubt !== null || !span.cadence) return span
    const before = marked.slice(Math.max(0, span.start - 14), span.start)
    const after = marked.slice(span.end, span.end + 24)
    const doubt = limitIn(marked.slice(span.start, span.end), before, after) ?? doubtOf(span, before, after)
    return doubt === null ? span : { ...span, doubt: `“${marked.slice(span.start, span.end)}”${doubt}` }
  })
}

function limitIn(words: string, before: string, after: string): string | null {
  const limited = LIMITED.test(words) || LIMIT_BEFORE.test(before) || LIMIT_BEHIND.test(after)
  return limited ? '像是上限，不是要办的次数，请确认时间要求。' : null
}

function doubtOf(span: Span, before: string, after: string): string | null {
  const except = EXCEPT.test(before) && /^[^，,。；;\n]{0,16}外/.test(after)
  if (TURNED_DOWN.test(before) || except) return '前面的话像是不要求这样办，请确认时间要求。'
  if (span.cadence?.kind === 'quota') return rhythmDoubt(before, after)
  return span.cadence?.kind === 'deadline' ? dateDoubt(before, after) : null
}

function rhythmDoubt(before: string, after: string): string | null {
  if (REPLACED.test(after)) return '像是以前的要求，请确认时间要求。'
  return SEASON.test(before) ? '只在前面所说的一段时间里办，暂按全年处理，请确认。' : null
}

function dateDoubt(before: string, after: string): string | null {
  if (FORMER.test(before) || PUT_OFF.test(after)) return '像是原来的时间，请确认时间要求。'
  if (LEFT_OUT.test(after)) return '像是除外的时间，请确认时间要求。'
  return WHICH.test(after) || FOUND_THEN.test(after) ? '像是说哪些事，不是期限，请确认时间要求。' : null
}
