import { foldText, slice, type Context, type Message } from './normalise.ts'

const ASKED =
  '(?:麻烦|请|烦请|劳烦|辛苦|帮忙|帮我|帮)+(?:您|你|管理员|助手)?(?:给|帮)?(?:我们?|我[科室站所队])?(?:登记|登|记录|记|录入|录|更新|销号|销)(?:一?[下笔个]|上)?'
const BOT = '(?:督办)?(?:小)?(?:助手|机器人|系统|平台)'
const TO_WHOM = `(?:报告|汇报|禀报|告知|呼叫|回复)(?:一?[下个声])?(?:${BOT}|督办|各位领导|领导|[局主科站所][任长])(?:同志)?|${BOT}(?:同志)?(?:您|你)?好|同志(?:您|你)?好?`
const WHOSE = '(?:我们?|咱们?|我[科室站所队组办]|本[科室站所队组办])?(?:这边|单位)?'
const WHEN = '(?:本周|今天|今日|这周|近期|近日|目前|本月|这个月|上周|昨天|上个月)?'
const OF_WHAT =
  `(?:汇报|报告|同步|更新|反馈|报)(?!\\s*:)(?:一?[下个])?${WHOSE}的?${WHEN}的?(?:督办)?(?:工作|任务)?` +
  '(?:最新)?(?:进展|进度|情况|动态|完成情况|办理情况)?'
const REPORTS = '(?:报告|汇报|上报|报|反馈)(?:一?[下个])?'
/** 不好意思没及时回，56早就办完了 */
const LATE_ANSWER =
  '(?:(?:不好意思|抱歉|对不起|sorry)[\\s,。!~]*(?:啊|哈|哦)?[\\s,]*)(?:刚刚|刚才|这两天|昨天|今天|最近|我|才|太|有点|前几天|[\\s,])*' +
  '(?:(?:没有?|未)(?:能|来得及)?(?:及时|马上|早点|立即)?(?:回复?|汇报|上报|报告|看到?)(?:消息|信息|您|你|大家|群里)*|(?:回复?|报|看)(?:得)?(?:晚|迟)了?|看到(?:消息|通知|群里|信息)*|忙忘(?:记)?了?|忙昏了?头?)(?:了|哈|啊)?'
const BEHIND =
  '\\s*[:,!。~]\\s*(?=(?:我们?|我[科室站所队])?\\s*[〔【\\[(#]?(?:第|no\\.?)?\\s*[\\d一二三四五六七八九十])'
const HEAD = new RegExp(
  `^\\s*(?:(?:${ASKED}|${TO_WHOM}|${LATE_ANSWER})${BEHIND}|${OF_WHAT}${BEHIND.replace('[:,!。~]', ':')})`,
)
const SIGNED = new RegExp(`^${REPORTS}\\s*[:,]\\s*`)

/** 麻烦登一下：43完成 · 汇报下本周：44做完了 · 曹睿报：21完结, by 曹睿: without the words that only announce the report. */
export function withoutGreeting(message: Message, { speaker }: Context): Message {
  const head = HEAD.exec(message.folded)?.[0].length ?? 0
  const from = head > 0 ? head : signedBy(message.folded, speaker)
  return from === 0 ? message : { ...message, ...slice(message, from, message.folded.length) }
}

/** Only of somebody's own name: anybody may pass on what 曹睿 said. */
function signedBy(text: string, speaker: string | undefined): number {
  const name = speaker === undefined ? '' : foldText(speaker)
  if (name === '' || !text.startsWith(name)) return 0
  const reports = SIGNED.exec(text.slice(name.length))?.[0].length ?? 0
  return reports === 0 ? 0 : name.length + reports
}

const SEES = '(?:查收|知悉|看一?下|看看|过目|周知|知晓|查阅|查看|备案)'
/** 56办结（<@all>请查收）: who is to know. */
const CALLED_BEHIND = new RegExp(
  `[\\s(,。;]*(?:请?(?:转发?|抄送|知会)(?:给|至)?\\s*)?(?:(?:<@[^<>\\s]{1,32}>|@(?:所有人|all|全体成员))\\s*)+(?:请|都|大家|各位|一起)*${SEES}?(?:一下)?[)。!~\\s]*$`,
)
/** 2完成'); drop table duty;-- : code says nothing to us. */
const CODE_BEHIND =
  /(?:['"`]?\s*\)*\s*;?\s*(?:drop|delete|truncate|insert|update|select|alter|union)\s+(?:table|from|into|select|all|\w+)\b\P{Script=Han}*|\$?\{{1,2}[^\p{Script=Han}{}]*\}{1,2}\s*)$/u

/** Without calls of people and code behind the words. */
export function withoutTail(message: Message): Message {
  const end = [CALLED_BEHIND, CODE_BEHIND]
    .map((tail) => message.folded.search(tail))
    .find((at) => at > 0 && /\p{L}/u.test(message.folded.slice(0, at)))
  return end === undefined ? message : { ...message, ...slice(message, 0, end) }
}
