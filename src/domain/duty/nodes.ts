import { HOLIDAYS, type Holiday, type NodePolicy, type OwnNode } from '../calendar/nodes.ts'
import type { EventCadence } from './cadence.ts'

/** Which nodes the words of an event-bound duty speak of. */
export interface NodesMeant {
  holidays: readonly Holiday[]
  own: readonly OwnNode[]
}

/** 国庆路 is a street. */
const HOLIDAY =
  /(元旦|春节|清明|五一|劳动|端午|中秋|国庆|十一)(?=节|之?[前后]|期间|假|[、,，；;)）”"」』]|等|和|及|与|或|$|元旦|春节|国庆|国际|劳动)/g
const SAME: Readonly<Record<string, Holiday>> = { 劳动: '五一', 十一: '国庆' }
/** 节假日, 重大节日, 节前: holidays without their names. */
const ANY_HOLIDAY = /节假日|节日|(?:^|[^\p{Script=Han}]|[和及与或在于逢每各])节[前后]/u
/** 元旦 and 春节, or 中秋 and 国庆: who says so means those of the season. */
const PAIR = /[两双]节/
const PAIRED: readonly Holiday[] = ['元旦', '春节', '中秋', '国庆']
/** 重要时间节点, 敏感时期: dates that the words do not name. */
const ANY_NODE = /节点|(?:重要|重大|关键|特殊|敏感|重点)(?:时段|时期)/
/** What an office may have put down its own dates for. */
const OWN_KIND =
  /两会|春运|[高中]考|开学|防火期|禁渔期|三八|五四|六一|七一|八一|教师节|护士节|医师节|记者节|重阳|元宵|除夕|冬至|宪法日/
const REGION = /^(?:全国|全省|全市|全县|全区|省|市|县|区)/

/** The holidays by name and by kind, and the office's own dates that are named, or that 节点 leaves open. */
export function nodesMeant({ basis, timing }: EventCadence, policy: NodePolicy): NodesMeant {
  if (timing === 'after') return { holidays: [], own: [] }
  const named = new Set(Array.from(basis.matchAll(HOLIDAY), ([, name = '']) => SAME[name] ?? name))
  if (ANY_HOLIDAY.test(basis)) for (const name of policy.holidays) named.add(name)
  if (PAIR.test(basis)) for (const name of PAIRED) named.add(name)
  return {
    holidays: HOLIDAYS.filter((name) => named.has(name)),
    own: policy.own.filter(({ name }) => ANY_NODE.test(basis) || isNamed(basis, name)),
  }
}

/** 节假日, 等重大节日: whichever the office counts among them. */
export function namesAnyHoliday(words: string): boolean {
  return ANY_HOLIDAY.test(words)
}

/** Whether the words speak of holidays, by name or by kind. */
export function namesHolidays(words: string): boolean {
  return ANY_HOLIDAY.test(words) || PAIR.test(words) || words.search(HOLIDAY) >= 0
}

/** Whether the words speak of a holiday, or of another day that a calendar may know. */
export function namesNodes(words: string): boolean {
  return namesHolidays(words) || ANY_NODE.test(words) || OWN_KIND.test(words)
}

/** 两会 means 全国两会 and 市两会; 省两会 does not mean 市两会. */
function isNamed(basis: string, name: string): boolean {
  const core = name.replace(REGION, '')
  const at = core === '' ? -1 : basis.indexOf(core)
  if (at < 0) return false
  const region = name.slice(0, name.length - core.length)
  const [said = ''] = /(?:全国|全省|全市|全县|全区|省|市|县|区)?$/.exec(basis.slice(0, at)) ?? []
  return said === '' || region === '' || said === region
}

/** 汛期, 寒潮: other times that come round and have a name. */
const OTHERS = /汛期|入汛|采暖|供暖|冰冻|寒潮|台风|高温|暴雨|春耕|入冬|暑假|寒假|暑期|雨季|极端天气|恶劣天气/g

/** The times that an event's words name, in one order: another of them is another time, other words around them are not. */
export function namedTimes(basis: string): string[] {
  const holidays = Array.from(basis.matchAll(HOLIDAY), ([, name = '']) => SAME[name] ?? name)
  const own = Array.from(basis.matchAll(new RegExp(OWN_KIND, 'g')), ([name]) => name)
  const others = Array.from(basis.matchAll(OTHERS), ([name]) => name)
  return [...new Set([...holidays, ...own, ...others])].sort()
}

/** What belongs to the names of nodes, or joins them. */
const OF_NODES =
  /(?:重大|重要|法定|传统|关键|特殊|敏感|重点)*(?:节假日|节日|时间节点|节点|时段|时期)|(?:元旦|春节|清明|五一|国际|劳动|端午|中秋|国庆|十一|两会)节?|期间|前后|每年|全国|[节两双前后等和及与或每逢遇在各、，,；;“”"「」『』（）()\s]|20\d\d年/g

/** Whether the words of an event-bound duty speak of anything but nodes. */
export function namesMore(basis: string): boolean {
  return basis.replace(OF_NODES, '') !== ''
}
