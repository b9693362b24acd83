import { describe, expect, test } from 'vitest'
import type { GridDocument } from '../../src/table/grid.ts'
import { readColumnHeading } from '../../src/table/layout/column-heading.ts'
import { readDocument } from '../../src/table/read-document.ts'
import { documentOf, dutiesInWords, rows } from './grids.ts'

/** What the headings of task tables, lists of faults, projects, scores and rotas stand over; units with the role and persons. */
const HEADINGS: Record<string, string> = {
  duty: '工作任务及目标 主要任务和措施 整改内容及要求 反馈问题及整改要求 整改要求 考核要点 考核内容及标准 批示内容 岗位职责 责任内容 具体职责 实施步骤 推进路径 管控措施 应对办法 落实举措',
  task: '问题表现 隐患描述 问题隐患 存在的突出问题 隐患问题清单 实事项目 民生实事 年度建设任务 指标名称 活动主题 培训课题 报表名称 提案标题 议定事项 责任事项 任务清单',
  built: '主要建设内容及规模 项目概况及建设规模',
  aim: '2026年工作目标 年度形象进度目标 形象进度',
  beside:
    '考核办法 包保单位 包联部门 受检单位 参会单位 资金安排 投资概算 年度计划投资 资金来源及金额 项目法人 参加对象 检查对象 检查范围 所在部位 风险点位 完成标志 工作方式 风险等级 检查方式 计量单位',
  ignored:
    '评分细则 扣分标准 目标分值 监督科室 监管责任单位 督办责任单位 验收单位 接收单位 审批部门 验收人 联系方式 计划开工时间 开工时间 实际完成时间 发现日期 任务下达时间 整改进展 目前进度 工作进度 完成情况 下一步打算 佐证材料 验收标准 预期成果 成果形式',
  'units responsible':
    '责任科室（所） 措施落实单位 项目责任单位 项目实施主体 整改责任部门 隐患整改责任单位 第一责任单位 属地责任单位 责任主体单位 管控单位 巡查责任单位 保洁单位 责任班组 工作专班 归口管理部门 报送单位',
  'units persons lead': '牵头科室和责任人',
  'units lead': '工作牵头单位 牵头责任单位',
  'units support': '任务配合单位 协同配合部门 配合（参与）单位',
  'units persons responsible': '整改责任单位及责任人',
  person: '责任领导 整改责任人 具体承办人 分管副县长 包片领导 责任民警 网格员 驻村第一书记',
  time: '要求完成时间 整改完成时限 措施完成时限 最迟完成日期 计划竣工时间 竣工时间 投用时间 开竣工时间 何时完成 工期要求 报送周期 开展频次 频次及时间 工作进度安排 办理时效',
  section: '整改类型 任务类别 所属领域',
}

function inWords(text: string): string {
  const heading = readColumnHeading(text)
  if (heading?.kind !== 'units') return heading?.kind ?? 'unknown'
  return `units ${heading.persons ? 'persons ' : ''}${heading.mixed ? 'mixed' : heading.role}`
}

describe('headings', () => {
  test.each(
    Object.entries(HEADINGS).flatMap(([kind, texts]) => texts.split(' ').map((text) => [text, kind])),
  )('%s: %s', (text, kind) => {
    expect(inWords(text)).toBe(kind)
  })
})

const one = (...lines: string[][]): GridDocument => documentOf({ rows: rows(...lines) })

