import type { Label } from '../../intent.ts'
import { COUNTED } from '../counting.ts'
import { addsMore } from '../goes-on.ts'
import { withoutHarmless } from '../takes-back/harmless.ts'
import { isUnitsOnly, MARK } from './marks.ts'
import { isSuspect } from './suspect.ts'

/** Longer words are sentences of their own, in which such a character says little. */
const SHORT = 20

/** Says nothing of this item: of another one, what follows it, a courtesy, how it was sent. */
const BESIDE = new RegExp(
  [
    `^\\d+(?:\\.\\d+)?[号项]?(?:(?!${COUNTED}|才|是|的)\\D{3,}|\\s*[✖×✗❌⏳])`,
    '^(?:计划)?(?:下一?[步阶次]|后续|今后|以后|明年|接下来|下个?季度?|下个?月|将于?下).*(?:继续|保持|巩固|跟进|抓|推进|加强|开展|坚持|组织|考核)|^\\d+月\\d+日前还会再',
    '^(?:请|麻烦|帮|烦请|望|可以|如有|有(?:什么|啥)?问题).{0,8}(?:登记|销[一个]?[下号]?|记一?下|批示|指正|审阅|查[收阅]|知悉|联系我|备案|核[销实]|审核|销了)(?:一?下|一哈|[了~])*$',
    '^(?:别|不用|莫|不必|无需|不要)再?(?:催|提醒)[了啦~]*$',
    '^(?:不好意思|抱歉|才看[到见]|刚看[到见]|不好意思才看[到见])(?:了|消息|群里?)*$|^发自',
  ].join('|'),
)

function isBeside(piece: string, own: readonly Label[]): boolean {
  const no = Number(/^\d+/.exec(piece)?.[0])
  return (BESIDE.test(piece) || addsMore(piece)) && !own.some((label) => label.no === no)
}

const STOPS = /(?<!\d):|:(?!\d)|[\s,;。!?…~()[\]{}【】「」『』“”"']+/

/**
 * Whether a remark stands beside a report as honest remarks do: something in it can be checked or was done, and no short piece
 * of it has a word of doubt. The burden is on the remark: what is neither is asked about. `words` are folded; `own` are the numbers
 * of the report.
 */
export function isVouchedFor(words: string, own: readonly Label[]): boolean {
  const pieces = words.split(STOPS).filter((piece) => piece !== '' && !isBeside(piece, own))
  if (!pieces.some((piece) => /\p{L}/u.test(piece))) return true
  if (pieces.some((piece) => piece.length <= SHORT && isSuspect(withoutHarmless(piece)))) return false
  return pieces.some((piece) => MARK.test(piece) || isUnitsOnly(piece) || withoutHarmless(piece) !== piece)
}
