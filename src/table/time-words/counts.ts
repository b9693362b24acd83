import { NUMBER, numberOf } from './numerals.ts'

export interface Count {
  count: number
  atLeast: boolean
  doubt: string | null
  /** Relative to the clause that was searched. */
  start: number
  end: number
}

export const AT_LEAST = /至少|不少于|不低于|不得少于|不得低于|最少|起码|≥|>=/
/** Not the tail of a longer number, of 第1次, or of a word such as 统一. */
const NUMBER_ALONE = `(?<![第统唯同逐专之\\d.一二三四五六七八九十百])(${NUMBER})`
const ENOUGH = '((?:及|\\(含(?:本数)?\\))?以上)?'

/** In order: occasions are reports; so are things asked for each period; amounts are not. */
const KINDS: { pattern: RegExp; isAmount: boolean }[] = [
  {
    pattern: new RegExp(
      `${NUMBER_ALONE}(?:场次|次(?!供水|污染|加压|装修|开发|分配|产业|性)|场|期(?!工程)|讲(?!话|座|台|师|堂|解|述|评)|轮|回|遍|趟|批次|批(?![准复示发评]))${ENOUGH}`,
    ),
    isAmount: false,
  },
  {
    pattern: new RegExp(
      `${NUMBER_ALONE}(?:家|条(?!硬?措施|要求|规定|意见|禁令|标准)|篇|份|户|件(?!套)|堂|人次|节(?![气点假日能约水余俭前后]))${ENOUGH}`,
    ),
    isAmount: false,
  },
  // 听课不少于20课时: lessons that are heard or given, not how long a training lasts.
  {
    pattern: new RegExp(`(?<=[听讲授上评]课[^，,。；;\\d]{0,8})${NUMBER_ALONE}个?课时${ENOUGH}`),
    isAmount: false,
  },
  // 抽查在建项目不少于6个: things that are looked at, one by one.
  {
    pattern: new RegExp(
      `(?<=(?:抽查|检查|暗访|走访|巡查|督查|督导|核查|复查)(?!整|发|出)[^，,。；;\\d题患改治]{0,14})${NUMBER_ALONE}(?:个(?!工作日|小时|月|季|周|学|样|批)|处|座)${ENOUGH}`,
    ),
    isAmount: false,
  },
  {
    pattern: new RegExp(`${NUMBER_ALONE}(?:个|项|处|起|名|人|%|万|元|课时|学时|小时)${ENOUGH}`),
    isAmount: true,
  },
]

/** How many times a clause asks for something: 至少专题学习1次, 检查2家以上; null where it names no count. */
export function findCount(clause: string): Count | null {
  for (const { pattern, isAmount } of KINDS) {
    const match = pattern.exec(clause)
    if (match) return countOf(clause, match, isAmount)
  }
  return null
}

/** 组织1次: a count of occasions alone. */
export function findOccasions(clause: string): Count | null {
  const count = findCount(clause)
  return count && /(?:次|场|期|轮|回|遍|趟|批)(?:及?以上)?$/.test(clause.slice(count.start, count.end))
    ? count
    : null
}

function countOf(clause: string, match: RegExpExecArray, isAmount: boolean): Count {
  const asked = Math.max(1, numberOf(match[1], 1))
  // Money is no number of reports, and neither is 覆盖率达100%.
  const isShare = match[0].endsWith('%') && /率[^，,。；;\d]{0,6}$/.test(clause.slice(0, match.index))
  const unclear = isAmount && asked > 1 && !isShare && !/[万元]/.test(match[0])
  const ranged = /[\d一二两三四五六七八九][-—~～至到]$/.test(clause.slice(0, match.index))
  return {
    count: isAmount ? 1 : asked,
    // 合格率不低于98%: the comparator is the share's, which is no number of reports.
    atLeast: !isShare && (match[2] !== undefined || AT_LEAST.test(clause.slice(0, match.index))),
    doubt: unclear
      ? `“${match[0]}”是数量要求，暂按每个周期报一次处理，请确认。`
      : ranged
        ? `“${match[0]}”前面写的是范围，暂按${asked}次处理，请确认。`
        : null,
    start: match.index,
    end: match.index + match[0].length,
  }
}
