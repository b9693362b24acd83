import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { contactRole } from '../../../src/adapters/roster/contact-role.ts'
import { readRosterFile } from '../../../src/adapters/roster/read-roster-file.ts'
import { makeXlsx } from '../../support/make-xlsx.ts'
import { rosterTemplate } from '../../support/roster-template.ts'
import { temporaryFiles } from '../../support/temporary-files.ts'

const file = temporaryFiles()

describe('rosters as offices keep them', () => {
  test('a workbook with merged units, titles, collective names and administrators', async () => {
    const bytes = makeXlsx([
      {
        name: '通讯录',
        rows: [
          ['某街道督办联系人通讯录'],
          ['序号', '科室（站所）', '姓 名', '职务', '联系电话', '企业微信账号', '群聊ID', '简称'],
          [1, '安全站', '张三', '四级主任科员', 13800000001, 'zhangsan', 'g1', '安监站、安全办'],
          [2, null, '李四', '站长', '138 0000 0002', 'lisi', null, null],
          [3, '办公室', '王五', '分管副主任', null, 'wangwu', 'g2', null],
        ],
        merges: ['A1:H1', 'B3:B4'],
      },
      {
        name: '统称',
        rows: [
          ['统称', '成员单位'],
          ['各相关科室、单位', '安全站、办公室'],
        ],
      },
      {
        name: '管理员',
        rows: [
          ['姓名', '账号'],
          ['赵六', 'zhaoliu'],
        ],
      },
      { name: '填写说明', rows: [['每行一人']] },
    ])
    expect(await readRosterFile(await file('roster.xlsx', bytes))).toEqual({
      units: [
        {
          name: '安全站',
          aliases: ['安监站', '安全办'],
          chat: 'g1',
          contacts: [
            { name: '张三', userId: 'zhangsan', mobile: '13800000001', role: 'liaison' },
            { name: '李四', userId: 'lisi', mobile: '13800000002', role: 'head' },
          ],
        },
        {
          name: '办公室',
          aliases: [],
          chat: 'g2',
          contacts: [{ name: '王五', userId: 'wangwu', mobile: null, role: 'leader' }],
        },
      ],
      groups: [{ name: '各相关科室、单位', units: ['安全站', '办公室'] }],
      admins: ['zhaoliu'],
    })
  })

  test('every problem at once, with its row and without a telephone number', async () => {
    const path = await file(
      'bad.csv',
      '单位,姓名,角色,手机,账号,管理员\n,张三,,,zhangsan,\n安全站,13812345678,什么13812345678,1381234567x,,也许\n办公室,李四,,138-1234-5678,李 四,\n',
    )
    const message = await readRosterFile(path).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    )
    expect(message.split('\n').slice(1)).toEqual([
      '  - 第 2 行：没有单位名称',
      '  - 第 3 行：看不出“什么…”是哪种联系人，请写联络员、负责人或分管领导',
      '  - 第 3 行：手机号应只有数字',
      '  - 第 3 行：没有企业微信账号（可在企业微信管理后台的通讯录里查到）',
      '  - 第 3 行：“管理员”一列请写是或否',
      '  - 第 4 行：企业微信账号应为 1 到 64 位字母、数字或 _ - @ .',
    ])
    expect(message).not.toMatch(/\d{7}/)
  })

  test.each([
    ['no-heading.csv', '甲,乙\n丙,丁\n', /没有找到表头/],
    ['chats.csv', '单位,群聊ID\n甲,g1\n甲,g2\n', /群聊与前面的不一致/],
    ['twice.csv', '单位,姓名,账号\n甲,张,zhang\n甲,章,zhang\n', /写了两次/],
    ['unknown.csv', '单位,姓名,账号\n甲,张,zhang\n', /^$/],
  ])('%s', async (name, text, problem) => {
    const path = await file(name, text)
    const message = await readRosterFile(path).then(
      () => '',
      (error: unknown) => String(error),
    )
    expect(message).toMatch(problem)
  })
})

describe('the template', () => {
  test.each(['seeds/roster-template.csv', 'seeds/roster-template.xlsx'])(
    '%s can be read back',
    async (path) => {
      const roster = await readRosterFile(path)
      expect(roster.units.map(({ name, contacts }) => [name, contacts.length])).toEqual([
        ['安全站', 3],
        ['办公室', 1],
      ])
      expect(roster.groups).toEqual([{ name: '各负有安全工作职责的科室、单位', units: ['安全站'] }])
      expect(roster.admins).toEqual(['zhaoliu'])
    },
  )

  test('the workbook holds what the .csv holds', async () => {
    const path = await file('again.xlsx', rosterTemplate(await readFile('seeds/roster-template.csv', 'utf8')))
    expect(await readRosterFile(path)).toEqual(await readRosterFile('seeds/roster-template.xlsx'))
  })
})

test.each([
  ['', 'liaison'],
  ['联络员', 'liaison'],
  ['一级主任科员', 'liaison'],
  ['副科长', 'head'],
  ['办公室主任', 'head'],
  ['分管领导', 'leader'],
  ['分管负责人', 'leader'],
  ['副局长', 'leader'],
  ['联系领导', 'leader'],
  ['分管副主任', 'leader'],
  ['站长兼联络员', null],
  ['顾问', null],
])('%j is %s', (title, role) => {
  expect(contactRole(title)).toBe(role)
})
