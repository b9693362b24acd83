import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { textTable } from '../../src/adapters/table/text-table.ts'
import type { GridDocument } from '../../src/table/grid.ts'
import { readOutline } from '../../src/table/outline.ts'
import { readDocument } from '../../src/table/read-document.ts'
import { readDuties } from '../../src/table/read-duties.ts'
import { documentOf, dutiesInWords, paragraphs, rows, type Sheet } from './grids.ts'

const one = (...lines: string[][]): GridDocument => documentOf({ rows: rows(...lines) })

/** Made-up tables with all that should be read of them: no ¦ section ¦ task ¦ text ¦ units ¦ times, "?" for a doubt. */
const TABLES: [layout: string, document: GridDocument, duties: string[]][] = [
  [
    'one level, one unit column with marks, a time column',
    one(
      ['序号', '工作任务', '责任单位', '完成时限', '备注'],
      ['1', '修订防汛应急预案', '区应急局牵头，区水利局配合', '2026年5月底前', ''],
      ['2', '开展桥梁安全排查', '区交通局', '每季度1次', ''],
      ['3', '更新应急物资台账', '区应急局、区商务局', '常态化', ''],
    ),
    [
      '1 ¦ - ¦ - ¦ 修订防汛应急预案 ¦ 牵头 区应急局 + 配合 区水利局 ¦ by 2026-5 end',
      '2 ¦ - ¦ - ¦ 开展桥梁安全排查 ¦ 区交通局 ¦ quarter 1',
      '3 ¦ - ¦ - ¦ 更新应急物资台账 ¦ 区应急局 + 区商务局 ¦ standing',
    ],
  ],
  [
    'a column for rhythms alone, and one beside a deadline',
    one(
      ['序号', '检查事项', '责任单位', '检查频次', '备注'],
      ['1', '检查加油站', '危化科', '半年', ''],
      ['2', '检查仓库', '危化科', '年度', ''],
      ['3', '检查工地', '基础科', '季度', ''],
      ['4', '检查商场', '消防科', '至少2次', ''],
    ),
    [
      '1 ¦ - ¦ - ¦ 检查加油站 ¦ 危化科 ¦ half-year 1',
      '2 ¦ - ¦ - ¦ 检查仓库 ¦ 危化科 ¦ year 1',
      '3 ¦ - ¦ - ¦ 检查工地 ¦ 基础科 ¦ quarter 1',
      '4 ¦ - ¦ - ¦ 检查商场 ¦ 消防科 ¦ year 2+ ?',
    ],
  ],
  [
    'the column says in which months, or leaves the time to the text, which says how often or when',
    one(
      ['序号', '工作任务', '责任股室', '完成时限'],
      ['1', '对水库每周巡查不少于1次', '水利股', '5—10月'],
      ['2', '汛期每日上报雨情', '防汛股', '汛期'],
      ['3', '重大活动期间每日研判', '治安股', '重大活动期间'],
      ['4', '4月底前完成立项，9月底前竣工', '项目股', '按时间节点推进'],
      ['5', '每年培训不少于4次', '人事股', '每季度1次'],
      ['6', '每月培训1次', '人事股', '每季度1次'],
      ['7', '每周开展巡查1次', '城管股', '11月'],
      ['8', '实行半月一调度、一月一通报', '城管股', '4月至10月'],
    ),
    [
      '1 ¦ - ¦ - ¦ 对水库每周巡查不少于1次 ¦ 水利股 ¦ week 1+ of 5-10',
      '2 ¦ - ¦ - ¦ 汛期每日上报雨情 ¦ 防汛股 ¦ day 1 of 5-9',
      '3 ¦ - ¦ - ¦ 重大活动期间每日研判 ¦ 治安股 ¦ event ?',
      '4 ¦ - ¦ - ¦ 4月底前完成立项，9月底前竣工 ¦ 项目股 ¦ by 4 end | by 9 end',
      '5 ¦ - ¦ - ¦ 每年培训不少于4次 ¦ 人事股 ¦ quarter 1',
      '6 ¦ - ¦ - ¦ 每月培训1次 ¦ 人事股 ¦ quarter 1 | month 1 ?',
      '7 ¦ - ¦ - ¦ 每周开展巡查1次 ¦ 城管股 ¦ by 11 | week 1 ?',
      '8 ¦ - ¦ - ¦ 实行半月一调度、一月一通报 ¦ 城管股 ¦ by 10 ?',
    ],
  ],
  [
    'a rhythm and its dates in two columns',
    one(
      ['2026年报表清单'],
      ['序号', '报表', '责任股站', '频次', '报送时间'],
      ['1', '决算报告', '综合股', '每年一次', '4月底前'],
      ['2', '执法统计', '法规股', '半年报', '7月5日、次年1月5日前'],
      ['3', '形势分析', '综合股', '每半年', '6月底、12月底'],
      ['4', '收支月报', '财务股', '月', '月后6日前'],
      ['5', '河道巡查', '林政股', '每日1次', '6月至9月'],
      ['6', '渡口检查', '水政股', '每周2次', '长期坚持'],
      ['7', '渡船检测', '水政股', '一次', '3月底前'],
      ['8', '值班报告', '水政股', '每天', '上午9点前'],
    ),
    [
      '1 ¦ - ¦ - ¦ 决算报告 ¦ 综合股 ¦ by 4 end',
      '2 ¦ - ¦ - ¦ 执法统计 ¦ 法规股 ¦ by 7-5 | by 2027-1-5',
      '3 ¦ - ¦ - ¦ 形势分析 ¦ 综合股 ¦ half-year 1',
      '4 ¦ - ¦ - ¦ 收支月报 ¦ 财务股 ¦ month 1 @6',
      '5 ¦ - ¦ - ¦ 河道巡查 ¦ 林政股 ¦ day 1 of 6-9',
      '6 ¦ - ¦ - ¦ 渡口检查 ¦ 水政股 ¦ week 2',
      '7 ¦ - ¦ - ¦ 渡船检测 ¦ 水政股 ¦ by 3 end',
      '8 ¦ - ¦ - ¦ 值班报告 ¦ 水政股 ¦ day 1',
    ],
  ],
  [
    'half a year where the column says by when',
    one(['序号', '工作任务', '责任单位', '完成时限'], ['1', '完成仓库改造', '危化科', '半年']),
    ['1 ¦ - ¦ - ¦ 完成仓库改造 ¦ 危化科 ¦ half-year 1 ?'],
  ],
  [
    'key tasks merged over measures, two heading rows, lead and support',
    one(
      ['序号', '重点任务', '具体措施', '责任单位', '<', '完成时间'],
      ['^', '^', '^', '牵头单位', '配合单位', '^'],
      ['1', '提升供水保障', '（1）改造老旧管网10公里', '区水务局', '区住建局、各镇街', '2026年10月底'],
      ['^', '^', '（2）每月检测水质', '区卫健委', '', '全年'],
      ['2', '优化公交线网', '（1）新开通微公交线路', '区交通局', '无', '6月30日前'],
      ['^', '^', '（2）设置候车亭', '^', '区城管局', '^'],
    ),
    [
      '1 ¦ - ¦ 1.提升供水保障 ¦ 改造老旧管网10公里 ¦ 牵头 区水务局 + 配合 区住建局 + 配合 *各镇街 ¦ by 2026-10 end',
      '2 ¦ - ¦ 1.提升供水保障 ¦ 每月检测水质 ¦ 牵头 区卫健委 ¦ month 1',
      '3 ¦ - ¦ 2.优化公交线网 ¦ 新开通微公交线路 ¦ 牵头 区交通局 ¦ by 6-30',
      '4 ¦ - ¦ 2.优化公交线网 ¦ 设置候车亭 ¦ 牵头 区交通局 + 配合 区城管局 ¦ by 6-30',
    ],
  ],
  [
    'title, unit and date rows above; sections across; totals and signatures below; headings again on the next page',
    one(
      ['某区2026年重点工作任务分解表', '<', '<', '<'],
      ['填报单位：区政府办', '<', '<', '填报日期：2026年1月15日'],
      ['序号', '工作任务', '牵头单位', '完成时限'],
      ['一、经济发展', '<', '<', '<'],
      ['1', '新增规上企业20家', '区经信局', '12月底前'],
      ['2', '举办招商推介会', '区商务局', '每半年至少一次'],
      ['序号', '工作任务', '牵头单位', '完成时限'],
      ['二、民生实事', '<', '<', '<'],
      ['3', '新建口袋公园3个', '区城管局', '第三季度'],
      ['合计', '3项', '', ''],
      ['填报人：王某某　联系电话：12345678', '<', '<', '<'],
    ),
    [
      '1 ¦ 一、经济发展 ¦ - ¦ 新增规上企业20家 ¦ 牵头 区经信局 ¦ by 12 end',
      '2 ¦ 一、经济发展 ¦ - ¦ 举办招商推介会 ¦ 牵头 区商务局 ¦ half-year 1+',
      '3 ¦ 二、民生实事 ¦ - ¦ 新建口袋公园3个 ¦ 牵头 区城管局 ¦ by 9 end',
    ],
  ],
  [
    'sections, key tasks and measures in merged columns with their numbers',
    one(
      ['类别', '主要任务', '工作措施', '责任科室', '时间要求'],
      ['党建引领', '1.建强基层组织', '①每月召开支部委员会1次', '党建办', '按月'],
      ['^', '^', '②组织书记培训2期', '^', '上下半年各1次'],
      ['^', '2.发展壮大集体经济', '①摸清资产底数', '经发办', '3月至6月'],
      ['平安建设', '3.化解矛盾纠纷', '①排查重点人员', '平安办', '每周'],
    ),
    [
      '1 ¦ 党建引领 ¦ 1.建强基层组织 ¦ 每月召开支部委员会1次 ¦ 党建办 ¦ month 1',
      '2 ¦ 党建引领 ¦ 1.建强基层组织 ¦ 组织书记培训2期 ¦ 党建办 ¦ half-year 1',
      '3 ¦ 党建引领 ¦ 2.发展壮大集体经济 ¦ 摸清资产底数 ¦ 经发办 ¦ by 6',
      '4 ¦ 平安建设 ¦ 3.化解矛盾纠纷 ¦ 排查重点人员 ¦ 平安办 ¦ week 1',
    ],
  ],
  [
    'no time column: the words of the duty and of its key task count',
    one(
      ['序号', '重点任务', '工作内容', '责任部门'],
      ['1', '每季度开展一次安全检查', '制定检查清单', '安监科'],
      ['2', '完善制度', '6月底前印发值班制度', '办公室'],
      ['3', '完善制度', '梳理现有制度', '办公室、人事科'],
    ),
    [
      '1 ¦ - ¦ 1.每季度开展一次安全检查 ¦ 制定检查清单 ¦ 安监科 ¦ quarter 1',
      '2 ¦ - ¦ 2.完善制度 ¦ 6月底前印发值班制度 ¦ 办公室 ¦ by 6 end',
      '3 ¦ - ¦ 2.完善制度 ¦ 梳理现有制度 ¦ 办公室 + 人事科 ¦ unspecified',
    ],
  ],
  [
    'a row owes what its time column and its text say; the column may leave the time to the text',
    one(
      ['序号', '任务', '责任单位', '完成时限'],
      ['1', '3月底前摸底，6月底前完成整改', '区住建局', '2026年9月底前'],
      ['2', '每周开展1次巡查', '区城管局', '持续推进'],
      ['3', '每月不少于2次研判', '区公安局', '按要求'],
      ['4', '建立专班', '区公安局', '按要求'],
      ['5', '每月调度一次', '区发改委', '2026年12月底前'],
      ['6', '4月底前出台办法', '区发改委', ''],
    ),
    [
      '1 ¦ - ¦ - ¦ 3月底前摸底，6月底前完成整改 ¦ 区住建局 ¦ by 3 end | by 6 end | by 2026-9 end',
      '2 ¦ - ¦ - ¦ 每周开展1次巡查 ¦ 区城管局 ¦ week 1',
      '3 ¦ - ¦ - ¦ 每月不少于2次研判 ¦ 区公安局 ¦ month 2+',
      '4 ¦ - ¦ - ¦ 建立专班 ¦ 区公安局 ¦ unspecified ?',
      '5 ¦ - ¦ - ¦ 每月调度一次 ¦ 区发改委 ¦ month 1',
      '6 ¦ - ¦ - ¦ 4月底前出台办法 ¦ 区发改委 ¦ by 4 end',
    ],
  ],
  [
    'a rectification list: problem, aim, measures, leader, unit, deadline, progress',
    one(
      ['序号', '存在问题', '整改目标', '整改措施', '责任领导', '责任单位', '整改时限', '进展情况'],
      ['1', '台账不规范', '台账齐全', '逐项补齐台账', '张三', '办公室', '立行立改', '已启动'],
      [
        '2',
        '检查不到位',
        '检查全覆盖',
        '每月检查1次',
        '李四',
        '安监科、执法队',
        '2026年6月30日前，并长期坚持',
        '',
      ],
    ),
    [
      '1 ¦ - ¦ 1.台账不规范 ¦ 逐项补齐台账 ¦ 办公室 ¦ unspecified ?',
      '2 ¦ - ¦ 2.检查不到位 ¦ 每月检查1次 ¦ 安监科 + 执法队 ¦ by 2026-6-30 | standing | month 1 ?',
    ],
  ],
  [
    'three unit columns, persons beside units, dates of several kinds',
    one(
      ['编号', '事项名称', '牵头单位及责任人', '配合单位', '指导单位', '办结时限'],
      ['1', '建成数据平台', '区数据局 张三', '区财政局、区审计局', '市数据局', '2026-06-30'],
      ['2', '完成信创替换', '区委办（李四）', '/', '', '2026/9/30'],
      ['3', '归档历史文件', '区档案馆', '各有关单位', '', '2026.12'],
    ),
    [
      '1 ¦ - ¦ - ¦ 建成数据平台 ¦ 牵头 区数据局 + 配合 区财政局 + 配合 区审计局 + 配合 市数据局 ¦ by 2026-6-30',
      '2 ¦ - ¦ - ¦ 完成信创替换 ¦ 牵头 区委办 ¦ by 2026-9-30',
      '3 ¦ - ¦ - ¦ 归档历史文件 ¦ 牵头 区档案馆 + 配合 *各有关单位 ¦ by 2026-12',
    ],
  ],
  [
    'no headings at all: what the cells hold tells the columns',
    one(
      ['1', '完成校舍安全隐患排查', '区教育局', '3月底前'],
      ['2', '组织消防疏散演练', '区教育局、区消防救援大队', '每学期1次'],
      ['3', '建立食品安全追溯体系', '区市场监管局', '2026年9月底前'],
      ['4', '落实晨检午检制度', '区卫健委', '每日'],
    ),
    [
      '1 ¦ - ¦ - ¦ 完成校舍安全隐患排查 ¦ 区教育局 ¦ by 3 end',
      '2 ¦ - ¦ - ¦ 组织消防疏散演练 ¦ 区教育局 + 区消防救援大队 ¦ half-year 1',
      '3 ¦ - ¦ - ¦ 建立食品安全追溯体系 ¦ 区市场监管局 ¦ by 2026-9 end',
      '4 ¦ - ¦ - ¦ 落实晨检午检制度 ¦ 区卫健委 ¦ day 1',
    ],
  ],
  [
    'a table on several pages, the later ones without headings, under section paragraphs',
    documentOf(
      {
        before: ['某局2026年度重点任务清单', '一、安全生产'],
        rows: rows(['序号', '任务内容', '责任单位', '时间节点'], ['1', '开展大检查', '安全站', '5月底前']),
      },
      { before: ['二、物业管理'], rows: rows(['2', '选聘前期物业', '物业中心', '8月中旬']) },
    ),
    [
      '1 ¦ 一、安全生产 ¦ - ¦ 开展大检查 ¦ 安全站 ¦ by 5 end',
      '2 ¦ 二、物业管理 ¦ - ¦ 选聘前期物业 ¦ 物业中心 ¦ by 8 middle',
    ],
  ],
  [
    'sheets named after the units, without a unit column',
    documentOf(
      { name: '办公室', rows: rows(['序号', '工作任务', '完成时限'], ['1', '起草年度总结', '12月20日前']) },
      { name: '财务科', rows: rows(['序号', '工作任务', '完成时限'], ['1', '编制部门预算', '11月底前']) },
    ),
    ['1 ¦ - ¦ - ¦ 起草年度总结 ¦ 办公室 ¦ by 12-20', '2 ¦ - ¦ - ¦ 编制部门预算 ¦ 财务科 ¦ by 11 end'],
  ],
  [
    'a text file from a spreadsheet: merged cells have become empty ones',
    one(
      ['重点任务', '具体举措', '责任单位', '完成时限'],
      ['推进垃圾分类', '新建投放点50个', '区城管局', '6月底前'],
      ['', '每月评比1次', '区城管局、各街道', '每月'],
      ['整治占道经营', '设置疏导点', '', '4月底前'],
    ),
    [
      '1 ¦ - ¦ 1.推进垃圾分类 ¦ 新建投放点50个 ¦ 区城管局 ¦ by 6 end',
      '2 ¦ - ¦ 1.推进垃圾分类 ¦ 每月评比1次 ¦ 区城管局 + *各街道 ¦ month 1',
      '3 ¦ - ¦ 2.整治占道经营 ¦ 设置疏导点 ¦ - ¦ by 4 end ?',
    ],
  ],
  [
    'the first unit leads, as the heading says; 同上; a remark with a date',
    one(
      ['序号', '主要工作', '责任单位（排第一位的为牵头单位）', '时限', '备注'],
      ['1', '编制应急地图', '区应急局、区规资局', '8月底', ''],
      ['2', '发布应急地图', '同上', '同上', ''],
      ['3', '更新应急地图', '区应急局', '每年1次', '首次更新于10月底前完成'],
    ),
    [
      '1 ¦ - ¦ - ¦ 编制应急地图 ¦ 牵头 区应急局 + 区规资局 ¦ by 8 end',
      '2 ¦ - ¦ - ¦ 发布应急地图 ¦ 牵头 区应急局 + 区规资局 ¦ by 8 end',
      '3 ¦ - ¦ - ¦ 更新应急地图 ¦ 牵头 区应急局 ¦ year 1 ?',
    ],
  ],
  [
    'one merged duty for several units, and one with a time for each',
    one(
      ['序号', '工作任务', '责任单位', '完成时限'],
      ['1', '开展联合执法', '区公安局', '每月1次'],
      ['^', '^', '区交通局', '^'],
      ['2', '完成管线迁改', '区供电公司', '5月底前'],
      ['^', '^', '区燃气公司', '7月底前'],
    ),
    [
      '1 ¦ - ¦ - ¦ 开展联合执法 ¦ 区公安局 + 区交通局 ¦ month 1',
      '2 ¦ - ¦ - ¦ 完成管线迁改 ¦ 区供电公司 ¦ by 5 end',
      '3 ¦ - ¦ - ¦ 完成管线迁改 ¦ 区燃气公司 ¦ by 7 end',
    ],
  ],
  [
    'running paragraphs with units and time in brackets',
    paragraphs(
      '某市优化营商环境工作方案',
      '为进一步优化营商环境，制定本方案。',
      '一、重点任务',
      '（一）提升政务服务。',
      '1.推行“一件事”集成办理。梳理高频事项，编制办事指南。（责任单位：市政务局、市司法局；完成时限：2026年6月底前）',
      '2.每季度开展一次窗口满意度测评。（责任单位：市政务局）',
      '（二）强化要素保障。',
      '3.建立用地保障机制。',
      '对重点项目用地实行台账管理。〔牵头单位:市规资局,责任单位:各县(市、区)人民政府,9月底完成〕',
      '二、工作要求',
      '各单位要加强领导。',
    ),
    [
      '1 ¦ 一、重点任务 ¦ 1.提升政务服务。 ¦ 推行“一件事”集成办理。梳理高频事项，编制办事指南。 ¦ 市政务局 + 市司法局 ¦ by 2026-6 end',
      '2 ¦ 一、重点任务 ¦ 1.提升政务服务。 ¦ 每季度开展一次窗口满意度测评。 ¦ 市政务局 ¦ quarter 1',
      '3 ¦ 一、重点任务 ¦ 2.强化要素保障。 ¦ 建立用地保障机制。对重点项目用地实行台账管理。 ¦ 牵头 市规资局 + *各县(市、区)人民政府 ¦ by 9 end',
    ],
  ],
  [
    'running paragraphs whose units and time are sentences of their own, items that begin with a month',
    paragraphs(
      '2026年为民办实事责任分解方案',
      '一、建成口袋公园8个。责任单位：园林中心。完成时限：9月底前。',
      '二、开展送戏下乡。牵头单位：文旅局。配合单位：财政局。责任人：张三。完成时限：11月15日前。',
      '三、举办消费节。完成时限：5月底前。责任单位：商务局。',
      '四、6月份组织宣传。责任单位：应急局。',
      '五、2026年9月底前完成清查。责任单位：统计局。',
    ),
    [
      '1 ¦ - ¦ - ¦ 建成口袋公园8个。 ¦ 园林中心 ¦ by 9 end',
      '2 ¦ - ¦ - ¦ 开展送戏下乡。 ¦ 牵头 文旅局 + 配合 财政局 ¦ by 11-15',
      '3 ¦ - ¦ - ¦ 举办消费节。 ¦ 商务局 ¦ by 5 end',
      '4 ¦ - ¦ - ¦ 6月份组织宣传。 ¦ 应急局 ¦ by 6',
      '5 ¦ - ¦ - ¦ 2026年9月底前完成清查。 ¦ 统计局 ¦ by 2026-9 end',
    ],
  ],
  [
    'units, persons and time below a task, a line each',
    paragraphs(
      '2026年重点任务分工方案',
      '一、安全',
      '1.开展检查。',
      '责任领导：张三',
      '牵头单位：区应急局',
      '配合单位：区住建局',
      '完成时限：6月底前',
      '2.开展治理。',
      '责任单位：区住建局',
      '责任人：李四',
      '完成时限：长期坚持',
      '3.开展整治。',
      '配合单位：区住建局',
      '完成时限：每月底',
      '责任人：李四',
    ),
    [
      '1 ¦ 一、安全 ¦ - ¦ 开展检查。 ¦ 牵头 区应急局 + 配合 区住建局 ¦ by 6 end',
      '2 ¦ 一、安全 ¦ - ¦ 开展治理。 ¦ 区住建局 ¦ standing',
      '3 ¦ 一、安全 ¦ - ¦ 开展整治。 ¦ 配合 区住建局 ¦ month 1 ?',
    ],
  ],
  [
    'numbered paragraphs whose texts begin with a date',
    paragraphs(
      '一、基础',
      '1.每月检查。（责任单位：农业局）',
      '2.6月底前，完成规划编制。（责任单位：规划局）',
      '3．2026年底前完成入库。（责任单位：规划局）',
    ),
    [
      '1 ¦ 一、基础 ¦ - ¦ 每月检查。 ¦ 农业局 ¦ month 1',
      '2 ¦ 一、基础 ¦ - ¦ 6月底前，完成规划编制。 ¦ 规划局 ¦ by 6 end',
      '3 ¦ 一、基础 ¦ - ¦ 2026年底前完成入库。 ¦ 规划局 ¦ by 2026-12 end',
    ],
  ],
  [
    'running paragraphs whose last sentence names the units',
    paragraphs(
      '一、完善机制',
      '1.健全会商制度。每月召开会商会。责任单位：区应急局、区气象局。2.完善预警发布。责任单位：区气象局。',
      '3.加强值班值守。（区应急局牵头，各镇街配合）',
    ),
    [
      '1 ¦ 一、完善机制 ¦ - ¦ 健全会商制度。每月召开会商会。 ¦ 区应急局 + 区气象局 ¦ month 1',
      '2 ¦ 一、完善机制 ¦ - ¦ 完善预警发布。 ¦ 区气象局 ¦ unspecified',
      '3 ¦ 一、完善机制 ¦ - ¦ 加强值班值守。 ¦ 牵头 区应急局 + 配合 *各镇街 ¦ unspecified',
    ],
  ],
  [
    'a list inside a cell stays one duty; a duty torn by the page goes on',
    one(
      ['序号', '工作内容', '责任单位', '完成时限'],
      ['1', '1.制定方案；\n2.组织实施；\n3.总结评估。', '综合科', '1.3月底前制定方案；\n2.11月底前总结评估'],
      ['2', '建立健全联席会议制度，统筹', '综合科', '4月底前'],
      ['', '协调解决问题', '', ''],
    ),
    [
      '1 ¦ - ¦ - ¦ 1.制定方案；2.组织实施；3.总结评估。 ¦ 综合科 ¦ by 3 end | by 11 end',
      '2 ¦ - ¦ - ¦ 建立健全联席会议制度，统筹协调解决问题 ¦ 综合科 ¦ by 4 end ?',
    ],
  ],
  [
    'three levels of tasks, a rhythm beside a deadline, progress and score columns',
    one(
      ['一级任务', '二级任务', '三级任务', '主责单位', '协同单位', '工作频次', '当前进展', '分值'],
      ['党的建设', '理论武装', '组织中心组学习', '党建办', '各支部', '每季度不少于1次', '已开展2次', '5'],
      ['^', '^', '开展专题党课', '党建办', '', '每半年1次', '', '3'],
    ),
    [
      '1 ¦ 党的建设 ¦ 1.理论武装 ¦ 组织中心组学习 ¦ 牵头 党建办 + 配合 *各支部 ¦ quarter 1+',
      '2 ¦ 党的建设 ¦ 1.理论武装 ¦ 开展专题党课 ¦ 牵头 党建办 ¦ half-year 1',
    ],
  ],
  [
    'the number of a section in the number column; leads and others in one column',
    one(
      ['序号', '工作任务', '牵头及配合单位', '完成时间'],
      ['一', '基础设施', '', ''],
      ['1', '改造老旧小区', '区住建局（牵头）、区财政局（配合）', '2026年11月'],
      ['2', '打通断头路', '区交通局、区规资局', '年底前'],
      ['二', '公共服务', '', ''],
      ['3', '新增托位', '区卫健委', '第四季度'],
    ),
    [
      '1 ¦ 一、基础设施 ¦ - ¦ 改造老旧小区 ¦ 牵头 区住建局 + 配合 区财政局 ¦ by 2026-11',
      '2 ¦ 一、基础设施 ¦ - ¦ 打通断头路 ¦ 区交通局 + 区规资局 ¦ by 12 end ?',
      '3 ¦ 二、公共服务 ¦ - ¦ 新增托位 ¦ 区卫健委 ¦ by 12 end',
    ],
  ],
  [
    'key tasks as rows across the table below sections',
    one(
      ['序号', '具体工作', '责任单位', '时限'],
      ['一、产业发展', '<', '<', '<'],
      ['（一）壮大主导产业', '<', '<', '<'],
      ['1', '制定扶持政策', '区经信局', '4月上旬'],
      ['（二）培育未来产业', '<', '<', '<'],
      ['2', '组建专家库', '区科技局', '9月15日前'],
    ),
    [
      '1 ¦ 一、产业发展 ¦ 1.壮大主导产业 ¦ 制定扶持政策 ¦ 区经信局 ¦ by 4 early',
      '2 ¦ 一、产业发展 ¦ 2.培育未来产业 ¦ 组建专家库 ¦ 区科技局 ¦ by 9-15',
    ],
  ],
  [
    'numbers per section, roles and other units in two rows of headings lost by a text file',
    one(
      ['序号', '任务', '责任单位', '', '完成时限'],
      ['', '', '牵头', '配合', ''],
      ['1', '修编规划', '区规资局', '区住建局', '8月底'],
      ['1', '更新数据', '区数据局', '—', '每日'],
    ),
    [
      '1 ¦ - ¦ - ¦ 修编规划 ¦ 牵头 区规资局 + 配合 区住建局 ¦ by 8 end',
      '2 ¦ - ¦ - ¦ 更新数据 ¦ 牵头 区数据局 ¦ day 1',
    ],
  ],
  [
    'running paragraphs: roles behind a label, two brackets, the time in a paragraph of its own',
    paragraphs(
      '1.开展夏季防溺水巡查。（责任单位：区教育局牵头，各镇街配合）（完成时限：8月底前）',
      '2.维修警示标牌。',
      '责任单位：区水务局、区农业农村局',
      '完成时限：5月底前',
      '3.及时处置险情（牵头单位：区应急局；配合单位：区公安局、区卫健委；完成时限：长期坚持）。',
    ),
    [
      '1 ¦ - ¦ - ¦ 开展夏季防溺水巡查。 ¦ 牵头 区教育局 + 配合 *各镇街 ¦ by 8 end',
      '2 ¦ - ¦ - ¦ 维修警示标牌。 ¦ 区水务局 + 区农业农村局 ¦ by 5 end',
      '3 ¦ - ¦ - ¦ 及时处置险情 ¦ 牵头 区应急局 + 配合 区公安局 + 配合 区卫健委 ¦ standing',
    ],
  ],
  [
    'running paragraphs: the lead and the others in paragraphs of their own',
    paragraphs(
      '某区2026年重点工作任务分解方案',
      '一、主要目标',
      '1.培育规模以上企业12家。',
      '牵头单位:区工信局',
      '责任单位:经济开发区,各街道、区直各部门',
      '2.每季度举办一次银企对接会。',
      '牵头单位:区金融办',
      '责任单位:区财政局',
    ),
    [
      '1 ¦ 一、主要目标 ¦ - ¦ 培育规模以上企业12家。 ¦ 牵头 区工信局 + 经济开发区 + *各街道 + *区直各部门 ¦ unspecified',
      '2 ¦ 一、主要目标 ¦ - ¦ 每季度举办一次银企对接会。 ¦ 牵头 区金融办 + 区财政局 ¦ quarter 1',
    ],
  ],
  [
    'aims are the duties where nothing else is; months as times; a count that the column leaves to the text',
    one(
      ['序号', '2026年目标', '责任科室', '月份'],
      ['1', '完成档案数字化', '档案科', '11月'],
      ['2', '每月走访服务对象2次', '服务科', '每月'],
    ),
    ['1 ¦ - ¦ - ¦ 完成档案数字化 ¦ 档案科 ¦ by 11', '2 ¦ - ¦ - ¦ 每月走访服务对象2次 ¦ 服务科 ¦ month 2'],
  ],
  [
    'quarters in columns of their own; a remark below the rows; lists of two styles inside cells',
    one(
      ['序号', '主要任务', '工作安排', '<', '责任单位'],
      ['^', '^', '上半年', '下半年', '^'],
      ['1', '①勘察②设计', '启动', '完成', '区交通局、区财政局'],
      ['2', '（1）拆除；（2）新建', '启动', '完成', '区住建局'],
      ['注：排名第一位的为牵头单位', '', '', '', ''],
    ),
    [
      '1 ¦ - ¦ - ¦ ①勘察②设计 ¦ 牵头 区交通局 + 区财政局 ¦ by 6 end, 12 end',
      '2 ¦ - ¦ - ¦ （1）拆除；（2）新建 ¦ 牵头 区住建局 ¦ by 6 end, 12 end',
    ],
  ],
]

