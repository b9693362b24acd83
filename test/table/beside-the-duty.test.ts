import { describe, expect, test } from 'vitest'
import { textTable } from '../../src/adapters/table/text-table.ts'
import { readDocument } from '../../src/table/read-document.ts'
import type { GridDocument } from '../../src/table/grid.ts'
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

describe('indicators beside tasks', () => {
  test.each(['量化指标', '考核指标', '年度指标', '指标', '目标任务', '年度目标', '目标值', '工作量'])(
    '%s: the task is the duty where the cells hold figures',
    (heading) => {
      const document = one(
        ['编号', '工作任务', heading, '责任单位', '进度安排'],
        ['1', '推进餐饮场所“瓶改管”改造，做到应改尽改。', '320户', '区城管局', '三季度末'],
        ['2', '对重大隐患实行一案一档、闭环销号。', '整改率100%', '区安委办', '常态化推进'],
        ['3', '指导企业开展应急演练。', '/', '各镇街', '每半年1次'],
        ['4', '组织防灾减灾日系列活动。', '开展3场主题活动', '区应急局', '5月'],
      )
      expect(withNotes(document)).toEqual([
        `- ¦ 推进餐饮场所“瓶改管”改造，做到应改尽改。 ¦ ${heading}：320户`,
        `- ¦ 对重大隐患实行一案一档、闭环销号。 ¦ ${heading}：整改率100%`,
        '- ¦ 指导企业开展应急演练。 ¦ ',
        `- ¦ 组织防灾减灾日系列活动。 ¦ ${heading}：开展3场主题活动`,
      ])
      expect(readDocument(document).duties.flatMap(({ warnings }) => warnings)).toEqual([])
    },
  )

  test('a task over several indicators that say what to do is what they stand under', () => {
    const document = one(
      ['工作任务', '考核指标', '责任科室', '完成时限'],
      ['加强廉政建设', '每半年召开1次廉政会议', '机关党委', '全年'],
      ['^', '组织廉政谈话不少于2次', '机关党委', '12月底前'],
      ['^', '开展警示教育1次', '人事科', '6月底前'],
      ['规范财务管理', '完成内控制度修订', '财务科', '5月底前'],
    )
    expect(withNotes(document)).toEqual([
      '加强廉政建设 ¦ 每半年召开1次廉政会议 ¦ ',
      '加强廉政建设 ¦ 组织廉政谈话不少于2次 ¦ ',
      '加强廉政建设 ¦ 开展警示教育1次 ¦ ',
      '规范财务管理 ¦ 完成内控制度修订 ¦ ',
    ])
  })

  test('figures over which a task is merged are kept with it', () => {
    const document = one(
      ['工作任务', '量化指标', '责任单位', '完成时限'],
      ['实施老旧管网改造', '燃气管道20公里', '区城管局', '10月底前'],
      ['^', '供水管道12公里', '区水务局', '^'],
    )
    expect(withNotes(document)).toEqual([
      '- ¦ 实施老旧管网改造 ¦ 量化指标：燃气管道20公里；量化指标：供水管道12公里',
    ])
  })

  test('indicators are the duties where nothing else is', () => {
    const document = one(
      ['序号', '考核指标', '目标值', '责任科室', '考核周期'],
      ['1', '信访事项按期办结率', '100%', '信访科', '季度'],
    )
    expect(withNotes(document)).toEqual(['- ¦ 信访事项按期办结率 ¦ 目标值：100%'])
  })
})

