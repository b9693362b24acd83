import type { Contact, Roster, Unit } from '../../domain/duty/roster.ts'
import type { Grid, GridRow } from '../../table/grid.ts'
import { contactRole } from './contact-role.ts'
import { mobileNumber } from './mobile-number.ts'
import { RosterDraft } from './roster-draft.ts'
import { at, peopleOf, type Written } from './people.ts'
import { type Column, findHeading, type Heading } from './roster-headings.ts'
import { USER_ID, USER_ID_RULE } from './roster-schema.ts'

const YES = /^(是|√|✓|✔|1|y|yes|管理员)$/i
const NO = /^(否|×|0|n|no|无|-|)$/i

/** The roster of all sheets, and everything that has to be corrected, each with its sheet and row. */
export function rosterFromGrids(grids: readonly Grid[]): { roster: Roster; problems: string[] } {
  const draft = new RosterDraft()
  const problems: string[] = []
  for (const grid of grids) {
    const heading = findHeading(grid)
    if (heading) new SheetReader(grid, heading, draft, problems).read()
    else if (!/说明|示例|须知/.test(grid.name ?? '')) {
      problems.push(`${sheetOf(grid)}没有找到表头，应有“单位、姓名、角色、手机、企业微信账号”等列`)
    }
  }
  return { roster: draft.roster(), problems }
}

function sheetOf(grid: Grid): string {
  return grid.name === null ? '文件里' : `工作表“${grid.name}”`
}

class SheetReader {
  readonly #grid: Grid
  readonly #columns: Heading['columns']
  readonly #roles: Heading['roles']
  readonly #rows: readonly GridRow[]
  readonly #draft: RosterDraft
  readonly #problems: string[]
  /** The unit and the collective name of the row above, which a row with an empty cell goes on with. */
  #unit = ''
  #group = ''

  constructor(grid: Grid, heading: Heading, draft: RosterDraft, problems: string[]) {
    this.#grid = grid
    this.#columns = heading.columns
    this.#roles = heading.roles
    this.#rows = grid.rows.slice(heading.next)
    this.#draft = draft
    this.#problems = problems
  }

  read(): void {
    const { unit, group, members } = this.#columns
    for (const row of this.#rows) {
      if (group !== undefined && (members !== undefined || unit === undefined)) this.#groupRow(row)
      else if (unit !== undefined) this.#unitRow(row)
      else this.#adminRow(row)
    }
  }

  #groupRow(row: GridRow): void {
    this.#group = this.#text(row, 'group') || this.#group
    const members = names(this.#text(row, 'members') || this.#text(row, 'unit'))
    if (this.#group === '') this.#problem(row, '有成员单位而没有统称')
    else this.#draft.addMembers(this.#group, members)
  }

  #unitRow(row: GridRow): void {
    this.#unit = this.#text(row, 'unit').replace(/\s/g, '') || this.#unit
    if (this.#unit === '') {
      this.#problem(row, '没有单位名称')
      return
    }
    const unit = this.#draft.unit(this.#unit)
    this.#draft.addAliases(unit, names(this.#text(row, 'aliases')))
    // A collective name has 、 in itself.
    for (const group of this.#text(row, 'group')
      .split(/[;；\n]+/)
      .filter(Boolean))
      this.#draft.addMembers(group, [unit.name])
    const chat = this.#text(row, 'chat')
    if (chat !== '') this.#problem(row, this.#draft.addChat(unit, chat))
    this.#contacts(row, unit)
  }

  #contacts(row: GridRow, unit: Unit): void {
    if (this.#roles.length === 0) {
      const [name, userId, phone] = [
        this.#text(row, 'name'),
        this.#text(row, 'userId'),
        this.#text(row, 'mobile'),
      ]
      if (name + userId + phone !== '')
        this.#contact(row, unit, { name, userId, phone, role: this.#role(row) })
      return
    }
    for (const { role, ...places } of this.#roles) {
      const several = peopleOf(at(row, places.name), at(row, places.userId), at(row, places.mobile))
      for (const person of several) this.#contact(row, unit, { ...person, role })
    }
  }

  #contact(row: GridRow, unit: Unit, { name: written, userId, phone, role }: Written): void {
    const name = written.replace(/\s/g, '')
    if (name === '' && userId === '') {
      if (phone !== '') this.#problem(row, '有手机号而没有姓名和企业微信账号')
      return
    }
    const mobile = this.#mobile(row, phone)
    if (name === '') this.#problem(row, '没有姓名')
    if (userId === '') this.#problem(row, '没有企业微信账号（可在企业微信管理后台的通讯录里查到）')
    else if (!USER_ID.test(userId)) this.#problem(row, `企业微信账号${USER_ID_RULE}`)
    const isAdmin = this.#isAdmin(row)
    if (name === '' || !USER_ID.test(userId) || role === null) return
    this.#problem(row, this.#draft.addContact(unit, { name, userId, mobile, role }))
    if (isAdmin) this.#draft.addAdmin(userId)
  }

  #role(row: GridRow): Contact['role'] | null {
    const title = this.#text(row, this.#columns.role === undefined ? 'title' : 'role')
    const role = contactRole(title)
    if (role === null) this.#problem(row, `看不出“${title}”是哪种联系人，请写联络员、负责人或分管领导`)
    return role
  }

  #mobile(row: GridRow, phone: string): string | null {
    const mobile = phone === '' ? null : mobileNumber(phone)
    if (phone !== '' && mobile === null) this.#problem(row, '手机号应只有数字')
    return mobile
  }

  #isAdmin(row: GridRow): boolean {
    const mark = this.#text(row, 'admin')
    if (!YES.test(mark) && !NO.test(mark)) this.#problem(row, '“管理员”一列请写是或否')
    return YES.test(mark)
  }

  /** A sheet of administrators alone: their accounts. */
  #adminRow(row: GridRow): void {
    const isList = this.#columns.admin !== undefined || /管理员/.test(this.#grid.name ?? '')
    if (!isList) {
      this.#problem(row, '所在的表没有“单位”一列')
      return
    }
    const userId = this.#text(row, this.#columns.userId === undefined ? 'admin' : 'userId')
    if (USER_ID.test(userId)) this.#draft.addAdmin(userId)
    else this.#problem(row, `管理员的企业微信账号${USER_ID_RULE}`)
  }

  #text(row: GridRow, column: Column): string {
    const index = this.#columns[column]
    return index === undefined ? '' : (row.cells[index]?.text.trim() ?? '')
  }

  #problem(row: GridRow, problem: string | null): void {
    const sheet = this.#grid.name === null ? '' : sheetOf(this.#grid)
    if (problem !== null) this.#problems.push(`${sheet}第 ${row.number} 行：${problem}`)
  }
}

function names(text: string): string[] {
  return text.split(/[、，,;；/|\s]+/).filter((name) => name !== '')
}
