import type { Contact } from '../../domain/duty/roster.ts'
import type { GridRow } from '../../table/grid.ts'

/** One person as written in the cells of a row. */
export interface Written {
  name: string
  userId: string
  phone: string
  /** Null where the words name none. */
  role: Contact['role'] | null
}

const BETWEEN = /[、，,;；/\n]+/
/** 张三 13800000001, 张三（13800000001） */
const WITH_PHONE = /^([^\d（(]+)[\s（(]*(\+?\d[\d\s-]{5,20})[)）]?$/

/** The people of one kind in a row: several in a cell where the accounts are as many. */
export function peopleOf(names: string, userIds: string, phones: string): Omit<Written, 'role'>[] {
  const [name, userId, phone] = [names, userIds, phones].map((text) => text.split(BETWEEN).filter(Boolean))
  const count = name?.length ?? 0
  if (count < 2 || userId?.length !== count)
    return isSomebody(names, userIds) ? [onePerson(names, userIds, phones)] : []
  const each = phone?.length === count ? phone : []
  return Array.from({ length: count }, (_, index) =>
    onePerson(name?.[index] ?? '', userId[index] ?? '', each[index] ?? ''),
  )
}

export function at(row: GridRow, column: number | null): string {
  return column === null ? '' : (row.cells[column]?.text.trim() ?? '')
}

function isSomebody(name: string, userId: string): boolean {
  return /[\p{L}\d]/u.test(name + userId) && name !== '无'
}

function onePerson(written: string, userId: string, phone: string): Omit<Written, 'role'> {
  const [, name = written, own = ''] = WITH_PHONE.exec(written.trim()) ?? []
  return { name: name.trim(), userId: userId.trim(), phone: phone.trim() || own.trim() }
}
