import type { Role } from '../../domain/duty/duty.ts'

export const LEAD_WORDS = '牵头|主办|主责'
export const SUPPORT_WORDS = '配合|参与|协助|协办|参加'
const RESPONSIBLE_WORDS = '责任|承办'

const ROLES: { role: Role; begins: RegExp }[] = [
  { role: 'lead', begins: new RegExp(`^(?:${LEAD_WORDS})`) },
  { role: 'support', begins: new RegExp(`^(?:${SUPPORT_WORDS})`) },
  { role: 'responsible', begins: new RegExp(`^(?:${RESPONSIBLE_WORDS})`) },
]

/** The role that 牵头单位, 配合部门, 责任科室 … stand for; null for persons (责任人, 分管领导) and anything else. */
export function roleOfLabel(label: string): Role | null {
  if (/(?:人|领导)$/.test(label)) return null
  return ROLES.find(({ begins }) => begins.test(label))?.role ?? null
}

/** Nouns that stand for many units at once, so that 、 before them does not end a collective name. */
const KINDS =
  '单位|部门|科室|处室|股室|站所|所站|委办局|机构|企业|公司|学校|医院|街道|镇街|乡镇|镇|乡|村|社区|村居|园区|开发区|功能区|区县|市县|县区|县级市|市|区|县|人民政府|政府'

/** 各…, 有关…, 市级各…, 全体…: the beginning of a collective name. */
const COLLECTIVE_START =
  /^(?:[省市区县州局委镇]{1,2}(?:级|直|属)?|其他|其它|其余|全[省市区县局]|上述|以上)?(?:各|有关|相关|所有|全体)/

/** B、C及州直相关单位: a collective name may also say so at its end. */
const COLLECTIVE_END = new RegExp(`(?:各|有关|相关|所有|全体).{0,12}(?:${KINDS})$`)

const KIND_ALONE = new RegExp(
  `^(?:(?:有关|相关|直属|下属|所属))?(?:${KINDS})(?:\\([^()]{0,20}\\))?(?:${KINDS})?$`,
)

/** The last characters of the names of offices: what stands before 和 or 与 must be a whole name. */
const OFFICE_END =
  /(?:局|委|办|科|站|所|队|中心|部|室|院|校|处|会|厅|府|司|集团|银行|行|街道|镇|乡|区|县|市|联|组|库|园|馆|台|社|物业|单位|部门|\))$/

export function startsCollective(name: string): boolean {
  return COLLECTIVE_START.test(name)
}

export function isCollective(name: string): boolean {
  return startsCollective(name) || COLLECTIVE_END.test(name)
}

/** Expects half-width brackets. */
export function isKindAlone(name: string): boolean {
  return KIND_ALONE.test(name)
}

export function endsLikeOffice(name: string): boolean {
  return OFFICE_END.test(name)
}
