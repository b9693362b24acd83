import type { Role } from '../../domain/duty/duty.ts'
import { halfWidth } from '../clean-text.ts'
import { OFFICE_ENDINGS } from '../../domain/duty/second-name.ts'

export const LEAD_WORDS = '牵头|主办|主责'
export const SUPPORT_WORDS = '配合|参与|协助|(?<!政)协办|[会联]办|协同|参加|指导'
const RESPONSIBLE_WORDS = '责任|承办'

const ROLES: { role: Role; begins: RegExp }[] = [
  { role: 'lead', begins: new RegExp(`^(?:${LEAD_WORDS})`) },
  { role: 'support', begins: new RegExp(`^(?:${SUPPORT_WORDS})`) },
  { role: 'responsible', begins: new RegExp(`^(?:${RESPONSIBLE_WORDS})`) },
]

/** The role that 牵头单位, 配合部门, 责任科室 … stand for; null for persons (责任人, 分管领导) and anything else. */
export function roleOfLabel(label: string): Role | null {
  if (isPersonLabel(label)) return null
  if (label === '主') return 'lead'
  if (label === '协' || label === '配') return 'support'
  return ROLES.find(({ begins }) => begins.test(label))?.role ?? null
}

/** 排在第一位的部门为牵头部门, 列首位的为牵头单位 */
export const FIRST_LEADS =
  /(?:(?:排|列)(?:在|名)?[^，,；;。]{0,6}(?:第一|首)位?|(?:第一|首)[位个家名]|最前面?)的?[^，,；;。]{0,8}(?:为|是)[^，,；;。]{0,4}(?:牵头|主办|主责|汇总)/

/** 加粗的为牵头单位, 带★的是牵头单位: a mark that the text of a cell does not show. */
export const MARKED_LEADS =
  /(?:加粗|粗体|黑体|下划线|红色|标红|标注|标[★☆※*＊▲△●]|[带有][★☆※*＊▲△●]|[★☆※*＊▲△●]号?)[^，,；;。]{0,8}(?:为|是|表示)[^，,；;。]{0,4}(?:牵头|主办|主责)/

/** 责任人, 分管领导, 联系电话: what follows is no unit. */
export function isPersonLabel(label: string): boolean {
  return /(?:人员?|领导|局长|主任|电话)$/.test(label)
}

/** Nouns that stand for many units at once, so that 、 before them does not end a collective name. */
const KINDS =
  '成员单位|单位|部门|科室|处室|股室|站所|所站|委办局|机构|企业|公司|中小学|学校|幼儿园|医院|卫生院|街道办事处|办事处|街道|镇街|乡镇|镇|乡|村|社区|村居|园区|开发区|功能区|区县|市县|县区|县级市|市|区|县|人民政府|政府|项目部|分公司|子公司|党支部|支部|学院|班组|中队'

/** 各…, 有关…, 市级各…, 机关各…, 全体…, 全校…: the beginning of a collective name. No name of one office holds 各. */
const COLLECTIVE_START =
  /^(?:[省市区县州局委镇]{1,2}(?:级|直|属)?|全[省市区县局])?(?:有关|相关|所有|全体)|^[\p{Script=Han}]{0,10}各(?!自)|^(?:其他|其它|其余|上述|以上)|^(?:属地|辖区|当地|所在地)|^\p{Script=Han}{0,4}全体|^全(?:省|市|区|县|镇|乡|局|校|院|厂|矿|公司|集团|街道|系统)(?=$|体|系统|上下|科室|部门|单位|教职|干部)/u

/** B、C及州直相关单位: a collective name may also say so at its end; 安委会成员单位, 负有监管职责的部门. */
const COLLECTIVE_END = new RegExp(
  `(?:有关|相关|所有|全体).{0,12}(?:${KINDS})$|成员单位$|^(?:负有|承担|具有|涉及).{2,24}的?(?:${KINDS})$`,
)

/**
 * 行业主管部门, 属地镇街, 施工企业, 其下属单位, 市直单位: what they are, not which. 施工单位, 监理单位, 建设单位 and
 * 生产经营单位 are parts that somebody has at each site, so many may be meant and none is named. A company called by its trade
 * alone (物业公司 beside 工程管理部, as 燃气公司) is the one that the table's office has; where several are meant it says 各 or 有关.
 */
