import { MISHAP, SLIP } from '../words/mistakes.ts'
import { DONE } from '../words/vocabulary.ts'
import { anyOf } from '../words/words.ts'

/** 36没完 21完了: where each tells of its own number, the space between them is a stop. */
const TOLD = new RegExp(
  `^(?:(?:第?\\d+(?!\\d)(?:\\.[1-9])?|第[一二三四五六七八九十]{1,3})[号项条个]?[、,和与及]?)+\\D*(?:${anyOf(DONE)}|[了没未]|还在|正在|在[办弄搞做]|ok)`,
)
const TELLS_ANEW =
  /^第?\d{1,3}(?:\.[1-9])?(?:[号项](?!楼|线|院|馆|文))?(?:没|未|还|在[办弄搞做]|正|已|也|都|均|完[了成结]|办|做|弄|搞|整|学|延|推|宽|缓|要(?:延|推|缓|宽|拖|往后)|往[后前]|申请|下周|下个?月|明天|等|写|往后|暂|尚|差|ok)/
/** 41完成43还没: each tells of its own number, and nothing parts them. */
const IN_A_RUN =
  /^(?:(?:第?\d{1,3}(?:\.[1-9])?|第[一二三四五六七八九十]{1,3})[号项]?[、和及与])*(?:第?\d{1,3}(?:\.[1-9])?|第[一二三四五六七八九十]{1,3})(?:[号项条个](?!楼|线|院|馆|文))?(?:(?:还|都|也|暂时?|尚|仍)*(?:没|未|在[办弄搞做]|正在)|还(?:在|差|剩|要|得|需|卡)(?![\d一二两三四五六七八九十]*$)|才(?:开始|启动|动)|也?已|[都也均](?=[完办搞弄做])|完[了成结]|办[结完好]|[弄搞做整][完好定]|好了|不行|不得行)[^\d]*(?=$|[,;。!?\n]|(?:第?\d{1,3}(?:\.[1-9])?|第[一二三四五六七八九十]{1,3})[号项条个]?(?:还|没|未|在|正|也|已|完|办|弄|搞|做))/
/** 41完成43延到2027年1月15日 */
const PUT_OFF_IN_A_RUN =
  /^第?\d{1,3}(?:\.[1-9])?[号项]?(?:申请|要|想|需要?|得|就)*(?:延期?|推迟?|顺延|宽限|缓|往后[推挪延])(?:几天)?[到至]/
const ASKS_AT_END =
  /^[^,;。!\n]*(?:\?|什么|谁|哪|几时|何时|多久|怎么|咋|是否|是不是|[吗呢吧么]\s*$|[吗呢吧么][,;。!\n]|不得?[,;。!\n]|不得?$)/
/** Asked, heard, supposed or one of two: what a space follows is then no sentence of its own. */
const NOT_SAID = /[/|\\或:]$|是不是|是否|有没有|吗|呢|[说讲问]|听|如果|要是|等|谁|怎么|哪/
/** 56人员已经配齐 可以销了 */
const STRIKE = /^(?:可以|请|申请|麻烦)?销(?:号|了|账|掉)/
/** 点错了 取消37的完成 */
const MISTAKEN = new RegExp(`(?:${SLIP}|${MISHAP})[了咯啦哈行]*$`)
const TOLD_ALREADY = /^第?\d{1,3}(?:\.[1-9])?[号项]?[^\d]*已/
/** 第二个弄完了 其他的下周: under a list, of places in it. */
const PLACE_TOLD = new RegExp(
  `^(?:第[一二三四五六七八九十\\d]+[个条项]|头一[个条项]|[前后][头面边]?[那的]*[一二两三\\d]?[个条项]|最[前后]面?的?[那一两二三\\d]*[个条项]|中间[那的]*一?[个条项])[^,;。!?\\n]*(?:${anyOf(DONE)}|[了好])$`,
)
const OTHER_PLACE =
  /^(?:其他|其它|其余|剩下|余下|剩余|别的|另外)的?|^第[一二三四五六七八九十]+[个条项]|^(?:[前后]|最后|中间)[头面边]?[那的]*[一两二三]?[个条项]/
/** 撤销2,56完成了 */
export const UNDOES = /撤销|撤回|取消|作废/

/** Whether what a space follows and what it leads to are two sentences. */
export function tellsAnew(before: string, after: string): boolean {
  if (STRIKE.test(after)) return TOLD_ALREADY.test(before)
  if (MISTAKEN.test(before) && UNDOES.test(after)) return true
  if (NOT_SAID.test(before)) return false
  if (PLACE_TOLD.test(before) && OTHER_PLACE.test(after)) return !ASKS_AT_END.test(after)
  return TOLD.test(before) && TELLS_ANEW.test(after)
}

/** The same of two stretches that nothing parts. */
export function isInARun(before: string, after: string): boolean {
  return (
    TOLD.test(before) &&
    !NOT_SAID.test(before) &&
    (IN_A_RUN.test(after) || PUT_OFF_IN_A_RUN.test(after)) &&
    !ASKS_AT_END.test(after)
  )
}
