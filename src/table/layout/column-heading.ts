import type { Role } from '../../domain/duty/duty.ts'
import { halfWidth } from '../clean-text.ts'
import { FIRST_LEADS } from '../unit-cell/words.ts'

/**
 * What a column holds. `text` is a column of words whose heading says nothing, `aim` one of aims, which are duties where
 * nothing else is; `built` is what a project consists of, a duty where its rows have no other names; `beside` is never a
 * duty, but is asked about where it names times; `ignored` is none of the reader's business.
 */
export type ColumnKind =
  | 'number'
  | 'section'
  | 'task'
  | 'duty'
  | 'text'
  | 'aim'
  | 'built'
  | 'units'
  | 'time'
  | 'note'
  | 'person'
  | 'beside'
  | 'ignored'

export interface ColumnHeading {
  kind: ColumnKind
  /** Of names without a mark, in a column of units. */
  role: Role
  /** The units stand there with persons: 责任单位及责任人. */
  persons: boolean
  firstLeads: boolean
  /** Leads and others stand in one column: 牵头及配合单位. */
  mixed: boolean
  /** 频次: how often, never by when. */
  rhythm?: true
}

const LONGEST_HEADING = 40
/** 1.重点任务: a row, no heading. */
const NUMBERED = /^(?:\d{1,3}[.、)]|\d+$|[①-⑳]|[一二三四五六七八九十]+、)/
const OFFICES =
  '(?:单位|部门|机构|主体|[科处股站所室队办]{2,3}|[大中支总]队|分局|街镇|镇街|乡镇|院系|学院|车间|班组|公司|企业|项目部|组织实施单位|负责单位|组织单位)'

/** 责任单位及责任人, 牵头单位（分管领导） */
const UNITS_AND_PERSONS = new RegExp(
  `${OFFICES}.{0,3}(?:及|和|、|/|与|\\().{0,4}(?:责任|负责|联系|分管)?(?:人|领导)`,
)

