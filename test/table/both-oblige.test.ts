import { describe, expect, test } from 'vitest'
import { rowReading } from './phrase-table.ts'

describe('a row owes what its text and its time column oblige it to', () => {
  test.each([
    // A date in the column and a rhythm in a clause of its own.
    ['更换灭火器26具，建立检查登记卡，每月检查1次', '2026年1月20日前', 'by 2026-1-20 | month 1'],
    ['完成防渗改造，暂存间每日消毒2次', '3月15日前', 'by 3-15 | day 2'],
    ['完善管理办法，每季度通报情况', '5月底前', 'by 5 end | quarter 1'],
    ['修订办法，每学年组织1次师德考核', '3月底前出台办法', 'by 3 end | year 1'],
    ['建立机制，按季度通报进展，12月底前完成考核评估', '12月底前', 'by 12 end | quarter 1'],
    // The end of the year only ends the rhythm where the text asks for nothing else; so may any date.
    ['完成平台建设，每月检查1次', '12月底前', 'by 12 end | month 1'],
    ['每月检查1次', '12月底前', 'month 1'],
    ['每月检查1次', '12月10日前', 'by 12-10 | month 1 ?'],
    ['每周调度1次', '6月底前', 'by 6 end | week 1 ?'],
    ['开展整治，每周巡查1次', '11月', 'by 11 | week 1 ?'],
    // A rhythm of the year and a date in it are one.
    ['组织业务培训，全年不少于2期', '12月底前', 'year 2+'],
    ['组织演练，每年至少1次', '年底前', 'year 1+'],
    ['对工作室每年复核1次', '年底前', 'by 12 end'],
    ['每年组织1次医德考评', '12月', 'by 12'],
    ['中央空调每年清洗1次', '5月底前', 'by 5 end'],
    ['组织宣讲，全年不少于20场', '11月底前', 'by 11 end | year 20+ ?'],
    ['按季度报送', '3月、6月、9月、12月', 'by 3, 6, 9, 12'],
    ['2月、5月、8月、11月各检查1次', '每季度', 'by 2, 5, 8, 11'],
    ['古树体检，三年一轮', '2026年底', 'by 2026-12 end ?'],
    // What only names something is asked about.
    ['落实每日巡查制度，完成整改', '6月底前', 'by 6 end ?'],
    ['执行月通报制度，完成整改', '6月底前', 'by 6 end ?'],
    ['落实“每月一题”，完成整改', '6月底前', 'by 6 end ?'],
    ['落实“每月一题”', '每月', 'month 1'],
    ['每季度检查制度落实情况，完成整改', '6月底前', 'by 6 end | quarter 1'],
  ])('a date in the column: %s | %s', (text, time, reading) => {
    expect(rowReading(text, time)).toBe(reading)
  })

  test.each([
    ['每季度至少听取1次汇报', '每季度', 'quarter 1+'],
    ['每周检查不少于20家', '每周', 'week 20+'],
    ['书记每学期讲课不少于2次，其他领导每学期至少讲1次', '每学期', 'half-year 2+ | half-year 1+'],
    ['班组每周、部门每月、公司每季度至少检查1次', '每周、每月、每季度', 'week 1 | month 1 | quarter 1+'],
    ['每月检查2次', '每月10日前', 'month 2 @10'],
    ['主干道一日两巡，背街小巷一日一巡', '每日', 'day 2 | day 1'],
    ['主干道一日两巡，背街小巷两日一巡', '每日', 'day 2 | day/2 1'],
    ['每季度检查', '每季度2次', 'quarter 2'],
    ['每月对20%以上的工地检查，年内实现全覆盖', '每月', 'month 1'],
    ['开展月度检查', '每月', 'month 1'],
    ['企业每年至少组织1次演练，高危行业每半年至少组织1次', '每年', 'year 1+ | half-year 1+'],
    ['每季度检查不少于2次', '每季度1次', 'quarter 1 ?'],
    ['每季度每镇不少于10份', '每季度', 'quarter 10+ ?'],
    ['统计数据，每季度通报一次', '每月10日前', 'month 1 @10 | quarter 1'],
    ['每年培训不少于4次', '每季度1次', 'quarter 1'],
    ['完成系统建设，6月底前上线', '每季度', 'quarter 1 | by 6 end ?'],
    ['开展督查，年内实现全覆盖', '每季度', 'quarter 1'],
    ['每日巡查2次，空调每年清洗1次', '空调清洗5月底前完成', 'by 5 end | day 2'],
  ])('rhythms in both: %s | %s', (text, time, reading) => {
    expect(rowReading(text, time)).toBe(reading)
  })

  test.each([
    ['5月底前完成排查，8月底前完成整治', '8月底前', 'by 5 end | by 8 end'],
    ['5月底前完成扩容，10月底前清零', '2026年10月底前', 'by 5 end | by 2026-10 end'],
    ['6月底前完成率达到60%，12月底前达到90%', '12月底前', 'by 6 end | by 12 end'],
    ['6月底前开工，12月底前完工', '6月底前', 'by 6 end | by 12 end'],
    ['6月15日前报送方案', '6月底前', 'by 6-15 | by 6 end'],
    ['12月底前完成验收', '6月底前', 'by 6 end | by 12 end ?'],
    ['6月开展安全生产月活动', '6月底前', 'by 6 end'],
    ['年内新增3个点位', '6月底前', 'by 6 end'],
    ['次年6月底前移交', '2026年6月30日前', 'by 2026-6-30 ?'],
    ['6月底前完成设计，9月底前竣工', '分阶段完成', 'by 6 end | by 9 end'],
  ])('stages: %s | %s', (text, time, reading) => {
    expect(rowReading(text, time)).toBe(reading)
  })

  test.each([
    ['接到群众信访事项后15日内告知', '长期坚持', 'standing | event'],
    ['受理后10个工作日内办结', '常年', 'standing | event'],
    ['接到投诉后3个工作日内核查，完善机制', '6月底前', 'by 6 end | event'],
    ['开展汛期安全检查', '5月底前', 'by 5 end'],
    ['重大节日前组织检查', '每月', 'month 1 | event'],
    ['6月底前完成整改', '长期坚持', 'standing | by 6 end ?'],
    ['6月底前完成整改，长期坚持', '长期坚持', 'standing | by 6 end'],
  ])('events and what goes on: %s | %s', (text, time, reading) => {
    expect(rowReading(text, time)).toBe(reading)
  })
})

