import type { TableCase } from './table-case.ts'

/** A second round of tables, written after the reader had been mended by the first. */
export const MORE_TABLES: readonly TableCase[] = [
  {
    name: 'title and unit rows inside the table, numbers with a dot',
    formats: ['docx', 'xlsx'],
    grid: `
2026年全镇重点工作任务分解表 | < | < | < | <
制表单位：镇党政办 | < | < | < | <
序号 | 工作任务及目标 | 责任单位 | 分管领导 | 完成时限
1.1 | 完成耕地“非粮化”整治500亩 | 农业农村办 | 周明 | 5月底前
1.2 | 完成高标准农田管护 | 农业农村办、各村 | 周明 | 全年
2.1 | 打造和美乡村示范点2个 | 规划建设办 | 吴强 | 2026年10月底前`,
    expected: `
~ ¦ 完成耕地“非粮化”整治500亩 ¦ 农业农村办 ¦ by 5 end
~ ¦ 完成高标准农田管护 ¦ 农业农村办 + *各村 ¦ ~ ?
~ ¦ 打造和美乡村示范点2个 ¦ 规划建设办 ¦ by 2026-10 end`,
  },
  {
    name: 'levels of indicators with standards and scores',
    formats: ['docx', 'xlsx'],
    before: ['2026年度综合考核任务分解表'],
    grid: `
一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 责任科室 | 完成时限
党建工作 | 组织建设 | 规范开展“三会一课” | 5 | 每缺1次扣0.5分 | 党建办 | 每月1次
^ | ^ | 完成支部换届 | 3 | 未完成不得分 | 党建办 | 6月底前
业务工作 | 项目建设 | 开工项目10个 | 10 | 每少1个扣1分 | 项目办 | 三季度末`,
    expected: `
~ ¦ 规范开展“三会一课” ¦ 党建办 ¦ month 1
~ ¦ 完成支部换届 ¦ 党建办 ¦ by 6 end
~ ¦ 开工项目10个 ¦ 项目办 ¦ by 9 end`,
  },
  {
    name: 'units before aims, measures and times',
    formats: ['docx', 'xlsx'],
    before: ['全市优化营商环境重点任务清单（2026年）'],
    grid: `
序号 | 重点任务 | 牵头市领导 | 牵头单位 | 责任单位 | 工作目标 | 推进措施 | 完成时限
1 | 企业开办 | 赵峰 | 市市场监管局 | 市公安局、市税务局 | 压缩至0.5天 | 推行“一网通办”。 | 2026年6月底前
2 | 获得电力 | 赵峰 | 市发改委 | 国网供电公司 | 零上门、零审批 | 推广“三零”服务。 | 持续推进`,
    expected: `
1 ¦ 推行“一网通办”。 ¦ 牵头 市市场监管局 + 市公安局 + 市税务局 ¦ by 2026-6 end
2 ¦ 推广“三零”服务。 ¦ 牵头 市发改委 + 国网供电公司 ¦ standing`,
  },
  {
    name: 'units and persons in one column',
    formats: ['docx', 'xlsx'],
    before: ['2026年安全生产工作任务清单'],
    grid: `
序号 | 任务名称 | 主要内容 | 完成标准 | 责任单位及责任人 | 完成时间
1 | 教育培训 | 组织全员安全培训 | 培训率100% | 安全科 张伟 | 3月底前
2 | 隐患排查 | 开展月度综合检查 | 形成检查记录 | 安全科（张伟）、工程科（李强） | 每月1次`,
    expected: `
1 ¦ 组织全员安全培训 ¦ 安全科 ¦ by 3 end
2 ¦ 开展月度综合检查 ¦ 安全科 + 工程科 ¦ month 1`,
  },
  {
    name: 'paragraphs whose units and times are parted by a space',
    formats: ['docx', 'txt'],
    before: [
      '县文旅局2026年重点工作任务分解',
      '一、公共文化服务',
      '1.建成城市书房3座。（责任科室：公共服务科 完成时限：9月底前）',
      '2.送戏下乡不少于60场次。（责任科室：艺术科 完成时限：12月底前）',
      '二、旅游发展',
      '（一）景区提升',
      '1.完成A级景区复核。（责任科室：资源开发科；完成时限：5月、10月）',
    ],
    grid: '',
    expected: `
~ ¦ 建成城市书房3座。 ¦ 公共服务科 ¦ by 9 end ¦ 一、公共文化服务
~ ¦ 送戏下乡不少于60场次。 ¦ 艺术科 ¦ by 12 end (?) ¦ 一、公共文化服务
~ ¦ 完成A级景区复核。 ¦ 资源开发科 ¦ by 5, 10 ¦ 二、旅游发展`,
  },
  {
    name: 'months first: a calendar of work',
    formats: ['docx', 'xlsx'],
    before: ['教育局2026年工作行事历'],
    grid: `
月份 | 工作事项 | 责任科室
1月 | 召开年度总结会 | 办公室
^ | 开展寒假安全教育 | 安全科
3月 | 开展春季开学检查 | 督导室、各中小学
6月 | 组织中考 | 招考中心`,
    expected: `
~ ¦ 召开年度总结会 ¦ 办公室 ¦ by 1
~ ¦ 开展寒假安全教育 ¦ 安全科 ¦ by 1
~ ¦ 开展春季开学检查 ¦ 督导室 + *各中小学 ¦ by 3
~ ¦ 组织中考 ¦ 招考中心 ¦ by 6`,
  },
  {
    name: 'the unit that stands first leads, by the header',
    formats: ['docx', 'xlsx', 'csv'],
    before: ['2026年平安建设任务分解表'],
    grid: `
序号 | 主要任务 | 责任部门（第一个为牵头部门） | 时限
1 | 深化反诈宣传 | 公安分局、各街道 | 12月底
2 | 化解信访积案 | 信访局、各街道、区直各部门 | 9月30日前`,
    expected: `
1 ¦ 深化反诈宣传 ¦ 牵头 公安分局 + *各街道 ¦ by 12 end (?)
2 ¦ 化解信访积案 ¦ 牵头 信访局 + *各街道 + *区直各部门 ¦ by 9-30 (?)`,
  },
  {
    name: 'lists of problems, tasks and responsibilities under headings of groups',
    formats: ['docx', 'xlsx'],
    before: ['2026年问题整改“三个清单”'],
    grid: `
序号 | 问题清单 | < | 任务清单 | < | 责任清单 | <
^ | 问题类别 | 具体问题 | 整改措施 | 整改时限 | 责任单位 | 责任人
1 | 制度建设 | 制度不健全 | 修订财务管理制度 | 2026年4月底前 | 财务科 | 钱进
2 | 作风建设 | 调研不深入 | 开展“走基层”活动，每季度不少于1次 | 长期坚持 | 办公室、各科室 | 孙明`,
    expected: `
1 ¦ 修订财务管理制度 ¦ 财务科 ¦ by 2026-4 end
2 ¦ 开展“走基层”活动，每季度不少于1次 ¦ 办公室 + *各科室 ¦ quarter 1+`,
  },
  {
    name: 'Chinese numbers for sections and letters of scale in a sheet with blank columns',
    formats: ['xlsx', 'csv'],
    grid: `
附件2 |  |  |  | 
2026年科技创新重点任务 |  |  |  | 
序号 | 任务内容 | 牵头处室 | 协同处室 | 完成期限
一 | 平台建设 |  |  | 
1 | 新建重点实验室2家 | 基础处 | 计划处 | 10月底前
2 | 开展绩效评价 | 平台处 | 计划处、财务处 | 每年1次
二 | 成果转化 |  |  | 
3 | 举办对接活动不少于6场 | 成果处 | 各处室 | 全年
4 | 登记技术合同 | 成果处 |  | 常态化`,
    expected: `
1 ¦ 新建重点实验室2家 ¦ 牵头 基础处 + 配合 计划处 ¦ by 10 end ¦ 一、平台建设
2 ¦ 开展绩效评价 ¦ 牵头 平台处 + 配合 计划处 + 配合 财务处 ¦ year 1 ¦ 一、平台建设
3 ¦ 举办对接活动不少于6场 ¦ 牵头 成果处 + 配合 *各处室 ¦ ~ ? ¦ 二、成果转化
4 ¦ 登记技术合同 ¦ 牵头 成果处 ¦ standing ¦ 二、成果转化`,
  },
  {
    name: 'sections in a Markdown list and one table for each',
    formats: ['md'],
    before: ['# 集团2026年重点工作', '## 一、安全管理'],
    grid: `
编号 | 工作内容 | 责任部门 | 频次/时限
A-1 | 开展安全检查 | 安环部 | 每月2次
A-2 | 修订应急预案 | 安环部、生产部 | 2026年4月30日`,
    then: {
      before: ['## 二、财务管理'],
      grid: `
编号 | 工作内容 | 责任部门 | 频次/时限
B-1 | 编制月度资金计划 | 财务部 | 每月
B-2 | 完成年度审计 | 审计部 | 3月底前`,
    },
    expected: `
~ ¦ 开展安全检查 ¦ 安环部 ¦ month 2 ¦ 一、安全管理
~ ¦ 修订应急预案 ¦ 安环部 + 生产部 ¦ by 2026-4-30 ¦ 一、安全管理
~ ¦ 编制月度资金计划 ¦ 财务部 ¦ month 1 ¦ 二、财务管理
~ ¦ 完成年度审计 ¦ 审计部 ¦ by 3 end ¦ 二、财务管理`,
  },
  {
    name: 'the task and its parts in the rows of one merged number',
    formats: ['docx', 'xlsx'],
    before: ['2026年为民办实事项目责任分解表'],
    grid: `
序号 | 实事项目 | 建设内容 | 牵头单位 | 责任单位 | 时间进度
1 | 老旧小区改造 | 改造小区12个 | 住建局 | 各街道 | 3月开工，11月底完工
2 | 养老服务 | 新建日间照料中心5所 | 民政局 | 各街道 | 10月底前投用
^ | ^ | 发放高龄津贴 | 民政局 | 财政局 | 按月发放`,
    expected: `
~ ¦ 改造小区12个 ¦ 牵头 住建局 + *各街道 ¦ by 3, 11 end || by 11 end (?)
~ ¦ 新建日间照料中心5所 ¦ 牵头 民政局 + *各街道 ¦ by 10 end
~ ¦ 发放高龄津贴 ¦ 牵头 民政局 + 财政局 ¦ month 1`,
  },
  {
    name: 'a plan of activities with places and participants',
    formats: ['docx', 'xlsx'],
    before: ['“安全生产月”活动安排表（2026年）'],
    grid: `
序号 | 活动内容 | 活动时间 | 活动地点 | 参加人员 | 承办单位 | 协办单位
1 | 启动仪式 | 6月1日 | 人民广场 | 各成员单位 | 应急局 | 文旅局
2 | 咨询日活动 | 6月16日 | 市民中心 | 市民 | 应急局 | 消防大队、公安局
3 | 知识竞赛 | 6月中旬 | 职工之家 | 企业职工 | 总工会 | 应急局`,
    expected: `
1 ¦ 启动仪式 ¦ 应急局 + 配合 文旅局 || 牵头 应急局 + 配合 文旅局 ¦ by 6-1
2 ¦ 咨询日活动 ¦ 应急局 + 配合 消防大队 + 配合 公安局 || 牵头 应急局 + 配合 消防大队 + 配合 公安局 ¦ by 6-16
3 ¦ 知识竞赛 ¦ 总工会 + 配合 应急局 || 牵头 总工会 + 配合 应急局 ¦ by 6 middle`,
  },
  {
    name: 'halves of the year and the whole year as columns of goals',
    formats: ['docx', 'xlsx'],
    before: ['2026年重点指标任务分解表'],
    grid: `
序号 | 指标名称 | 责任单位 | 全年目标 | 上半年目标 | 下半年目标
1 | 固定资产投资增速 | 发改局 | 10% | 9% | 10%
2 | 城镇新增就业 | 人社局 | 5000人 | 2600人 | 2400人`,
    expected: `
1 ¦ 固定资产投资增速 ¦ 发改局 ¦ by 6 end, 12 end (?)
2 ¦ 城镇新增就业 ¦ 人社局 ¦ by 6 end, 12 end (?)`,
  },
  {
    name: 'a text column of unknown heading and dates of two kinds',
    formats: ['docx', 'xlsx', 'csv'],
    before: ['2026年督办事项表'],
    grid: `
序号 | 督办内容 | 批示领导 | 立项日期 | 主办 | 协办 | 反馈时限 | 是否办结
1 | 核查12345热线反映噪声扰民问题 | 王区长 | 2026.3.2 | 城管局 | 生态环境局 | 2026.3.20 | 
2 | 协调解决校门口拥堵 | 李副区长 | 2026.3.5 | 公安分局 | 教育局、街道 | 3月31日前 | `,
    expected: `
1 ¦ 核查12345热线反映噪声扰民问题 ¦ 牵头 城管局 + 配合 生态环境局 ¦ by 2026-3-20
2 ¦ 协调解决校门口拥堵 ¦ 牵头 公安分局 + 配合 教育局 + 配合 *街道 ¦ by 3-31`,
  },
  {
    name: 'bold names lead, says the note: which ones cannot be seen',
    formats: ['docx', 'xlsx'],
    before: ['2026年重点工作任务分解表', '注：加粗的为牵头单位'],
    grid: `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 推进老旧电梯更新 | 住建局、市场监管局 | 10月底前
2 | 开展电梯应急演练 | 市场监管局 | 每季度1次`,
    expected: `
1 ¦ 推进老旧电梯更新 ¦ ~ ¦ by 10 end ?
2 ¦ 开展电梯应急演练 ¦ 市场监管局 ¦ quarter 1`,
  },
]
