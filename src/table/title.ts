import { foldText, withoutMarks } from './clean-text.ts'

/** 附件, 附件1:, 附表二 above the title. */
const ATTACHMENT_LABEL = /^附[件表][\d一二三四五六七八九十]*\s*[:：]?$/
const TITLE_END = /(?:表|清单|台账|方案|分工|一览|计划|目录)(?:[（(].{0,20}[）)])?$/

/** 填报单位：…, 填报日期：…, 单位：万元: about the table, not its name. */
const ABOUT_THE_TABLE =
  /^(?:填报|填表|制表|报送|编制|发布|印发|更新|截至|日期|单位|页码)[^:：]{0,8}[:：]|^20\d\d年\d{1,2}月\d{1,2}日$/
const LONGEST_TITLE = 60

/** The line that names the table; '' where there is none. */
export function readTitle(lines: string[]): string {
  const candidates = lines
    .map((line) => foldText(withoutMarks(line)))
    .filter((line) => line !== '' && !ATTACHMENT_LABEL.test(line) && !ABOUT_THE_TABLE.test(line))
  return (
    candidates.find((line) => line.length <= LONGEST_TITLE && TITLE_END.test(line)) ?? candidates[0] ?? ''
  )
}
