import { describe, expect, test } from 'vitest'
import { textTable } from '../../src/adapters/table/text-table.ts'
import type { GridDocument } from '../../src/table/grid.ts'
import { readDocument } from '../../src/table/read-document.ts'
import { readDuties } from '../../src/table/read-duties.ts'
import { documentOf, dutiesInWords, paragraphs, rows } from './grids.ts'

const one = (...lines: string[][]): GridDocument => documentOf({ rows: rows(...lines) })

/** Text and what is kept beside it, a line each duty. */
function withNotes(document: GridDocument): string[] {
  const { duties, sources = [] } = readDocument(document)
  return duties.map(({ text, task }, index) =>
    [task?.text ?? '-', text, sources[index]?.note ?? ''].join(' ¦ '),
  )
}

describe('columns under headings of another kind', () => {
  test('names and dates stand in for units and times where no heading says who or when, which is asked', () => {
    const document = one(
      ['序号', '考核项目', '各项分值', '考核指标', '负责考核部门', '形象进度'],
      ['', '总分', '100', '', '', ''],
      ['一、', '巩固成果', '31', '', '', ''],
      [
        '1',
        '落实“一河一策”',
        '5',
        '抓好“一河一策”的实施，将保护治理措施清单落实到位。',
        '县河长办',
        '6月底前完成',
      ],
      [
        '2',
        '深化宣传',
        '4',
        '充分利用各类媒体开展公益宣传，营造良好氛围。',
        '县委宣传部\n县教育局',
        '12月底前验收',
      ],
    )
    expect(dutiesInWords(readDocument(document))).toEqual([
      '1 ¦ 一、巩固成果 ¦ 1.落实“一河一策” ¦ 抓好“一河一策”的实施，将保护治理措施清单落实到位。 ¦ 县河长办 ¦ by 6 end',
      '2 ¦ 一、巩固成果 ¦ 2.深化宣传 ¦ 充分利用各类媒体开展公益宣传，营造良好氛围。 ¦ 县委宣传部 + 县教育局 ¦ by 12 end',
    ])
    expect(readDocument(document).warnings.map(({ message }) => message)).toEqual([
      '表头没有责任单位一栏，暂把“负责考核部门”当作责任单位，请核对。',
      '表头没有完成时限一栏，暂把“形象进度”里的时间当作时限，请核对。',
    ])
  })

  test('what no heading of ours names is kept beside the duties, persons too where nobody else is named', () => {
    const document = one(
      ['月份', '工作内容', '载体', '责任人', '备注'],
      ['3月', '开展宣传活动', '市民广场', '周敏', '设展板'],
      ['', '组织义诊', '石桥镇', '吴强', ''],
    )
    expect(withNotes(document)).toEqual([
      '- ¦ 开展宣传活动 ¦ 设展板；载体：市民广场；责任人：周敏',
      '- ¦ 组织义诊 ¦ 载体：石桥镇；责任人：吴强',
    ])
    expect(readDocument(document).duties.map(({ cadences }) => cadences)).toMatchObject([
      [{ kind: 'deadline', due: [{ month: 3 }] }],
      [{ kind: 'deadline', due: [{ month: 3 }] }],
    ])
    expect(readDocument(document).warnings.map(({ message }) => message)).toContain(
      '表头中的“载体”不认识，内容只记在各条旁边，没有当作任务、单位或时间，请核对。',
    )
  })

  test('a column of contents and standards holds the duties; one that only seems to is named', () => {
    const headed = (heading: string): GridDocument =>
      one(
        ['工作模块', heading, '频次/时间', '责任部门'],
        ['设备', '巡检电梯机房、消防泵房并填写记录', '每天2次', '工程维保部'],
        ['消防', '开展火灾报警及喷淋系统联动测试', '每月15日前', '秩序维护部'],
      )
    const told = ({ duties, warnings }: ReturnType<typeof readDocument>): string[] => [
      ...duties.map(({ text }) => text),
      ...warnings.map(({ message }) => message).filter((message) => message.includes('表头')),
    ]
    expect(told(readDocument(headed('工作内容及标准')))).toEqual([
      '巡检电梯机房、消防泵房并填写记录',
      '开展火灾报警及喷淋系统联动测试',
    ])
    expect(told(readDocument(headed('作业标准')))).toEqual([
      '设备',
      '消防',
      '“作业标准”一栏也像是要办的事，现在办的事取自“工作模块”一栏，请核对表头。',
    ])
  })

  test('whoever works owes, not whoever oversees it', () => {
    const document = one(
      ['作业内容', '频次要求', '作业单位', '监督科室'],
      ['冲洗主次干道', '每日2次', '环卫一所', '环卫科'],
      ['检测城市桥梁', '每年一次', '市政养护所', '市政设施科'],
    )
    expect(dutiesInWords(readDocument(document))).toEqual([
      '1 ¦ - ¦ - ¦ 冲洗主次干道 ¦ 环卫一所 ¦ day 2',
      '2 ¦ - ¦ - ¦ 检测城市桥梁 ¦ 市政养护所 ¦ year 1',
    ])
  })

  test('quarters beside a column of deadlines are kept, and that is said', () => {
    const document = one(
      ['工作内容', '一季度', '二季度', '责任单位', '完成时限'],
      ['建设茶园', '完成选址', '完成种植', '农业农村局', '6月底前'],
    )
    expect(withNotes(document)).toEqual(['- ¦ 建设茶园 ¦ 一季度：完成选址；二季度：完成种植'])
    expect(readDocument(document).warnings.map(({ message }) => message)).toContain(
      '表中既有时限一栏，又按季度、月份分栏写了目标，只按时限一栏提醒，各季度、月份的目标记在各条旁边。',
    )
  })
})

