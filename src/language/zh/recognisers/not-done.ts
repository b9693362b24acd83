import type { NotDoneIntent } from '../../intent.ts'
import type { Clause } from '../message/clauses.ts'
import { labelsIn, readLabels } from '../words/labels.ts'
import { eatLead } from '../words/scan.ts'
import { noted } from './progress.ts'
import { only, type Recognised } from '../recogniser.ts'
import { withoutHarmless } from '../takes-back/harmless.ts'
import { stillOpenIn } from '../together/still-open.ts'
import { DONE } from '../words/vocabulary.ts'
import { anyOf } from '../words/words.ts'

const DONE_WORD = new RegExp(anyOf(DONE))
/** 2没完成7完成了: one of them may be a report. */
const NUMBER_DONE = new RegExp(`[没未][^\\d]*\\d+(?:\\.\\d)?[号项]?(?:已经?|都)?(?:${anyOf(DONE)})了?$`)
const QUESTION =
  /(?:吗|么|嘛|呢|没|没有|不)\s*[~!]*$|谁|哪|什么|啥|咋|怎么|如何|几天(?!之?前|以前|内)|[啷朗郎]个|多久|好久(?!就|以?前|之前|了|没|都|不)|几时|何时|是不是|是否|有没有|能不能/
/** 23没有, said beside others that are done. */
const NOT_THAT_ONE = /^(?:但是?|不过|可是)?第?\d+[号项]?\s*(?:还|都|也|就)?没(?:有)?$/
const WISH = /要是|如果|假如|就好了|希望|但愿|祝|该多好|才怪|早知道/
const NEGATED =
  /没(?!问题|有问题|啥问题|得问题|毛病|事)|莫得(?!问题)|(?<![林树乔灌果苗])木有(?!害)|冇|未|尚|不(?!错|久|仅)|别|无法|not|完不成|❌|✗/
const PARTIAL =
  /一半|大半|大部分|(?<!第[一二三四五六七八九十\d])(?<![一两二三四五六七八九\d]个)部分|基本|初步|大致|差不多|(?:初|预|复|终|自)(?:审|验|核|评)(?:完|好|过|通过|结束)|差一|差点|就差|还差|只差|快(?:要)?(?:完|办|做|弄|搞|好)|推进|进行中|正在|在办|在弄|在做|在搞|还在|办理中|处理中|整改中|进展|\d%|百分之|着手|启动|刚开始|才刚?(?:开[始头工]|起步|启动|动[工手了])|[初草]稿|草案|提纲|框架|征求意见稿|送审稿|还(?:得|需|要|欠|剩|缺|早)|卡(?:在|着|住)|在(?:走|等|审|签|写|催|谈|跑)|等(?:着|领导|签|盖?章|批|上级|财政|验收)|搁(?:着|置)/
/** 40等评价报告, 45在排课: told of a number at the beginning. */
const WAITS =
  /^(?:但是?|不过)?第?\d+(?:\.\d)?[号项条]?(?:这[项个条]|那[项个条])?(?:还|仍|正|要|得|需)*(?:等(?!已|都|均|全|也|[两二三四五六七八九十\d]*[项个条件]|任务|工作|事项|[级于同额])|在(?![岗位册编职线逃校建外京群局会现全各上下第\d])[^\s,了过完好毕已]{1,5}$)/
/** 会议, 发布会, 主要, 要求, 目前: words that only look like 会, 要 and 前. */
const WILL =
  '(?<![开大例员谈布气评论审坛展机社协工聚班议究题专听动表交委])会(?![议上同签商审场务计员长址期见面谈])|(?<![主重纪摘概])要(?![求点闻素领害件])|(?<![目此先提生])前(?![期往述台面来])'
const FUTURE = new RegExp(
  `${WILL}|明天|后天|明日|下周|下个?月|下午|晚上|今晚|月底|年底|月末|周[一二三四五六日天末]|星期|礼拜|争取|准备|打算|计划|预计|估计|将|马上|尽快|抓紧|即将|力争|稍后|待会|晚点|一会|回头(?!看)|过几天|应该|可能|大概|尽量|保证|一定|今天|本周|本月|will|going to|tomorrow`,
)

/** 7今天已发, 47本月已开展: asked about. */
const SO_FAR = /(?:今天|本周|本月)(?=都?已)/g

/** Progress is what has happened. */
const TO_COME =
  /明天|后天|明日|下周|下个?月|今晚|月底|年底|月末|周[一二三四五六日天末]|争取|准备|打算|计划|预计|估计|将|会|尽快|抓紧|即将|力争|稍后|应该|可能|大概|尽量|保证|一定|先|别|差|快|还|仍|着手|正在|在办|启动|开始|才|进展|进度|稿|草案|提纲|框架|卡|等|搁/

/** 2还没完成 · 完成了吗 · 明天完成 · 要是完成就好了 · 完成了一半: says something about an item, and not that it is done. */
export function notDone(clause: Clause): Recognised | null {
  const text = clause.folded
  const labels = labelsIn(text)
  if (labels.length === 0 && !DONE_WORD.test(text)) return null
  if (labels.length > 1 && NUMBER_DONE.test(text)) return only({ kind: 'unsure', labels, likely: true })
  const open = clause.stop === '?' ? null : stillOpenIn(text)
  if (open) return only({ kind: 'not-done', why: 'negated', labels: open.labels, stillOpen: open.how })
  const why = whyNot(clause)
  const progress = why === 'partial' ? underWay(clause) : null
  if (progress) return progress
  return why && only({ kind: 'not-done', why, labels })
}

/** 2完成一半了, 48推进中: where it is told of a number at the beginning, it is how far it has got. */
function underWay(clause: Clause): Recognised | null {
  const text = clause.folded
  const [list] = readLabels(text, eatLead(text, 0))
  if (!list || (list.style !== 'plain' && list.style !== 'named') || TO_COME.test(text)) return null
  return noted(clause, list.labels, list.end, true)
}

function whyNot({ folded, stop }: Clause): NotDoneIntent['why'] | null {
  if (WISH.test(folded)) return 'wish'
  if (stop !== '?' && NOT_THAT_ONE.test(folded)) return 'negated'
  if (stop === '?' || QUESTION.test(folded)) return 'question'
  if (NEGATED.test(withoutHarmless(folded))) return 'negated'
  if (PARTIAL.test(folded) || WAITS.test(folded)) return 'partial'
  return FUTURE.test(folded.replace(SO_FAR, '')) ? 'future' : null
}
