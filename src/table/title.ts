import { foldText, withoutMarks } from './clean-text.ts'
import type { Table } from './table.ts'

/** 附件, 附件1:, 附表二 above the title. */
const ATTACHMENT_LABEL = /^附[件表][\d一二三四五六七八九十]*\s*[:：]?$/
const TITLE_END = /(?:表|清单|台账|方案|分工|一览|计划|目录)(?:[（(].{0,20}[）)])?$/

/** The line above the grid that names the table; '' where there is none. */
export function readTitle(table: Table): string {
  const lines = table.title
    .map((cell) => foldText(withoutMarks(cell.text)))
    .filter((line) => line !== '' && !ATTACHMENT_LABEL.test(line))
  return lines.find((line) => TITLE_END.test(line)) ?? lines[0] ?? ''
}
