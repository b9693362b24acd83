import type { ColumnKind } from './column-heading.ts'

/** What a heading over offices ends in. */
export const OFFICES =
  '(?:单位|部门|机构|主体|[科处股站所室队办]{2,3}|[大中支总]队|分局|街镇|镇街|乡镇|院系|学院|车间|班组|公司|企业|项目部|专班|工作组|小组)'

const AT_END = new RegExp(`${OFFICES}(?:名称)?$`)
/** Whoever has the work, leads it or helps with it. */
const WORKS =
  /责任|牵头|主责|主办|承办|配合|协办|[会联]办|支撑|支持|协助|协同|联合|会同|协作|参与|参加|指导|落实|实施|执行|承担|负责|作业|管养|养护|维护|运维|管护|经办|承接|整改|养管|治理|管控|保洁|巡查|巡检|处置|办理|归口|完成|推进|组织|报送|主抓|运营|专班|工作组|小组/
/** Whoever looks on, says that it is good or takes what is delivered. */
const OVERSEES =
  /督导|监督|监管|督办|督查|督促|考核|检查|验收|评价|评估|核查|审核|审批|备案|接收|主送|报往|收文|来文|发文|交办|下达/
/** The objects of the work, or those who come to it. */
export const OF_OTHER_OFFICES =
  /受检|被[检查考评督]|参会|出席|列席|涉及|涉事|所在|来源|抽查单位|服务企业|计量|监测站/
/** Offices that are somebody's in the work, but owe it only where nobody else does: 主管部门, 包联单位, 建设单位. */
const MAY_WORK =
  /主管|包保|包联|包抓|包片|挂联|挂点|联系|帮扶|对口|建设|施工|业主|使用|管理|业务|申报|项目单位/

/** Modifiers alone, as 责任 or 牵头 over a second row of 单位. */
const BARE_ROLE =
  /^(?:[省市区县镇局]级?)?(?:主要|第一|具体)?(?:责任|牵头|主责|主办|承办|配合|协办|协助|协同|协作|参与|落实|实施|承担|负责|经办)(?:[及、/和与]?(?:配合|参与))?$/
const OF_OFFICES = /^(?:单位|部门|科室|责任科室|主体|处室|股室|班组)(?:名称)?$/
const SHARED = /^(?:责任|任务|职责|工作)?分工$|^责任清单$/

/**
 * The kind of a column whose heading ends in a word for offices; null for other headings. 监管责任单位 looks on, 措施落实单位
 * works; `beside` for those who owe the work only where no column names anybody else.
 */
export function kindOfOffices(heading: string): ColumnKind | null {
  if (BARE_ROLE.test(heading) || OF_OFFICES.test(heading) || SHARED.test(heading)) return 'units'
  if (!AT_END.test(heading)) return null
  if (OF_OTHER_OFFICES.test(heading)) return 'beside'
  if (OVERSEES.test(heading)) return 'ignored'
  if (WORKS.test(heading)) return 'units'
  return MAY_WORK.test(heading) ? 'beside' : null
}
