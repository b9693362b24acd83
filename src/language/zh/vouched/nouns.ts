import { eat } from '../words/scan.ts'
import { anyOf, words } from '../words/words.ts'

/** What the work of sites, housing and safety is about. */
const NOUNS = words(`
  清淤 灭火 校准 实操 起重机械 塔[吊机] 吊篮 脚手架 高支模 模板支撑 深?基坑 边坡 动火(?:作业)? 有限空间(?:作业)? 高处作业 高空作业 临时用电 临电 临边 洞口 防护 三级教育 安全教育 班前教育 交底 安全(?:帽|带|网|绳|生产) 警戒线 警示牌 护栏
  燃气 天然气 液化气 消火栓 灭火器 消防(?:水带|器材|设施|通道|车|栓)? 应急(?:照明|预案|物资|包|处置|演练|救援|值守)? 疏散(?:通道|指示)? 逃生 防雷 防汛 防火 防风 防滑 防冻 防高温 喷淋 烟感 监控 摄像头 电梯 电动车 充电桩 配电[房箱柜] 线路 电线 水电气? 水泵 泵房 井盖 管网 管道 雨污(?:分流)? 排水 下水道 化粪池 渣土车? 扬尘 裸土覆盖 堆料
  围挡 外墙 瓷砖 广告牌 自建房 老旧小区 小区 物业 商品房 公租房 保障房 房屋 楼栋 楼道 屋面 绿化 路灯 灯具 农民工(?:工资)? 工资(?:专户|表)? 实名制 专户 维修资金 资质 许可证 合同备案 招投标 工地 项目部? 企业 车辆 设备 器材 物资 桌面推演 推演 技术交底 岗位练兵 第三方(?:机构|检测)? 专人盯守 专人负责
`)
const KINDS = words(`
  安全 消防 施工 建筑 大型 专项 重点 全面 定期 日常 夜间 现场 工程 作业 类 等?方面 领域 及其? 检查 排查 治理 整治 [和与、]
`)

const NOUN = new RegExp(anyOf(NOUNS), 'y')
const KIND = new RegExp(anyOf(KINDS), 'y')

/** A remark of nouns alone says what was done: 清淤, 塔吊、脚手架. Beside any other word they vouch for nothing. */
export function isNounsOnly(piece: string): boolean {
  let at = 0
  let nouns = 0
  while (at < piece.length) {
    const noun = eat(NOUN, piece, at)
    if (noun > at) nouns += 1
    const end = noun > at ? noun : eat(KIND, piece, at)
    if (end === at) return false
    at = end
  }
  return nouns > 0
}