describe('the same table laid another way', () => {
  const duties = [
    '1 ¦ - ¦ - ¦ 检查水库大坝 ¦ 水利站 ¦ week 1',
    '2 ¦ - ¦ - ¦ 清理排水沟渠 ¦ 村建办 ¦ by 5 end',
  ]

  test('two tables side by side', () => {
    const heading = ['序号', '任务', '责任单位', '时限']
    const document = one(
      ['任务表', '<', '<', '<', '<', '<', '<', '<'],
      [...heading, ...heading],
      ['1', '检查水库大坝', '水利站', '每周1次', '2', '清理排水沟渠', '村建办', '5月底前'],
    )
    expect(dutiesInWords(readDocument(document))).toEqual(duties)
  })

  test('two tables below one another, each under its own headings and section', () => {
    const text = [
      '园区安全生产重点工作任务表',
      '',
      '一、园区管委会',
      '序号\t任务名称\t具体措施\t牵头单位\t配合单位\t完成时限',
      '1\t风险评估\t开展整体性安全风险评估\t应急管理局\t规划建设局\t6月30日前',
      '2\t教育培训\t对班组长进行轮训\t应急管理局\t无\t11月中旬',
      '',
      '二、市场监管分局',
      '序号\t检查项目\t责任股所\t频次（时间）',
      '1\t电梯维保质量抽查\t特种设备股\t每季度1次',
      '2\t锅炉能效测试\t特种设备股\t10月底前',
    ].join('\n')
    expect(dutiesInWords(readDuties(textTable(text)))).toEqual([
      '1 ¦ 一、园区管委会 ¦ 1.风险评估 ¦ 开展整体性安全风险评估 ¦ 牵头 应急管理局 + 配合 规划建设局 ¦ by 6-30',
      '2 ¦ 一、园区管委会 ¦ 2.教育培训 ¦ 对班组长进行轮训 ¦ 牵头 应急管理局 ¦ by 11 middle',
      '3 ¦ 二、市场监管分局 ¦ - ¦ 电梯维保质量抽查 ¦ 特种设备股 ¦ quarter 1',
      '4 ¦ 二、市场监管分局 ¦ - ¦ 锅炉能效测试 ¦ 特种设备股 ¦ by 10 end',
    ])
  })

  test('on its side, below a title', () => {
    const document = one(
      ['任务表', '<', '<'],
      ['工作任务', '检查水库大坝', '清理排水沟渠'],
      ['责任单位', '水利站', '村建办'],
      ['完成时限', '每周1次', '5月底前'],
    )
    expect(dutiesInWords(readDocument(document))).toEqual(duties)
  })

  test('a text whose rows begin with a tab where the task above goes on', () => {
    const text = [
      '某镇任务表',
      '',
      '工作任务\t具体要求\t责任单位',
      '一、财政信息。\t1.公开预算。\t财务科',
      '二、网站信息。\t2.更新概况。\t办公室',
      '\t3.反馈意见。\t各科室',
    ].join('\n')
    expect(dutiesInWords(readDuties(textTable(text)))).toEqual([
      '1 ¦ 一、财政信息。 ¦ - ¦ 公开预算。 ¦ 财务科 ¦ unspecified',
      '2 ¦ 二、网站信息。 ¦ - ¦ 更新概况。 ¦ 办公室 ¦ unspecified',
      '3 ¦ 二、网站信息。 ¦ - ¦ 反馈意见。 ¦ *各科室 ¦ unspecified',
    ])
  })

  test('paragraphs without a number below the title of a section', () => {
    const document = paragraphs(
      '七、加强水环境管理',
      '全面推行排污许可，依法核发许可证。（环保局负责）',
      '（八）保障饮用水安全',
      '从水源到水龙头全过程监管。',
      '每季度向社会公开。',
      '责任单位：水务局',
      '（九）开展专项行动',
      '为了做好工作，有以下要求。',
      '每月开展1次巡查。（责任单位：城管局）',
    )
    expect(dutiesInWords(readDocument(document)).map((line) => line.replace(/^\d+/, '~'))).toEqual([
      '~ ¦ 七、加强水环境管理 ¦ - ¦ 全面推行排污许可，依法核发许可证。 ¦ 环保局 ¦ unspecified',
      '~ ¦ 七、加强水环境管理 ¦ 8.保障饮用水安全 ¦ 从水源到水龙头全过程监管。每季度向社会公开。 ¦ 水务局 ¦ quarter 1',
      '~ ¦ 七、加强水环境管理 ¦ 9.开展专项行动 ¦ 每月开展1次巡查。 ¦ 城管局 ¦ month 1',
    ])
    expect(readDocument(document).warnings.map(({ message }) => message)).toContain(
      '“为了做好工作，有以下要求。”没有写责任单位，没有读入；如果是任务，请补上。',
    )
  })
})

