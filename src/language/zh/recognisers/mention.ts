import type { Clause } from '../message/clauses.ts'
import { readLabels, type LabelList } from '../words/labels.ts'
import { only, type Recognised } from '../recogniser.ts'
import { sumAt } from '../together/sums.ts'
import { eat, eatLead, eatMiddle } from '../words/scan.ts'

const SAME = /(?:也是|也一样|同样|一样|也好了|也|同上)(?:的|了|啊|哦|哈|~|!)*$/y
const FINE =
  /(?:没问题|没有问题|没得问题|莫得问题|没毛病|没啥问题|没事|没拖(?:着|延|拉)?|没(?:有)?耽误|(?:报送|所报|上报|提交)?的?(?:材料|资料|佐证|附件|照片|内容)?(?:已经?|都|均)?(?:符合要求|属实|齐全|完整|齐了|无误|真实|规范|合规)|不错|挺好|很顺利|顺利|没(?:有|得)?(?:任何|啥|什么)?(?:困难|难度|压力)|(?:不|没)(?:难|复杂|费事)|简单|未出现问题|无异常|(?:审核|核验|核查|审查|复核|[审核查看]过?)了?|可以|得行|要得|看过|ok|的话|呢|这边)*了?/y

/** 五十六, and nothing else; 一 and 二 begin many things. */
const NUMERAL = /^[二三四五六七八九]?十[一二三四五六七八九]?[\s.]*$/

/** 16没问题, 第2项: only the number, what is said of it follows. 5也是: the same as before. */
export function mention(clause: Clause): Recognised | null {
  const text = clause.folded
  if (clause.stop === '?') return null
  const list = readLabels(text, eatLead(text, 0))[0]
  if (list?.style === 'figure' && NUMERAL.test(text)) return only({ kind: 'mention', labels: list.labels })
  if (!list || list.style === 'place' || list.style === 'counted' || list.style === 'figure') return null
  if (eat(SAME, text, list.end) > list.end) return only({ kind: 'same', labels: list.labels })
  return fine(text, list)
}

function fine(text: string, { labels, end }: LabelList): Recognised | null {
  const sum = sumAt(text, end, labels.length)
  const isFine = !sum.isWrong && eat(FINE, text, eatMiddle(text, sum.end)) >= text.length
  return isFine ? only({ kind: 'mention', labels }) : null
}
