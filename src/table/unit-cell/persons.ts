/** The commonest family names; a unit's short name rarely begins with one and ends in no office word. */
const FAMILY_NAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚'
/** Short names of offices that begin with such a character. */
const SHORT_OFFICES =
  /^(?:林业|林草|金融|高新|江北|江南|江东|石化|石油|马路|龙头|武装|常委|康养|史志|田长|万达)/
const OFFICE_LIKE =
  /(?:局|委|办|科|股|署|场|厂|段|站|所|队|部|室|院|校|处|会|厅|府|司|行|镇|乡|区|县|市|村|组|库|园|馆|台|社|联|港|宫|矿|中心)$/

const PERSON = `[${FAMILY_NAMES}](?:[\\p{Script=Han}]{1,2}|[×xX*某]{1,2})`
const PERSONS = `${PERSON}(?:[、,，/\\s]+${PERSON}){0,9}`
/** 安全站 张三, 安全站：张三, 安全站（张三、李四） */
const BESIDE_A_UNIT = new RegExp(`[(（]\\s*${PERSONS}\\s*[)）]|[:：/\\s]+${PERSONS}(?=$|[\\s、,，;；])`, 'gu')
const WHOLE = new RegExp(`^${PERSON}$`, 'u')

/** 张三, 张××: no unit. */
export function looksLikePerson(name: string): boolean {
  return WHOLE.test(name) && !OFFICE_LIKE.test(name) && !SHORT_OFFICES.test(name)
}

/** A cell without the persons that stand beside its units, and those. */
export function besidePersons(cell: string): { rest: string; persons: string[] } {
  const persons: string[] = []
  const rest = cell.replace(BESIDE_A_UNIT, (words) => {
    const names = words.match(/[\p{Script=Han}×某xX*]+/gu) ?? []
    if (!names.every(looksLikePerson)) return words
    persons.push(...names)
    return ''
  })
  return { rest, persons }
}

/** A cell of a column for units and persons, without the persons. */
export function withoutPersons(cell: string): string {
  return besidePersons(cell).rest
}
