import type { Label } from '../../intent.ts'
import type { Clause } from '../message/clauses.ts'
import { labelsIn, readLabels } from '../words/labels.ts'
import { only, type Recognised } from '../recogniser.ts'
import { eat } from '../words/scan.ts'

const COMMAND =
  /(?:请|麻烦|帮我|给我|发|看一?下|看看|看|查一?下|查询|查看|查)*(?:详情|详细|任务详情|内容|查看|查询|查|看一?下|看看|明细|介绍一?下|说说|detail)\s*(?:是|一下|:|\s)*/y
const BEHIND =
  /^(?:的|这个|这项|任务|工作|事项|号|是|有|详细|具体|指|讲|说|\s)*(?:详情|内容|啥|什么|明细|要求|情况说明|干(?:什么|啥子?|嘛|撒子?|么子)(?:的|用)?|做(?:啥子?|撒子?)的?|(?:啥|撒)子|做什么的?|归哪个?单位|归谁管?|谁负责|责任单位是?谁?|还差几次|还差多少|要几次|几次)(?:任务|内容|意思|工作|事项|事|要求|来着|啊|呀|呢|哦|\s)*$/
const DUE =
  /^.{0,6}(?:什么时候|何时|几时|啥时候|哪天|多久|好久(?!就|以?前|之前|了|没|都|不)|几号|截止|到期|时限|期限|要求).{0,10}$/
const ONLY_DUE = /^(?:的|\s)*(?:截止|到期|完成|办理)?(?:时间|日期|期限|时限|截止日)(?:是|呢|\s)*$/
const STATUS =
  /谁|哪些?单位|哪几个?单位|哪家|进度|进展(?:如何|情况|怎么样)|进展$|状态|办得怎么样|怎么样|完成情况|完成了?(?:吗|没|么|不)|(?:办|报|弄|搞|做)(?:完|结|好|了)?了?(?:吗|没有?|么)(?:啊|呀|哦|呢|嘛|哈)?$/
const ASIDE =
  /^(?:另外|顺便|顺带|请问|再?问一?下|想问一?下|问问|还有|对了|领导|帮我看看|帮我看一?下|帮我查一?下|看看|看一?下|我想知道|[,:\s])*/

/** 详情 3 · 3是什么任务 · 6什么时候到期 */
export function askDetail(clause: Clause): Recognised | null {
  return detailIn(clause.folded) ?? detailIn(clause.folded.replace(ASIDE, ''))
}
askDetail.needs = '情详容啥么细求明干做子归谁责次少查看介说d间期限日何几哪久止'

function detailIn(text: string): Recognised | null {
  const command = eat(COMMAND, text, 0)
  const list = readLabels(text, command)[0]
  if (!list || list.style === 'place' || list.style === 'figure') return null
  const behind = text.slice(list.end)
  if ((command > 0 && /^\s*[!~]*$/.test(behind)) || BEHIND.test(behind) || isDue(behind)) {
    return only({ kind: 'ask-detail', labels: list.labels })
  }
  return null
}

function isDue(behind: string): boolean {
  return (
    ONLY_DUE.test(behind) ||
    (DUE.test(behind) && /什么|何|几|啥|哪|多久|好久|吗|截止$|到期$|时限$|期限$/.test(behind))
  )
}

/** 3谁还没报 · 2完成了吗 · 2进度 */
export function askStatus(clause: Clause): Recognised | null {
  const labels: readonly Label[] = labelsIn(clause.folded)
  if (labels.length === 0 || !STATUS.test(clause.folded) || clause.folded.length > 24) return null
  if (clause.stop === '' || clause.stop === '?' || clause.stop === '!')
    return only({ kind: 'ask-status', labels })
  return null
}
askStatus.needs = '谁哪度展态样况吗没么不'
