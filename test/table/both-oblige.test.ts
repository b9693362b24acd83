import { describe, expect, test } from 'vitest'
import { unitSource } from '../../src/table/point.ts'
import { readTimes } from '../../src/table/row-times.ts'
import { timeReading } from './phrase-table.ts'

function row(text: string, time: string): string {
  const units = [unitSource('办公室')]
  const point = { no: 1, text, section: null, task: null, units, time, stages: [], note: '', doubts: [] }
  return timeReading(readTimes(point, 2026))
}

describe('a row owes what its text and its time column oblige it to', () => {
  test.each([
    // A date in the column and a rhythm in a clause of its own.
    ['更换灭火器26具，建立检查登记卡，每月检查1次', '2026年1月20日前', 'by 2026-1-20 | month 1'],
    ['完成防渗改造，暂存间每日消毒2次', '3月15日前', 'by 3-15 | day 2'],
    ['完善管理办法，每季度通报情况', '5月底前', 'by 5 end | quarter 1'],
    ['修订办法，每学年组织1次师德考核', '3月底前出台办法', 'by 3 end | year 1'],
    ['建立机制，按季度通报进展，12月底前完成考核评估', '12月底前', 'by 12 end | quarter 1'],
    // The end of the year may only end the rhythm; so may any date where the text says nothing but the rhythm.
    ['完成平台建设，每月检查1次', '12月底前', 'by 12 end | month 1 ?'],
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
    ['古树体检，三年一轮', '2026年底', 'by 2026-12 end ?'],
    // What only names something is asked about.
    ['落实每日巡查制度，完成整改', '6月底前', 'by 6 end ?'],
    ['执行月通报制度，完成整改', '6月底前', 'by 6 end ?'],
    ['每季度检查制度落实情况，完成整改', '6月底前', 'by 6 end | quarter 1'],
  ])('a date in the column: %s | %s', (text, time, reading) => {
    expect(row(text, time)).toBe(reading)
  })

  test.each([
    ['每季度至少听取1次汇报', '每季度', 'quarter 1+'],
    ['每周检查不少于20家', '每周', 'week 20+'],
    ['书记每学期讲课不少于2次，其他领导每学期至少讲1次', '每学期', 'half-year 2+ | half-year 1+'],
    ['班组每周、部门每月、公司每季度至少检查1次', '每周、每月、每季度', 'week 1 | month 1 | quarter 1+'],
    ['每月检查2次', '每月10日前', 'month 2 @10'],
    ['主干道一日两巡，背街小巷一日一巡', '每日', 'day 2 | day 1'],
    ['主干道一日两巡，背街小巷两日一巡', '每日', 'day 2 ?'],
    ['每季度检查', '每季度2次', 'quarter 2'],
    ['每月对20%以上的工地检查，年内实现全覆盖', '每月', 'month 1'],
    ['开展月度检查', '每月', 'month 1'],
    ['企业每年至少组织1次演练，高危行业每半年至少组织1次', '每年', 'year 1+ | half-year 1+'],
    ['每季度检查不少于2次', '每季度1次', 'quarter 1 ?'],
    ['每季度每镇不少于10份', '每季度', 'quarter 10+ ?'],
    ['统计数据，每季度通报一次', '每月10日前', 'month 1 @10 | quarter 1 ?'],
    ['每年培训不少于4次', '每季度1次', 'quarter 1'],
    ['完成系统建设，6月底前上线', '每季度', 'quarter 1 | by 6 end ?'],
    ['开展督查，年内实现全覆盖', '每季度', 'quarter 1'],
    ['每日巡查2次，空调每年清洗1次', '空调清洗5月底前完成', 'by 5 end | day 2'],
  ])('rhythms in both: %s | %s', (text, time, reading) => {
    expect(row(text, time)).toBe(reading)
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
    expect(row(text, time)).toBe(reading)
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
    expect(row(text, time)).toBe(reading)
  })
})
