import type { Grid } from '../../table/grid.ts'

export type Column =
  | 'unit'
  | 'aliases'
  | 'chat'
  | 'name'
  | 'role'
  | 'title'
  | 'mobile'
  | 'userId'
  | 'group'
  | 'members'
  | 'admin'

/** How offices head the columns of their contact lists, without spaces and what stands in brackets. */
const WORDINGS: Record<Column, RegExp> = {
  unit: /^(责任|所属|所在|工作)?(单位|部门|科室|处室|站所|科室站所|单位部门|部门单位|科室单位)(名称|全称)?$/,
  aliases: /^(单位|部门|科室)?(别名|简称|又称|曾用名)$/,
  chat: /^((企业微信|工作|单位|微信)?群(聊)?(id|编号|号)?|chatid|chat)$/i,
  name: /^(姓名|名字|人员|联系人|姓名联系人|联系人姓名|人员姓名)$/,
  role: /^(角色|身份|人员类别|联系人类别|类别)$/,
  title: /^(职务|职位|岗位|职责)(名称)?$/,
  mobile: /^(手机|手机号|手机号码|移动电话|电话|电话号码|联系电话|联系方式|联系手机|手机电话)$/,
  userId: /^((企业微信|企微|成员|微信)?(账号|帐号)(id)?|企业微信(userid|id)|userid|企业微信|企微)$/i,
  group: /^(所属)?(统称|统称名称|集体名称)$/,
  members: /^(成员|成员单位|包含单位|包括单位|所含单位|统称成员)$/,
  admin: /^(是否)?(系统|督办)?(管理员|管理员账号)$/,
}

export interface Heading {
  /** Place of the row of headings among the grid's rows. */
  row: number
  columns: Partial<Record<Column, number>>
}

/** Titles and notes above the headings take a few rows. */
const SEARCHED_ROWS = 12

/** The row of headings: the first with two columns that a contact list has, or with the accounts of administrators. */
export function findHeading(grid: Grid): Heading | null {
  for (const [row, { cells }] of grid.rows.slice(0, SEARCHED_ROWS).entries()) {
    const columns: Partial<Record<Column, number>> = {}
    for (const [index, { text, continues }] of cells.entries()) {
      const column = continues === 'left' ? null : columnOf(text)
      if (column) columns[column] ??= index
    }
    if (Object.keys(columns).length >= 2 || (columns.admin !== undefined && cells.length === 1)) {
      return { row, columns }
    }
  }
  return null
}

function columnOf(text: string): Column | null {
  const plain = text.replace(/[（(][^（）()]*[）)]|[\s*：:/、]/g, '')
  const found = Object.entries(WORDINGS).find(([, wording]) => wording.test(plain))
  return found ? (found[0] as Column) : null
}
