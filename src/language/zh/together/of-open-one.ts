import type { CivilDay } from '../../../domain/calendar/civil-day.ts'
import type { Intent } from '../../intent.ts'
import { stillToCome } from './doubt.ts'
import { labelsOf, type Reading } from '../reading.ts'
import { objectionIn } from '../takes-back/takes-back.ts'
import { namesTimeToCome } from '../time/when.ts'

const DAY =
  '(?:下下?个?(?:周|月|星期|礼拜)|明天|后天|本周|这周|(?:周|星期|礼拜)[一二三四五六日天末]|本?月[底末内]|年[底末内前]|节后|过[两几]天|\\d{1,2}月(?:\\d{1,2}[日号])?|\\d{1,2}[日号]|[一两二三四五几\\d]+(?:天|个?(?:周|星期|月)))'
const WILL_COME = new RegExp(
  `^(?:预计|大概|估计|争取|最迟|最晚|计划|打算|要|得|我们?|应该|可能|到|等|在|力争|尽量|保证)*${DAY}(?:之?前|左右|初|末|底|以?内|之?后|[上中下]旬|[一二三四五六日天]|一定|肯定|再|才|就|能|可以(?!内)|可|会|应该)*(?:给|交|报|好|弄|办|做|搞|出|回|行|完|成|定|结|送|提交|销号|来|下来|结果|补上)*[了吧哈]?[。!~\\s]*$`,
)

/** 16卡在会签，下周给: said of the number before, which is open. */
export function isOfOpenOne(before: readonly Intent[], { intent, clause }: Reading): boolean {
  const last = before.at(-1)
  const isOpen = last?.kind === 'not-done' && last.why !== 'question' && labelsOf(last).length > 0
  return isOpen && clause.stop !== '?' && labelsOf(intent).length === 0 && WILL_COME.test(clause.folded)
}

/** What keeps it open; a retraction (作废, 假的) may be of all that was said. */
const KEEPS_OPEN: ReadonlySet<string> = new Set([
  'something is missing',
  'is under way',
  'is planned',
  'names a time to come',
])
const REASON =
  /^(?:因为?|由于|主要是|原因是?|还在|正在|在等|等|缺|差|卡在|准备|计划|打算|预计|人手|经费|资金)/
const LONGEST_REASON = 15

/** 56完成；2没完成，12月组织: what follows the open one within its sentence tells when or why, and says nothing of the other. */
export function withoutWordsOfOpen(found: readonly Reading[], today: CivilDay): Reading[] {
  let isBesideOpen = false
  return found.filter(({ intent, clause, isOwnClause }) => {
    const words = clause.folded.trim()
    const isWord = isBesideOpen && isOwnClause && intent.kind === 'remark' && clause.stop !== '?'
    const isOfOpen = isWord && words.length <= LONGEST_REASON && keepsOpen(words, intent, today)
    isBesideOpen = clause.stop === ',' && (isOfOpen || tellsOpen(intent))
    return !isOfOpen
  })
}

function keepsOpen(words: string, intent: Intent, today: CivilDay): boolean {
  const objection = objectionIn(words, 'any')
  if (objection) return KEEPS_OPEN.has(objection.name)
  const isPlain = intent.kind === 'remark' && intent.tone === 'plain'
  return isPlain && (namesTimeToCome(words, today) || stillToCome(words) || REASON.test(words))
}

function tellsOpen(intent: Intent): boolean {
  return intent.kind === 'not-done' && intent.why !== 'question' && labelsOf(intent).length > 0
}

const OPEN_DEED =
  /^(?:但是?|不过|就是|就)?((?:每?(?:年度?|(?:[上下])?半年|[本这四第一二三]*季度?|[本这]?月度?|[本这]?周)的?)?(?:调度|专题|工作|座谈|发布|通气|动员|研判)?(?:会议?|例会|检查|调研|研究|学习|培训|演练|汇报|宣传|巡查|督查|评估))(?:要|得)?(?:还|尚|暂|仍)(?:没有?|未)(?:开|做|搞|弄|办|召开|组织|开展|完成|进行|听|(?:确?定|安排)(?:时间|日子|下来|好)?)?(?:呢|了)?[。!~\s]*$/

/** 季度会还没开 → 季度会; null for other words. */
export const openDeedIn = (words: string): string | null => OPEN_DEED.exec(words)?.[1] ?? null
