import { anyOf, words } from './words.ts'

/** What is counted or dated is no duty: 3家, 11月, 2点. */
export const COUNTED = anyOf(
  words(`
    月 日 年 点(?!错|\\d(?!\\d)) 时(?![间限]) 分(?![管析解工别]) 秒 天 周 星期 季 岁 小时 分钟
    家 个 次 成(?![了立果功员都]) 件 人 名 位 份 户 处(?![理置罚]) 起(?!草) 场 批(?![示复准]) 宗 例 台 套 间 栋 幢 楼 期 轮 篇 幅 块 座 辆 本(?![季月周年单期]) 页
    类 种 组(?!织) 支 级 层 倍 度 股 艘 只(?![完办做搞弄有是]) 张 封 片 袋 箱 瓶 门 车 桶 % 万 亿 千 元 吨 米 公里 亩 km kg 多(?!报|久) 余 来
  `),
)

/** Words that begin like a counting word and count nothing: 完成 2 人员已到位. */
export const COUNTING_NOTHING = anyOf(
  words(`
    人员 条件 条例 组织 队伍 本单位 名单 级别 点位 位置 场所 场地 处理 处置 处罚 批示 批复 批准 支部 支队 年度 月度
    周例会 户外 套餐 台账 起草 期间 页面 日常 家园 个人 个别 类似 类别 门户 度量 多次 多家 来信 片区 天气
    年中 张[一-龥]{1,2}(?:负责|经办|参加|主持) 年底 年末 年初 月底 月初 月末 周[一二三四五六日天末] 只[做完开是有剩差报办弄搞]
  `),
)
