import { describe, expect, test } from 'vitest'
import { readRosterFile } from '../../../src/adapters/roster/read-roster-file.ts'
import { makeXlsx, type SheetContent } from '../../support/make-xlsx.ts'
import { temporaryFiles } from '../../support/temporary-files.ts'

const file = temporaryFiles()

/** Units with their contacts: 安全站: 张三 liaison zhangsan 13800000001 */
async function contactsOf(sheet: Omit<SheetContent, 'name'>): Promise<string[]> {
  const path = await file('roster.xlsx', makeXlsx([{ name: '通讯录', ...sheet }]))
  const { units } = await readRosterFile(path)
  return units.map(({ name, contacts }) => {
    const people = contacts.map((one) => [one.name, one.role, one.userId, one.mobile ?? '-'].join(' '))
    return `${name}: ${people.join(', ')}`
  })
}

describe('rosters with columns for every kind of contact', () => {
  test('the telephone and the account stand behind each of them', async () => {
    const rows = [
      [
        '序号',
        '单位',
        '联络员',
        '手机',
        '企业微信账号',
        '负责人',
        '手机',
        '企业微信账号',
        '分管领导',
        '电话',
        '账号',
      ],
      [1, '安全站', '张三', 13800000001, 'zhangsan', '李四', '', 'lisi', '王五', '13800000003', 'wangwu'],
      [2, '办公室', '赵六', '', 'zhaoliu', '', '', '', '王五', '13800000003', 'wangwu'],
    ]
    expect(await contactsOf({ rows })).toEqual([
      '安全站: 张三 liaison zhangsan 13800000001, 李四 head lisi -, 王五 leader wangwu 13800000003',
      '办公室: 赵六 liaison zhaoliu -, 王五 leader wangwu 13800000003',
    ])
  })

  test('headings that name the kind each time, in any order', async () => {
    const rows = [
      ['科室名称', '科室负责人', '联络员姓名', '科室负责人账号', '联络员账号', '联络员联系电话', '群聊ID'],
      ['安全站', '李四', '张三', 'lisi', 'zhangsan', '138-0000-0001', 'g1'],
    ]
    expect(await contactsOf({ rows })).toEqual([
      '安全站: 李四 head lisi -, 张三 liaison zhangsan 13800000001',
    ])
  })

  test('the kind over merged cells, the columns below', async () => {
    const rows = [
      ['街道督办通讯录'],
      ['单位', '联络员', null, null, '负责人', null],
      [null, '姓名', '手机', '企业微信账号', '姓名', '企业微信账号'],
      ['安全站', '张三', '13800000001', 'zhangsan', '李四', 'lisi'],
    ]
    const merges = ['A1:F1', 'A2:A3', 'B2:D2', 'E2:F2']
    expect(await contactsOf({ rows, merges })).toEqual([
      '安全站: 张三 liaison zhangsan 13800000001, 李四 head lisi -',
    ])
  })

  test('several people in a cell with as many accounts, and a telephone beside the name', async () => {
    const rows = [
      ['单位', '联络员', '联络员账号', '分管领导', '分管领导账号'],
      ['安全站', '张三、钱七', 'zhangsan、qianqi', '王五（13800000003）', 'wangwu'],
      ['办公室', '赵六', 'zhaoliu', '无', ''],
    ]
    expect(await contactsOf({ rows })).toEqual([
      '安全站: 张三 liaison zhangsan -, 钱七 liaison qianqi -, 王五 leader wangwu 13800000003',
      '办公室: 赵六 liaison zhaoliu -',
    ])
  })

  test('a person without an account is asked for, by row', async () => {
    const rows = [
      ['单位', '联络员', '账号', '负责人', '账号'],
      ['安全站', '张三', 'zhangsan', '李四', ''],
    ]
    await expect(contactsOf({ rows })).rejects.toThrow('第 2 行：没有企业微信账号')
  })
})