const GENERIC = new RegExp(
  `^(?!(?:物业|服务|建设|经营|生产){1,3}公司$)其?(?:[省市区县镇局](?:级|直|属))?(?:属地|责任|牵头|配合|涉及|涉事|所在|业务|职能|主管|行业|监管|成员|下属|直属|所属|二级|基层|参建|施工|建设|监理|业主|项目|物业|服务|国有|事业|生产|经营|用人|用工|重点|窗口){1,4}(?:${KINDS})$|^(?:[省市区县州镇局委厅院校处]|集团|公司)(?:级|直|属|下属|直属|所属)(?:机关|事业)?(?:单位|部门|机关|学校|高校|院校|企业|国企|国有企业|事业单位|医院|科室|站所|公司)$`,
)

/** 15个镇街, 全县9个乡镇 */
const COUNTED = new RegExp(
  `^(?:全?[省市区县州镇])?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[个家](?:${KINDS})(?:\\([^()]{0,12}\\))?$`,
)

const KIND_ALONE = new RegExp(
  `^(?:科|室|股|站|所|队|处|中心|支队|大队)$|^(?:(?:有关|相关|直属|下属|所属|[局委厅院校系]属|二级|基层|事业|企事业)){0,2}(?:${KINDS})(?:\\([^()]{0,20}\\))?(?:${KINDS})?$`,
)

/** 科室, 镇街, 村（社区）, 乡镇（街道）人民政府: the name of a kind of office, not of one. */
const KIND =
  /^(?:单位|部门|科室|处室|股室|街道|镇街|乡镇|社区|村居|村|企业|学校|医院|园区|支部|党支部|班组|项目部)$/
const PLAIN_KIND =
  '省|市|州|县|区|旗|自治县|县级市|开发区|园区|乡镇|镇街|乡|镇|街道|社区|村|居|科室|处室|科|室|处|股|院|系|站|所|单位|部门'
const KIND_IN_TWO = new RegExp(
  `^(?:(?:${PLAIN_KIND})、?){1,3}\\((?:${PLAIN_KIND})(?:、(?:${PLAIN_KIND}))*\\)(?:${PLAIN_KIND}|人民政府|政府|办事处|管委会|党委|党工委|委会|民委员会|居委会|党支部)?$|^党\\(总\\)支部$|^(?:村|社区|村居)[“"]?两委[”"]?$`,
)

/** The last characters of the names of offices: what stands before 和 or 与 must be a whole name. */
const OFFICE_END = new RegExp(
  `(?:${OFFICE_ENDINGS}|司|行|街道|镇|乡|区|县|市|州|旗|苏木|嘎查|联|库|园|苑|圃|物业|单位|部门|机关|协|村|场|(?<!香)港|闸|店|段|班|年级|团|共青团|学|附[中小]|[一二三四五六七八九十][中小师营连]|民兵连|交警|(?<![联体关])系|锅炉房|机房|药房|病房|城|大楼|大厦|路|报|电信|移动|联通|铁塔|邮政|烟草|石油|石化|人寿|人保|供电|燃气|水务|[A-Za-z]|\\))$`,
)

export function startsCollective(name: string): boolean {
  return COLLECTIVE_START.test(name)
}

export function isCollective(name: string): boolean {
  const isOfMany = COLLECTIVE_END.test(name) || GENERIC.test(name) || COUNTED.test(name)
  return startsCollective(name) || isOfMany || isKind(name)
}

/** Expects half-width brackets. */
export function isKindAlone(name: string): boolean {
  return KIND_ALONE.test(name)
}

/** 党委（院长）办公室（统战部） → 党委办公室 */
export function withoutBrackets(name: string): string {
  return halfWidth(name).replace(/\([^()]*\)/g, '')
}

export function endsLikeOffice(name: string): boolean {
  return OFFICE_END.test(name.replace(/[”"’」]$/, ''))
}

/** 区应急, 县住建: an office by its trade, as lists of units have it in short. */
const SHORT_OFFICE =
  /^[省市区县州旗镇](?:应急|公安|消防|住建|城管|教育|教体|民政|财政|人社|卫健|文旅|文体|水务|水利|交通|交运|农业农村|农业|农水|林业|商务|发改|经信|工信|科技|司法|审计|统计|税务|市场监管|市监|生态环境|环保|自然资源|资规|规自|气象|信访|医保|退役军人|民宗|国资|招商|数据|金融|国土|规划|监察|环卫|园林|民族宗教)$/

export function isShortOffice(name: string): boolean {
  return SHORT_OFFICE.test(name)
}

function isKind(name: string): boolean {
  return KIND.test(name) || KIND_IN_TWO.test(name)
}
