import { describe, expect, test } from 'vitest'
import { unitSource } from '../../src/table/point.ts'
import { readTimes } from '../../src/table/row-times.ts'
import { timeReading } from './phrase-table.ts'

function row(text: string, time = '', beside: string[] = []): string {
  const units = [unitSource('办公室')]
  const point = { no: 1, text, section: null, task: null, units, time, stages: [], note: '', doubts: [] }
  return timeReading(readTimes({ ...point, beside }, 2026))
}

describe('what a row says of time is read or asked about', () => {
  test.each([
    ['零星报销15个工作日办结', '', []],
    ['协议期满前1个月启动续约', '', []],
    ['工作日中午不断岗、周六上午开放', '', []],
    ['省级考核评估前完成自查', '', []],
    ['月结算、季调整、年清算', '', []],
    ['全年宣讲不少于10场次，其中一季度不少于2场次', '', []],
    ['每季度检查一次，梅雨季每半月一次', '', []],
    ['10月底前完成招标，6月底前完成设计', '', []],
    ['每周巡查1次', '11月', []],
    ['12月底前完成验收', '6月底前', []],
    ['垃圾分类考核', '按月', ['每季讲评']],
    ['泄漏检测', '高压每年2次、中压每年1次', []],
    ['考核', '半年一督查，年终总评', []],
    ['地名普查', '全年推进，12月10日前验收', []],
    ['国土空间规划“一年一体检、五年一评估”', '', []],
    ['主题活动', '春节、元宵、清明', []],
    ['每月检查1次', '全年4次', []],
    ['落实日报告制度', '12月底前', []],
    ['开展培训，全年6场（上半年3场）', '全年', []],
  ])('%s | %s', (text, time, beside) => {
    expect(row(text, time, beside)).toMatch(/\?$/)
  })

  test.each([
    ['打造一批示范点', '6月底前', [], 'by 6 end'],
    ['推进三年行动，24小时值守', '', [], '-'],
    ['每个社区培训不少于2小时', '9月底前', [], 'by 9 end'],
    ['3月底前摸底，9月底前完成', '9月底前', [], 'by 3 end | by 9 end'],
    ['春秋两季集中免疫', '4月、10月底前', [], 'by 4 end, 10 end'],
    ['水源普查', '每季度1次\n每季末', [], 'quarter 1'],
    ['开放期每月抽检1次', '6-9月每月', [], 'month 1 of 6-9'],
    ['联络组活动每季度一次，遇重大会议可顺延', '', [], 'quarter 1'],
    ['台账登记', '每月', ['符合规范'], 'month 1'],
    ['安全检查', '每月（重大节日前另查一次）', [], 'month 1 | event'],
    ['每季度检查1次', '全年4次', [], 'quarter 1'],
    ['每月通报1次', '12次/年', [], 'month 1'],
    ['上、下半年各检查1次', '全年2次', [], 'half-year 1'],
    ['全年演练12次', '每月1次', [], 'month 1'],
    ['开展检查，4月、5月、6月每月1次', '6月底前', [], 'month 1 of 4-6'],
    ['逢双月召开例会', '双月', [], 'month/2 1'],
    ['3月、6月、9月、12月各检查1次', '每季度', [], 'quarter 1'],
    ['企业检查', '每季度1次\n3、6、9、12月', [], 'quarter 1'],
    ['报送月报', '每月5日前', [], 'month 1 @5'],
    ['实行月报制度', '长期', [], 'month 1'],
    ['报送年报', '3月底前', [], 'by 3 end'],
  ])('nothing is asked: %s | %s', (text, time, beside, reading) => {
    expect(row(text, time, beside)).toBe(reading)
  })
})
