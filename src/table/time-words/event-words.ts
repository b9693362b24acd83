import { type Recogniser, spansOf } from './span.ts'

const WEATHER = '(?:突发)?(?:极端|恶劣|灾害性)(?:天气|气候)'
const GATHERING = '(?:重大|大型|重要)(?:会议、|赛事、|节会、){0,2}(?:活动|赛事|会议|展会|节会)'
const HOLIDAY = '(?:重大|重要|法定)?节假日|(?:重大|重要|传统)节日'
/** Feast days count where the words go on as for a time: 国庆路 is a street. */
const FEAST = '(?:元旦|春节|清明|五一|端午|中秋|国庆)(?=节|[前后]|期间|假|[、,，。；;)]|等|和|及|$)(?:节日?)?'
const NODE = '(?:重要|重大|关键|特殊|敏感|重点|特殊敏感)(?:时间节点|节点|时段|时期)|节点'
const CHANGE = '重大变化(?:情况)?'
const SEASON = '(?:高温|主)?汛期'
const HAPPENS = '(?:一旦)?发生[^，,。；;\\n]{1,16}?(?:时|后)|遇(?:到|有)?[^，,。；;\\n]{1,12}?时'
/** A plan or a rule about such events is no event. */
const ABOUT = '(?!(?:应急|保障|安全|防范|应对)*(?:预案|方案|办法|规定|条例))'
const EVENT = `(?:${WEATHER}|${GATHERING}|${HOLIDAY}|${FEAST}|${NODE}|${CHANGE}|${SEASON}|${HAPPENS})${ABOUT}`
const EVENTS = new RegExp(`${EVENT}(?:(?:[、,，]|和|及|与|或|等)${EVENT}){0,9}`, 'g')

/** 极端天气, 重大活动期间, 发生事故时: owed only when something happens. Several in a row are one. */
export const recogniseEvents: Recogniser = (marked) =>
  spansOf(marked, EVENTS, ([words]) => ({
    cadence: { kind: 'event' },
    doubt: words === '节点' ? '“节点”没有写明是哪些日子，请对照所属重点任务确认。' : null,
  }))
