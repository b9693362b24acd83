import { onceFor } from '../../../domain/once-for.ts'
import type { Roster } from '../../../domain/duty/roster.ts'
import { foldText } from './normalise.ts'
import { oneOf } from '../takes-back/objection.ts'

/**
 * What a heading makes of the lines below it: words of others, a plan, what is not done, words of a named person, what is
 * under way, work of which nobody says whether it is done, or the sender's own report.
 */
export type Heading = 'others' | 'plan' | 'open' | 'spoken' | 'working' | 'unclear' | 'report'

const OTHERS = oneOf(
  '^(?:以下|下面|如下|上面|这|[-—=*\\s])*(?:内容|消息)?(?:是|为|系|均为|都是)?(?:转发|转载|转自|转一?下|引用|摘自|摘录|抄自|抄送|复制|来自)',
  '(?:原文|原话|原消息|聊天记录|消息记录|群消息|群里消息|截图内容|通知|通告|公告|来文|来函|批示|指示|督办函|会议(?:要求|精神|纪要|记录)|fwd?|re)(?:内容|如下)?$',
  '(?:各|有关|相关|责任)(?:单位|科室|部门|站所|队|街道|社区)(?:注意)?$|^(?:全体|所有人).{0,4}$|注意$',
  '(?:说|讲|问|要求|强调|交代|吩咐|转达|转告|转述|传达|通知|提醒)(?:的|是|如下|道)?$|(?:[说写发回]|发来|回复)的(?:消息|内容)?$|^(?:他|她|他们|她们|别人|人家|对方)(?:的|回复)?$',
  '^(?:请|要求|望|各)(?!予|登|记|查|审|领导).*(?:报告|汇报|反馈|上报|报送)$',
  '^(?:以下|下面|如下)(?:是|为)(?!我|本).{1,8}的(?:消息|内容|话|回复|情况|反馈)?$|.的(?:消息|短信|微信|语音|邮件|电话|话|原话)$|(?:短信|微信|语音|邮件|电话)$',
  '^(?!(?:督办|我[们科]?|本[科站队所]|领导|及时)回复).{2,8}回复(?:的|如下)?$|^(?:发件人|收件人|发送人|发送时间|主题|from|to|subject)$',
)
/** What was planned or asked for, told as done. */
const AS_PLANNED =
  /(?:按照?|根据|依据)[^:]{0,10}(?:计划|要求|规定|安排|通知|部署|精神|进度)|按[时期]|(?:计划|安排|任务|工作|要求)的?(?:完成|办结|落实|执行|进展|办理)情况/g
const PAST_WORDS = /已(?:经)?(?:完成|办结|办完|落实|办理|销号)/
const REPORT =
  /(?:情况|汇报|报告|反馈|小结|总结)(?:汇总|如下|表)?$|^回复$|^(?:各位)?(?:尊敬的)?(?:领导|局长|科长|主任|书记)+(?:们)?(?:好|您好|你好)?$|^(?:大家|老师|您|你)好$/
const OPEN =
  /未(?:完成|办结|办完?|办理|落实|销号|报)|没有?(?:完成|办完|办结|搞完|弄完|做完|做|办)|尚未|还(?:没|差|剩)|待(?:完成|办|处理|落实|报|办结|推进)|剩余|剩下/
const PLAN = oneOf(
  '计划|打算|安排|拟|准备|预计|争取|目标|力争|将要?|下[一个]{0,2}(?:周|星期|礼拜|月|季度?|步|阶段|年)|接下来|后续|今后|以后|明[天日年后]|后天|大后天',
  '要求|时限|期限|截止|务必|必须|(?:需要?|应[当该]?|须|要)(?:于|在)?(?:完成|办|做|抓|落实|处理)|催办?|提醒|注意|示例|格式|模板|例(?:子|如|句)?$|比如|样例|举例|范例|假如|如果|建议|想法|疑问|问题$|to-?do|kpi|okr|plan|作废|撤[回销]|误[发报]|测试|草稿|草案|暂缓|假设|分工|标准|议程',
)
const WORKING =
  /^(?:正在|在)(?:推进|办理?|处理|进行|落实|搞|做)(?:中)?的?(?:工作|任务|事项)?$|^(?:推进|办理|进行)中$/
/** 小唐, 老谭 */
const CALLED = /^[小老阿]\p{Script=Han}{1,2}$/u
const WHEN = /\s*(?:今天|昨天|前天|(?:周|星期)[一二三四五六日天])$/
const UNCLEAR =
  /^(?:今[天日]|本[周月季年]度?|这[个]?[周月])$|^(?:今[天日]|本[周月季年]度?|这[个]?[周月]|近期|近日|最近|当前|目前|重点|主要|日常|年度|全年|我[们科]?|的)*(?:重点|主要|日常|督办)?(?:的)?(?:工作|任务|事项|清单|日程|要点)(?:清单|内容|事项|列表|表|任务|分解|要点|如下)*$|^(?:同志们|大家|各位(?:同事|同志|联络员)?)$/

/** What the words of a heading make of what stands below; null where they are none that is known. */
export function headingOf(words: string, roster: Roster): Heading | null {
  const rest = words.replace(AS_PLANNED, '')
  if (OTHERS.test(rest)) return 'others'
  if (OPEN.test(words)) return 'open'
  if (PAST_WORDS.test(rest)) return 'report'
  if (PLAN.test(rest)) return 'plan'
  if (REPORT.test(words)) return 'report'
  if (WORKING.test(words)) return 'working'
  if (UNCLEAR.test(words) || rest !== words) return 'unclear'
  const name = words.replace(WHEN, '')
  return CALLED.test(name) || peopleIn(roster).has(name) ? 'spoken' : null
}

const peopleIn = onceFor((roster: Roster): ReadonlySet<string> => {
  return new Set(roster.units.flatMap(({ contacts }) => contacts.map(({ name }) => foldText(name))))
})

const TIME = '(?:上午|下午|早上|中午|晚上|凌晨|[ap]m)?\\s*\\d{1,2}:\\d{2}(?::\\d{2})?\\s*(?:[ap]m)?'
const AGO = '(?:刚刚|\\d{1,2}\\s*(?:分钟|小时|天)前)'
const DAY =
  '(?:(?:(?:20)?\\d{2}[-/.年])?\\d{1,2}[-/.月]\\d{1,2}[日号]?|今天|昨天|前天|(?:周|星期)[一二三四五六日天])'
const NO_NAME = '(?![^\\s:]*(?:时间|[会开点检查到起]))'
const NAME = `@?${NO_NAME}[^\\s:,;。\\d][^\\s:,;。]{0,19}`
const NAME_ALONE = `@?${NO_NAME}(?![完办搞弄做])[\\p{Script=Han}a-z·]{2,8}(?:\\([^)\\s]*\\))?`
/** 张某 10:32 · 11月23日 上午9:15 张某 · 张某 3分钟前: above the words of a chat, or before them. */
const SAID_AT = new RegExp(
  `^[\\s\\[【(>·*-]*(?:(?:${NAME}\\s+(?:${DAY}\\s*)?${TIME}|(?:${DAY}\\s*)?${TIME}[\\s\\]】)]*${NAME_ALONE})[\\s\\]】)]*(?=$|[:\\s])|${NAME_ALONE}\\s+${AGO}\\s*$)`,
  'u',
)

/** The line of a chat that says who spoke and when; the length of that, 0 where it is none. */
export function saidAt(line: string): number {
  return SAID_AT.exec(line)?.[0].length ?? 0
}