describe('layouts', () => {
  test.each(TABLES)('%s', (_, document, duties) => {
    expect(dutiesInWords(readDocument(document))).toEqual(duties)
  })
})

describe('the seed table with real columns', () => {
  test('reads as it does from its text', async () => {
    const table = textTable(await readFile('seeds/task-table.txt', 'utf8'))
    const { points } = readOutline(table)
    const lines = points.map((point, index) => {
      const above = points[index - 1]
      const section = above?.section === point.section ? '^' : (point.section ?? '')
      const task = above?.task === point.task ? '^' : `${point.task?.no ?? ''}.${point.task?.text ?? ''}`
      return [section, task, `（${point.no ?? ''}）${point.text}`, point.units[0]?.text ?? '']
    })
    const heading = [
      '“十五条硬措施”涉及任务',
      '“66条重点任务”涉及的内容',
      '“103条操作要点”涉及的内容',
      '责任单位',
    ]
    const before = table.title.map(({ text }) => text)
    const reading = readDocument(documentOf({ before, rows: rows(heading, ...lines) }))
    expect(reading).toEqual(readDuties(table))
  })
})

describe('documents', () => {
  const tasks = (sheet: Partial<Sheet>): Sheet => ({
    rows: rows(['序号', '工作任务', '责任单位', '完成时限'], ['1', '制定方案', '办公室', '6月底']),
    ...sheet,
  })

  test('the title stands in a row above the headings, in a paragraph, or on the sheet', () => {
    const above = rows(['2026年重点任务表', '<'], ['工作任务', '责任单位'], ['制定方案', '办公室'])
    expect(readDocument(documentOf({ rows: above }))).toMatchObject({ title: '2026年重点任务表', year: 2026 })
    const letter = [
      '某区关于印发任务清单的通知',
      '各科室：',
      '附件',
      '某区2026年任务清单',
      '填报单位：办公室',
    ]
    expect(readDocument(documentOf(tasks({ before: letter }))).title).toBe('某区2026年任务清单')
    expect(readDocument(documentOf(tasks({ name: '任务台账' }))).title).toBe('任务台账')
  })

  test('which months a season has is asked about once for the table', () => {
    const reading = readDocument(
      documentOf({
        rows: rows(
          ['序号', '工作任务', '责任单位', '完成时限'],
          ['1', '巡查水库', '水利股', '汛期每日1次'],
          ['2', '巡查河道', '水利股', '汛期每周2次'],
        ),
      }),
    )
    expect(reading.duties.flatMap(({ warnings }) => warnings)).toEqual([])
    expect(reading.warnings.filter(({ at }) => at === '全表').map(({ message }) => message)).toContain(
      '“汛期”暂按5月至9月计，请确认；各地不同的，请写明月份。',
    )
  })

  test('a covering notice may say that the first unit leads', () => {
    const before = ['各单位列第一位的责任单位为牵头单位，请抓好落实。']
    expect(dutiesInWords(readDocument(documentOf(tasks({ before }))))).toEqual([
      '1 ¦ - ¦ - ¦ 制定方案 ¦ 牵头 办公室 ¦ by 6 end',
    ])
  })

  test('numbers that begin anew are replaced, and that is said', () => {
    const { duties, warnings } = readDocument(documentOf(tasks({}), tasks({})))
    expect(duties.map((duty) => duty.no)).toEqual([1, 2])
    expect(warnings.map(({ message }) => message)).toEqual([
      '表中序号有重复（如“1”），已按先后顺序重新编为 1 至 2；请按新的序号办理和回复。',
    ])
  })

  test('a table of something else is named and left out', () => {
    const other = rows(['姓名', '职务', '电话'], ['张三', '科长', '123'], ['李四', '科员', '456'])
    const { duties, warnings } = readDocument(documentOf(tasks({}), { rows: other }))
    expect(duties).toHaveLength(1)
    expect(warnings.map(({ at }) => at)).toEqual(['第 2 个表格'])
  })

  test('guessed columns, empty unit cells and lost rows are said', () => {
    const guessed = readDocument(one(['完成校舍排查工作', '区教育局'], ['组织消防演练活动', '区教育局']))
    expect(guessed.warnings.map(({ message }) => message)).toContain(
      '这个表格没有表头，各栏是按内容判断的，请逐条核对。',
    )
    const gaps = readDocument(one(['工作任务', '责任单位'], ['制定方案', '办公室'], ['组织培训', '']))
    expect(gaps.duties[1]?.warnings).toEqual(['责任单位为空，上一行（1）是“办公室”，请确认是否相同。'])
    const lost = readDocument(
      one(['工作任务', '责任单位', '时限'], ['制定方案', '办公室', ''], ['', '办公室', '6月']),
    )
    expect(lost.warnings.map(({ at }) => at)).toContain('第 3 行')
  })

  test('a document with nothing to read says so', () => {
    const { duties, warnings } = readDocument(paragraphs('关于放假的通知', '各科室：'))
    expect(duties).toEqual([])
    expect(warnings).toHaveLength(1)
  })
})