/** The first pattern that fits counts; persons before units, since 责任人 is no 责任. */
const KINDS: { kind: ColumnKind; pattern: RegExp }[] = [
  { kind: 'number', pattern: /^(?:任务|问题|事项|措施|要点)?(?:序号|编号|序列号?|序|项号|号|No\.?)$/i },
  {
    kind: 'ignored',
    pattern:
      /进展|情况$|实际|填报|分值|得分|权重|分数|评分|计分|依据|来源|成效|成果|效果|电话|手机|状态|佐证|销号|验收|(?:开始|启动|起始|发布|下达|交办|立项|发现|接收|受理|印发|签发|来文|批示|登记|更新|制表|填表|布置|部署|列入|开工|动工)(?:时间|日期)|^(?:下一?步|下阶段)|(?:督导|监督|督办|考核|检查|验收|评价)(?:单位|部门|科室)|负责考核/,
  },
  { kind: 'units', pattern: UNITS_AND_PERSONS },
  {
    kind: 'person',
    pattern:
      /(?:领导|责任人|负责人|联系人|联络人|联络员|经办人|包保人|具体人员|责任人员|牵头人|局长|主任|[河湖林田路楼街链片网格]长|提案人|建议人|领衔代表)(?:员|姓名)?$|^姓名$|^职务$/,
  },
  {
    kind: 'units',
    pattern: new RegExp(
      `^(?:[省市区县镇局]级?)?(?:主要|第一|具体)?(?:责任|牵头|主责|主办|承办|配合|协办|协助|协同|联合|会同|协作|参与|参加|指导|落实|实施|执行|承担|负责|主管|责任落实|作业|管养|养护|维护|运维|管护|经办|承接|整改|养管)(?:及配合|及参与|和配合|、配合|/配合|配合)?${OFFICES}?(?:名称)?$|^(?:单位|部门|科室|责任科室|主体)(?:名称)?$`,
    ),
  },
  {
    kind: 'units',
    pattern: new RegExp(
      `^(?:(?:责任|牵头|主办|主责|承办|配合|协办|协助|参与)${OFFICES}?[、/及和与,(]*){1,3}\\)?$`,
    ),
  },
  { kind: 'units', pattern: /^(?:责任|任务|职责|工作)?分工$|^责任清单$/ },
  { kind: 'note', pattern: /^(?:备注|备考|说明|其他|其它|备注说明)$/ },
  // What there is to build, and what kind of project it is. 年度建设内容 is what is to be done of it, which is a duty.
  {
    kind: 'built',
    pattern:
      /^(?:项目|工程)?(?:主要|总体)?建设(?:的?主要)?(?:规模|内容)(?:(?:及|和|与|、|\/)(?:主要)?(?:建设)?(?:规模|内容|标准))?$|^(?:项目|工程)(?:基本)?(?:概况|简介|情况简介|规模|内容)$/,
  },
  {
    kind: 'beside',
    pattern: /^(?:项目|工程|建设)(?:的)?(?:性质|类型|类别|阶段|年限|周期|工期|起止年限|依据)$/,
  },
  { kind: 'duty', pattern: /(?:内容|措施|举措|做法)(?:及|和|与|、|\/|（)?.{0,4}(?:目标|标准)(?:要求)?$/ },
  { kind: 'aim', pattern: /目标(?:要求)?$|目标任务$|(?<![一二三]级)指标(?:要求)?$/ },
  {
    kind: 'beside',
    pattern:
      /标准(?:要求)?$|^形式$|^方式$|(?:目标|指标)值$|^(?:工作|任务|目标)?数?量$|^计量单位$|(?:等级|级别)$|(?:投资|资金|金额|预算|经费|造价|面积|比例|学时|地点|地址|人数|名额)(?:额|来源)?$/,
  },
  {
    kind: 'time',
    pattern:
      /时限|期限|时间|时段|节点|频次|频率|周期|完成日期|截止日期|日期$|进度(?:安排|要求|计划)|^完成$|^月份?$|^时效/,
  },
  {
    kind: 'section',
    pattern:
      /^(?:类别|类型|分类|领域|板块|方面|章节|大项|大类|类|条线|一级指标|一级任务)$|(?:类别|类型|领域|板块|条线)$/,
  },
  { kind: 'duty', pattern: /操作要点|工作要点/ },
  { kind: 'task', pattern: /重点任务|重点工作|主要任务/ },
  {
    kind: 'duty',
    pattern:
      /措施|举措|内容|要点|具体(?:任务|工作|要求|事项|做法)|任务分解|分解任务|细化|工作安排|做法|三级指标|工作要求|任务要求|主要做法|工作步骤/,
  },
  {
    kind: 'task',
    pattern:
      /(?:任务|工作|事项|项目|问题|指标|任务名称|项目名称|事项名称|工作名称|指标名称|案由|任务清单|重点|工程|工程名称)$/,
  },
]

/** Null for a text that heads no column that we know. */
export function readColumnHeading(text: string): ColumnHeading | null {
  if (text.length > LONGEST_HEADING * 2) return null
  const flat = halfWidth(text).replace(/\s/g, '')
  const bare = flat.replace(/\([^()]*\)/g, '')
  if (bare === '' || NUMBERED.test(bare) || bare.length > LONGEST_HEADING || /[。;!]/.test(bare)) return null
  const words = UNITS_AND_PERSONS.test(flat) ? flat : bare
  const kind = KINDS.find(({ pattern }) => pattern.test(words))?.kind
  if (kind === undefined) return null
  return {
    kind,
    role: roleOfColumn(bare),
    persons: kind === 'units' && /人|领导/.test(flat),
    firstLeads: FIRST_LEADS.test(flat),
    mixed: MIXED.test(bare),
    ...(kind === 'time' && /频次|频率|周期/.test(bare) ? { rhythm: true } : {}),
  }
}

const MIXED = /(?:牵头|主办|主责|责任).*(?:配合|协办|参与|协助|责任(?!人))/

/** 责任（牵头）单位 and 牵头及配合单位 leave the roles to the cell. */
function roleOfColumn(heading: string): Role {
  if (MIXED.test(heading)) return 'responsible'
  if (/牵头|主办|主责/.test(heading)) return 'lead'
  return /配合|协办|协助|协同|联合|会同|协作|参与|参加|指导/.test(heading) ? 'support' : 'responsible'
}
