/**
 * Units that go by several names: 县委农办（县农业农村局） is one office with two door plates, 学生工作部（处） the same in
 * short, 党委（院长）办公室 two offices of which one house is made.
 */

/**
 * What the names of offices and institutions end with, as part of a pattern; places, and endings that other words have as
 * often, are not among them.
 */
export const OFFICE_ENDINGS =
  '局|委|办|科|股|署|站|所|队|中心|部|室|院|校|处|会|厅|府|公司|集团|银行|分行|支行|妇联|文联|残联|侨联|商联|科联|馆|台|社|厂|矿|[林农牧渔茶]场|水库|粮库|[大中小]学|组|宫|(?<!家)庭|狱|剧团|歌舞团|讲师团|校区|指挥部|专班|基地|党组|支部|总支|车间|工段|网格|门诊|食堂|海关'

const OFFICE = new RegExp(`(?:${OFFICE_ENDINGS})$`)
const PLACE = /(?:街道|镇|乡|区|县|市|州|旗|管委会)$/
/** 事务机构, 科室, 全局: what kind of office it is, or how much of it. */
const KIND =
  /^(?:全|各|本|有关|相关|其[他它余])|(?:单位|部门|机关|机构|企业|[科处股]室|站所|内部|外部|大会|会议|例会|社会)$/
/** What is said about the unit, or who does what. */
const REMARK =
  /^(?:不?含|不?包括|除|如|由|按|以|原|现(?!代)|拟|即|指|另|加挂|主要|具体|第[一二三四五六七八九十\d]+责任)|牵头|配合|参与|协助|会同|除外|负责|主责|[、,，;；:：]|(?<!\d)\d{1,2}(?!\d)|(?:(?<!政)协|主|承|督|代|经|合|兼|交|转|领|包|待|已|举|新)办$|(?:出台|带队|查处|分组)$/
/** 学生工作部（处）: the name again, with another ending. */
const OTHER_ENDING = /^(?:[部处局委办科室院所站队校]|中心)$/

/** Whether what stands in the bracket behind a name is a name of the same unit; brackets of half width. */
export function isSecondName(first: string, inside: string): boolean {
  if (OTHER_ENDING.test(inside)) return OFFICE.test(first)
  if (inside.length < 2 || inside.length > 20 || REMARK.test(inside) || KIND.test(inside)) return false
  return OFFICE.test(inside) || (PLACE.test(inside) && PLACE.test(first))
}

/** Longer ones are no names. */
const LONGEST = 60
const BEHIND = /^(.{2,}?)\(([^()]+)\)$/
const WITHIN = /^([^()]+)\(([^()]{1,8})\)([^()]+)$/

/** As names are compared: brackets of half width, no white space, 县“双减”专班 without its quotation marks. */
export function plainName(name: string): string {
  return name
    .replace(/[\s“”"‘’「」]+/g, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
}

/** The name without the second ones behind it, and those; `name` is plain. */
function apart(name: string): { first: string; others: string[] } {
  const [, before, inside] = BEHIND.exec(name) ?? []
  if (before === undefined || inside === undefined) return { first: name, others: [] }
  const { first, others } = apart(before)
  if (!isSecondName(first, inside)) return { first: name, others: [] }
  return { first, others: [...others, OTHER_ENDING.test(inside) ? otherEnding(first, inside) : inside] }
}

/** 学生工作部 and 处 → 学生工作处 */
function otherEnding(first: string, ending: string): string {
  return first.replace(/(?:办公室|中心|.)$/, '') + ending
}

/** 城关镇党委、政府: also 城关镇党委, 城关镇政府 and 城关镇, as rosters have it. */
function headsOf(name: string): string[] {
  const [, place, party, government] = /^(.{2,}?)(党工?委|委)[、和与](人民政府|政府|管委会)$/.exec(name) ?? []
  if (place === undefined || party === undefined || government === undefined) return []
  return [`${place}${party}`, `${place}${government}`, place]
}

/**
 * What else a unit of that name is called, the name that it is known by first: 县委农办 and 县农业农村局 of
 * 县委农办（县农业农村局）; 党委办公室 and 院长办公室 of 党委（院长）办公室. None for a name without brackets.
 */
export function otherNames(name: string): readonly string[] {
  const plain = plainName(name)
  if (plain.length > LONGEST) return []
  if (!plain.includes('(')) return headsOf(plain)
  const { first, others } = apart(plain)
  const [, before, inside, behind] = WITHIN.exec(first) ?? []
  const within =
    before === undefined || inside === undefined || behind === undefined
      ? []
      : [before + behind, inside + behind, before + inside + behind]
  return [...(first === plain ? [] : [first]), ...others, ...within]
}

/**
 * The name under which a unit that no roster knows is kept: the same for 县委农办（县农业农村局） and 县委农办, so that a
 * table which writes now one and now the other names one unit.
 */
export function firstName(name: string): string {
  const plain = plainName(name)
  return plain.includes('(') && plain.length <= LONGEST
    ? apart(plain).first.replaceAll('(', '（').replaceAll(')', '）')
    : name
}