describe('what the cells hold', () => {
  test('offices under 责任人 or in the remarks, where no column is for them', () => {
    const persons = one(
      ['工作任务', '责任人', '时限'],
      ['更新设备台账', '设备科', '每月'],
      ['校准仪表', '质检科', '每半年'],
    )
    expect(dutiesInWords(readDocument(persons))).toEqual([
      '1 ¦ - ¦ - ¦ 更新设备台账 ¦ 设备科 ¦ month 1',
      '2 ¦ - ¦ - ¦ 校准仪表 ¦ 质检科 ¦ half-year 1',
    ])
    const remarks = one(
      ['工作任务', '完成时间', '备注'],
      ['整修道路', '6月', '由交通局负责'],
      ['补植苗木', '3月', '林业局牵头，各村配合'],
    )
    expect(dutiesInWords(readDocument(remarks))).toEqual([
      '1 ¦ - ¦ - ¦ 整修道路 ¦ 交通局 ¦ by 6',
      '2 ¦ - ¦ - ¦ 补植苗木 ¦ 牵头 林业局 + 配合 *各村 ¦ by 3',
    ])
  })

  test('how often somebody looks on is no time of the duty', () => {
    const document = one(
      ['整改事项', '整改单位', '整改时限', '督查单位', '督查频次'],
      ['拆除违建', '城管局', '6月底前', '督查室', '每月1次'],
    )
    expect(readDocument(document).duties[0]?.cadences).toMatchObject([{ kind: 'deadline' }])
  })

  test('headings in everyday words, none of them known', () => {
    const document = one(
      ['活儿', '谁来干', '啥时候干完'],
      ['清理村口垃圾堆放点', '村建办', '5月底前'],
      ['走访低保家庭', '民政办、各村', '每月1次'],
    )
    expect(dutiesInWords(readDocument(document))).toEqual([
      '1 ¦ - ¦ - ¦ 清理村口垃圾堆放点 ¦ 村建办 ¦ by 5 end',
      '2 ¦ - ¦ - ¦ 走访低保家庭 ¦ 民政办 + *各村 ¦ month 1',
    ])
    expect(readDocument(document).warnings.map(({ message }) => message)).toContain(
      '表头的栏名不认识，各栏是按内容判断的，请逐条核对。',
    )
  })

  test('sentences under an unknown heading beside names are the duties', () => {
    const document = one(
      ['工作任务', '怎么干', '责任单位'],
      ['河道保洁', '组织保洁员打捞水面漂浮物，清理岸线垃圾', '水利站'],
      ['森林防火', '设置检查卡点，开展野外用火巡查', '林业站'],
    )
    expect(dutiesInWords(readDocument(document))).toEqual([
      '1 ¦ - ¦ 1.河道保洁 ¦ 组织保洁员打捞水面漂浮物，清理岸线垃圾 ¦ 水利站 ¦ unspecified',
      '2 ¦ - ¦ 2.森林防火 ¦ 设置检查卡点，开展野外用火巡查 ¦ 林业站 ¦ unspecified',
    ])
  })

  test('offices under a heading for work, where no other names any', () => {
    const document = one(
      ['序号', '工作任务', '任务落实', '完成时限'],
      ['1', '修订应急预案', '应急办', '6月底前'],
      ['2', '更新物资台账', '民政办、财政所', '每季度1次'],
    )
    expect(dutiesInWords(readDocument(document))).toEqual([
      '1 ¦ - ¦ - ¦ 修订应急预案 ¦ 应急办 ¦ by 6 end',
      '2 ¦ - ¦ - ¦ 更新物资台账 ¦ 民政办 + 财政所 ¦ quarter 1',
    ])
  })

  test('单位 over measures is no column of units', () => {
    const document = one(
      ['序号', '工作任务', '单位', '数量', '责任科室'],
      ['1', '新建绿道', '公里', '12', '园林科'],
      ['2', '新增车位', '个', '300', '市政科'],
    )
    expect(dutiesInWords(readDocument(document))).toEqual([
      '1 ¦ - ¦ - ¦ 新建绿道 ¦ 园林科 ¦ unspecified',
      '2 ¦ - ¦ - ¦ 新增车位 ¦ 市政科 ¦ unspecified',
    ])
  })

  test('contents count before the demands on them, unless they are mere names', () => {
    const said = one(
      ['工作内容', '工作要求', '责任科室', '完成时限'],
      ['编制年度预算草案', '数据准确、口径一致', '财务科', '10月底前'],
      ['组织预算公开', '格式规范、内容完整', '财务科', '11月15日前'],
    )
    expect(readDocument(said).duties.map(({ text }) => text)).toEqual(['编制年度预算草案', '组织预算公开'])
    const named = one(
      ['工作内容', '工作要求', '责任科室', '完成时限'],
      ['档案管理', '整理上年度文书档案并移交县档案馆', '办公室', '10月底前'],
      ['印章管理', '制定印章使用登记制度，每季度开展检查', '办公室', '11月15日前'],
    )
    expect(readDocument(named).duties.map(({ text }) => text)).toEqual([
      '整理上年度文书档案并移交县档案馆',
      '制定印章使用登记制度，每季度开展检查',
    ])
  })

  test('a second table with headings of its own and no numbers', () => {
    const document = one(
      ['序号', '工作任务', '责任单位', '完成时限'],
      ['1', '修订应急预案', '应急办', '6月底前'],
      ['整改内容', '整改时限', '整改单位', ''],
      ['补齐消防台账', '4月底前', '消防所', ''],
    )
    expect(dutiesInWords(readDocument(document))).toEqual([
      '1 ¦ - ¦ - ¦ 修订应急预案 ¦ 应急办 ¦ by 6 end',
      '2 ¦ - ¦ - ¦ 补齐消防台账 ¦ 消防所 ¦ by 4 end',
    ])
  })
})