describe('a time column that says two things', () => {
  test.each([
    ['开展普查', '4月30日前完成首轮排查，此后每月更新', 'by 4-30 | month 1'],
    ['开展检测', '2026年1月底前完成，之后每季度检测1次', 'by 2026-1 end | quarter 1'],
    ['使用计划', '2月底前编制，每季度末统计', 'by 2 end | quarter 1'],
    ['清掏窨井', '每月不少于1次，5月底前全面清掏1遍', 'month 1+ | by 5 end'],
    ['平台建设', '12月底前完成终验，每月通报进度', 'by 12 end | month 1'],
    ['开展检查', '每月1次，6月底前完成', 'month 1 | by 6 end ?'],
    ['开展检查', '每季度1次，12月底前', 'quarter 1'],
    ['开展检查', '6月底前每周调度', 'by 6 end | week 1 ?'],
    ['防汛检查', '5月15日前及台风预警发布后', 'by 5-15 | event'],
    ['广告牌检查', '每半年一次，大风预警期间加密检查', 'half-year 1 | event ?'],
    ['开展巡查', '每月2次，汛期加密', 'month 2 ?'],
    ['恶劣天气预警发布后，及时督促停工避险', '预警期间', 'event'],
    ['收到省级预警信息后，立即启动应急响应', '长期坚持', 'standing | event'],
    ['收到文件后及时办理，6月底前完成整改', '6月底前', 'by 6 end | event'],
    ['应急值守，库水位超汛限时24小时值守', '长期', 'standing | event'],
    ['每季度召开例会，法定节假日前组织1次检查', '常态化', 'quarter 1 | event'],
    ['检查户外广告', '每季度1次，台风来临前加查一次', 'quarter 1 | event'],
    ['信访积案', '2026年6月底前化解12件，12月底前全部化解', 'by 2026-6 end | by 12 end'],
    ['整改', '立行立改，5月底前完成', 'by 5 end'],
    ['整改', '已完成并长期坚持', 'standing'],
    ['整改', '已完成（6月底前）', 'by 6 end ?'],
    ['整改', '立行立改', 'unspecified ?'],
    ['每周检查1次', '立行立改，长期坚持', 'week 1'],
    ['维护保养', '至少每15日1次', 'day/15 1+'],
    ['巡查', '隔日1次', 'day/2 1'],
    ['巡查', '每9天1次', 'day/9 1 ?'],
  ])('%s | %s', (text, time, reading) => {
    expect(rowReading(text, time)).toBe(reading === 'unspecified ?' ? '- ?' : reading)
  })

  test.each([
    ['质量监督抽查不少于60批次', '11月15日前', 'by 11-15'],
    ['质量监督抽查不少于60批次', '', '- ?'],
    ['开展宣讲10场', '6月底前', 'by 6 end'],
    ['每周至少组织1次夜间联合执法', '', 'week 1+'],
    ['对2025年校内巡察反馈问题开展“回头看”', '9月30日前', 'by 9-30'],
    ['2025年底前排查出的问题全部整改', '9月30日前', 'by 9-30'],
    ['以制造业创新中心为核心节点，持续完善体系', '', 'standing'],
    ['3月底前完成隐患点汛前排查，汛期落实24小时值守', '', 'by 3 end | event'],
    ['测站设施汛前检查于4月30日前完成', '', 'by 4-30'],
    ['汛前排查隐患', '', 'event'],
    ['春节前走访慰问，6月底前完成整改', '', 'event | by 6 end'],
    ['转移避险', '预警响应启动时', 'event'],
    ['召开教职工大会，部署新学期工作', '2月', 'by 2'],
    ['区级每半年至少组织1次演练，各镇街每年至少组织2次', '', 'half-year 1+ | year 2+'],
    ['全年组织4次，每季度1次', '', 'quarter 1'],
    ['非汛期每周巡查2次、汛期每天1次', '', 'week 2 of 10-4 | day 1 of 5-9 ?'],
    ['汛期每日巡查，非汛期每月巡查不少于2次', '', 'day 1 of 5-9 | month 2+ of 10-4 ?'],
    ['做好非汛期蓄水', '', '-'],
    ['每个班组全年演练不少于4次', '', 'year 4+'],
  ])('words that are no time, or settled: %s | %s', (text, time, reading) => {
    expect(rowReading(text, time)).toBe(reading)
  })
})
