import type { CivilDay } from '../../../domain/calendar/civil-day.ts'
import type { Intent, ReportIntent, UnsureIntent } from '../../intent.ts'
import type { Clause } from '../message/clauses.ts'
import { COUNTED } from '../words/counting.ts'
import { changesSubject, stillToCome } from './doubt.ts'
import { andThen, doubtful, labelsOf, remark, type Reading } from '../reading.ts'
import { timesIn } from '../recognisers/report-times.ts'
import { goesOn } from './goes-on.ts'
import { isPolite } from '../words/polite.ts'
import { leavesNothingOpen } from '../vouched/beside.ts'
import { isNounsOnly } from '../vouched/nouns.ts'
import { doersIn } from '../takes-back/other-doer.ts'
import { isDateOnly, namesTimeToCome, whensIn } from '../time/when.ts'

/** A scrap behind a bare command (完成2，别) is no remark; a count (7人) is, one of times (0次) is none. */
const SHORTEST_REMARK = 3
const COUNT = new RegExp(`^[1-9]\\d*(?!次|场|期|轮)${COUNTED}$`)

function isScrap(text: string): boolean {
  return text.length < SHORTEST_REMARK && !COUNT.test(text)
}

/** 6已开展2次，还差1次: what the record works out itself. */
const STILL_OWED = /^(?:还|尚|只|就)?(?:差|剩|欠)(?:下|余)?[一两二三四五1-9](?:次|场)(?:了)?$/

/** 效果比去年好 */
const COMPARED = /比(?:去年|上年度?|往年|上个?季度|上个?月)(?:同期)?/g
/** Of an accomplished fact: 12月31日前还会再学一次. */
const MORE_TO_COME = /还|再|前|将|继续|下一?[次步]/

/** The report with the words behind it: how many times, a remark on it, or a reason to ask about it. */
export function withRemark(report: ReportIntent, reading: Reading, today: CivilDay): Intent {
  const { clause } = reading
  const isOne = report.times === null && labelsOf(report).length === 1 && clause.stop !== '?'
  const times = isOne ? timesIn(clause.folded) : null
  return times ? { ...report, times } : withWords(report, reading, today)
}

function withWords(report: ReportIntent, { clause, isOwnClause }: Reading, today: CivilDay): Intent {
  const { text, tone } = remark(clause)
  if (tone === 'aside' && changesSubject(clause.folded.trim(), isOwnClause, report.past)) return report
  if (report.times !== null && STILL_OWED.test(text)) return report
  if (text === '' || (!report.scant && clause.stop !== '?' && isPolite(text))) return report
  if (tone === 'doubt' || tone === 'aside' || isToCome(report, clause, text, today))
    return doubtful({ ...report, remark: andThen(report.remark, text) })
  return {
    ...report,
    remark: andThen(report.remark, text),
    named: [
      ...report.named,
      ...whensIn(clause.folded.replace(COMPARED, ' '), today).filter(({ first }) => first <= today),
    ],
    doers: [...report.doers, ...doersIn(clause)],
  }
}

/** What follows is of what is asked about. */
export function withMore(report: UnsureIntent, clause: Clause): UnsureIntent {
  const { text } = remark(clause)
  return text === '' || isPolite(text) ? report : { ...report, remark: andThen(report.remark, text) }
}

/** 下午3点在58号楼开的会 */
const WAS_THERE =
  /^(?:今[天早]|昨[天晚]|前天|上午|下午|晚上|早上|中午|\d{1,2}(?:[点时]半?|:\d\d)|\s){0,3}(?:我们?)?在.{2,12}(?:召?开|举?办|学|查|搞|做|组织|举行|进行)的(?:会议?|培训|学习|检查)?[\s。!]*$/

/** Whether the remark makes the report one of what is still to come. */
function isToCome({ past, scant }: ReportIntent, { folded }: Clause, text: string, today: CivilDay): boolean {
  const named = namesTimeToCome(folded, today)
  if (named && (isDateOnly(text) || !MORE_TO_COME.test(text))) return true
  if (
    past ||
    (!named && WAS_THERE.test(folded)) ||
    goesOn(folded.trim()) ||
    leavesNothingOpen(folded) ||
    isNounsOnly(folded.trim())
  )
    return false
  return named || scant === true || stillToCome(folded) || isScrap(text)
}
