import type { Clause } from '../message/clauses.ts'
import { only, type Recognised } from '../recogniser.ts'
import { numbersAt } from '../words/ruling-words.ts'
import { eat } from '../words/scan.ts'

const WORD =
  /(?:请|把|将|这个|这张|这些|上面的?|刚才的?|刚发的?|\s)*(?:附件|图片|照片|截图|材料|文件|资料|链接|佐证)(?:也|都|是|请|\s)*(?:用于|属于|对应|归到|归入|归|算|放到|放在|挂到|给|为)(?:到|在|于|[\s:])*/y
const TAIL = /(?:的)?(?:佐证|附件|材料)?(?:谢谢|[。!~\s])*$/y

/** 附件 用于 3、5 · 刚才的照片是给2的 */
export function attachRecogniser(clause: Clause): Recognised | null {
  if (clause.stop === '?') return null
  const text = clause.folded
  const from = eat(WORD, text, 0)
  if (from === 0) return null
  for (const { labels, end } of numbersAt(text, from)) {
    TAIL.lastIndex = end
    if (TAIL.test(text)) return only({ kind: 'attach', labels })
  }
  return null
}
attachRecogniser.needs = '件片图料链佐'
