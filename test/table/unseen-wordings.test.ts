import { describe, expect, test } from 'vitest'
import { rowReading } from './phrase-table.ts'

describe('what a figure, a later rhythm and a count of the text belong to', () => {
  test.each([
    // The comparator is the share's.
    ['组织护士三基考核，合格率不低于98%', '每半年', 'half-year 1'],
    ['开展满意度调查，满意率不少于90%', '每季度', 'quarter 1'],
    ['每月组织消防演练，参与率不低于95%', '', 'month 1'],
    // So many days at least.
    ['主要领导每周至少接访1天', '', 'week 1+'],
    ['班子成员每月至少下沉一线一天', '', 'month 1+'],
    ['每月至少驻村20天', '', 'month 1 ?'],
    ['每月至少开展1站比赛', '', 'month 1+'],
    ['每月至少开展3站比赛', '', 'month 1 ?'],
    // How long it is open is no rhythm.
    ['落实文化馆免费开放，每周开放时间不少于56小时', '常态化', 'standing'],
    ['体育场馆低收费开放，每日开放不少于8小时', '长期坚持', 'standing'],
    // What goes on behind the date.
    ['全面清查固定资产，此后每年年底盘点一次', '2026年7月底前', 'by 2026-7 end | year 1'],
    ['完成首轮排查，之后每年复查一次', '6月底前', 'by 6 end | year 1'],
    ['建立底册，以后每半年更新一次', '5月底前，10月底前', 'by 5 end | by 10 end | half-year 1'],
    // The column counts by itself.
    ['公开招聘2批次', '上半年、下半年各1批', 'half-year 1'],
    ['组织轮训4批次', '每季度1批', 'quarter 1'],
    ['选派干部2批', '每半年1批', 'half-year 1'],
    // 节 comes round.
    ['逢节必查，落实安全责任', '长期坚持', 'standing ?'],
    ['做到逢假必查', '常态化', 'standing ?'],
    ['逢违必拆', '常态化', 'standing'],
    ['大型群众性活动安全检查', '大型群众性活动举办前', 'event ?'],
    ['开展安全检查', '活动举办前', 'event ?'],
    ['特种作业人员培训', '人员上岗前完成', 'event ?'],
    ['制定领导班子成员2026年重点工作清单', '3月底前', 'by 3 end'],
    ['制定印发市政府领导班子成员2026年安全生产重点工作清单', '3月底前', 'by 3 end'],
    ['常态化开展排查', '重要时段日报告', 'event ?'],
    ['开展排查', '常态化，重要时段日报告', 'standing | event ?'],
    ['常态化开展排查，重要时段日报告', '', 'standing | event ?'],
    ['落实维稳措施，重要时段日报告', '常态化', 'standing | event ?'],
    ['落实维稳措施，敏感时期日调度', '长期坚持', 'standing | event ?'],
    ['为每个行政村配备1名顾问', '6月底前', 'by 6 end'],
    ['为每个自然村配备1名管水员', '6月底前', 'by 6 end'],
  ])('%s | %s', (text, time, reading) => {
    expect(rowReading(text, time)).toBe(reading)
  })
})
