import { foldText, withoutMarks } from './clean-text.ts'

/** 附件, 附件1:, 附表二 above the title. */
const ATTACHMENT_LABEL = /^附[件表][\d一二三四五六七八九十]*\s*[:：]?$/
const TITLE_END = /(?:表|清单|台账|方案|分工|一览|计划|目录)(?:[（(].{0,20}[）)])?$/

/** 填报单位：…, 填报日期：…, 单位：万元: about the table, not its name. */
const ABOUT_THE_TABLE =
  /^[（(]?(?:填报|填表|制表|报送|编制|发布|印发|更新|截至|日期|单位|页码)[^:：]{0,8}[:：]|^[（(]?20\d\d年\d{1,2}月(?:\d{1,2}日)?[）)]?$/
/** 2026年一季度重点工作安排 */
const TITLE_OF_WORK = /(?:安排|任务书|责任书|要点|细则|日历)(?:[（(].{0,20}[）)])?$/
const LONGEST_TITLE = 60
/** What a title's first line never is: a sentence, a salutation, a number of a document, a heading or a title of its own. */
const NO_TITLE_LINE =
  /[。；;，,：:！？]$|^[一二三四五六七八九十]+、|^[（(]|号[）)]?$|的?(?:通知|通报|函|报告|请示|批复|文件)$|^各/
const MOST_LINES = 3

/** The line that names the table; '' where there is none. */
export function readTitle(lines: string[]): string {
  const candidates = lines
    .map((line) => foldText(withoutMarks(line)))
    .filter((line) => line !== '' && !ATTACHMENT_LABEL.test(line) && !ABOUT_THE_TABLE.test(line))
  const short = candidates.filter((line) => line.length <= LONGEST_TITLE)
  const named = [TITLE_END, TITLE_OF_WORK].map((end) => short.find((line) => end.test(line)))
  return named.find((line) => line !== undefined) ?? candidates[0] ?? ''
}

/**
 * Lines in the order of the file, those that make up one title as one: 某镇党委关于落实巡察反馈意见 · 整改任务清单. A title stands
 * on several lines as a rule, with the office on the first of them.
 */
export function joinTitleLines(lines: readonly string[]): string[] {
  const joined: string[] = []
  let open = 0
  for (const line of lines.map((one) => foldText(withoutMarks(one)))) {
    const first = joined.slice(joined.length - open).join('')
    if (open > 0 && isTitleEnd(line) && `${first}${line}`.length <= LONGEST_TITLE) {
      joined.splice(joined.length - open, open, `${first}${line}`)
      open = 0
    } else {
      joined.push(line)
      open = isTitleLine(line) ? Math.min(open + 1, MOST_LINES - 1) : 0
    }
  }
  return joined
}

function isTitleEnd(line: string): boolean {
  return TITLE_END.test(line) && !ABOUT_THE_TABLE.test(line) && !ATTACHMENT_LABEL.test(line)
}

function isTitleLine(line: string): boolean {
  const isOther = NO_TITLE_LINE.test(line) || TITLE_END.test(line) || ABOUT_THE_TABLE.test(line)
  return line !== '' && line.length <= 40 && !isOther && !ATTACHMENT_LABEL.test(line)
}
