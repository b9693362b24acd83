import type { RemarkIntent } from '../intent.ts'

/** Takes back or weakens what was said before. */
const TAKES_BACK = new RegExp(
  [
    '^[:(\\s]*除(?![夕险患])',
    '(?<![\\d./])[1-9][/⁄∕][2-9](?![\\d/])',
    '还没|没有?(?:完成|做完|做好|弄完|弄好|搞完|搞定|办完|办结|落实|开展|全部|真的|做|弄|搞)|没(?:开|交|报|盖|签)',
    '尚未|未(?:完成|办|落实|开展|报|交|通过|签|盖|开)|未能|完不成|来不及',
    '还差|就差|只差|差一|差点|差不多|一半|大半|大部分|部分|基本上?[^农建制公药医]|基本$|初步|大致|大体|[1-9]?\\d(?:\\.\\d+)?%|百分之(?!百)',
    '还在|仍在|正在|推进中|办理中|进行中|在办|未完|待(?:完成|办|审|批|签|盖|报|核|补|定)|^等|^待',
    '阶段|初稿|前期|第一步|第一批|^[:(\\s]*(?:未|否|不|无|没|拟|x|×|❌|no|n)\\s*\\)?$|❌',
    '开玩笑|才怪|骗|逗你|假的|鬼才|做梦|想得美|呵呵|哈哈|你信|鬼信|😂|🤣|🙄|🤡|😏|😅|🥲|😭',
    '要是|如果|假如|倘若|万一|就好了|该多好|希望|但愿|好像|可能|也许|大概|估计|据说|听说|应该是?吧|不确定|不知道',
    '^(?:应该?|明天|后天|下周|马上|快|将|会|要|想要?|能|预计|计划|争取|准备|打算|即将|什么时候|谁|别|不要|先|再|在)[了吧]?$',
    '不对|不是|说错|弄错|搞错|发错|报错|等等|等下|先别|不算|作废|撤回|才能|之后再|再说|除了|除第?\\d',
  ].join('|'),
)
/** Shares that say nothing against it: the whole, and rates of something else. */
const WHOLE =
  /100(?:\.0+)?%|百分之百|百分百|(?:通过|整改|参与|参会|参学|到会|合格|优良|覆盖|满意|知晓|达标|及格|出勤|培训)率.{0,3}?\d+(?:\.\d+)?%/g

/** What is still to come; beside a bare command it means that nothing is done yet. */
const STILL_TO_COME =
  /明天|后天|明日|下周|下个?月|下季|计划(?!已)|预计|争取|准备(?!工作|充分|到位)|打算|需要?(?!求)|还要|要到|困难|难度|之前|以前|前$|截止|期限|时限|将(?:于|在|会)|会在|会于|马上|尽快|抓紧|力争|可以吗|延期|推迟|改到|^再|^先|要先|得先|还得|^要求|^务必|^必须|月底$|年底$/

const CONFIRMS = /(?:吗|么|嘛|呢|吧|没有?|不|否)\s*[~!。]*$|是不是|对不对|是吗|对吗|是吧|真的/
const OTHER_QUESTION =
  /需要|要不要|还要|还用|怎么(?:报|交|填|传)|材料|另外|顺便|顺带|请问|问一?下|什么时候|哪天|何时|几时|多久|发给谁|交给谁|报给谁|谁负责/
const ASIDE = /^(?:其他|其它|其余|剩下|剩余|别的|另外?|顺便|顺带|请问|问一?下|对了|还有|再问|想问)/

/** Speaks for others or to others: 请各单位…, 领导说…, 要求…. */
const ORDER =
  /转发|通知|要求|必须|务必|请各|各单位|各科室|各部门|各位请|请于|请在|请你|请尽|请抓|希望|领导[问说]|[说问称]$|[说问称道][:：]|问$|如果|假如|要是|等到?.{0,8}(?:再|后)|的话|忽略|指令|假装|冒充|系统提示|从现在起|扮演|目标/

export function toneOf(text: string, stop: string): RemarkIntent['tone'] {
  const words = text.replace(WHOLE, '')
  if (ASIDE.test(words) || (asks(words, stop) && OTHER_QUESTION.test(words))) return 'aside'
  if (asks(words, stop) || TAKES_BACK.test(words)) return 'doubt'
  return ORDER.test(words) ? 'order' : 'plain'
}

function asks(words: string, stop: string): boolean {
  return stop === '?' || CONFIRMS.test(words)
}

/** Whether the words behind a bare command say that it is still to be done. */
export function stillToCome(text: string): boolean {
  return STILL_TO_COME.test(text)
}
