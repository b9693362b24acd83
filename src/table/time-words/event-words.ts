import { namesAnyHoliday, namesMore, namesNodes } from '../../domain/duty/nodes.ts'
import { type CadenceCore, type Recogniser, spansOf } from './span.ts'

const WEATHER = '(?:突发)?(?:极端|恶劣|灾害性)(?:天气|气候)'
const GATHERING =
  '(?:重大|大型|重要)(?:群众性)?(?:文化|体育|文体)?(?:会议、|赛事、|节会、){0,2}(?:活动|赛事|会议|展会|节会)'
const HOLIDAY = '(?:重大|重要|法定)?节假日|(?:重大|重要|传统)节日|节日(?=之?前)'
/** 元旦, 五一国际劳动节, 元旦春节 */
const FEAST_NAME = '元旦|春节|清明|五一(?:国际)?(?:劳动)?|劳动(?=节)|端午|中秋|国庆|十一'
/** Feast days count where the words go on as for a time: 国庆路 is a street. */
const FEAST = `(?:20\\d{2}年)?[“"「『]?(?:(?:${FEAST_NAME})节?){0,2}(?:${FEAST_NAME})[”"」』]?(?=节|之?[前后]|期间|(?:小?长)?假|黄金周|[、,，。；;)]|等|和|及|与|或|走访|慰问|值班|值守|$)(?:节日?)?`
/** “七一”前, 教师节前后, 冬至期间: days that come round and that no calendar of rest days has. */
const ANNIVERSARY_NAME =
  '(?:[“"「『]?(?:三八|五四|六一|七一|八一|九九)[”"」』]?(?:国际)?(?:(?:建党|建军|妇女|儿童|青年|重阳|劳动妇女)[节日])?|(?:教师|护士|医师|记者|建军|建党|妇女|儿童|青年|老年|重阳|元宵|中元|环卫工人)节|国家宪法日|除夕|腊八|冬至)'
const ANNIVERSARY = `${ANNIVERSARY_NAME}(?=之?前(?!往|后?[台端沿])|以前|期间|来临|到来)(?:前后)?`
const ONLY_ANNIVERSARY = new RegExp(`^${ANNIVERSARY_NAME}(?:前后)?$`)
const NODE = '(?:重要|重大|关键|特殊|敏感|重点){1,2}(?:时间节点|节点|时段|时期)|节点'
/** Times that come round on days which the words do not name. */
const OCCASION =
  '(?:[“"「『]?(?:三夏|三秋|双抢|两会|春运|双减)[”"」』]|(?:全国|省|市)?两会|春运|[高中]考|(?:寒暑?|暑)假|入汛|汛|(?:[春秋]季?(?:(?:学期)?[、和及与]秋季?)?(?:学期)?)?开学|采暖[期季]|供暖[期季]?|入冬|暑期|雨季|雷雨季节|旱季|农忙(?:时节)?|[三双]夏|三秋|[春夏秋][耕收种](?:、[春夏秋][耕收种])?|枯水期|(?:高温|低温)(?:天气)?|台风|寒潮|暴雨|强降雨|暴雪|雨雪冰冻(?:天气)?)(?=期间|来临|到来|过程|各|(?:开始|启动|结束)?前(?!往|后?台|端|期)|[、和及与][“"]?(?:元旦|春节|清明|五一|端午|中秋|国庆|春运|[高中]考|三秋|暑|汛)|[”"]?[“"](?:三秋|双抢))|森林防火期|防火期|禁渔期|春耕期间'
const CHANGE = '重大变化(?:情况)?'
/** 节前, 节日期间: before or in each of the holidays. */
const FESTIVE =
  '(?<=^|[，,。；;、\\s在于逢每各和及(]|重大|重要)(?:两节|双节|节[前后](?![后期沿])|节日期间|节假日期间|黄金周(?=前|期间|[，,。；;]|$))'
const SEASON = '(?<!非)(?:高温|主)?汛期'
/** 暴雨橙色预警期间, 台风预警发布后: what the weather office announces. */
const WARNING =
  '(?:大风|台风|暴雨|暴雪|强降雨|高温|寒潮|雷电|大雾|冰雹|地质灾害|山洪|气象|(?:恶劣|极端|灾害性)天气|[红橙黄蓝]色){0,3}(?:预警|应急响应)(?:(?:信息|信号|响应)?(?:发布|生效|启动)(?:以|之)?(?:后|时)|(?:响应)?(?=期间))'
