import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/table/read-document.ts'
import type { GridDocument } from '../../src/table/grid.ts'
import { documentOf, dutiesInWords, rows } from './grids.ts'

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

describe('what a project consists of stands beside it', () => {
  const built = (heading: string, ...more: string[][]) =>
    withNotes(
      one(
        ['序号', '项目名称', heading, '总投资（亿元）', '责任单位'],
        ['1', '滨河路改造工程', '全长2.4公里，改造雨污水管网', '0.9', '住建局'],
        ...more,
      ),
    )

  test.each(['建设内容及规模', '建设规模', '主要建设内容', '项目概况', '工程概况', '建设规模及内容'])(
    '%s',
    (heading) => {
      expect(built(heading, ['2', '污水厂扩建', '新建3万吨生产线', '5.5', '水务局'])).toEqual([
        `- ¦ 滨河路改造工程 ¦ ${heading}：全长2.4公里，改造雨污水管网；总投资（亿元）：0.9`,
        `- ¦ 污水厂扩建 ¦ ${heading}：新建3万吨生产线；总投资（亿元）：5.5`,
      ])
    },
  )

  test('an amount is no date', () => {
    const { duties } = readDocument(
      one(
        ['项目名称', '总投资', '责任单位'],
        ['滨河路改造', '12.5', '住建局'],
        ['污水厂扩建', '3.2', '水务局'],
      ),
    )
    expect(duties.map(({ cadences }) => cadences)).toEqual([
      [{ kind: 'unspecified' }],
      [{ kind: 'unspecified' }],
    ])
  })

  test('the parts of a merged project, the work of the year, and content without names are duties', () => {
    expect(
      withNotes(
        one(
          ['实事项目', '建设内容', '责任单位'],
          ['养老服务', '新建照料中心5所', '民政局'],
          ['^', '发放高龄津贴', '财政局'],
        ),
      ),
    ).toEqual(['养老服务 ¦ 新建照料中心5所 ¦ ', '养老服务 ¦ 发放高龄津贴 ¦ '])
    expect(
      withNotes(
        one(
          ['项目名称', '建设内容', '年度建设内容', '责任单位'],
          ['滨河路', '全长2.4公里', '完成路基施工', '住建局'],
        ),
      ),
    ).toEqual(['滨河路 ¦ 完成路基施工 ¦ 建设内容：全长2.4公里'])
    expect(withNotes(one(['序号', '主要建设内容', '责任单位'], ['1', '新建照料中心5所', '民政局']))).toEqual([
      '- ¦ 新建照料中心5所 ¦ ',
    ])
  })

  test('a goal of the year that says what to do is the duty', () => {
    expect(
      withNotes(
        one(
          ['项目名称', '建设性质', '建设内容', '2026年度目标', '责任单位'],
          [
            '物流园项目',
            '新建',
            '占地120亩，建设仓库6栋',
            '物流园二季度取得施工许可证并开工建设，年底封顶',
            '招商局',
          ],
        ),
      ),
    ).toEqual([
      '物流园项目 ¦ 物流园二季度取得施工许可证并开工建设，年底封顶 ¦ 建设性质：新建；建设内容：占地120亩，建设仓库6栋',
    ])
  })
})

describe('what stands beside a duty is kept with it', () => {
  test.each([
    ['实施老旧管网改造', '20公里', '', '量化指标：20公里'],
    ['实施老旧管网改造', '', '联系电话13800000000', '联系电话（号码略）'],
    ['实施老旧管网改造', '', '', undefined],
  ])('%s ¦ %s ¦ %s', (text, figure, note, beside) => {
    const { duties } = readDocument(
      one(['工作任务', '量化指标', '责任单位', '备注'], [text, figure, '城管局', note]),
    )
    expect(duties[0]?.beside).toBe(beside)
  })
})
