import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/table/read-document.ts'
import { documentOf, rows } from './grids.ts'
import { timeReading } from './phrase-table.ts'

/** The reading of a row with a time column and a remark; "?" behind one that is asked about. */
function row(text: string, time: string, note: string): string {
  const document = documentOf({
    before: ['2026年工作要点'],
    rows: rows(['工作任务', '责任单位', '完成时限', '备注'], [text, '安全站', time, note]),
  })
  const { duties } = readDocument(document)
  const { cadences, warnings } = duties[0] ?? { cadences: [], warnings: [] }
  return timeReading({ cadences, warnings }) + (warnings.length > 0 ? ' (asked)' : '')
}

const plain = (reading: string): string => reading.replace(/ ?(?:\?|\(asked\))/g, '')
const isAsked = (reading: string): boolean => reading.endsWith('(asked)')

describe('a remark that holds the only time of the row is its time, which is asked about', () => {
  test.each([
    ['资料归档', '', '8月底前完成初稿', 'by 8 end'],
    ['摸排整改', '', '每月25日前报进度', 'month 1 @25'],
    ['摸排整改', '长期坚持', '每季度报送1次进展', 'quarter 1'],
    ['党委会专题研究', '', '每季度至少1次，形成会议纪要', 'quarter 1+'],
    ['制定要点', '', '2月底前印发', 'by 2 end'],
    ['摸排整改', '长期坚持', '6月底前报阶段情况', 'standing | by 6 end'],
  ])('%s | %s | %s', (text, time, note, reading) => {
    const got = row(text, time, note)
    expect([plain(got), isAsked(got)]).toEqual([reading, true])
  })

  test.each([
    ['门店巡查', '', '上、下半年各1次', 'half-year 1'],
    ['组织述职', '', '每月一次', 'month 1'],
    ['书记讲党课', '', '2次/年', 'year 2'],
    ['“七一”走访慰问', '', '6月下旬', 'by 6 late'],
    ['干部轮训', '', '上、下半年各1期', 'half-year 1'],
    ['矛盾排查', '常态化', '每月一次', 'month 1'],
    ['更新台账', '', '动态更新', 'standing'],
    ['环境整治', '', '长期坚持', 'standing'],
  ])('nothing but a time needs no question: %s | %s | %s', (text, time, note, reading) => {
    const got = row(text, time, note)
    expect([plain(got), isAsked(got)]).toEqual([reading, false])
  })

  test('what has been, or where it is written, is no time', () => {
    expect(plain(row('小区改造', '', '已于3月完成招标'))).not.toMatch(/by/)
    expect(plain(row('小区改造', '', '见3月5日会议纪要'))).not.toMatch(/by/)
    expect(row('小区改造', '', '2025年12月开工')).not.toMatch(/by/)
  })
})

describe('remarks that are the only place for times', () => {
  const document = documentOf({
    before: ['2026年工作要点'],
    rows: rows(
      ['工作任务', '责任单位', '备注'],
      ['改造充电桩', '设备部', '8月底前完成'],
      ['培训驾驶员', '人力部', '每季度1次'],
      ['检测车辆', '机务部', '每半年不少于1次'],
      ['更新站牌', '站务部', '已于3月完成招标'],
      ['维护站亭', '站务部', '列入考核'],
    ),
  })

  test('are read as a column of times, which is said once of the table', () => {
    const { duties, warnings } = readDocument(document)
    expect(duties.map(timeReading)).toEqual([
      'by 8 end',
      'quarter 1',
      'half-year 1+',
      'unspecified ?',
      'unspecified',
    ])
    expect(warnings.map(({ message }) => message)).toContain(
      '表头没有完成时限一栏，暂把“备注”里的时间当作时限，请核对。',
    )
  })
})

describe('a remark beside a time', () => {
  test.each([
    ['as many dates as turns are when they are due', '技能考核', '2次/年', '5月、10月', 'by 5, 10'],
    ['a date within the year', '电梯检验', '每年1次', '9月底前完成', 'by 9 end'],
    ['the day of each turn', '隐患排查', '每月', '每月25日前报进度', 'month 1 @25'],
    ['the same rhythm', '安全例会', '每季度1次', '每季度一次', 'quarter 1'],
    ['the ends of the turns', '安全例会', '每季度', '3、6、9、12月底', 'quarter 1'],
    ['the same date', '修订预案', '6月底前', '6月底前完成', 'by 6 end'],
    ['colour', '病虫测报', '每周1次', '汛期不间断', 'week 1'],
    ['colour', '河道巡查', '每周1次', '汛期加密', 'week 1'],
    ['the day within the month', '学雷锋活动', '3月', '3月5日', 'by 3-5'],
    ['the part of the month', '期中检测', '4月', '4月下旬', 'by 4 late'],
    ['the term of the event', '投诉回访', '发生时', '接诉后7个工作日内答复', 'event'],
  ])('%s: %s | %s | %s', (_, text, time, note, reading) => {
    const got = row(text, time, note)
    expect([plain(got).replace(/ \+.*/, ''), isAsked(got)]).toEqual([reading, false])
  })

  test.each([
    ['河道巡查', '每月1次', '汛期每周1次', 'month 1'],
    ['修订预案', '10月底前', '6月底前完成初稿', 'by 10 end'],
    ['修订预案', '10月底前', '每月调度', 'by 10 end | month 1'],
    ['建立台账', '2月底前', '台账每季度更新一次', 'by 2 end | quarter 1'],
    ['技能考核', '2次/年', '5月、8月、10月', 'year 2'],
    ['技能考核', '1次/年', '10月配合省厅抽查', 'year 1'],
    ['风险会商', '6月底前', '接到通知后3日内上报', 'by 6 end'],
  ])('something else is asked about: %s | %s | %s', (text, time, note, reading) => {
    const got = row(text, time, note)
    expect([plain(got), isAsked(got)]).toEqual([reading, true])
  })
})
