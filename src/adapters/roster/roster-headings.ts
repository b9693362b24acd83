import type { Grid, GridCell, GridRow } from '../../table/grid.ts'
import { type RoleColumns, roleColumns } from './role-columns.ts'

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
  /** Where every kind of contact has columns of its own. */
  roles: RoleColumns[]
  /** The first row behind the headings. */
  next: number
}

/** Titles and notes above the headings take a few rows. */
const SEARCHED_ROWS = 12

/** The row of headings: the first with two columns that a contact list has, or with the accounts of administrators. */
export function findHeading(grid: Grid): Heading | null {
  for (const [row, { cells }] of grid.rows.slice(0, SEARCHED_ROWS).entries()) {
    const two = twoRows(cells, grid.rows[row + 1])
    const texts = two ?? cells.map(({ text, continues }) => (continues === 'left' ? '' : plain(text)))
    const roles = roleColumns(texts)
    const columns = columnsOf(texts, roles)
    const found = Object.keys(columns).length + roles.length
    if (found >= 2 || (columns.admin !== undefined && cells.length === 1)) {
      return { row, columns, roles, next: row + (two ? 2 : 1) }
    }
  }
  return null
}

function columnsOf(texts: readonly string[], roles: readonly RoleColumns[]): Partial<Record<Column, number>> {
  const taken = new Set(roles.flatMap(({ name, mobile, userId }) => [name, mobile, userId]))
  const columns: Partial<Record<Column, number>> = {}
  for (const [index, text] of texts.entries()) {
    const column = taken.has(index) ? null : columnOf(text)
    if (column) columns[column] ??= index
  }
  return columns
}

/** 联络员 over 姓名 | 手机 | 账号: both rows together head the columns. */
function twoRows(cells: readonly GridCell[], below: GridRow | undefined): string[] | null {
  if (!below || !cells.some(({ continues }) => continues === 'left')) return null
  const under = below.cells.filter(
    ({ text, continues }) => continues !== 'above' && columnOf(plain(text)) !== null,
  )
  if (under.length < 2) return null
  return cells.map(({ text }, index) => {
    const cell = below.cells[index]
    return cell === undefined || cell.continues === 'above' ? plain(text) : plain(text) + plain(cell.text)
  })
}

function plain(text: string): string {
  return text.replace(/[（(][^（）()]*[）)]|[\s*：:/、]/g, '')
}

function columnOf(plain: string): Column | null {
  const found = Object.entries(WORDINGS).find(([, wording]) => wording.test(plain))
  return found ? (found[0] as Column) : null
}