describe('rows and columns that are easily lost', () => {
  test('a further figure below an empty task is of the task above', () => {
    const document = one(
      ['序号', '工作任务', '量化指标', '责任单位', '完成时限'],
      ['1', '推进老旧管网改造', '燃气管道20公里', '城管局', '10月底前'],
      ['', '', '供水管道12公里', '水务局', '11月底前'],
      ['2', '提升绿化水平', '绿地5公顷', '园林中心', '9月底前'],
    )
    expect(dutiesInWords(readDocument(document))).toEqual([
      '1 ¦ - ¦ - ¦ 推进老旧管网改造 ¦ 城管局 ¦ by 10 end',
      '2 ¦ - ¦ - ¦ 推进老旧管网改造 ¦ 水务局 ¦ by 11 end',
      '3 ¦ - ¦ - ¦ 提升绿化水平 ¦ 园林中心 ¦ by 9 end',
    ])
    expect(withNotes(document)[1]).toBe('- ¦ 推进老旧管网改造 ¦ 量化指标：供水管道12公里')
  })

  test('an indicator says how often or by when where nothing else does', () => {
    const document = one(
      ['工作任务', '考核指标', '责任科室'],
      ['做好就业帮扶', '每季度举办1场招聘会', '就业科'],
      ['做好康复服务', '6月底前完成辅具适配', '康复科'],
    )
    expect(dutiesInWords(readDocument(document))).toEqual([
      '1 ¦ - ¦ - ¦ 做好就业帮扶 ¦ 就业科 ¦ quarter 1',
      '2 ¦ - ¦ - ¦ 做好康复服务 ¦ 康复科 ¦ by 6 end',
    ])
  })

  test('headings below a wide one are headings, whatever they say; 单位 below figures is no office', () => {
    const document = one(
      ['类别', '任务名称', '主要指标', '<', '<', '牵头单位', '完成时限'],
      ['^', '^', '单位', '目标值', '2025年基数', '^', '^'],
      ['大气', '压减煤耗', '万吨', '5', '8', '工信局', '12月底前'],
    )
    expect(dutiesInWords(readDocument(document))).toEqual([
      '1 ¦ 大气 ¦ - ¦ 压减煤耗 ¦ 牵头 工信局 ¦ by 12 end',
    ])
    expect(withNotes(document)).toEqual(['- ¦ 压减煤耗 ¦ 单位：万吨；目标值：5；2025年基数：8'])
  })

  test('stages with their months in the heading', () => {
    const document = one(
      ['任务内容', '第一阶段（3—5月）', '6—9月', '责任单位'],
      ['巡查河道', '摸底排查', '集中整治', '水政大队'],
    )
    expect(dutiesInWords(readDocument(document))).toEqual([
      '1 ¦ - ¦ - ¦ 巡查河道 ¦ 水政大队 ¦ by 5 end, 9 end',
    ])
  })

  test('the unit stands above the table', () => {
    const before = ['街道民生清单', '责任单位：街道办事处']
    const table = rows(['任务', '责任人', '完成时间'], ['建成社区食堂', '刘洋', '10月底'])
    expect(dutiesInWords(readDocument(documentOf({ before, rows: table })))).toEqual([
      '1 ¦ - ¦ - ¦ 建成社区食堂 ¦ 街道办事处 ¦ by 10 end',
    ])
  })

  test('spans of the year before the duties are their time; who joins in supports; sums are no task', () => {
    const document = one(
      ['时段', '项目名称', '总投资', '工作内容', '实施部门', '联合部门'],
      ['5—9月', '污水厂扩建', '1.2亿', '每月调度1次', '住建局', '发改局'],
    )
    expect(dutiesInWords(readDocument(document))).toEqual([
      '1 ¦ - ¦ 1.污水厂扩建 ¦ 每月调度1次 ¦ 住建局 + 配合 发改局 ¦ month 1 of 5-9',
    ])
    expect(withNotes(document)).toEqual(['污水厂扩建 ¦ 每月调度1次 ¦ 总投资：1.2亿'])
  })

  test('a remark among the rows that names a time is said', () => {
    const remarks = (words: string) =>
      readDocument(
        one(['任务', '责任单位', '时限'], ['修订制度', '办公室', '3月底'], [words, '<', '<']),
      ).warnings.filter(({ at }) => at === '第 3 行')
    expect(remarks('备注：以上任务每季度末报送进展')).toHaveLength(1)
    expect(remarks('备注：以上由办公室解释')).toEqual([])
  })

  test('neither a person, a code nor a level is a duty or a task', () => {
    const document = one(
      ['编号', '风险等级', '案由', '提案人', '主办单位', '办理时限'],
      ['提案12号', '较大', '关于增设公交线路的提案', '李某', '交通局', '6月底前'],
      ['建议3号', '低', '关于整治校园周边交通的建议', '王某', '公安局', '6月底前'],
    )
    expect(withNotes(document)).toEqual([
      '- ¦ 关于增设公交线路的提案 ¦ 编号：提案12号；风险等级：较大',
      '- ¦ 关于整治校园周边交通的建议 ¦ 编号：建议3号；风险等级：低',
    ])
  })
})