describe('goals for each quarter', () => {
  const document = one(
    ['序号', '项目名称', '年度目标', '季度进度安排', '<', '<', '<', '牵头单位'],
    ['^', '^', '^', '一季度', '二季度', '三季度', '四季度', '^'],
    [
      '1',
      '城镇老旧小区改造',
      '实施老旧小区改造32个，惠及居民8600户。',
      '完成招投标',
      '全部开工',
      '8月底前竣工',
      '—',
      '市住建局',
    ],
    [
      '2',
      '食品安全“你点我检”',
      '每月开展“你点我检”活动1次，发布消费提示。',
      '发布1期',
      '累计2期',
      '累计3期',
      '累计4期',
      '市市场监管局',
    ],
    [
      '3',
      '稳定和扩大就业',
      '新增就业3.2万人，举办招聘活动60场。',
      '新增0.8万人',
      '新增1.8万人',
      '',
      '新增3.2万人',
      '市人社局',
    ],
    ['4', '固定资产投资', '增长10%', '', '9%', '', '10%', '市发改委'],
  )

  test('the name is the task and the goal of the year the duty; a bare figure leaves the name', () => {
    expect(dutiesInWords(readDocument(document))).toEqual([
      '1 ¦ - ¦ 1.城镇老旧小区改造 ¦ 实施老旧小区改造32个，惠及居民8600户。 ¦ 牵头 市住建局 ¦ by 3 end, 6 end, 8 end',
      '2 ¦ - ¦ 2.食品安全“你点我检” ¦ 每月开展“你点我检”活动1次，发布消费提示。 ¦ 牵头 市市场监管局 ¦ month 1 | by 3 end, 6 end, 9 end, 12 end',
      '3 ¦ - ¦ 3.稳定和扩大就业 ¦ 新增就业3.2万人，举办招聘活动60场。 ¦ 牵头 市人社局 ¦ by 3 end, 6 end, 12 end',
      '4 ¦ - ¦ - ¦ 固定资产投资 ¦ 牵头 市发改委 ¦ by 6 end, 12 end',
    ])
  })

  test('what each quarter is to reach stands in the basis and beside the duty, and one question is asked of the table', () => {
    const { duties, sources = [], warnings } = readDocument(document)
    const goals = '一季度：完成招投标；二季度：全部开工；三季度：8月底前竣工'
    expect(duties[0]?.cadences).toMatchObject([{ kind: 'deadline', basis: goals }])
    expect(sources.map(({ note }) => note).slice(0, 1)).toEqual([goals])
    expect(sources[3]?.note).toBe('年度目标：增长10%；二季度：9%；四季度：10%')
    expect(warnings).toHaveLength(1)
    expect(warnings[0]?.message).toMatch(/^表中按季度、月份分栏写了目标，/)
  })

  test('a rhythm as often as there are marked columns is due with them', () => {
    const marked = one(
      ['工作内容', '责任科室', '一季度', '二季度', '三季度', '四季度'],
      ['每季度召开分析会', '综合科', '√', '√', '√', '√'],
    )
    expect(dutiesInWords(readDocument(marked))).toEqual([
      '1 ¦ - ¦ - ¦ 每季度召开分析会 ¦ 综合科 ¦ by 3 end, 6 end, 9 end, 12 end',
    ])
  })
})

describe('titles', () => {
  const table = rows(['工作任务', '责任单位'], ['制定方案', '办公室'])
  test.each([
    [['河口镇党委落实县委巡察组反馈意见', '整改任务清单'], '河口镇党委落实县委巡察组反馈意见整改任务清单'],
    [
      ['附件1', '中共青石镇委员会', '关于落实反馈意见', '整改任务清单'],
      '中共青石镇委员会关于落实反馈意见整改任务清单',
    ],
    [['某区印发任务清单的通知', '2026年重点任务分解表'], '2026年重点任务分解表'],
    [['某政办〔2026〕3号', '各科室：', '请抓好落实。', '任务分解表'], '任务分解表'],
    [['任务分解表', '填报单位：办公室'], '任务分解表'],
  ])('%j', (before, title) => {
    expect(readDocument(documentOf({ before, rows: table })).title).toBe(title)
  })

  test('over two rows of the table', () => {
    const above = rows(
      ['区应急管理局', '<'],
      ['2026年任务分解表', '<'],
      ['工作任务', '责任单位'],
      ['制定方案', '办公室'],
    )
    expect(readDocument(documentOf({ rows: above })).title).toBe('区应急管理局2026年任务分解表')
  })
})

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
      ['月份', '工作内容', '地点', '责任人', '备注'],
      ['3月', '开展宣传活动', '市民广场', '周敏', '设展板'],
      ['', '组织义诊', '石桥镇', '吴强', ''],
    )
    expect(withNotes(document)).toEqual([
      '- ¦ 开展宣传活动 ¦ 设展板；地点：市民广场；责任人：周敏',
      '- ¦ 组织义诊 ¦ 地点：石桥镇；责任人：吴强',
    ])
    expect(readDocument(document).duties.map(({ cadences }) => cadences)).toMatchObject([
      [{ kind: 'deadline', due: [{ month: 3 }] }],
      [{ kind: 'deadline', due: [{ month: 3 }] }],
    ])
    expect(readDocument(document).warnings.map(({ message }) => message)).toContain(
      '表头中的“地点”不认识，内容只记在各条旁边，没有当作任务、单位或时间，请核对。',
    )
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