/** 库水位超汛限时 */
const WATER_LEVEL = '[库河江湖]?水位(?:超过?|达到?)(?:汛限|警戒|保证|设防)(?:水位)?时'
/** 及时, 同时 and 按时 end in the same character and say something else. */
const WHEN = '(?<![及同按随临定限准小])时'
/** 须在1小时内 */
const WITHIN = '(?:\\p{Script=Han}{1,6})??[应须要]?[在于]?\\d{1,3}个?(?:小时|分钟|工作日|日|天)(?:之|以)?内'
const HAPPENS = `发布[^，,。；;\\n]{0,6}?预警(?:信息|信号)?(?:后|时)|(?:事故|险情|灾害|灾情|疫情|事件)(?:发生)?后(?=$|[，,。；;、立及第■])|(?:一旦)?发生[^，,。；;\\n]{1,16}?(?:${WHEN}|后)|(?:接到?|收到)[^，,。；;\\n]{1,14}?(?:后|时)(?=[，,]?(?:立即|及时|马上|迅速|即刻|当[日天]|■|${WITHIN}))|(?:发现|查出|移交|交办|反馈)的[^，,。；;\\n]{1,10}?(?=[，,]${WITHIN})|遇(?:到|有)?[^，,。；;\\n]{1,12}?${WHEN}|(?:发现|受理|出现|查实)[^，,。；;\\n]{1,14}?(?:后|时|的)(?=[，,]${WITHIN})|(?<=^|[，,。；;\\n])(?:突发[^，,。；;\\n]{1,10}?(?:${WHEN}|后)|遇[到有]?[^，,。；;\\n]{1,14}?(?=[，,]${WITHIN}))`
/** 对发生生产安全事故的，… · 发生事故核查履职: a sentence of its own that begins with the accident it waits for. */
const ACCIDENT =
  '(?<=(?:^|[。；;\\n])\\s*)(?:发生[^，,。；;\\n]{0,10}?事故(?![的单企])|对[^，,。；;\\n]{0,10}?事故[^，,。；;\\n的]{0,12}的)'
/** A plan or a rule about such events is no event. */
const ABOUT = '(?!(?:应急|保障|安全|防范|应对)*(?:预案|方案|办法|规定|条例))'
const EVENT = `(?:${WEATHER}|${GATHERING}|${HOLIDAY}|${FEAST}|${ANNIVERSARY}|${NODE}|${CHANGE}|${WARNING}|${WATER_LEVEL}|${SEASON}|${OCCASION}|${FESTIVE}|${HAPPENS}|${ACCIDENT})${ABOUT}`
const EVENTS = new RegExp(
  `${EVENT}(?:(?:期间|前后|前|中|后)?(?:[、,，]|和|及|与|或|等|(?<=[”"])(?=[“"]))${EVENT}){0,9}`,
  'gu',
)

/** 春节期间, 国庆假期: while it lasts. */
const DURING =
  /^节?(?:(?:长假|假期|假日|小长假|黄金周)(?!之?前|以前|来临|到来)|(?:长假|假期|假日|小长假|黄金周)?(?:期间|之际|当[天日]))/
/** 春节前完成, and a cell that says no more than 春节前: a deadline. */
const FINISHED =
  /^节?(?:之|以)?前[，,]?[^，,。；;\n检排巡督走慰]{0,8}?(?:完成|建成|竣工|办结|到位|投用|交付|完工)/
const ONLY_BEFORE = /^节?(?:之|以)?前(?:完成)?[。；;]?\s*$/

/** 春节后: some time behind the days that the words name. */
const AFTER_FEAST = /^(?:20\d{2}年)?[“"「『]?(?:元旦|春节|清明|五一|端午|中秋|国庆|十一)[”"」』]?节?后$/

/** 汛期前、汛期中、汛期后各开展1次 */
const EACH_OF_THEM = /^(?:期间|前后|前|中|后)?各/

/** 重要时段日报告: daily while it lasts. */
const DAILY_THEN = /^(?:期间)?(?:实行|落实|执行|坚持)?日(?:报|调度|研判)/

/** 极端天气, 重大活动期间, 发生事故时: owed only when something happens. Several in a row are one. */
export const recogniseEvents: Recogniser = (marked) =>
  spansOf(marked, EVENTS, ({ 0: words, index, input }) => ({
    cadence: eventAt(input, index, index + words.length),
    doubt: doubtAt(input, index, words),
  }))

function doubtAt(text: string, start: number, words: string): string | null {
  const end = start + words.length
  if (AFTER_FEAST.test(text.slice(start, end + 1))) return `“${words}后”没有写明是哪几天，请确认时间要求。`
  if (/[段期点间]$/.test(words) && DAILY_THEN.test(text.slice(end, end + 6)))
    return `“${words}”里每日都要办，暂按事件触发办理，请确认。`
  if (namesMore(words) && EACH_OF_THEM.test(text.slice(end, end + 4)))
    return `“${words}”要各办一次，暂按一件事处理，请确认。`
  if (/^[春秋]季?(?:学期)?开学$/.test(words)) return `“${words}”是哪几天没有写明，暂按事件触发办理，请确认。`
  if (ONLY_ANNIVERSARY.test(words))
    return `“${words}”没有写明日期，节点日历里没有登记的不会自动提醒，请确认。`
  return words === '节点' ? '“节点”没有写明是哪些日子，请对照所属重点任务确认。' : null
}

/** What the words around an event's say of nodes. */
function eventAt(text: string, start: number, end: number): Extract<CadenceCore, { kind: 'event' }> {
  const words = text.slice(start, end)
  if (!namesNodes(words)) return { kind: 'event' }
  const after = text.slice(end, end + 24)
  if (/节后$/.test(words) || (!words.endsWith('前') && /^节?(?:之|以)?后/.test(after)))
    return { kind: 'event', timing: 'after' }
  const timing = /期间$/.test(words) || DURING.test(after) ? 'during' : 'before'
  const [, year] = /^(20\d\d)年/.exec(words) ?? []
  if (year !== undefined) return { kind: 'event', timing, once: Number(year) }
  const isOnce = FINISHED.test(after) || (start === 0 && ONLY_BEFORE.test(after))
  return isOnce && !namesAnyHoliday(words) && !/每年?$/.test(text.slice(0, start))
    ? { kind: 'event', timing, once: 'plan-year' }
    : { kind: 'event', timing }
}
